package org.saleskit.core.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;

/**
 * What a KPI came to for one owner in one period.
 *
 * <p>The value is a numerator over a denominator, so that rates can be added up rightly; a plain number has the
 * denominator 1. A denominator of 0 says that there was nothing to divide by: the reading was taken and its value is
 * undefined, which is not the same as a reading that is missing.
 *
 * <p>Two clocks: up to when facts were seen, and when the reading was written down. A correction is a further reading of
 * the same KPI, owner and period that was written down later; see {@link Readings}.
 */
@Value.Immutable
public abstract class Reading implements Comparable<Reading> {

    private static final Comparator<Reading> ORDER = Comparator.comparing(Reading::kpi)
            .thenComparing(Reading::owner)
            .thenComparing(Reading::period)
            .thenComparing(Reading::recordedAt)
            .thenComparing(Reading::measuredAt)
            .thenComparing(Reading::numerator)
            .thenComparing(Reading::denominator)
            .thenComparing(reading -> reading.unit().kind())
            .thenComparing(reading -> reading.unit().label());

    Reading() {}

    /** {@return the KPI} */
    public abstract KpiId kpi();

    /** {@return in what it is counted, the unit of the KPI} */
    public abstract KpiUnit unit();

    /** {@return whose reading it is} */
    public abstract KpiOwner owner();

    /** {@return the period that was read} */
    public abstract CalendarPeriod period();

    /** {@return what is divided; kept without trailing zeros, so that 2 and 2.00 are equal} */
    public abstract BigDecimal numerator();

    /** {@return by what it is divided, 0 if there was nothing; by default 1} */
    @Value.Default
    public BigDecimal denominator() {
        return BigDecimal.ONE;
    }

    /** {@return up to when facts were seen} */
    public abstract Instant measuredAt();

    /** {@return when the reading was written down, not before it was taken; by default when it was taken} */
    @Value.Default
    public Instant recordedAt() {
        return measuredAt();
    }

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return a reading of what a formula found}
     *
     * @param kpi the KPI
     * @param owner whose reading it is
     * @param period the period that was read
     * @param measure what was found
     * @param measuredAt up to when facts were seen
     */
    public static Reading of(Kpi kpi, KpiOwner owner, CalendarPeriod period, KpiMeasure measure, Instant measuredAt) {
        return of(kpi, owner, period, measure.numerator(), measuredAt).toBuilder()
                .denominator(measure.denominator())
                .build();
    }

    /**
     * {@return a reading of a plain number}
     *
     * @param kpi the KPI
     * @param owner whose reading it is
     * @param period the period that was read
     * @param value the value, in the unit of the KPI
     * @param measuredAt up to when facts were seen
     */
    public static Reading of(Kpi kpi, KpiOwner owner, CalendarPeriod period, BigDecimal value, Instant measuredAt) {
        return builder()
                .kpi(kpi.id())
                .unit(kpi.unit())
                .owner(owner)
                .period(period)
                .numerator(value)
                .measuredAt(measuredAt)
                .build();
    }

    /** {@return a new builder} */
    public static ReadingBuilder builder() {
        return new ReadingBuilder();
    }

    /** {@return a builder that holds the values of this reading} */
    public final ReadingBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return what a reading consists of, in a fixed order} */
    public static List<Field<Reading>> fields() {
        return List.of(
                Field.of("reading.kpi", Sensitivity.OPEN, Reading::kpi),
                Field.of("reading.unit", Sensitivity.OPEN, Reading::unit),
                Field.of("reading.owner", Sensitivity.OPEN, Reading::owner),
                Field.of("reading.period", Sensitivity.OPEN, Reading::period),
                Field.of("reading.numerator", Sensitivity.COMMERCIAL, Reading::numerator),
                Field.of("reading.denominator", Sensitivity.COMMERCIAL, Reading::denominator),
                Field.of("reading.measuredAt", Sensitivity.OPEN, Reading::measuredAt),
                Field.of("reading.recordedAt", Sensitivity.OPEN, Reading::recordedAt),
                Field.ofOptional(
                        "reading.attributes",
                        Sensitivity.PERSONAL,
                        reading -> Optional.of(reading.attributes()).filter(held -> !held.equals(Attributes.none()))));
    }

    @Value.Check
    Reading check() {
        BigDecimal above = Decimals.canonical(numerator(), "reading.numerator");
        BigDecimal below = Decimals.canonical(denominator(), "reading.denominator");
        value().ifPresent(value -> unit().check(value, "reading.value"));
        Checks.check(
                !recordedAt().isBefore(measuredAt()),
                "reading.recordedAt",
                "not be before measuredAt, " + measuredAt(),
                recordedAt());
        boolean canonical = above.scale() == numerator().scale()
                && below.scale() == denominator().scale();
        return canonical
                ? this
                : toBuilder().numerator(above).denominator(below).build();
    }

    /** {@return the value; empty if there was nothing to divide by} */
    public final Optional<Fraction> value() {
        return denominator().signum() == 0 ? Optional.empty() : Optional.of(Fraction.of(numerator(), denominator()));
    }

    /** Orders by KPI, owner, period and the time of writing down, then by all that is left but the attributes. */
    @Override
    public final int compareTo(Reading other) {
        return ORDER.compare(this, other);
    }
}
