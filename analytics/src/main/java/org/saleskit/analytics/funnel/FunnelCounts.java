package org.saleskit.analytics.funnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/**
 * The numbers of a funnel: of all deals, or of one group of them; each with the deals behind it.
 *
 * <p>Every deal has exactly one state: {@code deals = open + onHold + won + lost + disqualified}. The lists of deals are in
 * the order of their identifiers, made when they are asked for from what was counted; unmodifiable.
 *
 * <p>Immutable and thread-safe.
 */
public sealed class FunnelCounts permits FunnelResult {

    /** What is counted over the whole funnel. */
    public enum Count {
        /**
         * All deals; with {@link org.saleskit.core.deal.Close.Rule#NEW_DEAL_ON_REOPEN} their lives, so that a deal stands there
         * as often as it was opened.
         */
        DEALS("deals", "сделки"),
        /** Those in an open stage. */
        OPEN("open", "открытые"),
        /** Those that rest: neither closed nor being worked on. */
        ON_HOLD("on hold", "приостановленные"),
        /** Those that are won. */
        WON("won", "выигранные"),
        /** Those that are lost, without disqualified ones. */
        LOST("lost", "проигранные"),
        /** Those disqualified after they had reached the first sales stage: worked on and not won. */
        DISQUALIFIED_IN_SALES("disqualified in sales", "дисквалифицированные в ходе продажи"),
        /** Those disqualified before, which are in no win rate. */
        DISQUALIFIED_BEFORE_SALES("disqualified before sales", "дисквалифицированные до начала продажи"),
        /**
         * Closes as won that the win rate counts: the won deals, or with {@link
         * org.saleskit.core.deal.Close.Rule#COUNT_EACH_CLOSE} each such close, whatever followed; a deal stands there as often
         * as it was won.
         */
        WON_CLOSES("closes as won", "завершения победой"),
        /** Closes as lost that the win rate counts; see {@link #WON_CLOSES}. */
        LOST_CLOSES("closes as lost", "завершения проигрышем"),
        /** Closes as disqualified, in sales, that the win rate counts; see {@link #WON_CLOSES}. */
        DISQUALIFIED_IN_SALES_CLOSES("closes as disqualified in sales", "завершения дисквалификацией в ходе продажи"),
        /** Closes as disqualified before sales, which the win rate does not count; see {@link #WON_CLOSES}. */
        DISQUALIFIED_BEFORE_SALES_CLOSES(
                "closes as disqualified before sales", "завершения дисквалификацией до начала продажи"),
        /** Open stages reached by implication only, whatever the rule of reach; a deal stands there as often as it skipped. */
        SKIPS("skipped stages", "пропуски этапов"),
        /** Moves to an earlier open stage; a deal stands there as often as it went back. */
        REGRESSIONS("moves back", "возвраты назад"),
        /** Entries into a stage, open or on hold, in which the deal had been before; as often as it did so. */
        RE_ENTRIES("entries again", "повторные входы"),
        /** Moves from a closed stage to one that is not; as often as the deal was reopened. */
        REOPENINGS("reopenings", "открытия заново");

        /** The states: each deal has one. */
        static final List<Count> STATES =
                List.of(OPEN, ON_HOLD, WON, LOST, DISQUALIFIED_IN_SALES, DISQUALIFIED_BEFORE_SALES);

        static final List<Count> BREACHES = List.of(SKIPS, REGRESSIONS, RE_ENTRIES, REOPENINGS);

        static final List<Count> CLOSES =
                List.of(WON_CLOSES, LOST_CLOSES, DISQUALIFIED_IN_SALES_CLOSES, DISQUALIFIED_BEFORE_SALES_CLOSES);

        private final String english;
        private final String russian;

