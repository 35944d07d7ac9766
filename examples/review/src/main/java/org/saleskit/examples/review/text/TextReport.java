package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.Inputs;
import org.saleskit.examples.review.model.Inputs.DealSource;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.Review;

/** Writes a review as text of at most 150 lines and 100 columns. Immutable and thread-safe. */
public final class TextReport {

    /** The most lines that a report has. */
    static final int MAX_LINES = 150;

    private static final Map<String, Locale> LANGUAGES =
            Map.of("en", Locale.ENGLISH, "ru", Locale.forLanguageTag("ru"));

    private final Phrases phrases;

    private TextReport(Locale locale) {
        this.phrases = Phrases.ofText(locale);
    }

    /**
     * {@return a report in this language}
     *
     * @param language {@code en} or {@code ru}
     * @throws IllegalArgumentException if it is another language
     */
    public static TextReport in(String language) {
        Locale locale = LANGUAGES.get(language);
        if (locale == null) {
            throw new IllegalArgumentException("language must be en or ru, but was \"" + language + "\"");
        }
        return new TextReport(locale);
    }

    /**
     * {@return the text, each line ended by a line feed}
     *
     * @param review the numbers
     */
    public String render(Review review) {
        Numbers numbers = Numbers.of(phrases.locale(), review.sales().total().revenue());
        List<String> lines = new ArrayList<>(head(review, numbers));
        lines.addAll(new SalesText(phrases, numbers).lines(review));
        lines.addAll(new SegmentationText(phrases, numbers).lines(review.products(), review.customers()));
        lines.addAll(new PolicyText(phrases, numbers).lines(review.products(), review.customers()));
        lines.addAll(new CertaintyText(phrases, numbers).lines(review.products(), review.customers()));
        lines.addAll(new MigrationText(phrases, numbers).lines(review.products(), review.customers()));
        lines.addAll(new BreakdownText(phrases, numbers).lines(review));
        lines.addAll(new DealText(phrases, numbers).lines(review.deals()));
        lines.addAll(new AnalysisText(phrases, numbers).lines(review.analysis()));
        lines.addAll(new ChangeText(phrases, numbers).lines(review.analysis()));
        lines.addAll(new ForecastText(phrases, numbers).lines(review.forecast(), review.deals()));
        review.outlook().ifPresent(outlook -> lines.addAll(new OutlookText(phrases, numbers).lines(outlook)));
        lines.addAll(new LeftOutText(phrases, numbers).lines(unsaid(review), MAX_LINES - lines.size()));
        return String.join("\n", lines) + "\n";
    }

    /** That cancelled orders count is said above the sales. */
    private static List<LeftOut> unsaid(Review review) {
        return review.leftOut().stream()
                .filter(finding -> finding.reason() != LeftOut.Reason.CANCELLED_ORDERS_COUNTED)
                .toList();
    }

    private List<String> head(Review review, Numbers numbers) {
        Inputs inputs = review.inputs();
        DealReview deals = review.deals();
        String source = inputs.dealSource() == DealSource.SIMULATED ? "head.simulated" : "head.export";
        List<String> lines = new ArrayList<>();
        lines.add(Layout.cut(
                phrases.get(
                        "head.title",
                        inputs.company(),
                        numbers.day(inputs.firstDay()),
                        numbers.day(inputs.lastDay()),
                        phrases.get("unit." + numbers.shift(), inputs.currency())),
                Layout.WIDTH));
        lines.add(phrases.get(
                "head.inputs",
                counted("orders", inputs.orders(), numbers),
                counted("lines", inputs.lines(), numbers),
                counted("customers", inputs.customers(), numbers),
                counted("products", inputs.products(), numbers),
                counted("reps", inputs.reps(), numbers)));
        lines.addAll(Layout.wrap(
                phrases.get(
                        source,
                        counted("deals", deals.deals(), numbers),
                        numbers.day(deals.firstDay()),
                        numbers.day(deals.asOf()),
                        inputs.dealName()),
                "  "));
        return lines;
    }

    private String counted(String noun, long count, Numbers numbers) {
        return phrases.counted(noun, count, numbers.count(count));
    }
}
