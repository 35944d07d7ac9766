package org.saleskit.core.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.CalendarPeriod;

/**
 * The readings of KPIs, and what they come to over several periods and owners.
 *
 * <p>Of several readings of one KPI, owner and period the one written down last is valid; the others stay visible as
 * {@link #superseded}. {@link #asOf} forgets what was written down later, so that an old report can be made again.
 *
 * <p>{@link #total} brings readings together as the KPI says: rates by the sums of their numerators and denominators,
 * never by averaging. All arithmetic is exact. What is not there is listed, never taken for 0.
 *
 * <p>The order of the input changes nothing. Immutable and thread-safe.
 */
public final class Readings {

    private final SortedMap<Cell, Reading> valid;
    private final List<Reading> all;
    private final List<Reading> superseded;

    private Readings(SortedMap<Cell, Reading> valid, List<Reading> all, List<Reading> superseded) {
        this.valid = valid;
        this.all = Collections.unmodifiableList(all);
        this.superseded = Collections.unmodifiableList(superseded);
    }

    /**
     * The place of a reading.
     *
     * @param kpi the KPI
     * @param owner the owner
     * @param period the period
     */
    public record Cell(KpiId kpi, KpiOwner owner, CalendarPeriod period) implements Comparable<Cell> {

        /**
         * Checks that nothing is null.
         *
         * @param kpi the KPI
         * @param owner the owner
         * @param period the period
         */
        public Cell {
            Objects.requireNonNull(kpi, "kpi");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(period, "period");
        }

        @Override
        public int compareTo(Cell other) {
            int byKpi = kpi.compareTo(other.kpi);
            int byOwner = byKpi != 0 ? byKpi : owner.compareTo(other.owner);
            return byOwner != 0 ? byOwner : period.compareTo(other.period);
        }
    }

    /**
     * What readings came to together.
     *
     * @param value the exact value; empty if no reading defines one
     * @param used the readings that made it, in order
     * @param undefined the readings that were taken but have no value and could not take part, in order
     * @param missing the places without a reading, in order
     */
    public record Total(Optional<Fraction> value, List<Reading> used, List<Reading> undefined, List<Cell> missing) {

        /**
         * Copies the lists.
         *
         * @param value the exact value
         * @param used the readings that made it
         * @param undefined the readings without a value
         * @param missing the places without a reading
         */
        public Total {
            Objects.requireNonNull(value, "value");
            used = List.copyOf(used);
            undefined = List.copyOf(undefined);
            missing = List.copyOf(missing);
        }

        /** {@return whether every place had a reading with a value} */
        public boolean isComplete() {
            return undefined.isEmpty() && missing.isEmpty();
        }
    }

    /** A numerator over a denominator on its way to a total. */
    private record Part(BigDecimal numerator, BigDecimal denominator) {

        static final Part UNDEFINED = new Part(BigDecimal.ZERO, BigDecimal.ZERO);

        static Part of(Fraction value) {
            return new Part(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
        }

        boolean isDefined() {
            return denominator.signum() != 0;
        }

        Fraction value() {
            return Fraction.of(numerator, denominator);
        }
    }

    /**
     * {@return these readings}
     *
     * @param readings readings of any KPIs, in any order; the same reading given twice counts once
     * @throws IllegalArgumentException if two different readings of one KPI, owner and period were written down at the
     *     same instant, so that neither corrects the other
     */
    public static Readings of(Collection<Reading> readings) {
        List<Reading> all = new ArrayList<>(readings);
        Collections.sort(all);
        SortedMap<Cell, Reading> valid = new TreeMap<>();
        List<Reading> superseded = new ArrayList<>();
        for (Reading reading : all) {
            Reading before = valid.put(cell(reading), reading);
            if (before != null) {
                checkCorrects(before, reading);
                superseded.add(before);
            }
        }
        return new Readings(valid, all, superseded);
    }

    private static Cell cell(Reading reading) {
        return new Cell(reading.kpi(), reading.owner(), reading.period());
    }

    private static void checkCorrects(Reading before, Reading after) {
        Checks.check(
                before.equals(after) || !before.recordedAt().equals(after.recordedAt()),
                "reading.recordedAt",
                "differ between readings of KPI " + after.kpi() + ", " + after.owner() + ", " + after.period(),
                after.recordedAt());
    }

    /**
     * {@return the readings that had been written down by an instant}
     *
     * @param instant the instant, itself included
     */
    public Readings asOf(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return of(all.stream()
                .filter(reading -> !reading.recordedAt().isAfter(instant))
                .toList());
    }

    /** {@return the valid readings, in order} */
    public List<Reading> valid() {
        return List.copyOf(valid.values());
    }

    /** {@return the readings that a later one replaced or repeated, in order} */
    public List<Reading> superseded() {
        return superseded;
    }

    /**
     * {@return the valid reading of a place, if there is one}
     *
     * @param kpi the KPI
     * @param owner the owner
     * @param period the period
     */
    public Optional<Reading> find(KpiId kpi, KpiOwner owner, CalendarPeriod period) {
        return Optional.ofNullable(valid.get(new Cell(kpi, owner, period)));
    }

