package org.saleskit.analytics.survival;

import java.math.BigDecimal;
import java.util.Optional;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.internal.math.Ratios;

/**
 * What an average over closed deals alone says: <b>biased short</b>, as slow deals are still open and missing from it. For
 * comparison only.
 *
 * @param closed how many deals closed, one or more
 * @param mean the mean of their times, in units of the scale
 * @param median their middle time, or half the sum of the two middle ones, in units of the scale
 */
public record NaiveTimes(long closed, double mean, double median) {

    /** Splits a count, so that no product of a time and a part of a count overflows. */
    private static final int HALF = 16;

    static Optional<NaiveTimes> of(TimeScale scale, long[] times, int[] events) {
        long closed = 0;
        ExactSum high = new ExactSum();
        ExactSum low = new ExactSum();
        for (int j = 0; j < times.length; j++) {
            closed += events[j];
            high.add(times[j] * (events[j] >>> HALF));
            low.add(times[j] * (events[j] & ((1 << HALF) - 1)));
        }
        if (closed == 0) {
            return Optional.empty();
        }
        BigDecimal sum = new BigDecimal(high.value().shiftLeft(HALF).add(low.value()));
        BigDecimal divisor = BigDecimal.valueOf(closed).multiply(BigDecimal.valueOf(scale.ticksPerUnit()));
        long middle = ranked(times, events, (closed - 1) / 2) + ranked(times, events, closed / 2);
        return Optional.of(
                new NaiveTimes(closed, Ratios.of(sum, divisor), Ratios.of(middle, 2 * scale.ticksPerUnit())));
    }

    /** The time of the close with so many before it. */
    private static long ranked(long[] times, int[] events, long before) {
        int j = 0;
        for (long passed = events[0]; passed <= before; passed += events[j]) {
            j++;
        }
        return times[j];
    }
}
