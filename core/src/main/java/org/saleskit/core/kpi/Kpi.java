package org.saleskit.core.kpi;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.PeriodUnit;

/**
 * A key performance indicator: what it is called, in what it is counted, which way it should move, how often it is read
 * and how its readings come together. How it is computed from facts is a {@link KpiFormula}, which a {@link KpiCatalog}
 * keeps beside it; the definition itself is a plain value that a host can store.
 *
 * <p>A share is never added or averaged: its readings carry numerators and denominators, and these are added.
 */
@Value.Immutable
public abstract class Kpi implements Comparable<Kpi> {

    Kpi() {}

    /** {@return the host's identifier} */
    public abstract KpiId id();

    /** {@return the host's name of it} */
    public abstract String name();

    /** {@return whether it watches the work or what comes of it} */
    public abstract KpiKind kind();

    /** {@return in what it is counted} */
    public abstract KpiUnit unit();

    /** {@return which way it is meant to move; by default up} */
    @Value.Default
    public Direction direction() {
        return Direction.RISING;
    }

    /** {@return how often it is read} */
    public abstract PeriodUnit period();

    /** {@return how the readings of several periods come together} */
    public abstract Aggregation aggregation();

    /**
     * {@return how the readings of several owners come together; by default as those of several periods, but for {@link
     * Aggregation#LAST}: stocks of several owners are added, shares taken from the sums}
     */
    @Value.Default
    public Aggregation ownerAggregation() {
        return usualOwnerAggregation();
    }

    private Aggregation usualOwnerAggregation() {
        if (aggregation() != Aggregation.LAST) {
            return aggregation();
        }
        return unit().kind() == KpiUnit.Kind.SHARE ? Aggregation.RATIO_OF_SUMS : Aggregation.SUM;
    }

    /** {@return where its values come from when no formula gives them, such as "monthly survey of clients", if stated} */
    public abstract Optional<String> source();

    /** {@return who answers for the KPI, if anybody} */
    public abstract Optional<KpiOwner> owner();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /** {@return a new builder} */
    public static KpiBuilder builder() {
        return new KpiBuilder();
    }

    /**
     * {@return a builder that holds the values of this KPI} An {@link #ownerAggregation} that is the usual one is left to
     * follow the builder's aggregation and unit.
     */
    public final KpiBuilder toBuilder() {
        KpiBuilder builder = builder()
                .id(id())
                .name(name())
                .kind(kind())
                .unit(unit())
                .direction(direction())
                .period(period())
                .aggregation(aggregation())
                .source(source())
                .owner(owner())
                .attributes(attributes());
        return ownerAggregation() == usualOwnerAggregation() ? builder : builder.ownerAggregation(ownerAggregation());
    }

    /** {@return what a KPI consists of, in a fixed order} */
    public static List<Field<Kpi>> fields() {
        return List.of(
                Field.of("kpi.id", Sensitivity.OPEN, Kpi::id),
                Field.of("kpi.name", Sensitivity.OPEN, Kpi::name),
                Field.of("kpi.kind", Sensitivity.OPEN, Kpi::kind),
                Field.of("kpi.unit", Sensitivity.OPEN, Kpi::unit),
                Field.of("kpi.direction", Sensitivity.OPEN, Kpi::direction),
                Field.of("kpi.period", Sensitivity.OPEN, Kpi::period),
                Field.of("kpi.aggregation", Sensitivity.OPEN, Kpi::aggregation),
                Field.of("kpi.ownerAggregation", Sensitivity.OPEN, Kpi::ownerAggregation),
                Field.ofOptional("kpi.source", Sensitivity.OPEN, Kpi::source),
                Field.ofOptional("kpi.owner", Sensitivity.OPEN, Kpi::owner),
                Field.ofOptional(
                        "kpi.attributes",
                        Sensitivity.PERSONAL,
                        kpi -> Optional.of(kpi.attributes()).filter(held -> !held.equals(Attributes.none()))));
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "kpi.name");
        source().ifPresent(text -> Checks.notBlank(text, "kpi.source"));
        checkShare(aggregation(), "kpi.aggregation");
        checkShare(ownerAggregation(), "kpi.ownerAggregation");
        Checks.check(
                ownerAggregation() != Aggregation.LAST,
                "kpi.ownerAggregation",
                "be one that does not need an order of owners",
                ownerAggregation());
        boolean ratio = ownerAggregation() == Aggregation.RATIO_OF_SUMS;
        boolean keepsParts = aggregation() == Aggregation.RATIO_OF_SUMS || aggregation() == Aggregation.LAST;
        Checks.check(
                !ratio || keepsParts,
                "kpi.ownerAggregation",
                "be RATIO_OF_SUMS only if aggregation is RATIO_OF_SUMS or LAST",
                "RATIO_OF_SUMS with " + aggregation());
    }

    private void checkShare(Aggregation how, String name) {
        boolean adds = how == Aggregation.SUM || how == Aggregation.MEAN;
        Checks.check(
                unit().kind() != KpiUnit.Kind.SHARE || !adds,
                name,
                "neither add nor average shares; use RATIO_OF_SUMS",
                how);
    }

    /** Orders by identifier. */
    @Override
    public final int compareTo(Kpi other) {
        return id().compareTo(other.id());
    }
}
