package org.saleskit.examples.review.html;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.examples.review.html.deals.AnalysisSections;
import org.saleskit.examples.review.html.deals.OutlookSection;
import org.saleskit.examples.review.html.parts.Markup;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.text.Phrases;

/** The review as one self-contained HTML page. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Renders a review. The page needs no other file and no network, and is the same for the same review and language.
     *
     * @param review the numbers
     * @param locale the language, English or Russian
     * @return the page, to be stored as UTF-8
     */
    public static String render(Review review, Locale locale) {
        Objects.requireNonNull(review, "review");
        Page page = new Page(Words.of(locale));
        HeadSection.write(page, review);
        SalesSection.write(page, review);
        SegmentationSection.write(page, "products", review.products());
        SegmentationSection.write(page, "customers", review.customers());
        BooksSection.write(page, review);
        DealSection.write(page, review);
        AnalysisSections.write(page, review.analysis(), review.deals().simulated());
        ForecastSection.write(page, review);
        review.outlook()
                .ifPresent(outlook ->
                        OutlookSection.write(page, outlook, review.deals().simulated()));
        leftOut(page, review.leftOut());
        return page.finish(review.inputs().company());
    }

    /** What was left out, repaired or taken by a rule, and why, in the sentences of the text report. */
    private static void leftOut(Page page, List<LeftOut> leftOut) {
        Words words = page.words();
        Phrases sentences = Phrases.of(Phrases.class, "phrases", words.locale());
        Markup out = page.section("leftOut", false).open("ul", "class", "plain").line();
        for (LeftOut finding : leftOut) {
            String sentence = sentences.get(
                    "leftOut." + finding.reason().name(),
                    words.count(finding.count()),
                    finding.amount().map(words::amount).orElse(""),
                    finding.detail());
            out.element("li", sentence).line();
        }
        out.close().close().line();
    }
}
