package org.saleskit.analytics.winloss;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.analytics.internal.keys.EmptyLast;
import org.saleskit.analytics.refusal.ReasonTable;
import org.saleskit.analytics.refusal.ReasonTableResult;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;

/**
 * The deals won and lost in a period, with every way of counting the lost ones. The formulas are those of {@link
 * WinLossAnalysis}. Immutable and thread-safe.
 */
public final class WinLossResult {

    private final WinLossAnalysis analysis;
    private final Instant asOf;
    private final List<DecidedDeal> decided;
    private final Map<WinLossLeftOut.Reason, List<DealId>> leftOut;

    WinLossResult(
            WinLossAnalysis analysis,
            Instant asOf,
            List<DecidedDeal> decided,
            Map<WinLossLeftOut.Reason, List<DealId>> leftOut) {
        this.analysis = analysis;
        this.asOf = asOf;
        this.decided = decided.stream().sorted(DecidedDeal.BY_DEAL).toList();
        this.leftOut = leftOut;
    }

    /** {@return the options} */
    public WinLossAnalysis analysis() {
        return analysis;
    }

    /** {@return the instant as of which the deals were read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the lost deals with a stated reason, of all lost ones: to be read before anything else} */
    public Proportion coverage() {
        List<DecidedDeal> losses = losses();
        return Proportion.of(
                losses.stream().filter(loss -> loss.reason().isPresent()).count(), losses.size());
    }

    /** {@return the lost deals without a stated reason, in order} */
    public List<DealId> missingReason() {
        return losses().stream()
                .filter(loss -> loss.reason().isEmpty())
                .map(DecidedDeal::deal)
                .toList();
    }

    /** {@return the deals won, by deal} */
    public List<DecidedDeal> wins() {
        return decided.stream().filter(DecidedDeal::isWon).toList();
    }

    /** {@return the deals lost, by deal} */
    public List<DecidedDeal> losses() {
        return decided.stream().filter(deal -> !deal.isWon()).toList();
    }

    /** {@return the deals won, of those won or lost} */
    public Proportion winRate() {
        return Proportion.of(wins().size(), decided.size());
    }

