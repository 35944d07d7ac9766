package org.saleskit.core.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.Stage;

/**
 * One stay of a deal in a stage.
 *
 * @param pipeline the pipeline version that the stage belongs to
 * @param stage the stage
 * @param entered when the deal entered it
 * @param left when it entered another one; absent if it is still there
 */
public record Visit(PipelineRef pipeline, Stage stage, Instant entered, Optional<Instant> left) {

    /** Which visits of a stage a time in it counts. */
    public enum Rule {
        /** The sum over all visits. The default everywhere. */
        ALL_VISITS,
        /** The first visit only. */
        FIRST_VISIT,
        /** The last visit only. */
        LAST_VISIT
    }

    /**
     * Checks the order of the instants.
     *
     * @param pipeline the pipeline version
     * @param stage the stage
     * @param entered when the deal entered it
     * @param left when it left it, if it has
     */
    public Visit {
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(entered, "entered");
        left.ifPresent(at -> Checks.check(
                !at.isBefore(entered), "visit.left", "not be before visit.entered, which is " + entered, at));
    }

    /** How long the deal was in the stage up to the instant as of which it is read. */
    Duration time(Instant asOf) {
        return Duration.between(entered, left.orElse(asOf));
    }

    /** The time of those visits that count, which are all of one stage. */
    static Duration total(List<Visit> visits, Rule rule, Instant asOf) {
        if (visits.isEmpty()) {
            return Duration.ZERO;
        }
        return switch (rule) {
            case ALL_VISITS -> visits.stream().map(visit -> visit.time(asOf)).reduce(Duration.ZERO, Duration::plus);
            case FIRST_VISIT -> visits.get(0).time(asOf);
            case LAST_VISIT -> visits.get(visits.size() - 1).time(asOf);
        };
    }
}
