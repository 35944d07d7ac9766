package org.saleskit.examples.review.html;

import java.util.Locale;
import java.util.Objects;
import org.saleskit.examples.review.model.Review;

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
        BreakdownSection.write(page, review.breakdowns());
        OrderSection.write(page, review);
        DealSection.write(page, review);
        ForecastSection.write(page, review);
        LeftOutSection.write(page, review.leftOut());
        return page.finish(review.inputs().company());
    }
}