    /** {@return the deals of which no close counts, by reason; reasons that do not occur are not listed} */
    public List<WinLossLeftOut> leftOut() {
        return leftOut.entrySet().stream()
                .map(entry -> new WinLossLeftOut(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** {@return all lost deals in one cell, without an axis: the sum of the cells by any axes} */
    public LossCell total() {
        List<DecidedDeal> losses = losses();
        return new LossCell(new EnumMap<>(LossAxis.class), losses, losses.size());
    }

    /**
     * {@return the lost deals by reason, segment, stage of loss and competitor: the cells in which there are any, the largest
     * first}
     */
    public List<LossCell> cube() {
        return by(LossAxis.REASON_TYPE, LossAxis.SEGMENT, LossAxis.STAGE, LossAxis.COMPETITOR);
    }

    /**
     * {@return the lost deals by any axes: the cells in which there are any, the largest first, equally large ones in the order
     * of the axes} Reasons follow the order of their types, stages that of the pipeline, all else the alphabet; what was not
     * given comes last. By a reason alone there is always a cell of the deals without one, if need be with no deal.
     *
     * @param axis an axis
     * @param further more axes, each once
     * @throws IllegalArgumentException if an axis is given twice
     */
    public List<LossCell> by(LossAxis axis, LossAxis... further) {
        Objects.requireNonNull(further, "further");
        return LossGroups.of(losses(), axis, further);
    }

    /**
     * {@return the deals lost because nothing was decided, of the lost ones with a stated reason}
     *
     * @see #noDecisionBounds
     */
    public Proportion noDecision() {
        return Proportion.of(undecided(), coverage().successes());
    }

    /**
     * {@return between which shares of all lost deals those lie that were lost because nothing was decided: if none of the deals
     * without a reason was, and if all were; empty if no deal was lost}
     */
    public Optional<Interval> noDecisionBounds() {
        Proportion stated = coverage();
        double all = stated.trials();
        return stated.trials() == 0
                ? Optional.empty()
                : Optional.of(
                        new Interval(undecided() / all, (undecided() + stated.trials() - stated.successes()) / all));
    }

    private long undecided() {
        return losses().stream()
                .filter(loss -> loss.reason()
                        .filter(reason -> reason.type() == ReasonType.NO_DECISION)
                        .isPresent())
                .count();
    }

    /**
     * {@return the win rate against each competitor, most deals first, equally many by name; deals in which none was stated last,
     * always: the deals of all lines are all decided ones}
     */
    public List<CompetitorRate> competitors() {
        Map<Optional<String>, List<DecidedDeal>> groups = new TreeMap<>(EmptyLast.order());
        groups.put(Optional.empty(), new ArrayList<>());
        for (DecidedDeal deal : decided) {
            groups.computeIfAbsent(deal.competitor(), added -> new ArrayList<>())
                    .add(deal);
        }
        return groups.entrySet().stream()
                .map(group -> new CompetitorRate(
                        group.getKey(), deals(group.getValue(), true), deals(group.getValue(), false)))
                .sorted(Comparator.comparing(
                                (CompetitorRate line) -> line.competitor().isEmpty())
                        .thenComparing(line -> -line.rate().trials()))
                .toList();
    }

    private static List<DealId> deals(List<DecidedDeal> deals, boolean won) {
        return deals.stream()
                .filter(deal -> deal.isWon() == won)
                .map(DecidedDeal::deal)
                .toList();
    }

    /**
     * {@return of the deals won, and of those lost, the share in which a competitor was stated, and by how much they differ} If a
     * difference is shown, win rates against competitors are biased: too low if fewer won deals name one.
     */
    public ProportionDifference competitorCoverage() {
        return ProportionDifference.of(stated(wins()), stated(losses()));
    }

    private static Proportion stated(List<DecidedDeal> deals) {
        return Proportion.of(
                deals.stream().filter(deal -> deal.competitor().isPresent()).count(), deals.size());
    }

    /**
     * {@return the table of the lost deals by rep, or any other key, and what the reason means}
     *
     * @param <R> the key of a row; its order must agree with its equality
     * @param table the options of the table
     * @param row reads the key of a deal, such as its owner; empty if it is not known
     */
    public <R extends Comparable<? super R>> ReasonTableResult<R, ReasonType, DealId> reasonTable(
            ReasonTable table, Function<? super DealId, Optional<R>> row) {
        Objects.requireNonNull(table, "table");
        return reasonTable(table, row, RefusalReason::type);
    }

    /**
     * {@return the table of the lost deals by rep, or any other key, and any key of the reason}
     *
     * @param <R> the key of a row; its order must agree with its equality
     * @param <C> the key of a reason; its order must agree with its equality
     * @param table the options of the table
     * @param row reads the key of a deal, such as its owner; empty if it is not known
     * @param column reads the key of a reason, such as {@link RefusalReason#label}
     */
    public <R extends Comparable<? super R>, C extends Comparable<? super C>>
            ReasonTableResult<R, C, DealId> reasonTable(
                    ReasonTable table,
                    Function<? super DealId, Optional<R>> row,
                    Function<? super RefusalReason, ? extends C> column) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(row, "row");
        return table.ofReasons(
                losses(), DecidedDeal::deal, loss -> row.apply(loss.deal()), DecidedDeal::reason, column);
    }

    /**
     * {@return this result and that of other deals together, as if all had been analysed at once}
     *
     * @param other the result of the same analysis as of the same instant, without a deal in common
     * @throws IllegalArgumentException if the analysis or the instant differs, or if a deal is in both
     */
    public WinLossResult plus(WinLossResult other) {
        Objects.requireNonNull(other, "other");
        Checks.check(analysis.equals(other.analysis), "other.analysis", "be " + analysis, other.analysis);
        Checks.check(asOf.equals(other.asOf), "other.asOf", "be " + asOf, other.asOf);
        Set<DealId> own = new HashSet<>(read());
        other.read().forEach(deal -> Checks.check(!own.contains(deal), "other", "have no deal of this one", deal));
        List<DecidedDeal> all = new ArrayList<>(decided);
        all.addAll(other.decided);
        Map<WinLossLeftOut.Reason, List<DealId>> without = new EnumMap<>(WinLossLeftOut.Reason.class);
        for (Map<WinLossLeftOut.Reason, List<DealId>> part : List.of(leftOut, other.leftOut)) {
            part.forEach((why, deals) ->
                    without.computeIfAbsent(why, added -> new ArrayList<>()).addAll(deals));
        }
        without.values().forEach(deals -> deals.sort(null));
        return new WinLossResult(analysis, asOf, all, without);
    }

    private List<DealId> read() {
        List<DealId> deals = new ArrayList<>();
        decided.forEach(deal -> deals.add(deal.deal()));
        leftOut.values().forEach(deals::addAll);
        return deals;
    }

    /**
     * {@return the result in words: coverage first, then value, the largest reasons, where deals are lost, competitors, and what
     * was left out} Reasons and stages beyond the largest are put together in the words only.
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     * @param most how many reasons, stages and competitors to name, one or more
     * @throws IllegalArgumentException if it is below 1
     */
    public String explain(Locale locale, int most) {
        Checks.positive(most, "most");
        return new WinLossText(this, locale, most).explain();
    }

    /**
     * {@return the result in words, with the five largest reasons, stages and competitors}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return explain(locale, 5);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinLossResult that
                && analysis.equals(that.analysis)
                && asOf.equals(that.asOf)
                && decided.equals(that.decided)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, asOf, decided);
    }

    /** {@return the instant and the counts} */
    @Override
    public String toString() {
        return "WinLossResult[as of " + asOf + ", won " + winRate() + ", reason given " + coverage() + "]";
    }
}
