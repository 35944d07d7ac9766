package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saleskit.examples.review.model.DealReview;
import org.saleskit.examples.review.model.DealReview.Parameter;
import org.saleskit.examples.review.model.DealReview.Truth;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.Activity;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;

/** The forecast of the reps in two columns. */
final class ForecastText {

    private static final int COLUMN = 51;
    private static final int MAX_REPS = 8;

    /** How many are shown of more than {@value MAX_REPS}; the place after them says how many there are more. */
    private static final int SOME_REPS = 7;

    private static final Layout REP = Layout.of(-16, 4, 6, 7, 7, 4);

    private final Phrases phrases;
    private final Numbers numbers;

    ForecastText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(ForecastReview forecast, DealReview deals) {
        List<String> lines = new ArrayList<>();
        boolean meetings = forecast.activity() == Activity.MEETING;
        String kind = deals.simulated() ? phrases.get("deals.simulated") : phrases.get("deals.export");
        lines.add(Layout.title(
                phrases.get("forecast.title", kind, numbers.month(forecast.month()), forecast.workingDays())));
        String rule = phrases.get(
                meetings ? "forecast.meetings" : "forecast.deals",
                numbers.day(forecast.firstDay()),
                numbers.day(forecast.lastDay()),
                numbers.day(forecast.firstConversionDay()),
                numbers.day(forecast.lastConversionDay()),
                numbers.wholePercent(forecast.planRise()),
                forecast.lagDays().isPresent()
                        ? numbers.decimal(forecast.lagDays().getAsDouble(), 0)
                        : Numbers.ABSENT);
        String all = phrases.get("forecast.all", numbers.money(forecast.expected()), numbers.money(forecast.plan()));
        lines.addAll(Layout.wrap(rule + " " + all + team(forecast) + end(truths(deals.truths())), ""));
        List<RepForecast> reps = forecast.reps();
        int shown = reps.size() <= MAX_REPS ? reps.size() : SOME_REPS;
        int half = (shown + 1) / 2;
        List<String> right = block(reps.subList(half, shown));
        if (shown < reps.size()) {
            right.add(phrases.get("more", reps.size() - shown));
        }
        lines.addAll(Layout.beside(block(reps.subList(0, half)), right, COLUMN));
        return lines;
    }

    private String team(ForecastReview forecast) {
        return forecast.team()
                .map(team -> phrases.get(
                        "forecast.team",
                        numbers.money(team.low()),
                        numbers.money(team.high()),
                        numbers.wholePercent(team.planChance())))
                .orElse("");
    }

    private static String end(String truths) {
        return truths.isEmpty() ? "." : truths;
    }

    private String truths(List<Truth> truths) {
        return find(truths, Parameter.MEETINGS_PER_DAY)
                .flatMap(pace -> find(truths, Parameter.WINS_PER_MEETING).map(wins -> truths(pace, wins)))
                .orElse("");
    }

    private String truths(Truth pace, Truth wins) {
        return phrases.get(
                "forecast.truths",
                pace.estimate().isPresent() ? numbers.decimal(pace.estimate().getAsDouble(), 2) : Numbers.ABSENT,
                numbers.decimal(pace.truth(), 2),
                numbers.percent(wins.estimate()),
                numbers.percent(wins.truth()));
    }

    private static Optional<Truth> find(List<Truth> truths, Parameter parameter) {
        return truths.stream().filter(truth -> truth.parameter() == parameter).findFirst();
    }

    private List<String> block(List<RepForecast> reps) {
        List<String> lines = new ArrayList<>();
        if (reps.isEmpty()) {
            return lines;
        }
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
