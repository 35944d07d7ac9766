package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import org.saleskit.core.internal.Checks;

/**
 * The options of an analysis.
 *
 * @param xLimit where class X ends
 * @param yLimit where class Y ends
 * @param season periods of a season, 0 if variation decides and not the error of a forecast
 * @param leadTime periods over which the variation is taken, 1 for that of a single one
 */
record XyzOptions(
        LimitRule limitRule,
        BigDecimal xLimit,
        BigDecimal yLimit,
        int minimumPeriods,
        Deviation deviation,
        boolean smallSampleFactor,
        HistoryRule history,
        int season,
        int leadTime) {

    XyzOptions {
        if (deviation == Deviation.MEDIAN_ABSOLUTE) {
            Checks.check(
                    !smallSampleFactor, "deviation", "be POPULATION or SAMPLE for a small-sample factor", deviation);
            Checks.check(leadTime == 1, "deviation", "be POPULATION or SAMPLE for a lead time", deviation);
        }
        if (season > 0) {
            Checks.check(!smallSampleFactor, "season", "not be combined with a small-sample factor", season);
            Checks.check(leadTime == 1, "season", "not be combined with a lead time", season);
        }
        if (history == HistoryRule.NON_ZERO_ONLY) {
            Checks.check(season == 0, "history", "count all periods for the error of a forecast", history);
            Checks.check(leadTime == 1, "history", "count all periods for a lead time", history);
        }
    }

    static XyzOptions of(XyzPreset preset) {
        return new XyzOptions(
                preset.limitRule(),
                preset.xLimit(),
                preset.yLimit(),
                6,
                Deviation.POPULATION,
                false,
                HistoryRule.FROM_FIRST_SALE,
                0,
                1);
    }

    XyzOptions withLimits(LimitRule rule, BigDecimal x, BigDecimal y) {
        return new XyzOptions(rule, x, y, minimumPeriods, deviation, smallSampleFactor, history, season, leadTime);
    }

    XyzOptions withMinimumPeriods(int periods) {
        return new XyzOptions(
                limitRule, xLimit, yLimit, periods, deviation, smallSampleFactor, history, season, leadTime);
    }

    XyzOptions withDeviation(Deviation other, boolean factor) {
        return new XyzOptions(limitRule, xLimit, yLimit, minimumPeriods, other, factor, history, season, leadTime);
    }

    XyzOptions withHistory(HistoryRule rule) {
        return new XyzOptions(
                limitRule, xLimit, yLimit, minimumPeriods, deviation, smallSampleFactor, rule, season, leadTime);
    }

    XyzOptions withSeason(int periods) {
        return new XyzOptions(
                limitRule, xLimit, yLimit, minimumPeriods, deviation, smallSampleFactor, history, periods, leadTime);
    }

    XyzOptions withLeadTime(int periods) {
        return new XyzOptions(
                limitRule, xLimit, yLimit, minimumPeriods, deviation, smallSampleFactor, history, season, periods);
    }

    boolean isSample() {
        return deviation == Deviation.SAMPLE;
    }

    /** The season in blocks of so many periods; 0 if it is not made of two or more of them. */
    int seasonIn(int block) {
        return season % block == 0 && season / block > 1 ? season / block : 0;
    }
}
