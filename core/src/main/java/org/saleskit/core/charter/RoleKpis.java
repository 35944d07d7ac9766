package org.saleskit.core.charter;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.team.RoleId;

/**
 * By which KPIs a role is judged.
 *
 * @param role the role
 * @param kpis the KPIs, at least one, in the order of their identifiers; unmodifiable
 */
public record RoleKpis(RoleId role, SortedSet<KpiId> kpis) {

    /**
     * Checks that there is a KPI.
     *
     * @param role the role
     * @param kpis the KPIs
     */
    public RoleKpis {
        Objects.requireNonNull(role, "role");
        // Not by the copying constructor, which would keep the comparator of the given set.
        TreeSet<KpiId> ordered = new TreeSet<>();
        ordered.addAll(kpis);
        kpis = Collections.unmodifiableSortedSet(ordered);
        Checks.check(!kpis.isEmpty(), "roleKpis.kpis", "hold at least one KPI", "empty");
    }

    /**
     * {@return the KPIs of a role}
     *
     * @param role the role
     * @param kpis the KPIs, at least one; the order does not matter
     */
    public static RoleKpis of(RoleId role, Collection<KpiId> kpis) {
        return new RoleKpis(role, new TreeSet<>(kpis));
    }
}
