package org.saleskit.analytics.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.analytics.trials.RateMembers;
import org.saleskit.analytics.trials.RateRows;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.IntervalMethod;
import org.saleskit.core.stats.Proportion;

/**
 * What would be a rep's rate if it worked the same segments with the success of all?
 *
 * <pre>
 * expected          = Σ segments of n(rep, segment) × rate(segment)
 * ratio             = observed / expected
 * standardised rate = ratio × common rate
 * interval          = both ends of the interval of observed / n, times n / expected
 * </pre>
 *
 * <p><b>Symbols.</b> n trials and observed successes of the rep in segments with a rate; rate(segment) that of the {@link Standard};
 * common rate: the successes of the standard over its trials.
 *
 * <p><b>Exactness.</b> Expected, ratio and the sums are fractions without rounding: with {@link Standard#ALL_REPS} the expected of all
 * reps add up to the observed.
 *
 * <p><b>Interval.</b> Expected is taken as known. Observed is a sum of trials with different probabilities, which varies less than one
 * of equal trials with the same mean (Hoeffding 1956), so the interval of one proportion is wide enough; Wilson's by default. Byar's
 * and the Poisson interval are for rare events: at a win rate of 60 % they are half as wide again as they should be.
 *
 * <p><b>Special cases.</b> A segment without a rate in the standard cannot be expected: its trials are left out of observed, n and
 * expected of that rep, and listed in its line. If nothing is left, or expected is 0, there is no ratio. A standardised rate
 * may exceed 1, where a rep with hard segments does better than all do on the whole.
 *
 * <p><b>Example.</b> Rates of all: old clients 3/5, new ones 1/5, together 2/5. A rep with 10 old and 30 new trials and 14 wins: expected
 * 6 + 6 = 12, ratio 7/6; 35 % became 46.7 %, above the common rate.
 *
 * <p>Immutable and thread-safe. <b>Source.</b> See the package.
 */
public final class MixAdjustment {

    /** Whose rates are expected of a rep. */
    public enum Standard {
        /** Those of all reps, the rep itself among them. */
        ALL_REPS,

        /**
         * Those of the other reps: a rep with most of a segment is not compared with itself, and a segment that nobody else works has no
         * rate. The common rate is still that of all.
         */
        OTHER_REPS
    }

    private static final MixAdjustment DEFAULT =
            new MixAdjustment(Standard.ALL_REPS, Optional.empty(), IntervalMethod.WILSON, 0.95);

    private final Standard standard;
    private final Optional<Map<String, Proportion>> given;
    private final IntervalMethod intervalMethod;
    private final double confidence;

    private MixAdjustment(
            Standard standard,
            Optional<Map<String, Proportion>> given,
            IntervalMethod intervalMethod,
            double confidence) {
        this.standard = standard;
        this.given = given;
        this.intervalMethod = intervalMethod;
        this.confidence = confidence;
    }

