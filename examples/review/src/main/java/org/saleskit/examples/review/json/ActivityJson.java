package org.saleskit.examples.review.json;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.examples.review.model.ForecastReview.Team;

/** The forecast of the next month from activities. */
final class ActivityJson {

    private ActivityJson() {}

    static void write(Fields out, ForecastReview forecast, boolean simulated) throws IOException {
        Optional<Team> team = forecast.team();
        out.object("activityForecast", fields -> {
            fields.flag("simulated", simulated)
                    .text("period", forecast.month())
                    .count("workingDays", forecast.workingDays())
                    .text("activity", forecast.activity())
                    .text("firstDay", forecast.firstDay())
                    .text("lastDay", forecast.lastDay())
                    .text("firstConversionDay", forecast.firstConversionDay())
                    .text("lastConversionDay", forecast.lastConversionDay())
                    .number("lagDays", forecast.lagDays())
                    .number("planRise", forecast.planRise())
                    .amount("expected", forecast.expected());
            LawJson.quantiles(fields, team.map(Team::low), team.map(Team::median), team.map(Team::high));
            LawJson.plan(fields, forecast.plan(), team.map(Team::planChance).orElseGet(OptionalDouble::empty));
            fields.number(
                            "sharedVariance",
                            team.map(each -> OptionalDouble.of(each.shared())).orElseGet(OptionalDouble::empty))
                    .list("reps", forecast.reps(), ActivityJson::rep);
        });
    }

    private static void rep(Fields out, RepForecast rep) throws IOException {
        out.text("rep", rep.rep())
                .number("perDay", rep.activitiesPerDay())
                .rate("conversion", rep.conversion())
                .number("shrunkConversion", rep.shrunk())
                .amount("average", rep.average())
                .flag("teamAmounts", rep.teamAmounts())
                .amount("expected", rep.expected());
        LawJson.quantiles(out, rep.low(), rep.median(), rep.high());
        LawJson.plan(out, rep.plan(), rep.planChance());
        LawJson.columns(out, rep.law());
    }
}
