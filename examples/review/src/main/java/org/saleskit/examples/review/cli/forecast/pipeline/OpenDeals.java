package org.saleskit.examples.review.cli.forecast.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.FactColumns;
import org.saleskit.examples.review.cli.deallog.LogSource;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.LearnedChances;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineDealBuilder;
import org.saleskit.forecasting.pipeline.PipelineForecast;
import org.saleskit.forecasting.pipeline.PipelineForecaster;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.ParameterException;

/** The open deals of a file with their chances, as the library takes them. */
final class OpenDeals {

    /** What is closed already; no key of a file can be it, as keys are not blank at the start. */
    private static final DealId CLOSED = DealId.of(" closed");

    /**
     * What a log can teach. What the file states is the chance in the period already, and not one ever, which the model would spread
     * over time; defaults of stages are not asked for.
     */
    private static final List<ChanceSource> LEARNED_SOURCES =
            List.of(ChanceSource.INCIDENCE_IN_STAGE, ChanceSource.LEARNED_STAGE_RATE);

    /** Chances that are stated hold for "the period", whichever it is. */
    private static final ReportPeriod ANY_PERIOD = period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), ZoneOffset.UTC);

    private final Amounts amounts;
    private final ReportPeriod period;
    private final @Nullable History history;
    private final List<PipelineDeal> deals = new ArrayList<>();
    private final Map<DealId, List<String>> groups = new HashMap<>();
    private final SortedMap<DealId, DealChance> chances = new TreeMap<>();

    private OpenDeals(Amounts amounts, ReportPeriod period, @Nullable History history) {
        this.amounts = amounts;
        this.period = period;
        this.history = history;
    }

    /**
     * From what chances are learned.
     *
     * @param history the log
     * @param file the file of the open deals
     * @param stageColumn its column of the stage
     * @param isNamed whether it has a column of the deal
     */
    record Learning(
            HistoryOptions history,
            FileOptions file,
            @Nullable String stageColumn,
            boolean isNamed) {}

    /**
     * A log from which chances are learned.
     *
     * @param source where it is
     * @param log its rows
     * @param deals its deals as of the instant of the report
     * @param until the end of the period
     * @param check what it says of the deals of the file
     */
    record History(LogSource source, DealLog log, Deals deals, Instant until, LogCheck check) {}

    private static ReportPeriod period(LocalDate start, LocalDate end, ZoneId zone) {
        return ReportPeriod.of(LocalDateRange.of(start, end), zone);
    }

    /** With the chances that the file states. */
    static OpenDeals stated(List<OpenDealRow> rows, Amounts amounts) {
        OpenDeals deals = new OpenDeals(amounts, ANY_PERIOD, null);
        rows.forEach(row -> deals.add(row, row.probability(), ChanceSource.HOST));
        return deals;
    }

    /**
     * With the chances that a log teaches, and those that the file states where it teaches none. Deals that the log knows as closed are
     * none of them.
     */
    static OpenDeals learned(
            List<OpenDealRow> rows, Amounts amounts, Learning from, Function<String, ParameterException> misuse) {
        LogSource source = from.history().source(from.file().separator(), misuse);
        rows.forEach(row -> checkStage(row, from));
        DealLog log = new DealLogReader(source, FactColumns.none()).read();
        log.checkWon(misuse);
        Deals past = log.deals();
        LogCheck check = new LogCheck(rows, from.isNamed(), past);
        List<OpenDealRow> open = rows.stream()
                .filter(row -> !check.closed().containsKey(DealId.of(row.key())))
                .toList();
        LearnedChances learned =
                WinModel.withDefaults().withSources(LEARNED_SOURCES).learn(past);
        Instant until = log.asOf().plus(from.history().days());
        ZoneId zone = from.history().zone();
        LocalDate start = LocalDate.ofInstant(log.asOf(), zone);
        LocalDate end = LocalDate.ofInstant(until, zone).plusDays(1);
        OpenDeals deals =
                new OpenDeals(amounts, period(start, end, zone), new History(source, log, past, until, check));
        learned.of(inTheirStages(open, source, log.asOf()), until)
                .forEach(chance -> deals.chances.put(chance.deal(), chance));
        open.forEach(row -> {
            DealChance chance = deals.chances.get(DealId.of(row.key()));
            if (chance == null || chance.winInPeriod().isEmpty()) {
                deals.add(row, row.probability(), ChanceSource.HOST);
            } else {
                deals.add(row, chance.winInPeriod(), chance.source());
            }
        });
        return deals;
    }

    private static void checkStage(OpenDealRow row, Learning from) {
        row.stage().filter(stage -> !from.history().stages().contains(stage)).ifPresent(stage -> {
            throw InputException.ofField(
                    from.file().csv().toString(),
                    row.line(),
                    Objects.requireNonNull(from.stageColumn()),
                    "be one of --stages, or empty",
                    stage);
        });
    }

    /** The deals of the rows, each in its stage since its age. */
    private static Deals inTheirStages(List<OpenDealRow> rows, LogSource source, Instant asOf) {
        List<DealEvent> entries = new ArrayList<>();
        rows.forEach(row -> row.stage()
                .ifPresent(stage -> entries.add(StageChange.builder()
                        .deal(DealId.of(row.key()))
                        .stage(stage)
                        .happenedAt(asOf.minus(row.age().orElse(Duration.ZERO)))
                        .build())));
        return DealFold.of(source.pipeline()).asOf(asOf).fold(entries);
    }

    private void add(OpenDealRow row, OptionalDouble chance, ChanceSource of) {
        DealId id = DealId.of(row.key());
        PipelineDealBuilder deal = PipelineDeal.builder()
                .deal(id)
                .stage(row.stage())
                .probability(chance)
                .source(chance.isPresent() ? of : ChanceSource.UNKNOWN);
        row.amount().ifPresent(amount -> deal.amount(AmountDistribution.fixed(amounts.money(amount))));
        deals.add(deal.build());
        groups.put(id, row.groups());
    }

    /** What they bring, with what is closed already. */
    PipelineForecast forecast(double correlation, Money closed) {
        List<PipelineDeal> all = new ArrayList<>(deals);
        if (!closed.isZero()) {
            all.add(PipelineDeal.won(CLOSED, closed, period.dates().getStart()));
        }
        return PipelineForecaster.during(period, amounts.told())
                .withCorrelation(correlation)
                .forecast(all);
    }

    /** The group of a deal; empty if the field is, and for what is closed already. */
    Optional<String> group(PipelineDeal deal) {
        return groups.getOrDefault(deal.deal(), List.of()).stream()
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** What the log teaches of a deal, if there is a log and it is asked of this deal. */
    Optional<DealChance> chance(DealId deal) {
        return Optional.ofNullable(chances.get(deal));
    }

    /** The log, if there is one. */
    Optional<History> history() {
        return Optional.ofNullable(history);
    }
}
