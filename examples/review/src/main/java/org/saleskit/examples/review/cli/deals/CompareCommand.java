package org.saleskit.examples.review.cli.deals;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.mix.MixAdjustment;
import org.saleskit.analytics.mix.MixResult;
import org.saleskit.analytics.winrate.WinRateAnalysis;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.FactColumns;
import org.saleskit.examples.review.cli.deallog.LogOptions;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Is the best rep better, or only lucky? */
@Command(
        name = "compare",
        description = {
            "Compares the win rates of reps, or of any groups of deals, fairly: each with its interval, drawn towards the mean "
                    + "as far as chance goes, against the limits within which equal reps would lie, and against what its own "
                    + "mix of deals lets expect. Open deals are not counted.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  saleskit compare --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "    --lost Lost --by rep",
            "  A quarter, with the mix of sources taken out, and two reps against each other:",
            "    saleskit compare --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "      --lost Lost --by rep --from 2024-01-01 --to 2024-03-31 --segment source --pair Anna,Boris"
        })
public final class CompareCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private LogOptions options = new LogOptions();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "COL",
            description = "Column of the rep, or of whatever is compared. The latest value of a deal counts.")
    private String by = "";

    @Option(
            names = "--from",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Count deals closed on this day or later. Default: all.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Count deals closed on this day or earlier. Default: until the instant of the report.")
    private @Nullable LocalDate to;

    @Option(
            names = "--segment",
            paramLabel = "COL",
            description = "Column of the kind of deal, such as its source: compare with what the kinds let expect.")
    private @Nullable String segment;

    @Option(
            names = "--pair",
            paramLabel = "A,B",
            converter = OptionValues.Names.class,
            description = "The difference of two of the groups with its interval; repeatable.")
    private List<OptionValues.NameList> pairs = new ArrayList<>();

    @Option(names = "--members", description = "List the deals behind every rate (JSON).")
    private boolean members;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        List<String> columns = segment == null ? List.of(by) : List.of(by, segment);
        DealLog log = new DealLogReader(options.source(), FactColumns.none().withKeys(columns)).read();
        Deals deals = log.deals();
        WinRateAnalysis analysis = span(log);
        SortedMap<String, WinRateResult> rates = analysis.calculateBy(deals, deal -> key(log, by, deal));
        SortedMap<String, Proportion> counts = new TreeMap<>();
        rates.forEach((group, rate) -> counts.put(group, rate.proportion()));
        CompareReport report = new CompareReport(
                new LogSection(options, log, lang.language()),
                deals,
                new CompareReport.Asked(
                        by, Optional.ofNullable(segment), dayAfter().orElse(log.asOf()), members),
                rates,
                RateComparison.of(counts),
                mix(analysis, log, deals),
                differences(counts));
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    /** Deals whose kind is not stated are a kind of their own. */
    private static String kindOf(DealLog log, String column, Deal deal) {
        return log.key(column).of(deal).orElse("(not stated)");
    }

    private static String key(DealLog log, String column, Deal deal) {
        return log.key(column).of(deal).orElse("");
    }

    private WinRateAnalysis span(DealLog log) {
        Instant first =
                from == null ? log.first() : from.atStartOfDay(options.zone()).toInstant();
        // A span excludes its end, but what closed at the very instant of the report counts.
        Instant end = dayAfter().orElse(log.asOf().plusNanos(1));
        if (!first.isBefore(end)) {
            throw options.misuse(
                    to == null
                            ? "--from must not be after the instant of the report, " + log.asOf() + ", but was " + first
                            : "--from must be before the end, which is " + end + ", but was " + first);
        }
        return WinRateAnalysis.between(first, end);
    }

    /** Where the day after {@code --to} begins. */
    private Optional<Instant> dayAfter() {
        return Optional.ofNullable(to)
                .map(day -> day.plusDays(1).atStartOfDay(options.zone()).toInstant());
    }

    private Optional<MixResult<String>> mix(WinRateAnalysis analysis, DealLog log, Deals deals) {
        if (segment == null) {
            return Optional.empty();
        }
        String kind = segment;
        Map<Cell, String> names = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (Deal deal : deals.list()) {
            Cell cell = new Cell(key(log, by, deal), kindOf(log, kind, deal));
            if (names.putIfAbsent(cell, String.valueOf(cells.size())) == null) {
                cells.add(cell);
            }
        }
        SortedMap<String, WinRateResult> rates = analysis.calculateBy(
                deals,
                deal -> Objects.requireNonNull(names.get(new Cell(key(log, by, deal), kindOf(log, kind, deal)))));
        return Optional.of(MixAdjustment.withDefaults()
                .adjust(
                        cells,
                        Cell::group,
                        Cell::kind,
                        cell -> Objects.requireNonNull(rates.get(Objects.requireNonNull(names.get(cell))))
                                .proportion()));
    }

    /** The deals of one kind in one group. */
    private record Cell(String group, String kind) {}

    private List<CompareReport.Pair> differences(Map<String, Proportion> counts) {
        List<CompareReport.Pair> differences = new ArrayList<>();
        for (OptionValues.NameList pair : pairs) {
            List<String> names = pair.names();
            if (names.size() != 2 || !counts.keySet().containsAll(names)) {
                throw options.misuse("--pair must name two values of " + InputException.quoted(by) + ", but was "
                        + InputException.quoted(String.join(",", names)));
            }
            ProportionDifference difference = ProportionDifference.of(
                    Objects.requireNonNull(counts.get(names.get(0))), Objects.requireNonNull(counts.get(names.get(1))));
            differences.add(new CompareReport.Pair(names.get(0), names.get(1), difference));
        }
        return differences;
    }
}
