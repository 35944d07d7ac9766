package org.saleskit.core.kpi;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;

/**
 * The KPIs of a company, each once, with the formulas that compute them. Formulas may be over facts of different types:
 * sales for one KPI, contact events for another. Kept in the order in which they were added. Immutable; thread-safe if
 * the formulas are.
 */
public final class KpiCatalog {

    private static final KpiCatalog EMPTY = new KpiCatalog(new LinkedHashMap<>());

    private final Map<KpiId, Entry<?>> entries;

    private KpiCatalog(Map<KpiId, Entry<?>> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    private record Entry<F>(
            Kpi kpi, @Nullable Class<F> type, @Nullable KpiFormula<F> formula) {}

    /** {@return a catalogue without a KPI} */
    public static KpiCatalog empty() {
        return EMPTY;
    }

    /**
     * {@return this catalogue and a KPI whose readings come from elsewhere, such as a survey}
     *
     * @param kpi the KPI; its identifier is not in the catalogue yet
     */
    public KpiCatalog with(Kpi kpi) {
        return plus(new Entry<>(Objects.requireNonNull(kpi, "kpi"), null, null));
    }

    /**
     * {@return this catalogue and a KPI that is computed from facts}
     *
     * @param kpi the KPI; its identifier is not in the catalogue yet
     * @param type the type of the facts
     * @param formula how it is computed
     * @param <F> the type of the facts
     */
    public <F> KpiCatalog with(Kpi kpi, Class<F> type, KpiFormula<F> formula) {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(formula, "formula");
        return plus(new Entry<>(kpi, type, formula));
    }

    private KpiCatalog plus(Entry<?> entry) {
        KpiId id = entry.kpi().id();
        Checks.check(!entries.containsKey(id), "kpi.id", "be new to the catalogue", id);
        Map<KpiId, Entry<?>> copy = new LinkedHashMap<>(entries);
        copy.put(id, entry);
        return new KpiCatalog(copy);
    }

    /** {@return all KPIs in the order in which they were added} */
    public List<Kpi> kpis() {
        return entries.values().stream().<Kpi>map(Entry::kpi).toList();
    }

    /**
     * {@return the KPIs that watch the work, or those that watch what comes of it, in the order of the catalogue}
     *
     * @param kind which of both
     */
    public List<Kpi> kpis(KpiKind kind) {
        Objects.requireNonNull(kind, "kind");
        return kpis().stream().filter(kpi -> kpi.kind() == kind).toList();
    }

    /**
     * {@return the KPI with this identifier, if it is in the catalogue}
     *
     * @param id the identifier
     */
    public Optional<Kpi> find(KpiId id) {
        return Optional.ofNullable(entries.get(Objects.requireNonNull(id, "id")))
                .map(Entry::kpi);
    }

    /**
     * {@return the KPI with this identifier}
     *
     * @param id the identifier
     * @throws IllegalArgumentException if it is not in the catalogue
     */
    public Kpi get(KpiId id) {
        return entry(id).kpi();
    }

    /**
     * {@return the type of the facts that a KPI is computed from; empty if it has no formula}
     *
     * @param id the identifier
     * @throws IllegalArgumentException if it is not in the catalogue
     */
    public Optional<Class<?>> factType(KpiId id) {
        return Optional.ofNullable(entry(id).type());
    }

    /**
     * {@return the formula of a KPI over facts of a type; empty if it has none}
     *
     * @param id the identifier
     * @param type the type of the facts
     * @param <F> the type of the facts
     * @throws IllegalArgumentException if the KPI is not in the catalogue or is computed from facts of another type
     */
    @SuppressWarnings("unchecked")
    public <F> Optional<KpiFormula<F>> formula(KpiId id, Class<F> type) {
        Entry<?> entry = entry(id);
        if (entry.formula() == null) {
            return Optional.empty();
        }
        Checks.check(
                entry.type() == Objects.requireNonNull(type, "type"),
                "type",
                "be that of the facts of KPI " + id + ", " + name(entry.type()),
                name(type));
        // The formula was added together with a type, and this is the type.
        return Optional.of((KpiFormula<F>) entry.formula());
    }

    /**
     * {@return the value of a KPI over facts, with its counts}
     *
     * @param id the identifier
     * @param type the type of the facts
     * @param facts the facts of one owner and period, in any order
     * @param <F> the type of the facts
     * @throws IllegalArgumentException if the KPI is not in the catalogue, has no formula, or is computed from facts of
     *     another type
     */
    public <F> KpiMeasure measure(KpiId id, Class<F> type, Collection<? extends F> facts) {
        return formula(id, type)
                .orElseThrow(() -> Checks.broken("kpi", "have a formula", id))
                .measure(facts);
    }

    private Entry<?> entry(KpiId id) {
        Entry<?> entry = entries.get(Objects.requireNonNull(id, "id"));
        if (entry == null) {
            throw Checks.broken("kpi", "be in the catalogue", id);
        }
        return entry;
    }

    private static String name(@Nullable Class<?> type) {
        return type == null ? "none" : type.getSimpleName();
    }

    /** {@return the identifiers in order} */
    @Override
    public String toString() {
        return "KpiCatalog" + entries.keySet();
    }
}
