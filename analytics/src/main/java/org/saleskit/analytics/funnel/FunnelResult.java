package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/**
 * The funnel of a pipeline as of an instant.
 *
 * <p>Every deal opened by then has exactly one state: {@code deals = open + onHold + won + lost + disqualified}. Lists
 * are unmodifiable.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <D> the host's type of a deal's key
 */
public final class FunnelResult<D> {

    private final Pipeline pipeline;
    private final Instant asOf;
    private final List<DealState<D>> states;
    private final Map<StageType, Long> dealsByType;
    private final long disqualifiedInSales;
    private final List<FunnelStep> steps;
    private final List<LeftOutRows> leftOut;
    private final SortedMap<String, Long> unknownStages;

    FunnelResult(StageLog<?> log, Instant asOf, List<DealState<D>> states) {
        this.pipeline = log.pipeline();
        this.asOf = asOf;
        this.states = states;
        this.dealsByType = countByType(states);
        this.steps = steps(pipeline.openStages(), states);
        this.disqualifiedInSales = states.stream()
                .filter(state -> state.type() == StageType.DISQUALIFIED && state.hasReachedSales())
                .count();
        this.leftOut = log.leftOutAsOf(asOf, disqualified() - disqualifiedInSales);
        this.unknownStages = log.unknownStagesAsOf(asOf);
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
        return states.size();
    }

    /** {@return how many deals are won} */
    public long won() {
        return count(StageType.WON);
    }

    /** {@return how many deals are lost; disqualified ones are not among them} */
    public long lost() {
        return count(StageType.LOST);
    }

    /** {@return how many deals are in an open stage; resting ones are not among them} */
    public long open() {
        return count(StageType.OPEN);
    }

    /** {@return how many deals rest: neither closed nor being worked on} */
    public long onHold() {
        return count(StageType.ON_HOLD);
    }

    /** {@return how many deals were closed as never real ones, before or after selling began} */
    public long disqualified() {
        return count(StageType.DISQUALIFIED);
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
        return Proportion.of(won(), won() + lost() + disqualifiedInSales);
    }

    /**
     * {@return the win rate in words, with what it counts and what not}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explainWinRate(Locale locale) {
        Words words = Words.of(locale);
        Proportion rate = winRate();
        String head = rate.trials() == 0
                ? words.say("No win rate, as no deal is decided", "Доли выигранных нет: ни одна сделка не завершена")
                : words.say("Win rate ", "Доля выигранных сделок — ") + RateText.of(words, rate);
        String won = RateText.number(words, won());
        String lost = RateText.number(words, lost());
        String inSales = RateText.number(words, disqualifiedInSales);
        String open = RateText.number(words, open());
        String onHold = RateText.number(words, onHold());
        String before = RateText.number(words, disqualified() - disqualifiedInSales);
        return words.say(
                head + "; counted: won " + won + ", lost " + lost + ", disqualified in sales " + inSales
                        + "; not counted: open " + open + ", on hold " + onHold + ", disqualified before sales "
                        + before,
                head + "; учтены: выигранные — " + won + ", проигранные — " + lost
                        + ", дисквалифицированные в ходе продажи — " + inSales + "; не учтены: открытые — " + open
                        + ", приостановленные — " + onHold + ", дисквалифицированные до начала продажи — " + before);
    }

    /** {@return the open stages in the order of the funnel} */
    public List<FunnelStep> steps() {
        return steps;
    }

    /** {@return won deals of those that reached the last open stage: the last step of the funnel} */
    public Proportion wonFromLastStage() {
        return Proportion.of(won(), steps.get(steps.size() - 1).reached());
    }

    /** {@return won deals of those that reached the first open stage: the whole funnel} */
    public Proportion wonFromFirstStage() {
        return Proportion.of(won(), steps.get(0).reached());
    }

    /** {@return the deals behind the counts, in the order of their keys} */
    public List<DealState<D>> states() {
        return states;
    }

    /**
     * {@return the rows that are not counted, and the deals that are not counted in the win rate though they are closed, by
     * reason; reasons that do not occur are not listed}
     */
    public List<LeftOutRows> leftOut() {
        return leftOut;
    }

    /** {@return the names of stages that the pipeline does not have, with the number of their rows up to the instant} */
    public SortedMap<String, Long> unknownStages() {
        return unknownStages;
    }

    private long count(StageType type) {
        return dealsByType.getOrDefault(type, 0L);
    }

    private static <D> Map<StageType, Long> countByType(List<DealState<D>> states) {
        Map<StageType, Long> counts = new EnumMap<>(StageType.class);
        states.forEach(state -> counts.merge(state.type(), 1L, Long::sum));
        return counts;
    }

    private static <D> List<FunnelStep> steps(List<Stage> open, List<DealState<D>> states) {
        long[] reached = new long[open.size()];
        long[] entered = new long[open.size()];
        long[] openNow = new long[open.size()];
        long[] undecided = new long[open.size() + 1];
        for (DealState<D> deal : states) {
            for (int k = 0; k < deal.depth(); k++) {
                reached[k]++;
                entered[k] += deal.entered(k) ? 1 : 0;
            }
            if (!deal.type().isClosed()) {
                undecided[deal.depth()]++;
            }
            if (deal.type() == StageType.OPEN) {
                openNow[deal.funnelPosition()]++;
            }
        }
        List<FunnelStep> steps = new ArrayList<>(open.size());
        Optional<FunnelStep> previous = Optional.empty();
        for (int k = 0; k < open.size(); k++) {
            Proportion overall = Proportion.of(reached[k], reached[0]);
            String stage = open.get(k).name();
            FunnelStep step =
                    new FunnelStep(stage, previous, reached[k], entered[k], openNow[k], undecided[k], overall);
            steps.add(step);
            previous = Optional.of(step);
        }
        return List.copyOf(steps);
    }

    /** {@return the instant, the states and the win rate in words} */
    @Override
    public String toString() {
        return "Funnel of " + pipeline.id() + " as of " + asOf + ": deals " + deals() + ", won " + won() + ", lost "
                + lost() + ", disqualified " + disqualified() + ", open " + open() + ", on hold " + onHold()
                + "; win rate " + winRate() + "; reached "
                + steps.stream()
                        .map(step -> step.stage() + " " + step.reached())
                        .toList();
    }
}
