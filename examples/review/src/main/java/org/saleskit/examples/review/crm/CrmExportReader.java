package org.saleskit.examples.review.crm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.model.Inputs.DealSource;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.LeftOut.Reason;

/**
 * Reads the files {@code sales_pipeline.csv}, {@code sales_teams.csv}, {@code products.csv} and {@code accounts.csv} of
 * a folder.
 *
 * <p>The export knows two dates of a deal, when it was engaged and when it was closed, so a deal has the changes
 * "Engaging" and, if closed, "Won" or "Lost". A deal in "Prospecting" has no date at all: it is counted as open and
 * placed on the last day of the export, the only day on which it is known to stand there. A product that differs from
 * the product list only by case and spaces is repaired; any other unknown product, agent or account is refused. An
 * account may be absent.
 */
public final class CrmExportReader {

    private static final String PROSPECTING = "Prospecting";
    private static final String ENGAGING = "Engaging";
    private static final String WON = "Won";
    private static final String LOST = "Lost";

    private final CurrencyUnit currency;

    private CrmExportReader(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * {@return a reader that takes every amount of the export as money of this currency}
     *
     * @param currency the currency, which the export does not state
     */
    public static CrmExportReader of(CurrencyUnit currency) {
        return new CrmExportReader(currency);
    }

    /**
     * {@return the deals of an export}
     *
     * @param folder the folder with the four files
     * @throws InputException if a file or column is missing, or if a value is not as it must be
     */
    public DealFacts read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("folder " + folder + " is missing");
        }
        Set<String> agents = names(folder.resolve("sales_teams.csv"), "sales_agent");
        Set<String> accounts = names(folder.resolve("accounts.csv"), "account");
        Set<String> products = names(folder.resolve("products.csv"), "product");
        Path deals = folder.resolve("sales_pipeline.csv");
        PipelineFile pipeline = PipelineFile.read(deals);
        LocalDate lastDay = lastDay(pipeline)
                .orElseThrow(() -> InputException.of(deals.toString(), "must hold at least one date, but holds none"));
        Findings findings = new Findings(agents, accounts, products);
        Set<String> ids = new HashSet<>();
        List<StageChange> changes = new ArrayList<>();
        for (CsvRow row : pipeline.rows()) {
            String id = row.required(pipeline.id());
            if (!ids.add(id)) {
                throw row.problem(pipeline.id(), "be unique");
            }
            findings.check(pipeline, row);
            changes.addAll(changes(pipeline, row, DealId.of(id), lastDay, findings));
        }
        return new DealFacts(
                DealSource.EXPORT,
                String.valueOf(folder.getFileName()),
                currency,
                Pipeline.of("export", List.of(PROSPECTING, ENGAGING), List.of(WON), List.of(LOST)),
                ENGAGING,
                repNames(findings.activeAgents),
                changes,
                List.of(),
                lastDay,
                findings.report(),
                Optional.empty());
    }

    private static Set<String> names(Path file, String column) {
        try (CsvFile table = CsvFile.open(file, ',')) {
            CsvColumn name = table.column(column);
            Set<String> names = new TreeSet<>();
            table.forEach(row -> names.add(row.required(name)));
            return names;
        }
    }

    private static Optional<LocalDate> lastDay(PipelineFile pipeline) {
        Optional<LocalDate> last = Optional.empty();
        for (CsvRow row : pipeline.rows()) {
            for (CsvColumn column : List.of(pipeline.engaged(), pipeline.closed())) {
                Optional<LocalDate> date = PipelineFile.optionalDate(row, column);
                if (date.isPresent() && (last.isEmpty() || date.get().isAfter(last.get()))) {
                    last = date;
                }
            }
        }
        return last;
    }

    private List<StageChange> changes(
            PipelineFile pipeline, CsvRow row, DealId deal, LocalDate lastDay, Findings findings) {
        RepId rep = RepId.of(row.required(pipeline.agent()));
        String stage = row.required(pipeline.stage());
        Optional<LocalDate> engaged = PipelineFile.optionalDate(row, pipeline.engaged());
        if (stage.equals(PROSPECTING)) {
            if (engaged.isEmpty()) {
                findings.withoutDate++;
            }
            return List.of(change(deal, PROSPECTING, engaged.orElse(lastDay), 0, rep, Optional.empty()));
        }
        if (!List.of(ENGAGING, WON, LOST).contains(stage)) {
            throw row.problem(pipeline.stage(), "be Prospecting, Engaging, Won or Lost");
        }
        LocalDate start = PipelineFile.date(row, pipeline.engaged());
        StageChange first = change(deal, ENGAGING, start, 0, rep, Optional.empty());
        if (stage.equals(ENGAGING)) {
            return List.of(first);
        }
        LocalDate closed = PipelineFile.date(row, pipeline.closed());
        if (closed.isBefore(start)) {
            throw row.problem(pipeline.closed(), "not be before engage_date " + start);
        }
        Optional<Money> amount = stage.equals(WON) ? Optional.of(pipeline.money(row, currency)) : Optional.empty();
        return List.of(first, change(deal, stage, closed, 1, rep, amount));
    }

    private static StageChange change(
            DealId deal, String stage, LocalDate date, int sequence, RepId rep, Optional<Money> amount) {
        Instant start = date.atStartOfDay().toInstant(ZoneOffset.UTC);
        return StageChange.builder()
                .deal(deal)
                .stage(stage)
                .happenedAt(start)
                .sequence(sequence)
                .by(rep)
                .amount(amount)
                .build();
    }

    private static Map<RepId, String> repNames(Set<String> agents) {
        Map<RepId, String> names = new HashMap<>();
        agents.forEach(agent -> names.put(RepId.of(agent), agent));
        return names;
    }

    /** Counts what is repaired or worth knowing. */
    private static final class Findings {
        private final Set<String> agents;
        private final Set<String> accounts;
        private final Set<String> products;
        private final Map<String, String> productsByPlainName = new HashMap<>();
        private final Map<String, Long> respelled = new LinkedHashMap<>();
        private final Set<String> activeAgents = new HashSet<>();
        private long withoutAccount;
        private long withoutDate;

        Findings(Set<String> agents, Set<String> accounts, Set<String> products) {
            this.agents = agents;
            this.accounts = accounts;
            this.products = products;
            products.forEach(product -> productsByPlainName.put(plain(product), product));
        }

        private static String plain(String product) {
            return product.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        }

        void check(PipelineFile pipeline, CsvRow row) {
            String agent = row.required(pipeline.agent());
            if (!agents.contains(agent)) {
                throw row.problem(pipeline.agent(), "be listed in sales_teams.csv");
            }
            activeAgents.add(agent);
            Optional<String> account = PipelineFile.optional(row, pipeline.account());
            if (account.isEmpty()) {
                withoutAccount++;
            } else if (!accounts.contains(account.get())) {
                throw row.problem(pipeline.account(), "be listed in accounts.csv");
            }
            String product = row.required(pipeline.product());
            if (!products.contains(product)) {
                String listed = productsByPlainName.get(plain(product));
                if (listed == null) {
                    throw row.problem(pipeline.product(), "be listed in products.csv");
                }
                respelled.merge(product + " → " + listed, 1L, Long::sum);
            }
        }

        List<LeftOut> report() {
            List<LeftOut> report = new ArrayList<>();
            respelled.forEach((spelling, count) -> add(report, Reason.PRODUCT_RESPELLED, count, spelling));
            add(report, Reason.DEALS_WITHOUT_DATE, withoutDate, PROSPECTING);
            add(report, Reason.DEALS_WITHOUT_ACCOUNT, withoutAccount, "");
            add(report, Reason.REPS_WITHOUT_DEALS, (long) agents.size() - activeAgents.size(), "");
            return report;
        }

        private static void add(List<LeftOut> report, Reason reason, long count, String detail) {
            if (count > 0) {
                report.add(new LeftOut(reason, count, Optional.empty(), detail));
            }
        }
    }
}
