package org.saleskit.analytics.dealcolumns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/**
 * The funnel of a log as of an instant, with the time that deals stay in each stage.
 *
 * <p>Every deal opened by then has exactly one state: {@code deals = open + on hold + won + lost + disqualified}. Lists are
 * unmodifiable.
 *
 * <p>Immutable and thread-safe.
 */
public final class ColumnFunnelResult {

    private static final List<LeftOutEvents.Reason> REASONS =
            List.of(LeftOutEvents.Reason.UNKNOWN_STAGE, LeftOutEvents.Reason.AFTER_AS_OF);

    private final Pipeline pipeline;
    private final Instant asOf;
    private final Map<StageType, Long> deals;
    private final long disqualifiedInSales;
    private final List<ColumnFunnelStep> steps;
    private final List<StageTimes> times;
    private final List<LeftOutEvents> leftOut;
    private final long rows;
    private final long repeats;

    private ColumnFunnelResult(ColumnFunnel.AsOf funnel, DealSums sums, List<StageTimes> times) {
        StageCodes codes = funnel.codes();
        this.pipeline = codes.pipeline();
        this.asOf = funnel.asOf();
        this.deals = new EnumMap<>(StageType.class);
        long inSales = 0;
        for (int stage = 0; stage < codes.size(); stage++) {
            StageType type = codes.ranked(stage).type();
            deals.merge(type, from(sums, stage, 0), Long::sum);
            inSales += type == StageType.DISQUALIFIED ? from(sums, stage, codes.firstSalesStage() + 1) : 0;
        }
        this.disqualifiedInSales = inSales;
        this.times = times;
        this.steps = steps(codes, sums, times);
        this.leftOut = leftOut(sums);
        this.rows = sums.rows();
        this.repeats = sums.repeats();
    }

    static ColumnFunnelResult of(ColumnFunnel.AsOf funnel, DealSums sums) {
        StageTimes[] times = new StageTimes[funnel.codes().timedStages()];
        funnel.workers()
                .run(
                        times.length,
                        thread -> stage -> times[stage] = new StageTimes(
                                funnel.codes().ranked(stage),
                                funnel.rule(),
                                funnel.unit(),
                                sums.completed(stage),
                                sums.running(stage)));
        return new ColumnFunnelResult(funnel, sums, List.of(times));
    }

    /** Deals in a stage that have reached at least so many open stages. */
    private static long from(DealSums sums, int stage, int reached) {
        return IntStream.rangeClosed(reached, sums.openStages())
                .mapToLong(depth -> sums.deals(stage, depth))
                .sum();
    }

    private static List<ColumnFunnelStep> steps(StageCodes codes, DealSums sums, List<StageTimes> times) {
        List<ColumnFunnelStep> steps = new ArrayList<>();
        Optional<ColumnFunnelStep> previous = Optional.empty();
        for (int k = 0; k < codes.openStages(); k++) {
            int place = k;
            long reached = IntStream.range(0, codes.size())
                    .mapToLong(stage -> from(sums, stage, place + 1))
                    .sum();
            long undecided = IntStream.range(0, codes.timedStages())
                    .mapToLong(stage -> sums.deals(stage, place))
                    .sum();
            ColumnFunnelStep step = new ColumnFunnelStep(
                    codes.ranked(k), previous, reached, sums.entered(k), from(sums, k, 0), undecided, times.get(k));
            steps.add(step);
            previous = Optional.of(step);
        }
        return List.copyOf(steps);
    }

    private static List<LeftOutEvents> leftOut(DealSums sums) {
        return IntStream.range(0, REASONS.size())
                .filter(reason -> sums.leftOutRows(reason) > 0)
                .mapToObj(reason -> new LeftOutEvents(
                        REASONS.get(reason),
                        sums.leftOutRows(reason),
                        sums.leftOutDeals(reason),
                        sums.leftOutWholeDeals(reason)))
                .toList();
    }

    /** {@return the stages that the funnel was computed with} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return the instant of the report} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return how many deals were opened by the instant} */
    public long deals() {
        return deals.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * {@return how many deals are in a state}
     *
     * @param type the state: that of the stage in which a deal is
     */
    public long deals(StageType type) {
        return deals.getOrDefault(Objects.requireNonNull(type, "type"), 0L);
    }

    /**
     * {@return how many of the disqualified deals had reached the {@linkplain Pipeline#firstSalesStage() first sales stage}}
     * They were worked on and not won, and count so in the win rate.
     */
    public long disqualifiedInSales() {
        return disqualifiedInSales;
    }

    /**
     * {@return won deals of those decided, that is won, lost, or disqualified after they had reached the first sales stage}
     * Deals disqualified earlier, resting and open ones do not count.
     */
    public Proportion winRate() {
        long won = deals(StageType.WON);
        return Proportion.of(won, won + deals(StageType.LOST) + disqualifiedInSales);
    }

    /** {@return the open stages in the order of the funnel} */
    public List<ColumnFunnelStep> steps() {
        return steps;
    }

    /**
     * {@return an open stage}
     *
     * @param stage its name
     * @throws IllegalArgumentException if the pipeline has no open stage of this name
     */
    public ColumnFunnelStep step(String stage) {
        Objects.requireNonNull(stage, "stage");
        return steps.stream()
                .filter(step -> step.stage().name().equals(stage))
                .findFirst()
                .orElseThrow(() -> Checks.broken(
                        "stage", "name an open stage of pipeline " + pipeline.ref(), "\"" + stage + "\""));
    }

    /** {@return won deals of those that reached the last open stage: the last step of the funnel} */
    public Proportion wonFromLastStage() {
        return Proportion.of(deals(StageType.WON), steps.get(steps.size() - 1).reached());
    }

    /** {@return won deals of those that reached the first open stage: the whole funnel} */
    public Proportion wonFromFirstStage() {
        return Proportion.of(deals(StageType.WON), steps.get(0).reached());
    }

    /** {@return how long deals stay: the open stages in the order of the funnel, then those on hold} */
    public List<StageTimes> times() {
        return times;
    }

    /** {@return the rows that are not counted, by reason; reasons that do not occur are not listed} */
    public List<LeftOutEvents> leftOut() {
        return leftOut;
    }

    /** {@return how many rows there were, those left out included} */
    public long rows() {
        return rows;
    }

    /** {@return how many rows were no moves, because the deal already was in the stage} */
    public long repeats() {
        return repeats;
    }

    /**
     * {@return the win rate in words, with what it counts and what not}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explainWinRate(Locale locale) {
        Words words = Words.of(locale);
        String rate = ShareWords.of(words, winRate(), "decided deal", "завершённых сделок");
        String open = ShareWords.number(words, deals(StageType.OPEN));
        String onHold = ShareWords.number(words, deals(StageType.ON_HOLD));
        String before = ShareWords.number(words, deals(StageType.DISQUALIFIED) - disqualifiedInSales);
        return words.say(
                "Won: " + rate + "; not counted: open " + open + ", on hold " + onHold + ", disqualified before sales "
                        + before,
                "Выиграно: " + rate + "; не учтены: открытые — " + open + ", приостановленные — " + onHold
                        + ", дисквалифицированные до начала продажи — " + before);
    }

    /** {@return the instant, the states and the win rate in words} */
    @Override
    public String toString() {
        return "Funnel of " + pipeline.ref() + " as of " + asOf + ": " + deals + ", win rate " + winRate();
    }
}