    /**
     * {@return what the readings of a KPI come to over owners and periods, by {@link Kpi#aggregation} over the periods of
     * each owner and {@link Kpi#ownerAggregation} over the owners; where both are the same, over all readings at once}
     *
     * <p>{@link Aggregation#LAST} takes the latest reading there is; whether a later one is missing is seen in the list.
     *
     * @param kpi the KPI
     * @param owners whose readings, each once, all of one level, as a team's reading already holds its reps'
     * @param periods of which periods, each once, in the unit of the KPI
     * @throws IllegalArgumentException if owners or periods are empty, repeated or mixed, or a reading has another unit
     *     than the KPI, such as another currency
     */
    public Total total(Kpi kpi, Collection<KpiOwner> owners, Collection<CalendarPeriod> periods) {
        List<KpiOwner> sortedOwners = checkOwners(owners);
        List<CalendarPeriod> sortedPeriods = checkPeriods(kpi, periods);
        List<Reading> used = new ArrayList<>();
        List<Reading> undefined = new ArrayList<>();
        List<Cell> missing = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        boolean oneRule = kpi.aggregation() == kpi.ownerAggregation();
        for (KpiOwner owner : sortedOwners) {
            List<Part> own = new ArrayList<>();
            for (CalendarPeriod period : sortedPeriods) {
                Cell cell = new Cell(kpi.id(), owner, period);
                Reading reading = valid.get(cell);
                if (reading == null) {
                    missing.add(cell);
                } else {
                    checkUnit(kpi, reading);
                    boolean takesPart = kpi.aggregation() == Aggregation.RATIO_OF_SUMS
                            || reading.value().isPresent();
                    (takesPart ? used : undefined).add(reading);
                    own.add(new Part(reading.numerator(), reading.denominator()));
                }
            }
            parts.addAll(oneRule ? own : List.of(combined(kpi.aggregation(), own)));
        }
        Part total = combined(kpi.ownerAggregation(), parts);
        Optional<Fraction> value = total.isDefined() ? Optional.of(total.value()) : Optional.empty();
        return new Total(value, used, undefined, missing);
    }

    private static Part combined(Aggregation how, List<Part> parts) {
        if (how == Aggregation.RATIO_OF_SUMS) {
            Part sums = Part.UNDEFINED;
            for (Part part : parts) {
                sums = new Part(sums.numerator.add(part.numerator), sums.denominator.add(part.denominator));
            }
            return sums;
        }
        List<Part> defined = parts.stream().filter(Part::isDefined).toList();
        if (defined.isEmpty()) {
            return Part.UNDEFINED;
        }
        if (how == Aggregation.LAST) {
            return defined.get(defined.size() - 1);
        }
        Fraction value = null;
        for (Part part : defined) {
            value = value == null ? part.value() : next(how, value, part.value());
        }
        return Part.of(how == Aggregation.MEAN ? mean(value, defined.size()) : Objects.requireNonNull(value));
    }

    private static Fraction next(Aggregation how, Fraction before, Fraction value) {
        return switch (how) {
            case MIN -> before.min(value);
            case MAX -> before.max(value);
            default -> before.plus(value);
        };
    }

    private static Fraction mean(@Nullable Fraction sum, int count) {
        return Objects.requireNonNull(sum).dividedBy(Fraction.of(count));
    }

    private static List<KpiOwner> checkOwners(Collection<KpiOwner> owners) {
        Checks.check(!owners.isEmpty(), "owners", "hold at least one", "empty");
        Checks.check(new HashSet<>(owners).size() == owners.size(), "owners", "hold each one once", owners);
        List<KpiOwner> sorted = owners.stream().sorted().toList();
        boolean oneLevel =
                sorted.get(0).level() == sorted.get(sorted.size() - 1).level();
        Checks.check(oneLevel, "owners", "be of one level", sorted);
        return sorted;
    }

    private static List<CalendarPeriod> checkPeriods(Kpi kpi, Collection<CalendarPeriod> periods) {
        Checks.check(!periods.isEmpty(), "periods", "hold at least one", "empty");
        Checks.check(new HashSet<>(periods).size() == periods.size(), "periods", "hold each one once", periods);
        for (CalendarPeriod period : periods) {
            Checks.check(
                    period.unit() == kpi.period(),
                    "periods",
                    "be of the unit of the KPI, " + kpi.period(),
                    period.unit());
        }
        return periods.stream().sorted().toList();
    }

    private static void checkUnit(Kpi kpi, Reading reading) {
        Checks.check(
                reading.unit().equals(kpi.unit()),
                "reading.unit",
                "be that of KPI " + kpi.id() + ", " + kpi.unit(),
                reading.unit());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Readings readings && all.equals(readings.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** {@return how many readings are valid and how many superseded} */
    @Override
    public String toString() {
        return "Readings{valid=" + valid.size() + ", superseded=" + superseded.size() + "}";
    }
}
