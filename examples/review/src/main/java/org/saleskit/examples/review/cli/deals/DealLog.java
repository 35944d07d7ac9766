package org.saleskit.examples.review.cli.deals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.Pipeline;

/**
 * A log that was read from a file.
 *
 * @param fold reads deals from events
 * @param events the rows
 * @param keys what the columns of keys say of each deal
 * @param first the instant of the first row of a named stage
 * @param asOf the instant of the report
 * @param asOfGiven whether the command line gave it
 * @param emptyDeal how many rows name no deal
 * @param emptyStage how many rows name a deal and nothing that happened to it
 */
record DealLog(
        DealFold fold,
        List<DealEvent> events,
        Map<String, KeyTrail> keys,
        Instant first,
        Instant asOf,
        boolean asOfGiven,
        long emptyDeal,
        long emptyStage) {

    /** The deals as of the instant of the report. */
    Deals deals() {
        return deals(asOf);
    }

    /** The deals as of another instant. */
    Deals deals(Instant at) {
        return fold.asOf(at).fold(events);
    }

    Pipeline pipeline() {
        return fold.pipelines().versions().get(0);
    }

    KeyTrail key(String column) {
        return Objects.requireNonNull(keys.get(column), column);
    }
}
