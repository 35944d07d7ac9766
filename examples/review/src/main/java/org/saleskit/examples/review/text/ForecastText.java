package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.Activity;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;

/** The forecast of the reps in two columns. */
final class ForecastText {

    private static final int COLUMN = 51;
    private static final int MAX_REPS = 16;
    private static final Layout REP = Layout.of(-17, 5, 6, 8, 7, 4);

    private final Phrases phrases;
    private final Numbers numbers;

    ForecastText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(ForecastReview forecast, boolean simulated) {
        List<String> lines = new ArrayList<>();
        boolean meetings = forecast.activity() == Activity.MEETING;
        String kind = simulated ? phrases.get("deals.simulated") : phrases.get("deals.export");
        lines.add(Layout.title(phrases.get(
                "forecast.title",
                kind,
                forecast.month(),
                forecast.workingDays(),
                numbers.money(forecast.expected()),
                numbers.money(forecast.plan()))));
        lines.addAll(Layout.wrap(
                phrases.get(
                        meetings ? "forecast.meetings" : "forecast.deals",
                        forecast.firstDay(),
                        forecast.lastDay(),
                        forecast.firstConversionDay(),
                        forecast.lastConversionDay(),
                        numbers.wholePercent(forecast.planRise())),
                "  "));
        List<RepForecast> reps = forecast.reps();
        int shown = reps.size() <= MAX_REPS ? reps.size() : MAX_REPS - 1;
        int half = (Math.min(reps.size(), MAX_REPS) + 1) / 2;
        List<String> right = block(reps.subList(Math.min(half, shown), shown));
        if (shown < reps.size()) {
            right.add(phrases.get("more", reps.size() - shown));
        }
        lines.addAll(Layout.beside(block(reps.subList(0, Math.min(half, shown))), right, COLUMN));
        return lines;
    }

    private List<String> block(List<RepForecast> reps) {
        List<String> lines = new ArrayList<>();
        lines.add(REP.row(
                phrases.get("breakdown.rep"),
                phrases.get("forecast.perDay"),
                phrases.get("deals.conversion"),
                phrases.get("forecast.expected"),
                phrases.get("plan.plan"),
                phrases.get("forecast.chance")));
        for (RepForecast rep : reps) {
            lines.add(REP.row(
                    rep.rep(),
                    numbers.decimal(rep.activitiesPerDay(), 2),
                    numbers.percent(rep.conversion().rate()),
                    numbers.money(rep.expected()),
                    numbers.money(rep.plan()),
                    numbers.wholePercent(rep.planChance())));
        }
        return lines;
    }
}
