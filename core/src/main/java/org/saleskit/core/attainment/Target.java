package org.saleskit.core.attainment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.time.CalendarPeriod;

/** What a KPI is to come to for one owner in one period. Ordered by KPI, owner and period, then by the numbers. */
@Value.Immutable
public abstract class Target implements Comparable<Target> {

    private static final Comparator<Target> ORDER = Comparator.comparing(Target::kpi)
            .thenComparing(Target::owner)
            .thenComparing(Target::period)
            .thenComparing(target -> target.value().low())
            .thenComparing(target -> target.value().toString());

    Target() {}

    /** {@return the KPI} */
    public abstract KpiId kpi();

    /** {@return in what it is counted, the unit of the KPI} */
    public abstract KpiUnit unit();

    /** {@return whose target it is} */
    public abstract KpiOwner owner();

    /** {@return the period at whose end it is to be reached} */
    public abstract CalendarPeriod period();

    /** {@return where the KPI is to arrive} */
    public abstract TargetValue value();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return a target for a KPI}
     *
     * @param kpi the KPI
     * @param owner whose target it is
     * @param period the period at whose end it is to be reached
     * @param value where the KPI is to arrive
     */
    public static Target of(Kpi kpi, KpiOwner owner, CalendarPeriod period, TargetValue value) {
        return builder()
                .kpi(kpi.id())
                .unit(kpi.unit())
                .owner(owner)
                .period(period)
                .value(value)
                .build();
    }

    /** {@return a new builder} */
    public static TargetBuilder builder() {
        return new TargetBuilder();
    }

    /** {@return a builder that holds the values of this target} */
    public final TargetBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return what a target consists of, in a fixed order} */
    public static List<Field<Target>> fields() {
        return List.of(
                Field.of("target.kpi", Sensitivity.OPEN, Target::kpi),
                Field.of("target.unit", Sensitivity.OPEN, Target::unit),
                Field.of("target.owner", Sensitivity.OPEN, Target::owner),
                Field.of("target.period", Sensitivity.OPEN, Target::period),
                Field.of("target.value", Sensitivity.COMMERCIAL, Target::value),
                Field.ofOptional(
                        "target.attributes",
                        Sensitivity.PERSONAL,
                        target -> Optional.of(target.attributes()).filter(held -> !held.equals(Attributes.none()))));
    }

    @Value.Check
    void check() {
        unit().check(value().low(), "target.value");
        unit().check(value().high(), "target.value");
        value().baseline().ifPresent(baseline -> unit().check(baseline, "target.value.baseline"));
    }

    /**
     * {@return how far a reading gets towards the target; empty if the reading has no value}
     *
     * @param reading a reading of the KPI, owner and period of the target, in its unit
     * @param scoring how progress is shown
     * @throws IllegalArgumentException if the reading is of another KPI, unit, owner or period
     */
    public final Optional<Attainment> attainment(Reading reading, AttainmentScoring scoring) {
        checkSame(reading.kpi(), kpi(), "reading.kpi");
        checkSame(reading.unit(), unit(), "reading.unit");
        checkSame(reading.owner(), owner(), "reading.owner");
        checkSame(reading.period(), period(), "reading.period");
        return reading.value().map(actual -> scoring.score(value(), actual));
    }

    /**
     * {@return how far a number gets towards the target}
     *
     * @param actual the number, in the unit of the target
     * @param scoring how progress is shown
     */
    public final Attainment attainment(BigDecimal actual, AttainmentScoring scoring) {
        unit().check(actual, "actual");
        return scoring.score(value(), actual);
    }

    private static void checkSame(Object given, Object own, String name) {
        Checks.check(given.equals(own), name, "be that of the target, " + own, given);
    }

    @Override
    public final int compareTo(Target other) {
        return ORDER.compare(this, other);
    }
}
