package org.saleskit.analytics.internal.math;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where does a survival curve or an incidence reach a level? Decided in doubles where they are far enough from the level,
 * and with 60 digits where rounding could decide: 7/8 · 6/7 · 5/6 · 4/5 is 1/2, whatever a double makes of it.
 *
 * <p>A double stands for its shortest decimal text. Two values of 60 digits that differ by less than 1e-40 count as equal.
 */
public final class ExactLevel {

    private static final MathContext PRECISE = new MathContext(60);
    private static final BigDecimal EQUAL = new BigDecimal("1e-40");

    private ExactLevel() {}

    /**
     * {@return the first index at which the curve is at or below one minus the share; the length if there is none}
     *
     * @param atRisk the number at risk at each index
     * @param events the number of events at each index
     * @param survival the product over the indexes of 1 − events/atRisk, in doubles
     * @param share the share, strictly between 0 and 1
     */
    public static int closed(int[] atRisk, int[] events, double[] survival, double share) {
        BigDecimal level = BigDecimal.ONE.subtract(BigDecimal.valueOf(share));
        double near = level.doubleValue();
        double doubt = near * relativeError(survival.length);
        for (int j = 0; j < survival.length; j++) {
            if (survival[j] < near - doubt) {
                return j;
            }
            if (survival[j] <= near + doubt) {
                return preciseClosed(atRisk, events, level);
            }
        }
        return survival.length;
    }

    /**
     * {@return the first index at which the incidence of a cause is at or above the share; the length if there is none}
     *
     * @param atRisk the number at risk at each index
     * @param events the number of events at each index, of all causes
     * @param ofCause the number of events of the cause at each index
     * @param incidence the sum over the indexes of the survival before it, times ofCause/atRisk, in doubles
     * @param share the share, strictly between 0 and 1
     */
    public static int incidence(int[] atRisk, int[] events, int[] ofCause, double[] incidence, double share) {
        double doubt = share * relativeError(incidence.length);
        for (int j = 0; j < incidence.length; j++) {
            if (incidence[j] > share + doubt) {
                return j;
            }
            if (incidence[j] >= share - doubt) {
                return preciseIncidence(atRisk, events, ofCause, BigDecimal.valueOf(share));
            }
        }
        return incidence.length;
    }

    /** Four roundings for each step, generously. */
    private static double relativeError(int steps) {
        return (4.0 * steps + 16) * 0x1p-53;
    }

    private static int preciseClosed(int[] atRisk, int[] events, BigDecimal level) {
        BigDecimal survival = BigDecimal.ONE;
        for (int j = 0; j < events.length; j++) {
            if (events[j] > 0) {
                survival = part(survival, atRisk[j] - events[j], atRisk[j]);
                if (survival.subtract(level).compareTo(EQUAL) <= 0) {
                    return j;
                }
            }
        }
        return events.length;
    }

    private static int preciseIncidence(int[] atRisk, int[] events, int[] ofCause, BigDecimal level) {
        BigDecimal survival = BigDecimal.ONE;
        BigDecimal incidence = BigDecimal.ZERO;
        for (int j = 0; j < events.length; j++) {
            if (events[j] > 0) {
                incidence = incidence.add(part(survival, ofCause[j], atRisk[j]), PRECISE);
                if (level.subtract(incidence).compareTo(EQUAL) <= 0) {
                    return j;
                }
                survival = part(survival, atRisk[j] - events[j], atRisk[j]);
            }
        }
        return events.length;
    }

    private static BigDecimal part(BigDecimal value, int of, int whole) {
        return value.multiply(BigDecimal.valueOf(of), PRECISE).divide(BigDecimal.valueOf(whole), PRECISE);
    }
}
