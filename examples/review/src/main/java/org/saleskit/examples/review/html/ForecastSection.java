package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.Bin;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.examples.review.model.Review;

/** The activity forecast of the next month: the range of each rep, and the law of the largest with the plan. */
final class ForecastSection {

    /** As many distributions as stay readable side by side; the ranges show every rep. */
    private static final int PANELS = 6;

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
        section.notes();
        section.ranges();
        section.distributions();
        page.body().close().line();
    }

    private void notes() {
        forecast.lagDays()
                .ifPresent(days -> page.body()
                        .element(
                                "p",
                                words.get("forecast.lag." + forecast.activity().name(), words.decimal(days, 0)),
                                "class",
                                "note")
                        .line());
        forecast.team()
                .ifPresent(team -> page.body()
                        .element(
                                "p",
                                words.get(
                                        "forecast.team",
                                        words.amount(team.low()),
                                        words.amount(team.high()),
                                        currency,
                                        words.amount(forecast.plan()),
                                        words.percent(team.planChance()),
                                        words.percent(team.shared())),
                                "class",
                                "note")
                        .line());
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
                        words.get("shrunk"),
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
                    words.percent(rep.shrunk()),
                    amount(rep.average()),
                    amount(rep.expected()),
                    amount(rep.low()),
                    amount(rep.median()),
                    amount(rep.high()),
                    words.amount(rep.plan()),
                    words.percent(rep.planChance()));
        }
        String none = "";
        Optional<ForecastReview.Team> team = forecast.team();
        return table.row(
                Table.Row.TOTAL,
                words.get("total"),
                none,
                none,
                none,
                none,
                words.amount(forecast.expected()),
                amount(team.map(ForecastReview.Team::low)),
                amount(team.map(ForecastReview.Team::median)),
                amount(team.map(ForecastReview.Team::high)),
                words.amount(forecast.plan()),
                words.percent(team.map(ForecastReview.Team::planChance).orElseGet(OptionalDouble::empty)));
    }

    private void distributions() {
        List<RepForecast> shown = forecast.reps().stream()
                .filter(rep -> !rep.law().isEmpty())
                .limit(PANELS)
                .toList();
        Table table = new Table(words.get("laws.table", currency))
                .simulated(simulated)
                .column(words.get("rep"), Table.Column.TEXT)
                .numbers(words.get("from"), words.get("below"), words.get("probability"), words.get("atLeast"));
        List<Json> reps = new ArrayList<>();
        for (RepForecast rep : shown) {
            List<Json> bins = new ArrayList<>();
            for (Bin bin : rep.law()) {
                bins.add(bin(rep, bin));
                table.row(
                        rep.rep(),
                        words.amount(bin.from()),
                        words.amount(bin.below()),
                        words.percent(bin.probability()),
                        words.percent(bin.atLeast()));
            }
            reps.add(new Json()
                    .put("name", rep.rep())
                    .put("detail", words.get("laws.chance", words.percent(rep.planChance())))
                    .put("plan", rep.plan().getAmount())
                    .put("planText", words.get("laws.plan", words.amount(rep.plan())))
                    .put("bins", bins));
        }
        Json data = new Json().put("xName", words.get("laws.axis", currency)).put("reps", reps);
        page.chart("laws", "forecast", simulated, words.get("laws.caption", words.count(shown.size())), data, table);
    }

    private Json bin(RepForecast rep, Bin bin) {
        return new Json()
                .put("from", bin.from().getAmount())
                .put("below", bin.below().getAmount())
                .put("p", bin.probability())
                .put(
                        "text",
                        String.join(
                                "\n",
                                rep.rep(),
                                words.get("laws.bin", words.amount(bin.from()), words.amount(bin.below())),
                                words.get("probability") + ": " + words.percent(bin.probability()),
                                words.get("laws.atLeast", words.amount(bin.from())) + ": "
                                        + words.percent(bin.atLeast())));
    }

    private String amount(Optional<Money> amount) {
        return amount.map(words::amount).orElse(Words.NONE);
    }
}
