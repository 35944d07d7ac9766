package org.saleskit.core.kpi;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a KPI, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record KpiId(String value) implements Comparable<KpiId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public KpiId {
        Checks.notBlank(value, "kpiId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static KpiId of(String value) {
        return new KpiId(value);
    }

    @Override
    public int compareTo(KpiId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