        Count(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /** The state that a close leads to; any other count is itself. */
        Count state() {
            return switch (this) {
                case WON_CLOSES -> WON;
                case LOST_CLOSES -> LOST;
                case DISQUALIFIED_IN_SALES_CLOSES -> DISQUALIFIED_IN_SALES;
                case DISQUALIFIED_BEFORE_SALES_CLOSES -> DISQUALIFIED_BEFORE_SALES;
                default -> this;
            };
        }

        /** The close that leads to a state; any other count is itself. */
        Count close() {
            return CLOSES.stream()
                    .filter(close -> close.state() == this)
                    .findFirst()
                    .orElse(this);
        }

        /**
         * {@return what is counted, in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    private final FunnelSets sets;
    private final List<FunnelStep> steps;

    FunnelCounts(FunnelSets sets, FunnelOptions options, Pipeline pipeline) {
        this.sets = sets;
        List<String> names = new ArrayList<>();
        pipeline.openStages().forEach(stage -> names.add(stage.name()));
        names.add(String.join(
                ", ",
                pipeline.stages().stream()
                        .filter(stage -> stage.type() == StageType.WON)
                        .map(Stage::name)
                        .toList()));
        List<FunnelStep> read = new ArrayList<>();
        for (int step = 0; step < sets.steps(); step++) {
            read.add(new FunnelStep(sets, step, names, options.reach()));
        }
        this.steps = List.copyOf(read);
    }

    /**
     * {@return a number of the funnel}
     *
     * @param what what to count
     */
    public final long count(Count what) {
        return sets.count(Objects.requireNonNull(what, "what"));
    }

    /**
     * {@return the deals behind a number, as many as it says}
     *
     * @param what what is counted
     */
    public final List<DealId> deals(Count what) {
        return sets.deals(Objects.requireNonNull(what, "what"));
    }

    /** {@return how many deals were opened by the instant} */
    public final long deals() {
        return count(Count.DEALS);
    }

    /** {@return how many deals are won} */
    public final long won() {
        return count(Count.WON);
    }

    /** {@return how many deals are lost; disqualified ones are not among them} */
    public final long lost() {
        return count(Count.LOST);
    }

    /** {@return how many deals are in an open stage; resting ones are not among them} */
    public final long open() {
        return count(Count.OPEN);
    }

    /** {@return how many deals rest: neither closed nor being worked on} */
    public final long onHold() {
        return count(Count.ON_HOLD);
    }

    /** {@return how many deals were closed as never real ones, before or after selling began} */
    public final long disqualified() {
        return count(Count.DISQUALIFIED_IN_SALES) + count(Count.DISQUALIFIED_BEFORE_SALES);
    }

    /**
     * {@return how many of the disqualified deals had reached the {@linkplain
     * org.saleskit.core.pipeline.Pipeline#firstSalesStage() first sales stage}} They were worked on and not won, and count so
     * in the win rate. Whether a deal reached that stage is always read by {@link
     * org.saleskit.core.deal.Deal.Reach#IMPLIED_REACH}, so that a win rate does not depend on the order of the funnel.
     */
    public final long disqualifiedInSales() {
        return count(Count.DISQUALIFIED_IN_SALES);
    }

    /**
     * {@return won closes of those that decide, that is won, lost, or disqualified after the deal had reached the first sales
     * stage} Deals disqualified earlier, resting and open ones do not count. A deal has one close, unless the analysis
     * {@linkplain FunnelAnalysis#withCloses counts each}.
     */
    public final Proportion winRate() {
        long won = count(Count.WON_CLOSES);
        return Proportion.of(won, won + count(Count.LOST_CLOSES) + count(Count.DISQUALIFIED_IN_SALES_CLOSES));
    }

    /**
     * {@return the win rate in words, with what it counts and what not}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public final String explainWinRate(Locale locale) {
        Words words = Words.of(locale);
        Proportion rate = winRate();
        String head = rate.trials() == 0
                ? words.say("No win rate, as no deal is decided", "Доли выигранных нет: ни одна сделка не завершена")
                : words.say("Win rate ", "Доля выигранных сделок — ") + RateWords.of(words, rate, rate.isLowCount());
        String won = ShareWords.number(words, count(Count.WON_CLOSES));
        String lost = ShareWords.number(words, count(Count.LOST_CLOSES));
        String inSales = ShareWords.number(words, count(Count.DISQUALIFIED_IN_SALES_CLOSES));
        String open = ShareWords.number(words, open());
        String onHold = ShareWords.number(words, onHold());
        String before = ShareWords.number(words, count(Count.DISQUALIFIED_BEFORE_SALES_CLOSES));
        return words.say(
                head + "; counted: won " + won + ", lost " + lost + ", disqualified in sales " + inSales
                        + "; not counted: open " + open + ", on hold " + onHold + ", disqualified before sales "
                        + before,
                head + "; учтены: выигранные — " + won + ", проигранные — " + lost
                        + ", дисквалифицированные в ходе продажи — " + inSales + "; не учтены: открытые — " + open
                        + ", приостановленные — " + onHold + ", дисквалифицированные до начала продажи — " + before);
    }

    /** {@return the open stages in the order of the funnel} */
    public final List<FunnelStep> steps() {
        return steps.subList(0, steps.size() - 1);
    }

    /**
     * {@return the step of an open stage, if the pipeline has it}
     *
     * @param stage the name of the stage
     */
    public final Optional<FunnelStep> step(String stage) {
        Objects.requireNonNull(stage, "stage");
        return steps().stream().filter(step -> step.stage().equals(stage)).findFirst();
    }

    /** {@return the last step of the funnel: the deals that are won, under the names of the won stages} */
    public final FunnelStep wonStep() {
        return steps.get(steps.size() - 1);
    }

    /** {@return won deals of those that reached the last open stage: the last step of the funnel} */
    public final Proportion wonFromLastStage() {
        return wonStep().conversion().orElseThrow();
    }

    /** {@return won deals of those that reached the first open stage: the whole funnel} */
    public final Proportion wonFromFirstStage() {
        return wonStep().overall();
    }

    /**
     * {@return how many moves back went by so many stages; unmodifiable} Where and whose they are says {@link
     * org.saleskit.analytics.variants.StageDiscipline}.
     */
    public final SortedMap<Integer, Long> regressionDepths() {
        SortedMap<Integer, Long> depths = new TreeMap<>();
        sets.values(Count.REGRESSIONS).forEach(depth -> depths.merge(depth, 1L, Long::sum));
        return Collections.unmodifiableSortedMap(depths);
    }

    /** {@return the counts in words} */
    @Override
    public String toString() {
        return "deals " + deals() + ", won " + won() + ", lost " + lost() + ", disqualified " + disqualified()
                + ", open "
                + open() + ", on hold " + onHold() + "; win rate " + winRate() + "; reached "
                + steps().stream()
                        .map(step -> step.stage() + " " + step.reached())
                        .toList();
    }
}
