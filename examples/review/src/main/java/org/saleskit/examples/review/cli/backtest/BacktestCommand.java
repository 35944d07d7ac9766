package org.saleskit.examples.review.cli.backtest;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.cli.deallog.AmountOptions;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.LogOptions;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.RollingBacktest;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Whether forecasts of the past would have come true. */
@Command(
        name = "backtest",
        description = {
            "Makes the forecast of every past period again from what the log said before it, and compares it with what came: "
                    + "bias, errors, bands and the score of the distribution (CRPS), beside amount x stage probability and "
                    + "the periods before. Nothing that was written later is seen, and no period is scored that the log "
                    + "may not cover from its start to its end.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  saleskit backtest --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "    --lost Lost --amount amount --currency EUR --from 2024-01-01 --to 2024-12-31"
        })
public final class BacktestCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private LogOptions options = new LogOptions();

    @Mixin
    private AmountOptions amount = new AmountOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "The day on which the first period starts.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "The last day of the last period.")
    private @Nullable LocalDate to;

    @Option(
            names = "--every",
            paramLabel = "month|week|quarter",
            defaultValue = "month",
            converter = OptionValues.Periods.class,
            description = "The length of a period. Default: month.")
    private @Nullable PeriodUnit every;

    @Option(
            names = "--complete-from",
            paramLabel = "T",
            description =
                    "From when on the file holds everything: a time, or the start of a day. Periods that begin earlier are "
                            + "not scored. Default: the earliest row.")
    private @Nullable String completeFrom;

    @Option(
            names = "--complete-until",
            paramLabel = "T",
            description =
                    "Until when the file holds everything: a time, or the end of a day. Periods that end later are not "
                            + "scored. Default: the latest row, and the end of its day where it names no time.")
    private @Nullable String completeUntil;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        PeriodUnit unit = Objects.requireNonNull(every);
        LocalDateRange range = range(unit);
        DealLogReader reader =
                new DealLogReader(options.source(), amount.facts().withAmountsFromZero());
        DealLog log = reader.read();
        log.checkWon(options::misuse);
        Optional<Instant> stated = complete();
        Optional<Instant> begins = begins(stated);
        LocalDate last = LocalDate.ofInstant(stated.filter(log.asOf()::isBefore).orElse(log.asOf()), options.zone());
        if (range.getEnd().minusDays(1).isAfter(last)) {
            throw options.misuse("--to must not be after the day of the report, which is " + last + ", but was " + to);
        }
        List<DealEvent> seen = log.events().stream()
                .filter(event -> !event.happenedAt().isAfter(log.asOf()))
                .toList();
        RollingBacktest whole = RollingBacktest.of(log.fold(), amount.currency());
        RollingBacktest backtest = begins.map(whole::withLogCompleteFrom).orElse(whole);
        // The library's instant is the first of which the log need not hold anything.
        BacktestResult result = stated.or(() -> endOfRows(log, begins))
                .map(at -> backtest.withLogCompleteUntil(at.plusNanos(1)))
                .orElse(backtest)
                .run(seen, unit, range, options.zone());
        BacktestReport report = new BacktestReport(
                new LogSection(options, log, lang.language()),
                log.deals(),
                result,
                new BacktestReport.Asked(amount.column(), stated.isPresent()));
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    /** The last instant of which the file holds everything, if the command line states it. */
    private Optional<Instant> complete() {
        Optional<Instant> stated =
                Optional.ofNullable(completeUntil).map(text -> options.end("--complete-until", text));
        Optional<Instant> asOf = options.asOf();
        if (stated.isPresent() && asOf.filter(stated.get()::isAfter).isPresent()) {
            throw options.misuse(
                    "--complete-until must not be after --as-of, which is " + asOf.get() + ", but was " + stated.get());
        }
        return stated;
    }

    /**
     * The end of the day of the latest row, if it names no time. With a time it is left to the library: the log is complete until
     * then.
     */
    private static Optional<Instant> endOfRows(DealLog log, Optional<Instant> begins) {
        return log.endOfLatest().filter(end -> begins.filter(end::isBefore).isEmpty());
    }

    /** The first instant from which the file holds everything, if the command line states it. */
    private Optional<Instant> begins(Optional<Instant> end) {
        Optional<Instant> begins =
                Optional.ofNullable(completeFrom).map(text -> options.start("--complete-from", text));
        if (begins.isPresent() && end.filter(begins.get()::isAfter).isPresent()) {
            throw options.misuse("--complete-from must not be after --complete-until, which is " + end.get()
                    + ", but was " + begins.get());
        }
        return begins;
    }

    /** The days of whole periods. */
    private LocalDateRange range(PeriodUnit unit) {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate end = Objects.requireNonNull(to).plusDays(1);
        if (!first.isBefore(end)) {
            throw options.misuse("--to must not be before --from, which is " + first + ", but was " + to);
        }
        CalendarPeriod start = CalendarPeriod.of(unit, first);
        CalendarPeriod last = CalendarPeriod.of(unit, Objects.requireNonNull(to));
        if (!start.start().equals(first)) {
            throw options.misuse("--from must be the first day of a " + name(unit) + " such as " + start.start()
                    + ", but was " + first);
        }
        if (!last.endExclusive().equals(end)) {
            throw options.misuse("--to must be the last day of a " + name(unit) + " such as "
                    + last.endExclusive().minusDays(1) + ", but was " + to);
        }
        return LocalDateRange.of(first, end);
    }

    private static String name(PeriodUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
