package org.saleskit.core.stats;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;

/**
 * What share of the trials succeeded, and how sure is that? A rate that carries its counts.
 *
 * <pre>
 * rate = successes / trials
 * </pre>
 *
 * <p><b>Symbols</b> successes and trials - counts, 0 &lt;= successes &lt;= trials; rate - a fraction in 0..1, never
 * percent.
 *
 * <p><b>Special cases</b> 0 of 0 has no rate and no interval: both are empty, never 0. At no success the lower end of
 * the interval is exactly 0, at no failure the upper end is exactly 1.
 *
 * <p><b>Result</b> {@link #interval()} is Wilson's at a confidence of 0.95; {@link #interval(IntervalMethod, double)}
 * gives any other. Fewer than {@value #LOW_COUNT} trials are marked by {@link #isLowCount()}: the rate is defined and
 * given, but weak.
 *
 * <p><b>Example</b> {@code Proportion.of(1, 10)} has the rate 0.1 and the interval 0.0179 to 0.4042.
 *
 * <p><b>Limits</b> The interval is for independent trials of one kind and needs at most 2 147 483 647 of them.
 *
 * <p><b>Source</b> see {@link IntervalMethod}. Computed by Apache Commons Statistics, with exact ends at 0 and n
 * successes.
 *
 * <p>Immutable and thread-safe.
 */
public final class Proportion {

    /** Fewer trials than this make a rate weak. */
    public static final int LOW_COUNT = 10;

    private static final double DEFAULT_CONFIDENCE = 0.95;

    private static final Proportion NONE = new Proportion(0, 0);

    private final long successes;
    private final long trials;

    private Proportion(long successes, long trials) {
        this.successes = successes;
        this.trials = trials;
    }

    /**
     * {@return the proportion with these counts}
     *
     * @param successes how many trials succeeded, zero or more
     * @param trials how many trials there were, not fewer than the successes
     * @throws IllegalArgumentException if a count is negative or there are more successes than trials
     */
    public static Proportion of(long successes, long trials) {
        Checks.nonNegative(trials, "trials");
        Checks.nonNegative(successes, "successes");
        Checks.check(successes <= trials, "successes", "be at most trials, which is " + trials, successes);
        return new Proportion(successes, trials);
    }

    /** {@return 0 of 0, the neutral element of {@link #plus}} */
    public static Proportion none() {
        return NONE;
    }

    /** {@return how many trials succeeded} */
    public long successes() {
        return successes;
    }

    /** {@return how many trials there were} */
    public long trials() {
        return trials;
    }

    /** {@return the share of successes in 0..1; empty if there were no trials} */
    public OptionalDouble rate() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /**
     * {@return the Wilson interval of the rate at a confidence of 0.95; empty if there were no trials}
     *
     * @throws ArithmeticException if there are more than 2 147 483 647 trials
     */
    public Optional<Interval> interval() {
        return interval(IntervalMethod.WILSON, DEFAULT_CONFIDENCE);
    }

    /**
     * {@return the interval of the rate, inside 0..1; empty if there were no trials}
     *
     * @param method the formula
     * @param confidence the probability, strictly between 0 and 1, with which such an interval is meant to cover the
     *     true rate
     * @throws IllegalArgumentException if the confidence is not strictly between 0 and 1
     * @throws ArithmeticException if there are more than 2 147 483 647 trials
     */
    public Optional<Interval> interval(IntervalMethod method, double confidence) {
        Objects.requireNonNull(method, "method");
        Checks.openFraction(confidence, "confidence");
        if (trials == 0) {
            return Optional.empty();
        }
        if (trials > Integer.MAX_VALUE) {
            throw new ArithmeticException(
                    "trials must be at most " + Integer.MAX_VALUE + " for an interval, but was " + trials);
        }
        return Optional.of(method.of((int) successes, (int) trials, confidence));
    }

    /**
     * {@return the proportion of both samples taken together: the counts are added, the rates are not averaged}
     *
     * @param other the other sample, without a trial in common with this one
     * @throws ArithmeticException if the trials no longer fit into a long
     */
    public Proportion plus(Proportion other) {
        try {
            return new Proportion(successes + other.successes, Math.addExact(trials, other.trials));
        } catch (ArithmeticException e) {
            ArithmeticException named = new ArithmeticException(
                    "trials must stay at most " + Long.MAX_VALUE + ", but was " + trials + " + " + other.trials);
            named.initCause(e);
            throw named;
        }
    }

    /** {@return whether there are fewer than {@value #LOW_COUNT} trials, so that the rate is weak} */
    public boolean isLowCount() {
        return trials < LOW_COUNT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proportion that && successes == that.successes && trials == that.trials;
    }

    @Override
    public int hashCode() {
        return Objects.hash(successes, trials);
    }

    /** {@return the counts in words, such as "3 of 10"} */
    @Override
    public String toString() {
        return successes + " of " + trials;
    }
}
