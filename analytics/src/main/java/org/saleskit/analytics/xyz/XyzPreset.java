package org.saleskit.analytics.xyz;

import java.math.BigDecimal;

/** Pairs of limits in common use. */
public enum XyzPreset {
    /** X up to 10 %, Y up to 25 %: the limits of Russian practice, and the default. */
    RU_10_25(LimitRule.VARIATION, "0.10", "0.25"),

    /** X up to 50 %, Y up to 100 %: the limits of international literature. */
    INTL_50_100(LimitRule.VARIATION, "0.50", "1.00"),

    /**
     * By share of items: the 20 % of greatest variation are Z, the next 30 % Y, the other 50 % X; the default of R {@code
     * tsutils}. See {@link LimitRule#ITEM_SHARE} for rounding and ties.
     */
    QUANTILE_20_30_50(LimitRule.ITEM_SHARE, "0.50", "0.80");

    private final LimitRule limitRule;
    private final BigDecimal xLimit;
    private final BigDecimal yLimit;

    XyzPreset(LimitRule limitRule, String xLimit, String yLimit) {
        this.limitRule = limitRule;
        this.xLimit = new BigDecimal(xLimit);
        this.yLimit = new BigDecimal(yLimit);
    }

    /** {@return what the limits are limits of} */
    public LimitRule limitRule() {
        return limitRule;
    }

    /** {@return where class X ends: the greatest variation, or the share of the items, the steadiest first} */
    public BigDecimal xLimit() {
        return xLimit;
    }

    /** {@return where class Y ends: the greatest variation, or the share of the items, the steadiest first} */
    public BigDecimal yLimit() {
        return yLimit;
    }
}
