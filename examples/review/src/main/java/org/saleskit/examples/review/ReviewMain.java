package org.saleskit.examples.review;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.examples.review.compute.ReviewCalculator;
import org.saleskit.examples.review.crm.CrmExportReader;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.html.HtmlReport;
import org.saleskit.examples.review.json.ReviewJson;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.simulated.SimulatedDepartment;
import org.saleskit.examples.review.steelwheels.SteelWheelsReader;
import org.saleskit.examples.review.text.Phrases;
import org.saleskit.examples.review.text.TextReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The main job: reads a company's books and deals, prints a sales review and writes it as a page, and as JSON.
 *
 * <p>The text goes to the standard output, progress and errors to the standard error, both in UTF-8. Exit code 0: done.
 * 2: the command line is wrong. 1: something else, such as a database that cannot be read. An error is one line.
 */
@Command(
        name = "review",
        description = "Prints a sales review of a company and writes it as an HTML page, and as JSON.",
        sortOptions = false,
        footer = {
            "",
            "Without options the company is SteelWheels, a sample database that comes along, and its deals are simulated.",
            "",
            "Examples:",
            "  review --lang ru --html review.html",
            "  review --html review.html --json review.json",
            "  review --crm exports/2017",
            "  review --erp jdbc:postgresql://host/erp --user reader --password secret --currency EUR",
            "",
            "Exit codes: 0 fine, 1 failure (the input is not as it must be), 2 wrong command line."
        })
public final class ReviewMain implements Callable<Integer> {

    private static final int HELP_WIDTH = 100;

    private final PrintWriter out;
    private final PrintWriter err;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where to write the page (default: examples/review/target/sales-review.html).")
    private @Nullable Path html;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write every number of the page as JSON, which is the same in both languages.")
    private @Nullable Path json;

    @Option(
            names = "--lang",
            paramLabel = "en|ru",
            defaultValue = "en",
            description = "Language of text and page: English or Russian.")
    private String language = "en";

    @Option(
            names = "--crm",
            paramLabel = "DIR",
            description = "Read deals from an export: sales_pipeline.csv, sales_teams.csv, products.csv, accounts.csv.")
    private @Nullable Path crm;

    @Option(
            names = "--erp",
            paramLabel = "JDBC_URL",
            description = "Read the books from this database; its driver must be on the class path.")
    private @Nullable String erp;

    @Option(names = "--user", paramLabel = "U", description = "User of the database.")
    private @Nullable String user;

    @Option(names = "--password", paramLabel = "P", description = "Password of the database (default: none).")
    private @Nullable String password;

    @Option(names = "--company", paramLabel = "NAME", description = "Name for the report (default: the schema's).")
    private @Nullable String company;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "USD",
            description = "Currency of all amounts (default: USD).")
    private String currencyCode = "USD";

    @Option(names = "--debug", description = "Print the stack trace of an error after its line.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean unusedHelp; // picocli acts on it

    private ReviewMain(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the job. Ends the process only after an error: within Maven, it is Maven's own.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // System.out would write in the charset of the environment.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        int code = run(out, err, args);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    /**
     * {@return the exit code of the job}
     *
     * @param out takes the text, as UTF-8
     * @param err takes progress and errors, as UTF-8
     * @param args the command line
     */
    public static int run(OutputStream out, OutputStream err, String... args) {
        PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrintWriter messages = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        ReviewMain main = new ReviewMain(text, messages);
        int code = new CommandLine(main)
                .setOut(text)
                .setErr(messages)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Failures::misused)
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> Failures.failed(failure, line, parsed, main.debug))
                .execute(args);
        text.flush();
        return code;
    }

    @Override
    public Integer call() {
        checkOptions();
        CurrencyUnit currency = currency();
        Phrases phrases = Failures.phrasesIn(language);
        Path page = page();
        OutputFile pageFile = OutputFile.of(page, phrases);
        Optional<OutputFile> jsonFile = Optional.ofNullable(json).map(file -> OutputFile.of(file, phrases));
        progress(phrases.get("progress.books"));
        CompanyFacts books = books(currency);
        progress(phrases.get(crm == null ? "progress.simulate" : "progress.export"));
        WeekdayCalendar calendar = WeekdayCalendar.mondayToFriday();
        DealFacts deals = crm == null
                ? SimulatedDepartment.of(calendar, currency, SimulatedDepartment.SEED)
                        .run(books.reps(), books.clients(), ReviewCalculator.daysOf(books))
                : CrmExportReader.of(currency).read(crm);
        progress(phrases.get("progress.compute"));
        Review review = ReviewCalculator.of(calendar).calculate(books, deals);
        String text = TextReport.in(language).render(review);
        Map<OutputFile, String> files = new LinkedHashMap<>();
        files.put(pageFile, HtmlReport.render(review, Locale.forLanguageTag(language)));
        jsonFile.ifPresent(file -> files.put(file, ReviewJson.render(review)));
        OutputFile.writeAll(files);
        out.print(text);
        out.flush();
        progress(phrases.get("progress.page", page));
        if (json != null) {
            progress(phrases.get("progress.json", json));
        }
        return CommandLine.ExitCode.OK;
    }

    private void checkOptions() {
        if (!language.equals("en") && !language.equals("ru")) {
            throw misuse(Failures.phrasesIn("en").get("error.lang", language));
        }
        checkName("--html", html);
        checkName("--json", json);
        if (json != null && OutputFile.same(json, page())) {
            throw misuse(Failures.phrasesIn(language).get("error.same", json));
        }
        if (erp == null && (user != null || password != null)) {
            throw misuse(Failures.phrasesIn(language).get("error.login"));
        }
    }

    private void checkName(String option, @Nullable Path file) {
        if (file != null && file.toString().isBlank()) {
            throw misuse(Failures.phrasesIn(language).get("error.name", option));
        }
    }

    private CurrencyUnit currency() {
        try {
            return CurrencyUnit.of(currencyCode);
        } catch (IllegalCurrencyException unknown) {
            throw misuse(Failures.phrasesIn(language).get("error.currency", currencyCode));
        }
    }

    private CompanyFacts books(CurrencyUnit currency) {
        SteelWheelsReader reader = SteelWheelsReader.of(currency);
        CompanyFacts books = erp == null
                ? reader.readSample()
                : reader.read(erp, user == null ? "" : user, password == null ? "" : password);
        return company == null ? books : books.named(company);
    }

    private Path page() {
        return html == null ? OutputFile.usualPage() : html;
    }

    private void progress(String line) {
        err.println(line);
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
