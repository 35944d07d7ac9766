package org.saleskit.core.money;

/** What happens to a line whose rate is not known. It is never taken as 1, and the line is never dropped. */
public enum MissingRateRule {
    /** The conversion stops with a {@link MissingRateException}. */
    THROW,
    /** The line goes to {@link ConvertedTotal#unconverted}, by its currency, and is not part of the total. */
    SEPARATE
}
