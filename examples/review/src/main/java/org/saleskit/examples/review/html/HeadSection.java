package org.saleskit.examples.review.html;

import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.examples.review.html.parts.Markup;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.Inputs;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;
import org.saleskit.examples.review.model.Segmentation;

/** Title, period and inputs, and the figures to know first. */
final class HeadSection {

    private final Words words;
    private final Markup out;

    private HeadSection(Page page) {
        words = page.words();
        out = page.head();
    }

    static void write(Page page, Review review) {
        HeadSection section = new HeadSection(page);
        section.title(review.inputs(), review.deals().simulated());
        section.figures(review);
    }

    private void title(Inputs inputs, boolean simulated) {
        out.element("h1", words.get("title", inputs.company())).line();
        out.element("p", words.days(inputs.firstDay(), inputs.lastDay()), "class", "lead")
                .line();
        out.open("p", "class", "note inputs");
        out.text(String.join(
                " · ",
                words.counted("orders", inputs.orders()),
                words.counted("lines", inputs.lines()),
                words.counted("customers", inputs.customers()),
                words.counted("products", inputs.products()),
                words.counted("reps", inputs.reps()),
                words.get("currency", inputs.currency().getCode())));
        out.close().line();
        if (simulated) {
            out.open("p", "class", "warning", "role", "note").element("span", words.get("simulated"), "class", "tag");
            out.text(" ")
                    .text(words.get("head.simulated", inputs.dealName()))
                    .close()
                    .line();
        } else {
            out.element("p", words.get("head.export", inputs.dealName()), "class", "note")
                    .line();
        }
    }

    private void figures(Review review) {
        SalesTotals.Line total = review.sales().total();
        DealReview deals = review.deals();
        DealReview.Metrics metrics = deals.metrics();
        ForecastReview forecast = review.forecast();
        String currency = review.inputs().currency().getCode();
        out.open("dl", "class", "figures");
        figure("revenue", currency, words.amount(total.revenue()), growth(review.sales()), false);
        figure("margin", "", words.percent(total.marginRate()), words.amount(total.margin()) + " " + currency, false);
        figure("average", currency, amount(total.averageOrder()), words.counted("orders", total.orders()), false);
        figure(
                "winRate",
                "",
                words.percent(metrics.winRate().rate()),
                words.get("head.interval", words.interval(metrics.winRate()), words.counts(metrics.winRate())),
                deals.simulated());
        classA("products", review.products());
        classA("customers", review.customers());
        figure(
                "velocity",
                currency,
                amount(metrics.velocityPerDay()),
                words.get("head.velocityDetail", words.count(metrics.inWork())),
                deals.simulated());
        figure("forecast", currency, words.amount(forecast.expected()), forecastDetail(forecast), deals.simulated());
        out.close().line();
    }

    private String forecastDetail(ForecastReview forecast) {
        String month = words.month(forecast.month().start());
        String plan = words.amount(forecast.plan());
        return forecast.team()
                .map(team -> words.get(
                        "head.forecastRange",
                        month,
                        words.amount(team.low()),
                        words.amount(team.high()),
                        plan,
                        words.percent(team.planChance())))
                .orElseGet(() -> words.get("head.forecastDetail", month, plan));
    }

    private String growth(SalesTotals sales) {
        if (sales.years().isEmpty()) {
            return "";
        }
        SalesTotals.Line last = sales.years().get(sales.years().size() - 1);
        return last.growth()
                .map(growth -> words.get("head.growth", words.change(growth.rate()), last.label()))
                .orElse("");
    }

    private void classA(String dimension, Segmentation items) {
        long classA =
                items.items().stream().filter(item -> item.abc().equals("A")).count();
        double share = items.items().stream()
                .filter(item -> item.abc().equals("A"))
                .mapToDouble(item -> item.share().orElse(0))
                .sum();
        figure(
                "classA." + dimension,
                "",
                words.get(
                        "counts", words.count(classA), words.count(items.items().size())),
                words.get("head.classADetail", words.percent(share, 0)),
                false);
    }

    private void figure(String name, String currency, String value, String detail, boolean simulated) {
        out.open("div").open("dt").text(words.get("head." + name, currency));
        if (simulated) {
            out.text(" ").element("span", words.get("simulated"), "class", "tag");
        }
        out.close().open("dd").element("div", value, "class", "value");
        out.element("div", detail, "class", "detail").close().close();
    }

    private String amount(Optional<Money> amount) {
        return amount.map(words::amount).orElse(Words.NONE);
    }
}
