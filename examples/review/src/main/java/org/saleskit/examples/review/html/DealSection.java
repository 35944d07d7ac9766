package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.number.Rate;

/** The funnel, the four metrics with velocity, and the true parameters behind simulated deals. */
final class DealSection {

    private final Page page;
    private final Words words;
    private final DealReview deals;
    private final String currency;

    private DealSection(Page page, DealReview deals, String currency) {
        this.page = page;
        this.words = page.words();
        this.deals = deals;
        this.currency = currency;
    }

    static void write(Page page, org.saleskit.examples.review.model.Review review) {
        DealReview deals = review.deals();
        Words words = page.words();
        DealSection section =
                new DealSection(page, deals, review.inputs().currency().getCode());
        page.section(
                "deals",
                deals.simulated(),
                words.counted("deals", deals.deals()),
                words.count(deals.won()),
                words.count(deals.lost()),
                words.count(deals.open()),
                words.days(deals.firstDay(), deals.asOf()));
        section.funnel();
        page.body().open("div", "class", deals.truths().isEmpty() ? "block" : "pair");
        section.metrics();
        if (!deals.truths().isEmpty()) {
            section.truths();
        }
        page.body().close().close().line();
    }

    private String stage(DealReview.Step step) {
        return step.won() ? words.get("won") : step.stage();
    }

    /** A stage by its name in the data. */
    private String stage(String name) {
        return deals.steps().stream()
                .filter(step -> step.stage().equals(name))
                .findFirst()
                .map(this::stage)
                .orElse(name);
    }

    private void funnel() {
        List<Json> stages = new ArrayList<>();
        Table table = new Table(words.get("funnel.table"))
                .simulated(deals.simulated())
                .column(words.get("stage"), Table.Column.TEXT)
                .numbers(
                        words.get("reached"),
                        words.get("implied"),
                        words.get("openNow"),
                        words.get("undecided"),
                        words.get("conversion"),
                        words.get("interval"),
                        words.get("decidedConversion"),
                        words.get("interval"),
                        words.get("overall"),
                        words.get("interval"));
        for (int i = 0; i < deals.steps().size(); i++) {
            DealReview.Step step = deals.steps().get(i);
            String name = stage(step);
            // Of those that got here, the ones of whom it is not decided whether they go on.
            long undecided =
                    i + 1 < deals.steps().size() ? deals.steps().get(i + 1).undecided() : 0;
            Json json = new Json()
                    .put("name", name)
                    .put("reached", step.reached())
                    .put("undecided", undecided)
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    name,
                                    words.get("reached") + ": " + words.count(step.reached()),
                                    words.get("undecided") + ": " + words.count(undecided),
                                    words.get("implied") + ": " + words.count(step.implied()),
                                    words.get("openNow") + ": " + words.count(step.openNow())));
            step.conversion().ifPresent(rate -> conversion(json, name, rate));
            stages.add(json);
            table.row(
                    name,
                    words.count(step.reached()),
                    words.count(step.implied()),
                    words.count(step.openNow()),
                    words.count(undecided),
                    step.conversion().map(rate -> words.percent(rate.rate())).orElse(Words.NONE),
                    step.conversion().map(words::interval).orElse(Words.NONE),
                    step.decidedConversion()
                            .map(rate -> words.percent(rate.rate()))
                            .orElse(Words.NONE),
                    step.decidedConversion().map(words::interval).orElse(Words.NONE),
                    words.percent(step.overall().rate()),
                    words.interval(step.overall()));
        }
        Json data = new Json()
                .put("reachedName", words.get("funnel.reached"))
                .put("conversionName", words.get("funnel.conversion"))
                .put("stages", stages);
        boolean implied = deals.steps().stream()
                .flatMap(step -> step.conversion().stream())
                .anyMatch(rate -> rate.trials() > 0 && rate.low().isEmpty());
        String caption = words.get("funnel.caption") + (implied ? " " + words.get("funnel.implied") : "");
        page.chart("funnel", "funnel", deals.simulated(), caption, data, table);
    }

    private void conversion(Json stage, String name, Rate rate) {
        if (rate.rate().isEmpty() || rate.low().isEmpty() || rate.high().isEmpty()) {
            return;
        }
        stage.put(
                "conversion",
                new Json()
                        .put("rate", rate.rate().getAsDouble())
                        .put("low", rate.low().getAsDouble())
                        .put("high", rate.high().getAsDouble())
                        .put("label", words.percent(rate.rate()) + " (" + words.interval(rate) + ")")
                        .put(
                                "text",
                                String.join(
                                        "\n",
                                        name + ": " + words.percent(rate.rate()),
                                        words.counts(rate),
                                        words.get("interval") + ": " + words.interval(rate))));
    }

    private void metrics() {
        DealReview.Metrics metrics = deals.metrics();
        Table table = new Table(words.get("metrics.table", words.days(metrics.firstDay(), metrics.lastDay())))
                .simulated(deals.simulated())
                .column(words.get("metric"), Table.Column.TEXT)
                .numbers(words.get("value"));
        table.row(words.get("metric.inWork"), words.count(metrics.inWork()));
        table.row(words.get("metric.winRate"), words.percent(metrics.winRate().rate()));
        table.row(words.get("metric.winRateInterval"), words.interval(metrics.winRate()));
        table.row(words.get("metric.average", currency), amount(metrics.averageWon()));
        table.row(words.get("metric.median", currency), amount(metrics.medianWon()));
        table.row(words.get("metric.trimmed", currency), amount(metrics.trimmedWon()));
        table.row(words.get("metric.cycle"), optional(metrics.cycleDays()));
        table.row(Table.Row.TOTAL, words.get("metric.velocity", currency), amount(metrics.velocityPerDay()));
        page.body().open("div", "class", "block");
        table.write(page.body(), words);
        page.body().element("p", words.get(metrics.weak() ? "metrics.weak" : "metrics.note"), "class", "note");
        page.body().close();
    }

    private void truths() {
        Table table = new Table(words.get("truths.table"))
                .simulated(true)
                .column(words.get("parameter"), Table.Column.TEXT)
                .numbers(words.get("truth"), words.get("estimate"), words.get("interval"));
        for (DealReview.Truth truth : deals.truths()) {
            String name = words.get(
                    "truth." + truth.parameter().name(),
                    truth.subject().map(this::stage).orElse(""),
                    currency);
            table.row(name, value(truth, truth.truth()), value(truth, truth.estimate()), interval(truth));
        }
        page.table(table);
    }

    private String value(DealReview.Truth truth, OptionalDouble value) {
        return value.isPresent() ? value(truth, value.getAsDouble()) : Words.NONE;
    }

    private String value(DealReview.Truth truth, double value) {
        return switch (truth.parameter()) {
            case CONVERSION, WIN_RATE, WINS_PER_MEETING -> words.percent(value);
            case AVERAGE_WON -> words.decimal(value, 0);
            case MEETINGS_PER_DAY, CYCLE_DAYS -> words.decimal(value, 1);
        };
    }

    private String interval(DealReview.Truth truth) {
        if (truth.low().isEmpty() || truth.high().isEmpty()) {
            return Words.NONE;
        }
        return value(truth, truth.low().getAsDouble()).replace("\u00a0%", "").replace("%", "")
                + "–"
                + value(truth, truth.high().getAsDouble());
    }

    private String amount(Optional<Money> amount) {
        return amount.map(words::amount).orElse(Words.NONE);
    }

    private String optional(OptionalDouble value) {
        return value.isPresent() ? words.decimal(value.getAsDouble(), 1) : Words.NONE;
    }
}
