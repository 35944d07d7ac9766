package org.saleskit.forecasting.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.ChanceOutcome;
import org.saleskit.forecasting.accuracy.ForecastSnapshot;
import org.saleskit.forecasting.accuracy.LogScore;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.accuracy.RevenueOutcome;

/**
 * The forecasts of a {@link RollingBacktest} beside what came, over the periods of which the log holds everything. Models are compared over the same periods, those that no model refused,
 * and over the same deals, those that all models with chances knew. Immutable and thread-safe.
 */
public final class BacktestResult {

    /**
     * A won deal that counts 0, because no amount was stated by its close.
     *
     * @param deal the deal
     * @param period the period in which it was won
     */
    public record WonWithoutAmount(DealId deal, ReportPeriod period) {}

    private final RollingBacktest backtest;
    private final Optional<Instant> completeFrom;
    private final Optional<Instant> completeUntil;
    private final List<BacktestLine> lines;
    private final List<LeftOutPeriod> leftOut;
    private final List<WonWithoutAmount> wonWithoutAmount;
    private final Map<String, RevenueAccuracy> accuracies = new HashMap<>();
    private final Map<String, List<ChanceOutcome>> chances = new HashMap<>();

    BacktestResult(
            RollingBacktest backtest,
            Optional<Instant> completeFrom,
            Optional<Instant> completeUntil,
            List<BacktestLine> lines,
            List<LeftOutPeriod> leftOut,
            List<WonWithoutAmount> wonWithoutAmount) {
        this.backtest = backtest;
        this.completeFrom = completeFrom;
        this.completeUntil = completeUntil;
        this.lines = List.copyOf(lines);
        this.leftOut = List.copyOf(leftOut);
        this.wonWithoutAmount = List.copyOf(wonWithoutAmount);
        Set<ReportPeriod> refused = new HashSet<>();
        refused().forEach(line -> refused.add(line.period()));
        Set<String> common = commonDeals();
        for (String model : models()) {
            List<RevenueOutcome> outcomes = new ArrayList<>();
            List<ChanceOutcome> known = new ArrayList<>();
            for (BacktestLine line : lines(model)) {
                if (!refused.contains(line.period())) {
                    outcomes.add(new RevenueOutcome(
                            line.period().dates().toString(),
                            line.forecast().revenue().orElseThrow(),
                            line.actual()));
                }
                line.chances().stream()
                        .filter(each -> common.contains(each.id()))
                        .forEach(known::add);
            }
            if (!outcomes.isEmpty()) {
                accuracies.put(model, RevenueAccuracy.of(outcomes));
            }
            chances.put(model, List.copyOf(known));
        }
    }

    /** Those in the lines of every model that has any. */
    private Set<String> commonDeals() {
        Set<String> common = new HashSet<>();
        boolean first = true;
        for (String model : models()) {
            Set<String> own = new HashSet<>();
            lines(model).forEach(line -> line.chances().forEach(each -> own.add(each.id())));
            if (first) {
                common = own;
            } else if (!own.isEmpty()) {
                common.retainAll(own);
            }
            first = first && own.isEmpty();
        }
        return common;
    }

    /** {@return the options} */
    public RollingBacktest backtest() {
        return backtest;
    }

    /** {@return the names of the models, in the order of the options} */
    public List<String> models() {
        return backtest.models().stream().map(BacktestModel::name).toList();
    }

    /** {@return what each model said of each period, by period, then in the order of the models; unmodifiable} */
    public List<BacktestLine> lines() {
        return lines;
    }

    /**
     * {@return what a model said of each period, in order}
     *
     * @param model its name
     * @throws IllegalArgumentException if there is no such model
     */
    public List<BacktestLine> lines(String model) {
        checkModel(model, "model");
        return lines.stream().filter(line -> line.model().equals(model)).toList();
    }

    private void checkModel(String model, String name) {
        Objects.requireNonNull(model, name);
        Checks.check(models().contains(model), name, "be one of " + models(), "\"" + model + "\"");
    }

