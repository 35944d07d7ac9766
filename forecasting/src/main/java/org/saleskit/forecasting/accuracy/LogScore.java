package org.saleskit.forecasting.accuracy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How surprised was the forecaster? The mean of -ln of the probability that was given to what happened.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * L = 1/N sum -ln(f) if the event came, -ln(1 - f) if not
 * </pre>
 *
 * <p><b>Special cases</b> What was called impossible and came, or certain and did not, makes the score infinite: {@link #isInfinite}
 * says so, {@link #mean} is empty, {@link #impossible} names the outcomes, and {@link #meanOfFinite} is the score of the others.
 *
 * <p><b>Example</b> Chances 0.5 and 0.25, of which the first came: (ln 2 + ln 4/3)/2 = 0.4904.
 *
 * <p><b>Source</b> Good, <i>Journal of the Royal Statistical Society</i> B 14 (1952) 107; Gneiting and Raftery, <i>JASA</i> 102 (2007)
 * 359, section 4.
 *
 * <p>Immutable and thread-safe.
 */
public final class LogScore {

    private final long count;
    private final double sum;
    private final List<String> impossible;

    private LogScore(List<ChanceOutcome> sorted) {
        double total = 0;
        long finite = 0;
        for (ChanceOutcome each : sorted) {
            if (!isImpossible(each)) {
                total -= each.happened() ? Math.log(each.chance()) : Math.log1p(-each.chance());
                finite++;
            }
        }
        this.count = finite;
        this.sum = total;
        this.impossible = sorted.stream()
                .filter(LogScore::isImpossible)
                .map(ChanceOutcome::id)
                .sorted()
                .toList();
    }

    private static boolean isImpossible(ChanceOutcome outcome) {
        return outcome.happened() ? outcome.chance() == 0 : outcome.chance() == 1;
    }

    /**
     * {@return the score of the chances}
     *
     * @param outcomes at least one
     * @throws IllegalArgumentException if there is none
     */
    public static LogScore of(Collection<ChanceOutcome> outcomes) {
        return new LogScore(BrierScore.sorted(outcomes));
    }

    /** {@return the mean in nats, zero or more, 0 is best; empty if it is infinite} */
    public OptionalDouble mean() {
        return isInfinite() ? OptionalDouble.empty() : meanOfFinite();
    }

    /** {@return whether something happened that was given no probability} */
    public boolean isInfinite() {
        return !impossible.isEmpty();
    }

    /** {@return the names of the outcomes that were given no probability, sorted; unmodifiable} */
    public List<String> impossible() {
        return impossible;
    }

    /** {@return the mean in nats over the outcomes that were given some probability; empty if there are none} */
    public OptionalDouble meanOfFinite() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    /**
     * {@return the score in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new AccuracyWords(locale).log(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogScore that
                && count == that.count
                && sum == that.sum
                && impossible.equals(that.impossible);
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, sum, impossible);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
