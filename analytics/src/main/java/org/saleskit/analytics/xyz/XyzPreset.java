package org.saleskit.analytics.xyz;

import java.math.BigDecimal;

/** Pairs of limits in common use. */
public enum XyzPreset {
    /** X up to 10 %, Y up to 25 %: the limits of Russian practice, and the default. */
    RU_10_25("0.10", "0.25"),

    /** X up to 50 %, Y up to 100 %: the limits of international literature. */
    INTL_50_100("0.50", "1.00");

    private final BigDecimal xLimit;
    private final BigDecimal yLimit;

    XyzPreset(String xLimit, String yLimit) {
        this.xLimit = new BigDecimal(xLimit);
        this.yLimit = new BigDecimal(yLimit);
    }

    /** {@return the greatest variation of class X} */
    public BigDecimal xLimit() {
        return xLimit;
    }

    /** {@return the greatest variation of class Y} */
    public BigDecimal yLimit() {
        return yLimit;
    }
}