    /** {@return the lines without a forecast; their periods are not compared; the reason is in the forecast} */
    public List<BacktestLine> refused() {
        return lines.stream()
                .filter(line -> line.forecast().revenue().isEmpty())
                .toList();
    }

    /**
     * {@return from when on the log counts as complete: what the options state, or else the first entry of the log; empty if nothing is
     * stated and the log is empty}
     */
    public Optional<Instant> completeFrom() {
        return completeFrom;
    }

    /**
     * {@return until when the log counts as complete: what the options state, or else the last entry of the log; empty if nothing is
     * stated and the log is empty}
     */
    public Optional<Instant> completeUntil() {
        return completeUntil;
    }

    /** {@return the periods of the range without lines and scores, as the log may not hold all of them, in order; unmodifiable} */
    public List<LeftOutPeriod> leftOut() {
        return leftOut;
    }

    /** {@return the deals that were won without an amount, and so count 0; unmodifiable} */
    public List<WonWithoutAmount> wonWithoutAmount() {
        return wonWithoutAmount;
    }

    /**
     * {@return bias, errors, coverage, places and CRPS of a model, over the compared periods; empty if there are none}
     *
     * @param model its name
     * @throws IllegalArgumentException if there is no such model
     */
    public Optional<RevenueAccuracy> accuracy(String model) {
        checkModel(model, "model");
        return Optional.ofNullable(accuracies.get(model));
    }

    /**
     * {@return by which share the mean CRPS of a model is smaller than that of another; empty if nothing is compared, or the other one
     * was perfect}
     *
     * @param model the name of a model
     * @param reference the name of the one it is compared with
     * @throws IllegalArgumentException if there is no such model
     */
    public OptionalDouble skill(String model, String reference) {
        checkModel(reference, "reference");
        Optional<RevenueAccuracy> own = accuracy(model);
        return own.isEmpty()
                ? OptionalDouble.empty()
                : own.get().skillAgainst(accuracy(reference).orElseThrow());
    }

    /**
     * {@return the chances of a model and what became of the deals, over the compared deals; empty if it gives none}
     *
     * @param model its name
     * @throws IllegalArgumentException if there is no such model
     */
    public List<ChanceOutcome> chances(String model) {
        checkModel(model, "model");
        return Objects.requireNonNull(chances.get(model));
    }

    /**
     * {@return the Brier score of a model's chances to be won in the period, over the compared deals; empty if it gives none}
     *
     * @param model its name
     * @throws IllegalArgumentException if there is no such model
     */
    public Optional<BrierScore> brier(String model) {
        List<ChanceOutcome> own = chances(model);
        return own.isEmpty() ? Optional.empty() : Optional.of(BrierScore.of(own));
    }

    /**
     * {@return the log score of a model's chances, over the compared deals; empty if it gives none}
     *
     * @param model its name
     * @throws IllegalArgumentException if there is no such model
     */
    public Optional<LogScore> logScore(String model) {
        List<ChanceOutcome> own = chances(model);
        return own.isEmpty() ? Optional.empty() : Optional.of(LogScore.of(own));
    }

    /**
     * {@return the forecasts as snapshots, to be kept beside those that a host states from now on; the source is the model's name}
     *
     * @param group whose revenue it is, not blank
     */
    public List<ForecastSnapshot> snapshots(String group) {
        Checks.notBlank(group, "group");
        List<ForecastSnapshot> snapshots = new ArrayList<>();
        for (BacktestLine line : lines) {
            line.forecast()
                    .revenue()
                    .ifPresent(law -> snapshots.add(ForecastSnapshot.of(
                            line.period().start().minusNanos(1), line.period(), group, line.model(), law)));
        }
        return List.copyOf(snapshots);
    }

    /**
     * {@return a table of all periods in Markdown: what came, and the mean and the 80 % band of each model}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String table(Locale locale) {
        return new BacktestWords(locale).periods(this);
    }

    /**
     * {@return a table of the scores of all models in Markdown, and what was left out}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new BacktestWords(locale).scores(this);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
