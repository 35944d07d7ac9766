package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.examples.review.model.Review;

/** The activity forecast of the next month: the range of each rep, and the law of the largest with the plan. */
final class ForecastSection {

    /** As many distributions as stay readable side by side; the ranges show every rep. */
    private static final int PANELS = 6;

    /** Columns with a smaller chance would not be seen. */
    private static final double VISIBLE = 0.002;

    private final Page page;
    private final Words words;
    private final ForecastReview forecast;
    private final String currency;
    private final boolean simulated;

    private ForecastSection(Page page, Review review) {
        this.page = page;
        this.words = page.words();
        this.forecast = review.forecast();
        this.currency = review.inputs().currency().getCode();
        this.simulated = review.deals().simulated();
    }

    static void write(Page page, Review review) {
        ForecastSection section = new ForecastSection(page, review);
        ForecastReview forecast = review.forecast();
        Words words = page.words();
        page.section(
                "forecast",
                section.simulated,
                words.month(forecast.month().start()),
                words.counted("workingDays", forecast.workingDays()),
                words.get("activity." + forecast.activity().name()),
                words.days(forecast.firstDay(), forecast.lastDay()),
                words.days(forecast.firstConversionDay(), forecast.lastConversionDay()),
                words.percent(forecast.planRise(), 0));
        section.ranges();
        section.distributions();
        page.body().close().line();
    }

    private void ranges() {
        List<Json> reps = new ArrayList<>();
        for (RepForecast rep : forecast.reps()) {
            Json json = new Json()
                    .put("name", rep.rep())
                    .put("plan", rep.plan().getAmount())
                    .put("chance", words.percent(rep.planChance()))
                    .put("text", rangeText(rep));
            rep.low().ifPresent(low -> json.put("low", low.getAmount()));
            rep.median().ifPresent(median -> json.put("median", median.getAmount()));
            rep.high().ifPresent(high -> json.put("high", high.getAmount()));
            reps.add(json);
        }
        Json data = new Json()
                .put("xName", words.get("ranges.axis", currency))
                .put("planName", words.get("plan"))
                .put("rangeName", words.get("ranges.range"))
                .put("medianName", words.get("median"))
                .put("chanceName", words.get("chance"))
                .put("reps", reps);
        page.chart("ranges", "ranges", simulated, words.get("ranges.caption"), data, repTable());
    }

    private String rangeText(RepForecast rep) {
        return String.join(
                "\n",
                rep.rep(),
                words.get("expected") + ": " + amount(rep.expected()),
                words.get("low") + ": " + amount(rep.low()),
                words.get("median") + ": " + amount(rep.median()),
                words.get("high") + ": " + amount(rep.high()),
                words.get("plan") + ": " + words.amount(rep.plan()),
                words.get("chance") + ": " + words.percent(rep.planChance()));
    }

    private Table repTable() {
        Table table = new Table(words.get("forecast.table", currency))
                .simulated(simulated)
                .column(words.get("rep"), Table.Column.TEXT)
                .numbers(
                        words.get("perDay"),
                        words.get("conversion"),
                        words.get("averageWin"),
                        words.get("expected"),
                        words.get("low"),
                        words.get("median"),
                        words.get("high"),
                        words.get("plan"),
                        words.get("chance"));
        for (RepForecast rep : forecast.reps()) {
            table.row(
                    rep.rep(),
                    words.decimal(rep.activitiesPerDay(), 2),
                    words.percent(rep.conversion().rate()),
                    amount(rep.average()),
                    amount(rep.expected()),
                    amount(rep.low()),
                    amount(rep.median()),
                    amount(rep.high()),
                    words.amount(rep.plan()),
                    words.percent(rep.planChance()));
        }
        String none = "";
        return table.row(
                Table.Row.TOTAL,
                words.get("total"),
                none,
                none,
                none,
                words.amount(forecast.expected()),
                none,
                none,
                none,
                words.amount(forecast.plan()),
                none);
    }

    private void distributions() {
        List<RepForecast> shown = forecast.reps().stream()
                .filter(rep -> !rep.law().isEmpty())
                .limit(PANELS)
                .toList();
        Table table = new Table(words.get("laws.table", currency))
                .simulated(simulated)
                .column(words.get("rep"), Table.Column.TEXT)
                .numbers(words.get("wins"), words.get("revenue"), words.get("probability"), words.get("atLeast"));
        List<Json> reps = new ArrayList<>();
        for (RepForecast rep : shown) {
            List<Json> points = new ArrayList<>();
            for (ForecastReview.Point point : rep.law()) {
                if (point.probability() >= VISIBLE) {
                    points.add(point(rep, point));
                    table.row(
                            rep.rep(),
                            words.count(point.wins()),
                            words.amount(point.revenue()),
                            words.percent(point.probability()),
                            words.percent(point.atLeast()));
                }
            }
            reps.add(new Json()
                    .put("name", rep.rep())
                    .put("detail", words.get("laws.chance", words.percent(rep.planChance())))
                    .put("plan", rep.plan().getAmount())
                    .put("planText", words.get("laws.plan", words.amount(rep.plan())))
                    .put("step", rep.average().map(Money::getAmount).orElseThrow())
                    .put("points", points));
        }
        Json data = new Json().put("xName", words.get("laws.axis", currency)).put("reps", reps);
        page.chart("laws", "forecast", simulated, words.get("laws.caption", words.count(shown.size())), data, table);
    }

    private Json point(RepForecast rep, ForecastReview.Point point) {
        return new Json()
                .put("x", point.revenue().getAmount())
                .put("p", point.probability())
                .put("meets", !point.revenue().isLessThan(rep.plan()))
                .put(
                        "text",
                        String.join(
                                "\n",
                                rep.rep(),
                                words.counted("wins", point.wins()) + ": " + words.amount(point.revenue()),
                                words.get("probability") + ": " + words.percent(point.probability()),
                                words.get("atLeast") + ": " + words.percent(point.atLeast())));
    }

    private String amount(Optional<Money> amount) {
        return amount.map(words::amount).orElse(Words.NONE);
    }
}
