package org.saleskit.analytics.survival;

/**
 * A stretch of time about which the data say nothing, because nobody was under observation, though somebody was later.
 *
 * <p>Such holes come from deals that are seen only from some age on. Over a hole the curve is flat for want of data. Worse
 * is a hole that {@code everyoneClosed} opens: when the few deals seen so early all close, the curve falls to 0 and stays
 * there, however many deals are seen alive later. The remedy for both is {@link SurvivalData#since} an age from which on
 * there are enough deals.
 *
 * @param from when the last one under observation left, in units of the scale; 0 if nobody is seen from the beginning
 * @param to when the next one came under observation
 * @param everyoneClosed whether all those under observation closed at {@code from}, so that the curve ends there
 */
public record RiskGap(double from, double to, boolean everyoneClosed) {}
