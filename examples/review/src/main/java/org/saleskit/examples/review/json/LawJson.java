package org.saleskit.examples.review.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.model.ForecastReview.Bin;

/** What all forecasts of the review have in common, under the names of the forecasts of the command line. */
final class LawJson {

    private LawJson() {}

    /** The revenue that is reached in nine, five and one case of ten: not exceeded with the probabilities that are the names. */
    static void quantiles(Fields out, Optional<Money> low, Optional<Money> median, Optional<Money> high)
            throws IOException {
        out.object(
                "quantiles",
                fields -> fields.amount("0.1", low).amount("0.5", median).amount("0.9", high));
    }

    /** A plan of zero is none. */
    static void plan(Fields out, Money plan, OptionalDouble chance) throws IOException {
        out.amount("plan", Optional.of(plan).filter(Money::isPositive)).number("probabilityOfPlan", chance);
    }

    static void columns(Fields out, List<Bin> columns) throws IOException {
        out.list(
                "distribution",
                columns,
                (fields, column) -> fields.amount("from", column.from())
                        .amount("below", column.below())
                        .number("probability", column.probability())
                        .number("atLeast", column.atLeast()));
    }
}
