package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.core.internal.Checks;

/**
 * Has an item really changed its class, or does it only stand near a limit?
 *
 * <pre>
 * Formula   for every limit k between two neighbouring classes an item is held above it or below it;
 *           it goes to the other side when the run puts it there
 *             for the h-th time in a row, or
 *             with a share before it ≥ T(k) + δ on the way down, ≤ T(k) − δ on the way up
 *           held class = the class between the limits it is held below and those it is held above
 * </pre>
 *
 * <p><b>Symbols.</b> h: {@link #runs}. δ: {@link #margin}, a share; without it only the count of runs decides. T(k): the
 * threshold of class k.
 *
 * <p><b>Input.</b> One run of ABC analysis after another, all with the same options: {@link #start}, then {@link
 * StableClasses#next}.
 *
 * <p><b>Special cases.</b> The groups outside the base and absence from a run are further steps below the last class, in the
 * order NONE, NEGATIVE, absent, so a client without a purchase in one period keeps its class. Between them and the classes
 * there is no share, so only the count of runs decides. An item absent for h runs is dropped and listed; an item that was
 * never held takes the class of its run at once.
 *
 * <p><b>Result.</b> {@link StableClasses}: the held class of every item, beside that of the run, with the reason.
 *
 * <p><b>Example.</b> h = 2, no margin. Runs A, B, A, B, B, C give held A, A, A, A, B, B.
 *
 * <p><b>Method.</b> A trigger with two limits for each threshold instead of one for the class as a whole: an item that wavers
 * between B and C below its held A has left A for certain, and goes to B. Without a margin, an item whose runs alternate
 * between two classes therefore keeps the first; with one, an item whose share alternates by less than 2 δ passes each limit
 * at most once. A margin takes every swing of 2 δ and more across a limit for real.
 *
 * <p><b>Source.</b> O. H. Schmitt, A thermionic trigger, Journal of Scientific Instruments 15(1), 1938, 24–26.
 *
 * <p>Immutable and thread-safe.
 */
public final class Hysteresis {

    /** How many runs in a row change a class, unless another number is given. */
    public static final int DEFAULT_RUNS = 2;

    private static final Hysteresis DEFAULT = new Hysteresis(DEFAULT_RUNS, null);

    private final int runs;
    private final @Nullable BigDecimal margin;

    private Hysteresis(int runs, @Nullable BigDecimal margin) {
        this.runs = runs;
        this.margin = margin;
    }

    /** {@return a class changes after {@value #DEFAULT_RUNS} runs in a row; no margin} */
    public static Hysteresis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another number of runs}
     *
     * @param inARow how many runs in a row change a class
     * @throws IllegalArgumentException if it is below two, which would hold nothing
     */
    public Hysteresis withRuns(int inARow) {
        Checks.check(inARow >= 2, "runs", "be two or more", inARow);
        return new Hysteresis(inARow, margin);
    }

    /**
     * {@return the same with a margin: an item that crosses a threshold by so much changes at once}
     *
     * @param share the margin as a share of the total, 0.02 for two points
     * @throws IllegalArgumentException if it does not lie strictly between 0 and 0.5
     */
    public Hysteresis withMargin(BigDecimal share) {
        Objects.requireNonNull(share, "margin");
        Checks.check(
                share.signum() > 0 && share.compareTo(new BigDecimal("0.5")) < 0,
                "margin",
                "lie strictly between 0 and 0.5",
                share);
        return new Hysteresis(runs, share);
    }

    /** {@return how many runs in a row change a class} */
    public int runs() {
        return runs;
    }

    /** {@return by how much a threshold must be crossed for a change at once; empty if only runs count} */
    public Optional<BigDecimal> margin() {
        return Optional.ofNullable(margin);
    }

    /**
     * {@return the classes held after the first run: those of the run}
     *
     * @param <K> the key
     * @param first the first run
     * @throws IllegalArgumentException if there is a margin and the run has another {@linkplain BoundaryRule rule} than
     *     PREFIX or another {@linkplain AbcMode mode} than VALUE_SHARE, or if the margin reaches over 0 or 1 at a threshold
     */
    public <K> StableClasses<K> start(AbcResult<K> first) {
        Objects.requireNonNull(first, "first");
        if (margin != null) {
            checkMargin(first.analysis(), margin);
        }
        return StableClasses.first(this, first);
    }

    private static void checkMargin(AbcAnalysis analysis, BigDecimal margin) {
        Checks.check(
                analysis.mode() == AbcMode.VALUE_SHARE && analysis.boundaryRule() == BoundaryRule.PREFIX,
                "first",
                "have mode VALUE_SHARE and rule PREFIX if there is a margin",
                analysis);
        List<BigDecimal> thresholds = analysis.thresholds();
        BigDecimal highest = thresholds.get(0);
        BigDecimal lowest = thresholds.get(thresholds.size() - 1);
        Checks.check(
                highest.compareTo(margin) >= 0 && lowest.add(margin).compareTo(BigDecimal.ONE) < 0,
                "margin",
                "stay within 0 and 1 around each of the thresholds " + thresholds,
                margin);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "Hysteresis[runs " + runs + (margin == null ? "" : ", margin " + margin) + "]";
    }
}