    /** {@return rates of all reps, Wilson's interval at a confidence of 0.95} */
    public static MixAdjustment withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another standard; rates that were given are dropped}
     *
     * @param reps whose rates are expected
     */
    public MixAdjustment withStandard(Standard reps) {
        Objects.requireNonNull(reps, "standard");
        return new MixAdjustment(reps, Optional.empty(), intervalMethod, confidence);
    }

    /**
     * {@return the same with given rates of segments, such as those of last year}
     *
     * @param segments the counts of each segment; one without trials has no rate
     * @throws IllegalArgumentException if a segment is blank
     */
    public MixAdjustment withRates(Map<String, Proportion> segments) {
        TreeMap<String, Proportion> copy = new TreeMap<>();
        Objects.requireNonNull(segments, "segments").forEach((segment, counts) -> {
            Checks.notBlank(segment, "segment");
            copy.put(segment, Objects.requireNonNull(counts, "counts"));
        });
        return new MixAdjustment(standard, Optional.of(copy), intervalMethod, confidence);
    }

    /**
     * {@return the same with another interval}
     *
     * @param method the formula of the interval of observed / n
     * @param level the confidence, strictly between 0 and 1
     * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
     */
    public MixAdjustment withInterval(IntervalMethod method, double level) {
        Objects.requireNonNull(method, "method");
        Checks.openFraction(level, "confidence");
        return new MixAdjustment(standard, given, method, level);
    }

    /** {@return whose rates are expected; without a meaning if rates are given} */
    public Standard standard() {
        return standard;
    }

    /** {@return whether rates of segments are given} */
    public boolean hasGivenRates() {
        return given.isPresent();
    }

    /** {@return the formula of the interval} */
    public IntervalMethod intervalMethod() {
        return intervalMethod;
    }

    /** {@return the confidence of the interval} */
    public double confidence() {
        return confidence;
    }

    /**
     * {@return the adjusted rates of the reps of these rows}
     *
     * @param <T> the host's row
     * @param <K> the key of a rep; its order must agree with its equality
     * @param rows any number of rows for each rep and segment
     * @param rep reads the rep of a row
     * @param segment reads the segment of a row
     * @param counts reads the successes and trials of a row
     * @throws IllegalArgumentException if a segment is blank
     */
    public <T, K extends Comparable<? super K>> MixResult<K> adjust(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> rep,
            Function<? super T, String> segment,
            Function<? super T, Proportion> counts) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(rep, "rep");
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(counts, "counts");
        TreeMap<K, SortedMap<String, Proportion>> reps = new TreeMap<>();
        TreeMap<String, Proportion> segments = new TreeMap<>();
        long index = 0;
        for (T row : rows) {
            String name = "rows[" + index + "]";
            Objects.requireNonNull(row, name);
            K key = Objects.requireNonNull(rep.apply(row), () -> name + ".rep");
            String part = Checks.notBlank(segment.apply(row), name + ".segment");
            Proportion own = Objects.requireNonNull(counts.apply(row), () -> name + ".counts");
            reps.computeIfAbsent(key, any -> new TreeMap<>()).merge(part, own, Proportion::plus);
            segments.merge(part, own, Proportion::plus);
            index++;
        }
        return result(reps, segments);
    }

    /**
     * {@return the adjusted rates of the reps of these rows, and the rows behind each line} A rep whose rows are all undecided has a
     * line, with no trials.
     *
     * @param <T> the host's row
     * @param <K> the key of a rep; its order must agree with its equality
     * @param rows the rows of each rep, each one trial
     * @param segment reads the segment of a row; the same one each time
     * @throws IllegalArgumentException if a segment is blank; the message names the row by its place in {@link RateRows#groups}
     */
    public <T, K extends Comparable<? super K>> MixRows<K, T> adjust(
            RateRows<K, T> rows, Function<? super T, String> segment) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(segment, "segment");
        TreeMap<K, SortedMap<String, RateMembers<T>>> parts = new TreeMap<>();
        rows.groups().forEach((rep, members) -> {
            String name = "rows.groups[" + parts.size() + "]";
            checkSegments(members.successes(), segment, name + ".successes");
            checkSegments(members.failures(), segment, name + ".failures");
            parts.put(rep, members.by(segment));
        });
        TreeMap<K, SortedMap<String, Proportion>> reps = new TreeMap<>();
        TreeMap<String, Proportion> segments = new TreeMap<>();
        parts.forEach((rep, own) -> {
            TreeMap<String, Proportion> counts = new TreeMap<>();
            own.forEach((part, members) -> {
                counts.put(part, members.counts());
                segments.merge(part, members.counts(), Proportion::plus);
            });
            reps.put(rep, counts);
        });
        return new MixRows<>(result(reps, segments), rows, parts, segment);
    }

    private static <T> void checkSegments(List<T> rows, Function<? super T, String> segment, String name) {
        for (int i = 0; i < rows.size(); i++) {
            Checks.notBlank(segment.apply(rows.get(i)), name + "[" + i + "].segment");
        }
    }

    private <K extends Comparable<? super K>> MixResult<K> result(
            SortedMap<K, SortedMap<String, Proportion>> reps, SortedMap<String, Proportion> segments) {
        Map<String, Proportion> rates = given.orElse(segments);
        Proportion common = rates.values().stream().reduce(Proportion.none(), Proportion::plus);
        List<MixLine<K>> lines = new ArrayList<>();
        reps.forEach((rep, own) -> lines.add(line(rep, own, rates, common)));
        return new MixResult<>(this, common, rates, lines);
    }

    private <K extends Comparable<? super K>> MixLine<K> line(
            K rep, SortedMap<String, Proportion> own, Map<String, Proportion> rates, Proportion common) {
        Proportion observed = Proportion.none();
        Fraction expected = Fraction.ZERO;
        TreeMap<String, Proportion> leftOut = new TreeMap<>();
        for (Map.Entry<String, Proportion> entry : own.entrySet()) {
            Proportion counts = entry.getValue();
            Proportion rate = rate(rates.getOrDefault(entry.getKey(), Proportion.none()), counts);
            if (rate.trials() == 0) {
                leftOut.put(entry.getKey(), counts);
            } else {
                observed = observed.plus(counts);
                expected = expected.plus(
                        Fraction.of(counts.trials()).multipliedBy(Fraction.of(rate.successes(), rate.trials())));
            }
        }
        return new MixLine<>(rep, observed, expected, common, leftOut, this);
    }

    private Proportion rate(Proportion segment, Proportion own) {
        return standard == Standard.OTHER_REPS && given.isEmpty()
                ? Proportion.of(segment.successes() - own.successes(), segment.trials() - own.trials())
                : segment;
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "MixAdjustment[" + (given.isPresent() ? "given rates" : standard) + ", " + intervalMethod
                + ", confidence " + confidence + "]";
    }
}
