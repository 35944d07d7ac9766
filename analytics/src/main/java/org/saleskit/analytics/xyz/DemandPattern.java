package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * How demand comes: often or seldom, in even or uneven amounts. A second label beside the class, which tells the two
 * reasons of a great variation apart and which method of forecasting fits.
 *
 * <pre>
 * ADI = periods / periods with demand;  CV² = squared variation of the demand where there is some
 * </pre>
 *
 * <p>An item at a cut-off, ADI 1.32 or CV² 0.49, lies beyond it: intermittent, erratic.
 *
 * <p><b>Source.</b> A. A. Syntetos, J. E. Boylan, J. D. Croston 2005, On the categorization of demand patterns, Journal of
 * the Operational Research Society 56, pp. 495-503, doi:10.1057/palgrave.jors.2601841.
 */
public enum DemandPattern {
    /** Often and even: ADI below 1.32, CV² below 0.49. */
    SMOOTH,

    /** Seldom but even: ADI 1.32 or more, CV² below 0.49. */
    INTERMITTENT,

    /** Often but uneven: ADI below 1.32, CV² 0.49 or more. */
    ERRATIC,

    /** Seldom and uneven: ADI 1.32 or more, CV² 0.49 or more. */
    LUMPY;

    /** The average interval between periods with demand from which demand is intermittent. */
    static final BigDecimal INTERVAL = new BigDecimal("1.32");

    /** The squared variation of the demand from which it is erratic; the root of 0.49. */
    static final BigDecimal VARIATION = new BigDecimal("0.7");

    /** The pattern of a series, if its demand has a mean above zero. */
    static Optional<DemandPattern> of(long[] life, boolean sample) {
        Demand demand = Demand.of(life, sample);
        if (!demand.variation().isDefined()) {
            return Optional.empty();
        }
        boolean seldom =
                INTERVAL.multiply(BigDecimal.valueOf(demand.periods())).compareTo(BigDecimal.valueOf(life.length)) <= 0;
        boolean uneven = demand.variation().compareTo(VARIATION) >= 0;
        if (uneven) {
            return Optional.of(seldom ? LUMPY : ERRATIC);
        }
        return Optional.of(seldom ? INTERMITTENT : SMOOTH);
    }

    /** Periods with demand, and its variation. */
    record Demand(int periods, Variation variation) {

        static Demand of(long[] life, boolean sample) {
            long[] demand = Arrays.stream(life).filter(units -> units != 0).toArray();
            Variation population = Variation.of(demand);
            return new Demand(demand.length, sample ? population.ofSample(demand.length) : population);
        }
    }
}
