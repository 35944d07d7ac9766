package org.saleskit.examples.review.cli.forecast;

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

    /** Chances that are stated hold for "the period", whichever it is. */
    private static final ReportPeriod ANY_PERIOD = period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), ZoneOffset.UTC);

    private final Amounts amounts;
    private final ReportPeriod period;
    private final List<PipelineDeal> deals = new ArrayList<>();
    private final Map<DealId, List<String>> groups = new HashMap<>();
    private final SortedMap<DealId, DealChance> chances = new TreeMap<>();
    private @Nullable LogSource source;
    private @Nullable Instant asOf;
    private @Nullable Instant until;

    private OpenDeals(Amounts amounts, ReportPeriod period) {
        this.amounts = amounts;
        this.period = period;
    }

    /**
     * From what chances are learned.
     *
     * @param history the log
     * @param file the file of the open deals
     * @param stageColumn its column of the stage
     */
    record Learning(
            HistoryOptions history,
            FileOptions file,
            @Nullable String stageColumn) {}

    private static ReportPeriod period(LocalDate start, LocalDate end, ZoneId zone) {
        return ReportPeriod.of(LocalDateRange.of(start, end), zone);
    }

    /** With the chances that the file states. */
    static OpenDeals stated(List<OpenDealRow> rows, Amounts amounts) {
        OpenDeals deals = new OpenDeals(amounts, ANY_PERIOD);
        rows.forEach(row -> deals.add(
                row, row.probability(), row.probability().isPresent() ? ChanceSource.HOST : ChanceSource.UNKNOWN));
        return deals;
    }

    /** With the chances that a log teaches, and those that the file states where it teaches none. */
    static OpenDeals learned(
            List<OpenDealRow> rows, Amounts amounts, Learning from, Function<String, ParameterException> misuse) {
        LogSource source = from.history().source(from.file().separator(), misuse);
        rows.forEach(row -> checkStage(row, from));
        DealLog log = new DealLogReader(source, FactColumns.none()).read();
        Instant asOf = log.asOf();
        Map<DealId, OptionalDouble> stated = new HashMap<>();
        rows.forEach(row -> stated.put(DealId.of(row.key()), row.probability()));
        LearnedChances learned = WinModel.withDefaults()
                .withHost(deal -> Objects.requireNonNull(stated.getOrDefault(deal.id(), OptionalDouble.empty())))
                .learn(log.deals());
        Instant until = asOf.plus(from.history().days());
        LocalDate start = LocalDate.ofInstant(asOf, from.history().zone());
        LocalDate end = LocalDate.ofInstant(until, from.history().zone()).plusDays(1);
        OpenDeals deals =
                new OpenDeals(amounts, period(start, end, from.history().zone()));
        deals.source = source;
        deals.asOf = asOf;
        deals.until = until;
        learned.of(inTheirStages(rows, source, asOf), until)
                .forEach(chance -> deals.chances.put(chance.deal(), chance));
        rows.forEach(row -> {
            DealChance chance = deals.chances.get(DealId.of(row.key()));
            if (chance == null) {
                deals.add(
                        row,
                        row.probability(),
                        row.probability().isPresent() ? ChanceSource.HOST : ChanceSource.UNKNOWN);
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

    /** What the log teaches of each deal, by its key; empty without a log. */
    SortedMap<DealId, DealChance> chances() {
        return chances;
    }

    /** The log, if there is one. */
    Optional<LogSource> source() {
        return Optional.ofNullable(source);
    }

    /** The instant of the report, if there is a log. */
    Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The end of the period, if there is a log. */
    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
