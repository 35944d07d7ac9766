package org.saleskit.analytics.winrate;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.core.deal.Close;
import org.saleskit.core.stats.Proportion;

/** The options of a win rate: the span, which deals count, and what is shown of them. */
record WinRateRules(ReportSpan span, Counting counting, Showing showing) {

    /** Which deals count. */
    record Counting(boolean byCreation, Close.Rule closes, boolean everyDisqualified, Optional<StaleRule> stale) {}

    /** What is shown. */
    record Showing(Optional<CurrencyUnit> currency, int minimum, boolean suppressing) {}

    static WinRateRules of(ReportSpan span) {
        return new WinRateRules(
                span,
                new Counting(false, Close.Rule.LAST_CLOSE, false, Optional.empty()),
                new Showing(Optional.empty(), Proportion.LOW_COUNT, false));
    }

    WinRateRules with(Counting other) {
        return new WinRateRules(span, other, showing);
    }

    WinRateRules with(Showing other) {
        return new WinRateRules(span, counting, other);
    }

    boolean byCreation() {
        return counting.byCreation;
    }

    Close.Rule closes() {
        return counting.closes;
    }

    boolean includesDisqualified() {
        return counting.everyDisqualified;
    }

    Optional<StaleRule> stale() {
        return counting.stale;
    }

    Optional<CurrencyUnit> currency() {
        return showing.currency;
    }

    int minimum() {
        return showing.minimum;
    }

    boolean suppressing() {
        return showing.suppressing;
    }
}
