package org.saleskit.examples.review.json;

import java.io.IOException;
import org.saleskit.examples.review.model.deals.RepComparison;
import org.saleskit.examples.review.model.deals.RepComparison.Limits;
import org.saleskit.examples.review.model.deals.RepComparison.Rep;

/** How the win rates of the reps compare. */
final class RepJson {

    private RepJson() {}

    static void write(Fields out, RepComparison reps, boolean simulated) throws IOException {
        out.object(
                "repComparison",
                fields -> fields.flag("simulated", simulated)
                        .rate("all", reps.all())
                        .list("reps", reps.reps(), RepJson::rep)
                        .list("limits", reps.limits(), RepJson::limits)
                        .texts("withoutDecided", reps.withoutDecided())
                        .sentences("explanation", reps.explained()));
    }

    private static void rep(Fields out, Rep rep) throws IOException {
        out.text("rep", rep.name())
                .rate("winRate", rep.rate())
                .count("open", rep.open())
                .object(
                        "shrunk",
                        fields -> fields.estimate("rate", rep.shrunk())
                                .count("bestPlace", rep.best())
                                .count("worstPlace", rep.worst()))
                .object("limits", fields -> limits(fields.text("status", rep.place()), rep.limits()));
    }

    private static void limits(Fields out, Limits limits) throws IOException {
        out.count("decided", limits.decided())
                .number("innerLow", limits.low())
                .number("innerHigh", limits.high())
                .number("outerLow", limits.outerLow())
                .number("outerHigh", limits.outerHigh());
    }
}
