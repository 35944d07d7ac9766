package org.saleskit.core.goal;

import java.util.Locale;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.stats.Fraction;

/**
 * What values a KPI may come to: those of the past, as {@link PastValues}, or those of a forecast. It says how hard a
 * target is.
 */
public interface Outlook {

    /** {@return how many values, past or simulated, it rests on} */
    long size();

    /**
     * {@return the value below which this share of the values lies}
     *
     * @param level the share, between 0 and 1
     * @throws IllegalArgumentException if the level is not between 0 and 1, or there is no value
     */
    Fraction quantile(Fraction level);

    /**
     * {@return the share of the values that reach a target}
     *
     * @param target the target
     * @throws IllegalArgumentException if there is no value
     */
    Fraction shareReaching(TargetValue target);

    /**
     * {@return what the values are, in words that stand after a number, such as "past values"}
     *
     * @param locale Russian or, for any other language, English
     */
    String description(Locale locale);
}
