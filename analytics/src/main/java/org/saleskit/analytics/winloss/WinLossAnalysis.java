package org.saleskit.analytics.winloss;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.analytics.internal.deals.CountedClose;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;

/**
 * Why were deals lost in a period, at which stage, in which segment and against whom?
 *
 * <pre>
 * Formula   coverage = lost deals with a stated reason / lost deals
 *           share of a cell = lost deals in it / lost deals
 *           no decision = lost deals whose reason is of type NO_DECISION / lost deals with a stated reason
 *           win rate against a competitor = won with it / (won with it + lost with it)
 * </pre>
 *
 * <p><b>Population</b> Deals won or lost whose close date lies in the period, as the win rate counts them: a deal that was
 * disqualified after it had reached the {@linkplain org.saleskit.core.pipeline.Pipeline#firstSalesStage first sales stage}
 * counts as lost. Open and resting deals, deals closed at another time and those disqualified before selling began are
 * {@linkplain WinLossResult#leftOut listed}; with {@link #countingDisqualified} the latter count as lost too. Of a deal that was
 * closed more than once {@link #closes} says what counts; by default the last close, if no reopening follows it.
 *
 * <p><b>Stage of loss</b> The last open stage before the close, also if the deal went back or rested in between: {@link
 * LossAxis#STAGE}. How far it had come before, counting stages that it entered itself, is {@link LossAxis#FURTHEST_STAGE}.
 * With {@link Close.Rule#NEW_DEAL_ON_REOPEN} only stages since the reopening count. Stages go by their names.
 *
 * <p><b>Reason</b> A reason of type {@link org.saleskit.core.reason.ReasonType#NOT_RECORDED} is none. A won deal has no reason of
 * loss.
 *
 * <p><b>Value</b> The amount as at the close date, exact, by currency; deals without an amount are listed with each number.
 *
 * <p><b>Special cases</b> No lost deal: coverage and shares have no rate. A deal that was closed at once has no stage of loss.
 *
 * <p><b>Result</b> {@link WinLossResult}. Results of parts of the deals can be {@linkplain WinLossResult#plus put together}.
 *
 * <p><b>Example</b> Lost: 2 for price, 1 for no decision, 1 without a reason. Coverage 3 of 4, price 2 of 4, no decision 1 of 3,
 * and of all lost deals between 1 of 4 and 2 of 4, whatever the one without a reason was.
 *
 * <p>Immutable and thread-safe.
 */
public final class WinLossAnalysis {

    private final ReportPeriod period;
    private final Close.Rule closes;
    private final boolean countsDisqualified;

    private WinLossAnalysis(ReportPeriod period, Close.Rule closes, boolean countsDisqualified) {
        this.period = period;
        this.closes = closes;
        this.countsDisqualified = countsDisqualified;
    }

    /**
     * {@return the analysis of deals closed in a period}
     *
     * @param period the period
     */
    public static WinLossAnalysis during(ReportPeriod period) {
        return new WinLossAnalysis(Objects.requireNonNull(period, "period"), Close.Rule.LAST_CLOSE, false);
    }

    /**
     * {@return the same, but with other closes of deals that were reopened}
     *
     * @param rule which closes count; where a deal has several, it stands in the numbers and lists as often
     */
    public WinLossAnalysis closes(Close.Rule rule) {
        return new WinLossAnalysis(period, Objects.requireNonNull(rule, "rule"), countsDisqualified);
    }

    /** {@return the same, but every disqualified deal counts as lost, also one disqualified before selling began} */
    public WinLossAnalysis countingDisqualified() {
        return new WinLossAnalysis(period, closes, true);
    }

    /** {@return the period} */
    public ReportPeriod period() {
        return period;
    }

    /** {@return which closes of a deal count} */
    public Close.Rule closes() {
        return closes;
    }

    /** {@return whether deals disqualified before selling began count as lost} */
    public boolean isCountingDisqualified() {
        return countsDisqualified;
    }

    /**
     * {@return wins and losses, without segments}
     *
     * @param deals the deals
     */
    public WinLossResult analyze(Deals deals) {
        return analyze(deals, deal -> Optional.empty());
    }

    /**
     * {@return wins and losses}
     *
     * @param deals the deals
     * @param segment names the segment of a deal, such as its region, product or owner; empty if it is not known
     * @throws IllegalArgumentException if a segment is blank
     */
    public WinLossResult analyze(Deals deals, Function<? super Deal, Optional<String>> segment) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(segment, "segment");
        List<DecidedDeal> decided = new ArrayList<>();
        Map<WinLossLeftOut.Reason, List<DealId>> leftOut = new EnumMap<>(WinLossLeftOut.Reason.class);
        for (Deal deal : deals.list()) {
            List<DecidedDeal> own = decided(deal, segment);
            decided.addAll(own);
            if (own.isEmpty()) {
                leftOut.computeIfAbsent(why(deal), added -> new ArrayList<>()).add(deal.id());
            }
        }
        return new WinLossResult(this, deals.asOf(), decided, leftOut);
    }

    private List<DecidedDeal> decided(Deal deal, Function<? super Deal, Optional<String>> segment) {
        List<CountedClose> counted = CountedClose.of(deal, closes);
        List<DecidedDeal> decided = new ArrayList<>(counted.size());
        if (counted.stream().noneMatch(this::counts)) {
            return decided;
        }
        Optional<String> named = segment.apply(deal);
        named.ifPresent(name -> Checks.notBlank(name, "segment of deal " + deal.id()));
        List<LossStages> stages = LossStages.of(deal, closes);
        int skipped = closes == Close.Rule.LAST_CLOSE ? stages.size() - 1 : 0;
        for (int i = 0; i < counted.size(); i++) {
            Close close = counted.get(i).close();
            if (counts(counted.get(i))) {
                decided.add(
                        new DecidedDeal(deal.id(), close, named, stages.get(skipped + i), deal.amountAt(close.at())));
            }
        }
        return decided;
    }

    private boolean counts(CountedClose counted) {
        return (countsDisqualified || counted.type() != StageType.DISQUALIFIED || counted.inSales())
                && period.contains(counted.close().at());
    }

    private WinLossLeftOut.Reason why(Deal deal) {
        return switch (deal.type()) {
            case OPEN -> WinLossLeftOut.Reason.OPEN;
            case ON_HOLD -> WinLossLeftOut.Reason.ON_HOLD;
            case WON, LOST, DISQUALIFIED ->
                deal.closes(closes).stream().map(Close::at).anyMatch(period::contains)
                        ? WinLossLeftOut.Reason.DISQUALIFIED_BEFORE_SALES
                        : WinLossLeftOut.Reason.OUTSIDE_PERIOD;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinLossAnalysis that
                && period.equals(that.period)
                && closes == that.closes
                && countsDisqualified == that.countsDisqualified;
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, closes, countsDisqualified);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "WinLossAnalysis[" + period.dates() + " " + period.zone() + ", " + closes
                + (countsDisqualified ? ", counting disqualified" : "") + "]";
    }
}
