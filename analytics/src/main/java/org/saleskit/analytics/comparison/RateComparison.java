package org.saleskit.analytics.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saleskit.analytics.trials.RateRows;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;

/**
 * The successes and trials of each rep, ready to be compared: the one input of this package.
 *
 * <p>A trial is whatever the host counts: a decided deal, a call, a meeting held; a rep is whatever has a key: a person, a team, a
 * source, a step. What the rate means is the host's: see the package of deals for who counts as won and decided.
 *
 * <p><b>Result.</b> {@link #shrunk}: rates of reps with few trials drawn towards the common one. {@link #funnel}: which reps are
 * further from the common rate than chance explains. {@link #difference}: two reps against each other.
 *
 * <p><b>Special cases.</b> A rep without trials has no rate; it is {@linkplain #withoutTrials listed} and compared with nobody.
 *
 * <p>Immutable and thread-safe; the same to the bit for any order of the rows.
 *
 * @param <K> the key of a rep; its order must agree with its equality
 */
public final class RateComparison<K extends Comparable<? super K>> {

    private final SortedMap<K, Proportion> reps;

    private RateComparison(SortedMap<K, Proportion> reps) {
        this.reps = Collections.unmodifiableSortedMap(reps);
    }

    /**
     * {@return the counts of these rows, each of which is one trial}
     *
     * @param <T> the host's row
     * @param <K> the key of a rep; its order must agree with its equality
     * @param rows one row for each trial
     * @param rep reads the rep of a row
     * @param success whether the trial of a row succeeded
     */
    public static <T, K extends Comparable<? super K>> RateComparison<K> of(
            Iterable<? extends T> rows, Function<? super T, ? extends K> rep, Predicate<? super T> success) {
        Objects.requireNonNull(success, "success");
        Proportion failed = Proportion.of(0, 1);
        Proportion succeeded = Proportion.of(1, 1);
        return ofCounts(rows, rep, row -> success.test(row) ? succeeded : failed);
    }

    /**
     * {@return the counts of these rows, each of which is any number of trials, such as those of a day} Rows of one rep are added.
     *
     * @param <T> the host's row
     * @param <K> the key of a rep; its order must agree with its equality
     * @param rows any number of rows for each rep
     * @param rep reads the rep of a row
     * @param counts reads the successes and trials of a row
     * @throws ArithmeticException if the trials of a rep no longer fit into a long
     */
    public static <T, K extends Comparable<? super K>> RateComparison<K> ofCounts(
            Iterable<? extends T> rows, Function<? super T, ? extends K> rep, Function<? super T, Proportion> counts) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(rep, "rep");
        Objects.requireNonNull(counts, "counts");
        TreeMap<K, Proportion> reps = new TreeMap<>();
        long index = 0;
        for (T row : rows) {
            String name = "rows[" + index + "]";
            Objects.requireNonNull(row, name);
            K key = Objects.requireNonNull(rep.apply(row), () -> name + ".rep");
            reps.merge(key, Objects.requireNonNull(counts.apply(row), () -> name + ".counts"), Proportion::plus);
            index++;
        }
        return new RateComparison<>(reps);
    }

    /**
     * {@return the counts of these reps}
     *
     * @param <K> the key of a rep; its order must agree with its equality
     * @param counts the successes and trials of each rep
     */
    public static <K extends Comparable<? super K>> RateComparison<K> of(Map<? extends K, Proportion> counts) {
        Objects.requireNonNull(counts, "counts");
        return ofCounts(counts.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }

    /**
     * {@return the counts of these rows, which stay the list behind each number: {@code rows.members(rep)}} A rep whose rows are all
     * undecided has no trials.
     *
     * @param <K> the key of a rep; its order must agree with its equality
     * @param rows the rows of each rep, each one trial
     */
    public static <K extends Comparable<? super K>> RateComparison<K> of(RateRows<K, ?> rows) {
        Objects.requireNonNull(rows, "rows");
        return ofCounts(
                rows.groups().entrySet(),
                Map.Entry::getKey,
                entry -> entry.getValue().counts());
    }

    /** {@return the counts of each rep in the order of the keys, those without trials too; not changeable} */
    public SortedMap<K, Proportion> counts() {
        return reps;
    }

    /** {@return the reps without trials, in order; they have no rate and are compared with nobody} */
    public List<K> withoutTrials() {
        return reps.keySet().stream().filter(rep -> counts(rep).trials() == 0).toList();
    }

    SortedMap<K, Proportion> withTrials() {
        SortedMap<K, Proportion> chosen = new TreeMap<>(reps);
        chosen.keySet().removeAll(withoutTrials());
        return chosen;
    }

    /**
     * {@return the counts of a rep}
     *
     * @param rep the key
     * @throws IllegalArgumentException if there is no such rep
     */
    public Proportion counts(K rep) {
        Proportion counts = reps.get(Objects.requireNonNull(rep, "rep"));
        if (counts == null) {
            throw Checks.broken("rep", "be one of the " + reps.size() + " reps compared", rep);
        }
        return counts;
    }

    /**
     * {@return the counts of all reps together}
     *
     * @throws ArithmeticException if the trials no longer fit into a long
     */
    public Proportion pooled() {
        return reps.values().stream().reduce(Proportion.none(), Proportion::plus);
    }

    /**
     * {@return the rate of one rep less that of another, with its interval}
     *
     * @param first the rep from whose rate the other is taken
     * @param second another rep
     * @throws IllegalArgumentException if there is no such rep, or it is the same
     */
    public ProportionDifference difference(K first, K second) {
        Proportion one = counts(first);
        Proportion other = counts(second);
        Checks.check(first.compareTo(second) != 0, "second", "be another rep than first", second);
        return ProportionDifference.of(one, other);
    }

    /**
     * {@return the shrunk rates with {@linkplain RateShrinkage#withDefaults the defaults}}
     *
     * @throws ArithmeticException if a rep has more than 2 147 483 647 trials
     */
    public ShrunkRates<K> shrunk() {
        return shrunk(RateShrinkage.withDefaults());
    }

    /**
     * {@return the shrunk rates}
     *
     * @param options how the prior is estimated and how sure the intervals are
     * @throws ArithmeticException if a rep has more than 2 147 483 647 trials
     */
    public ShrunkRates<K> shrunk(RateShrinkage options) {
        Objects.requireNonNull(options, "options");
        return options.apply(this);
    }

    /** {@return the funnel plot with {@linkplain FunnelPlot#withDefaults the defaults}} */
    public FunnelPlotResult<K> funnel() {
        return funnel(FunnelPlot.withDefaults());
    }

    /**
     * {@return the funnel plot}
     *
     * @param options the limits and the rate around which they lie
     */
    public FunnelPlotResult<K> funnel(FunnelPlot options) {
        Objects.requireNonNull(options, "options");
        return options.apply(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateComparison<?> that && reps.equals(that.reps);
    }

    @Override
    public int hashCode() {
        return reps.hashCode();
    }

    /** {@return how many reps there are, and their counts together} */
    @Override
    public String toString() {
        return "RateComparison[" + reps.size() + " reps, " + pooled() + "]";
    }
}
