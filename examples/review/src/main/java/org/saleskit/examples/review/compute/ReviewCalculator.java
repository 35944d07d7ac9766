package org.saleskit.examples.review.compute;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.product.Product;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.compute.deals.DealAnalyses;
import org.saleskit.examples.review.compute.outlook.Outlooks;
import org.saleskit.examples.review.facts.CompanyFacts;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.Inputs;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.Segmentation;
import org.threeten.extra.LocalDateRange;

/** Makes a review of a company's books and deals. Immutable and thread-safe; the same facts give the same review. */
public final class ReviewCalculator {

    /** How many past months are forecast once more to see what came. */
    private static final int MONTHS_BACK = 6;

    private final WorkCalendar calendar;
    private final int monthsBack;

    private ReviewCalculator(WorkCalendar calendar, int monthsBack) {
        this.calendar = calendar;
        this.monthsBack = monthsBack;
    }

    /**
     * {@return a calculator that counts working days by this calendar}
     *
     * @param calendar the working days
     */
    public static ReviewCalculator of(WorkCalendar calendar) {
        return new ReviewCalculator(calendar, MONTHS_BACK);
    }

    /**
     * {@return a calculator that forecasts so many past months once more to see what came; {@value #MONTHS_BACK} unless told}
     *
     * @param months zero or more
     */
    public ReviewCalculator lookingBack(int months) {
        return new ReviewCalculator(calendar, months);
    }

    /**
     * {@return the days that the books cover: from the first day of the month of the first order to the last order}
     *
     * @param company the books, with at least one order line
     */
    public static LocalDateRange daysOf(CompanyFacts company) {
        Books books = new Books(company);
        return LocalDateRange.ofClosed(books.firstDay().withDayOfMonth(1), books.lastDay());
    }

    /**
     * {@return the review}
     *
     * @param company the books, with at least one order line
     * @param dealFacts the deals
     */
    public Review calculate(CompanyFacts company, DealFacts dealFacts) {
        Books books = new Books(company);
        BreakdownSection breakdowns = new BreakdownSection(company, books);
        List<OrderState> states = breakdowns.orderStates();
        Map<ProductId, String> products =
                company.products().stream().collect(Collectors.toMap(Product::id, Product::name));
        Map<ClientId, String> clients = company.clients().stream().collect(Collectors.toMap(Client::id, Client::name));
        Segmentation byProduct = segmentation(company, SaleLine::product, products);
        Segmentation byClient = segmentation(company, SaleLine::client, clients);
        Deals deals = new Deals(dealFacts);
        Activities activities = new Activities(deals, calendar);
        ForecastReview forecast = new ForecastSection(deals, calendar, activities).review();
        FindingsSection findings = new FindingsSection();
        findings.books(company, states);
        findings.classes(byProduct, byClient);
        findings.deals(deals, forecast);
        return new Review(
                inputs(company, books, dealFacts),
                new SalesSection(books).totals(),
                byProduct,
                byClient,
                breakdowns.breakdowns(),
                states,
                breakdowns.planFact(),
                breakdowns.monthly(),
                new DealSection(deals).review(activities),
                DealAnalyses.of(deals.folded(), dealFacts),
                forecast,
                Outlooks.of(deals.folded(), dealFacts, forecast, monthsBack),
                findings.findings());
    }

    private static <K extends Comparable<? super K>> Segmentation segmentation(
            CompanyFacts company, Function<SaleLine, K> key, Map<K, String> names) {
        return SegmentationSection.of(
                company.sales(), company.currency(), key, id -> names.getOrDefault(id, id.toString()));
    }

    private static Inputs inputs(CompanyFacts company, Books books, DealFacts deals) {
        return new Inputs(
                company.company(),
                company.currency(),
                books.firstDay(),
                books.lastDay(),
                company.clients().size(),
                company.products().size(),
                company.reps().size(),
                books.all().orders(),
                books.all().lines(),
                deals.source(),
                deals.name());
    }
}
