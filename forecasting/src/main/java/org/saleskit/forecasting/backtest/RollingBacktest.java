package org.saleskit.forecasting.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/**
 * Would the forecasts have come true? Makes every forecast of the past again from nothing but what was known then, and compares it
 * with what came.
 *
 * <p><b>Procedure</b>
 *
 * <pre>
 * for each period of the range
 *   origin    the last instant before it
 *   known     events that had happened by the origin and were written down by then; all others do not exist
 *   forecast  each model, from the deals folded from the known events and from whole past periods
 *   came      amounts as at the close of the deals won in the period, by all events that happened before its end
 * </pre>
 *
 * <p><b>Input</b> the log of deals, in any order; amounts in one currency; whole periods of one unit.
 *
 * <p><b>Special cases</b> A close at the very start of a period, such as that of a log with days only, belongs to the period and is not
 * known at its origin. What was written down after the end of a period but happened before counts as having come. A period of which
 * the log may not hold everything is not scored and {@linkplain BacktestResult#leftOut listed}: a log is taken as complete from its
 * first entry until its last one, unless the host states another {@linkplain #withLogCompleteFrom start} or {@linkplain
 * #withLogCompleteUntil end}. Both defaults are guesses: an entry at the end does not prove that nothing of the time before is still to
 * be written down, and one entry with a mistyped date, far ahead or far back, proves everything up to it. Who knows better states it. A
 * deal won without
 * an amount counts 0 and is {@linkplain BacktestResult#wonWithoutAmount listed}. A model that refuses a period takes it out of the
 * comparison for all; {@link BacktestResult#refused} says so.
 *
 * <p><b>Result</b> {@link BacktestResult}: a line for each period and model, and all scores.
 *
 * <p><b>Method</b> Events are sorted once by the instant from which they are known, and each origin folds a prefix, so that a later
 * event cannot have an effect. Time is proportional to periods × (events + what the models need); models may be let learn anew
 * {@linkplain #withLearningEvery only every few periods}.
 *
 * <p><b>Source</b> Tashman, <i>International Journal of Forecasting</i> 16 (2000) 437, doi 10.1016/S0169-2070(00)00065-0 (rolling
 * origin).
 *
 * <p>Immutable and thread-safe if the models are: the same log gives the same result to the bit in any order.
 */
public final class RollingBacktest {

    private final DealFold fold;
    private final CurrencyUnit currency;
    private final List<BacktestModel> models;
    private final Optional<LocalDate> historyFrom;
    private final int learningEvery;
    private final Optional<Instant> logCompleteFrom;
    private final Optional<Instant> logCompleteUntil;

    private RollingBacktest(
            DealFold fold,
            CurrencyUnit currency,
            List<BacktestModel> models,
            Optional<LocalDate> historyFrom,
            int learningEvery,
            Optional<Instant> logCompleteFrom,
            Optional<Instant> logCompleteUntil) {
        this.fold = fold;
        this.currency = currency;
        this.models = models;
        this.historyFrom = historyFrom;
        this.learningEvery = learningEvery;
        this.logCompleteFrom = logCompleteFrom;
        this.logCompleteUntil = logCompleteUntil;
    }

