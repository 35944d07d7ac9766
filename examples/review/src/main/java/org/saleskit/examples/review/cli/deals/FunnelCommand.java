package org.saleskit.examples.review.cli.deals;

import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.cohort.CohortConversion;
import org.saleskit.analytics.cohort.CohortResult;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelBreakdown;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.analytics.winloss.WinLossAnalysis;
import org.saleskit.analytics.winloss.WinLossResult;
import org.saleskit.analytics.winrate.WinRateAnalysis;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.cli.deallog.DealLog;
import org.saleskit.examples.review.cli.deallog.DealLogReader;
import org.saleskit.examples.review.cli.deallog.FactColumns;
import org.saleskit.examples.review.cli.deallog.KeyTrail;
import org.saleskit.examples.review.cli.deallog.LogOptions;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.options.DayCounts;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Where deals are lost on their way through the stages. */
@Command(
        name = "funnel",
        description = {
            "Counts the deals that reached each stage, with conversions and their 95 %% intervals. A row of the file says "
                    + "that a deal entered a stage. A deal that skipped a stage counts as having reached it, unless --order "
                    + "says otherwise.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Rows of other stages and rows after --as-of are left out and counted.",
            "",
            "Examples:",
            "  saleskit funnel --csv log.csv --deal deal_id --stage stage --time entered_at \\",
            "    --stages \"Prospecting,Engaging\" --won Won --lost Lost",
            "  The state at the end of March in Moscow, as JSON:",
            "    saleskit funnel --csv log.csv.gz --deal deal_id --stage stage --time entered_at \\",
            "      --stages \"Lead,Offer,Contract\" --won Won --lost \"Lost,Cancelled\" \\",
            "      --as-of 2024-03-31 --zone Europe/Moscow --format json",
            "  By rep, each step put down to who had the deal then, with the reasons of losses:",
            "    saleskit funnel --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won \\",
            "      --lost Lost --by rep --attribution each-step --reason reason --amount amount --currency EUR"
        })
public final class FunnelCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private LogOptions options = new LogOptions();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(
            names = "--window",
            paramLabel = "D",
            converter = DayCounts.class,
            description =
                    "Also the conversions of deals within so many days of their entry, deals that still have time apart.")
    private @Nullable Duration window;

    @Option(
            names = "--by",
            paramLabel = "COL",
            description = "The funnel of each group of deals that this column names.")
    private @Nullable String by;

    @Option(
            names = "--attribution",
            paramLabel = "first|last|each-step",
            converter = Attributions.class,
            description =
                    "Which value of --by counts: that at the opening, that at the close or now, or at each step the one "
                            + "then. Default: last.")
    private FunnelBreakdown.@Nullable Attribution attribution;

    @Option(
            names = "--amount",
            paramLabel = "COL",
            description = "Column of the amount, or two with a star: also the win rate by amount. Needs --currency.")
    private @Nullable String amount;

    @Option(
            names = "--currency",
            paramLabel = "EUR",
            converter = OptionValues.Currency.class,
            description = "The currency of every amount.")
    private @Nullable CurrencyUnit currency;

    @Option(
            names = "--reason",
            paramLabel = "COL",
            description =
                    "Column of the reason of a loss: also the losses by reason and stage, and with --by reasons by group.")
    private @Nullable String reason;

    @Option(names = "--members", description = "List the deals behind every number (JSON).")
    private boolean members;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Attributions by their names. */
    static final class Attributions implements ITypeConverter<FunnelBreakdown.Attribution> {
        @Override
        public FunnelBreakdown.Attribution convert(String value) {
            return OptionValues.choice(
                    Map.of(
                            "first", FunnelBreakdown.Attribution.FIRST,
                            "last", FunnelBreakdown.Attribution.LAST,
                            "each-step", FunnelBreakdown.Attribution.EACH_STEP),
                    "be first, last or each-step",
                    value);
        }
    }

    @Override
    public Integer call() throws Exception {
        check();
        DealLog log = new DealLogReader(options.source(), facts()).read();
        Deals deals = log.deals();
        FunnelResult funnel =
                FunnelAnalysis.withDefaults().withReach(order.order()).analyze(deals);
        FunnelReport report = new FunnelReport(
                new LogSection(options, log, lang.language()),
                funnel,
                new FunnelReport.Further(
                        breakdown(funnel, log), cohort(deals), byAmount(log, deals), losses(log, deals)),
                Optional.ofNullable(window),
                members);
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    /** Refuses what does not hold together. */
    private void check() {
        if (attribution != null && by == null) {
            throw options.misuse("--attribution must be given together with --by, but is alone");
        }
        if ((amount == null) != (currency == null)) {
            throw options.misuse("--amount and --currency must be given together, but "
                    + (amount == null ? "--currency" : "--amount") + " is alone");
        }
    }

    private FactColumns facts() {
        FactColumns facts = FactColumns.none();
        if (by != null) {
            facts = facts.withKeys(List.of(by));
        }
        if (amount != null && currency != null) {
            facts = facts.withAmount(amount, currency).withAmountsFromZero();
        }
        return reason == null ? facts : facts.withReason(reason);
    }

    private Optional<FunnelBreakdown> breakdown(FunnelResult funnel, DealLog log) {
        if (by == null) {
            return Optional.empty();
        }
        KeyTrail keys = log.key(by);
        return Optional.of(funnel.by(
                by,
                attribution == null ? FunnelBreakdown.Attribution.LAST : attribution,
                (deal, at) -> keys.at(deal, at)));
    }

    private Optional<CohortResult> cohort(Deals deals) {
        return Optional.ofNullable(window)
                .map(days -> CohortConversion.in(options.pipeline(), days)
                        .withReach(order.order())
                        .of(deals));
    }

    private Optional<WinRateResult> byAmount(DealLog log, Deals deals) {
        return Optional.ofNullable(currency)
                .map(of -> WinRateAnalysis.between(log.first(), log.asOf().plusNanos(1))
                        .byAmount(of)
                        .calculate(deals));
    }

    private Optional<FunnelLosses> losses(DealLog log, Deals deals) {
        if (reason == null) {
            return Optional.empty();
        }
        ZoneId zone = options.zone();
        LocalDate first = log.first().atZone(zone).toLocalDate();
        LocalDate last = log.asOf().atZone(zone).toLocalDate();
        WinLossResult result = WinLossAnalysis.during(ReportPeriod.of(LocalDateRange.ofClosed(first, last), zone))
                .analyze(deals);
        if (by == null) {
            return Optional.of(FunnelLosses.of(result, members));
        }
        KeyTrail keys = log.key(by);
        return Optional.of(FunnelLosses.by(result, members, id -> deals.find(id).flatMap(keys::of)));
    }
}
