package org.saleskit.forecasting.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which driver moves the outcome most? One bar for each driver, from the outcome where the driver is low to that where it is
 * high, the longest first. Made by {@link ScenarioSimulation#tornado}.
 *
 * <p>Low is the P10 of a driver, high its P90. A fixed driver has a bar without length. Bars of equal length stand in the order of their names.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tornado {

    static final double LOW = 0.1;
    static final double HIGH = 0.9;

    private final Method method;
    private final double middle;
    private final List<Bar> bars;

    Tornado(Method method, double middle, List<Bar> bars) {
        this.method = method;
        this.middle = middle;
        this.bars = bars;
    }

    /** How the effect of one driver is told from that of the others. */
    public enum Method {
        /**
         * The driver is put at its P10 and its P90 while all others stay at their medians. Nothing is drawn, so there is no
         * error; correlations have no part in it.
         */
        ONE_AT_A_TIME,
        /**
         * The mean outcome of the draws in which the driver is among its lowest fifth (around P10), and among its highest fifth
         * (around P90). Others move with it as they are correlated, so a driver without effect of its own may have a bar.
         */
        CONDITIONAL_MEANS
    }

    /**
     * One end of a bar.
     *
     * @param driver the value of the driver, its P10 or P90
     * @param outcome the outcome there; without error if nothing was drawn
     */
    public record End(double driver, Estimate outcome) {

        /**
         * Checks for a missing outcome.
         *
         * @param driver the value of the driver
         * @param outcome the outcome there
         */
        public End {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * The bar of a driver.
     *
     * @param driver its name
     * @param low where the driver is low, which need not be where the outcome is
     * @param high where the driver is high
     */
    public record Bar(String driver, End low, End high) {

        /**
         * Checks for missing parts.
         *
         * @param driver its name
         * @param low where the driver is low
         * @param high where the driver is high
         */
        public Bar {
            Objects.requireNonNull(driver, "driver");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }

        /** {@return the outcome where the driver is high less that where it is low: negative if more of it means less} */
        public double effect() {
            return high.outcome().value() - low.outcome().value();
        }
    }

    /** {@return how the effect of one driver was told from that of the others} */
    public Method method() {
        return method;
    }

    /** {@return where the bars stand around: the outcome at the medians, or the mean outcome of all draws} */
    public double middle() {
        return middle;
    }

    /** {@return the bars, the longest first, unmodifiable} */
    public List<Bar> bars() {
        return bars;
    }

    /**
     * {@return the bars in words, one line each}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        return new ScenarioWords(locale).tornado(this);
    }

    /** {@return the method and the bars} */
    @Override
    public String toString() {
        return "Tornado[" + method + ", " + bars + "]";
    }
}