    /**
     * {@return a backtest of the default pipeline model beside amount × stage probability, the last period, and past periods; models
     * learn anew at every origin}
     *
     * @param fold how the log is read
     * @param currency of all amounts
     */
    public static RollingBacktest of(DealFold fold, CurrencyUnit currency) {
        return new RollingBacktest(
                Objects.requireNonNull(fold, "fold"),
                Objects.requireNonNull(currency, "currency"),
                List.of(
                        PipelineModel.withDefaults(),
                        StageWeightedModel.withDefaults(),
                        NaiveModel.lastPeriod(),
                        NaiveModel.pastPeriods()),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * {@return this backtest, but of other models}
     *
     * @param newModels at least one, with different names; tables keep their order
     * @throws IllegalArgumentException if there is none or a name is blank or occurs twice
     */
    public RollingBacktest withModels(List<? extends BacktestModel> newModels) {
        List<BacktestModel> copy = List.copyOf(Objects.requireNonNull(newModels, "models"));
        Checks.check(!copy.isEmpty(), "models", "hold at least one", "none");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < copy.size(); i++) {
            String name = Checks.notBlank(copy.get(i).name(), "models[" + i + "].name");
            Checks.check(names.add(name), "models[" + i + "].name", "differ from those before", "\"" + name + "\"");
        }
        return new RollingBacktest(fold, currency, copy, historyFrom, learningEvery, logCompleteFrom, logCompleteUntil);
    }

    /**
     * {@return this backtest, but with past periods only from a day on, such as the first on which closes were logged} Deals are still
     * learned from the whole log.
     *
     * @param day the first day that a past period may hold; by default the day of the first
     *     opening known at the origin
     */
    public RollingBacktest withHistoryFrom(LocalDate day) {
        Optional<LocalDate> from = Optional.of(Objects.requireNonNull(day, "day"));
        return new RollingBacktest(fold, currency, models, from, learningEvery, logCompleteFrom, logCompleteUntil);
    }

    /**
     * {@return this backtest, but with models that learn anew only every few periods, and in between from what was known at the last
     * time}
     *
     * @param periods 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public RollingBacktest withLearningEvery(int periods) {
        Checks.positive(periods, "periods");
        return new RollingBacktest(fold, currency, models, historyFrom, periods, logCompleteFrom, logCompleteUntil);
    }

    /**
     * {@return this backtest, but of a log that is known to be complete until an instant, such as the start of the day after the last
     * one that an export covers} Periods that end later are not scored.
     *
     * <p>By default the log is taken as complete until its last entry, the latest instant at which anything happened or was written
     * down. That proves nothing of the rest of that day or month, so a log of 2017 whose last entry is of 31 December does not score
     * December by itself; who knows that the export was made in January says so here. Nor does the last entry prove that nothing before it
     * is still to be written down, where closes are entered days late; and one entry with a mistyped date years ahead makes the log
     * complete until then, and scores months in which nothing could come. State the end wherever it is known.
     *
     * @param until everything that happened before it, from the start of the log on, is in the log
     * @throws IllegalArgumentException if it is before the stated start
     */
    public RollingBacktest withLogCompleteUntil(Instant until) {
        Objects.requireNonNull(until, "until");
        logCompleteFrom.ifPresent(
                from -> Checks.check(!until.isBefore(from), "until", "not be before logCompleteFrom, " + from, until));
        return new RollingBacktest(
                fold, currency, models, historyFrom, learningEvery, logCompleteFrom, Optional.of(until));
    }

    /**
     * {@return this backtest, but of a log that is known to be complete from an instant on, such as the day on which the CRM came into
     * use} Periods that begin earlier are not scored; what the log holds of them is still learned from.
     *
     * <p>By default the log is taken as complete from its first entry on, the earliest instant at which one had happened and was written
     * down. Without it every period before the log would be a forecast of 0 that came true. That is a guess as well: a log whose first
     * entry is of the 5th does not score that month by itself, though nothing may have happened before; and one entry with a date
     * mistyped years back makes the log complete from then on.
     *
     * @param from everything that happened at it or later, until the end of the log, is in the log
     * @throws IllegalArgumentException if it is after the stated end
     */
    public RollingBacktest withLogCompleteFrom(Instant from) {
        Objects.requireNonNull(from, "from");
        logCompleteUntil.ifPresent(
                until -> Checks.check(!from.isAfter(until), "from", "not be after logCompleteUntil, " + until, from));
        return new RollingBacktest(
                fold, currency, models, historyFrom, learningEvery, Optional.of(from), logCompleteUntil);
    }

    /** {@return how the log is read} */
    public DealFold fold() {
        return fold;
    }

    /** {@return the currency of all amounts} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the models in the order of the tables; unmodifiable} */
    public List<BacktestModel> models() {
        return models;
    }

    /** {@return the first day that a past period may hold, if set} */
    public Optional<LocalDate> historyFrom() {
        return historyFrom;
    }

    /** {@return after how many periods models learn anew} */
    public int learningEvery() {
        return learningEvery;
    }

    /** {@return from when on the log is stated to be complete, if it is; otherwise its first entry counts} */
    public Optional<Instant> logCompleteFrom() {
        return logCompleteFrom;
    }

    /** {@return until when the log is stated to be complete, if it is; otherwise its last entry counts} */
    public Optional<Instant> logCompleteUntil() {
        return logCompleteUntil;
    }

    /**
     * {@return the forecasts of all periods and what came}
     *
     * @param log all events, in any order
     * @param unit the length of the periods
     * @param range the days to forecast: whole periods of the unit
     * @param zone the zone whose local days are meant
     * @throws IllegalArgumentException if the range is not one of whole periods, an amount is in another currency, or a model refuses
     *     its input
     */
    public BacktestResult run(Collection<? extends DealEvent> log, PeriodUnit unit, LocalDateRange range, ZoneId zone) {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(zone, "zone");
        boolean bounded = !range.isUnboundedStart() && !range.isUnboundedEnd() && !range.isEmpty();
        Checks.check(bounded, "range", "have a start and an end and hold at least one day", range);
        boolean whole = unit.startOf(unit.indexOf(range.getStart())).equals(range.getStart())
                && unit.startOf(unit.indexOf(range.getEnd())).equals(range.getEnd());
        Checks.check(whole, "range", "be whole periods of unit " + unit, range);
        return new BacktestRun(this, log, unit, zone).over(range);
    }

    /** {@return the options in short} */
    @Override
    public String toString() {
        return "backtest in " + currency + " of "
                + models.stream().map(BacktestModel::name).toList() + ", learning every " + learningEvery + " periods"
                + historyFrom.map(day -> ", past periods from " + day).orElse("")
                + logCompleteFrom.map(at -> ", log complete from " + at).orElse("")
                + logCompleteUntil.map(at -> ", log complete until " + at).orElse("");
    }
}
