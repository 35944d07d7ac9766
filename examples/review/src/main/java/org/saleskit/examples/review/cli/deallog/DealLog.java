package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.ParameterException;

/**
 * A log that was read from a file.
 *
 * @param fold reads deals from events
 * @param events the rows
 * @param keys what the columns of keys say of each deal
 * @param first the instant of the first row of a named stage
 * @param asOf the instant of the report
 * @param asOfGiven whether the command line gave it
 * @param endOfLatest where the day of the latest row ends that is not after the instant of the report, and at the latest that
 *     instant; empty if that row names a time
 * @param emptyDeal how many rows name no deal
 * @param emptyStage how many rows name a deal and nothing that happened to it
 */
public record DealLog(
        DealFold fold,
        List<DealEvent> events,
        Map<String, KeyTrail> keys,
        Instant first,
        Instant asOf,
        boolean asOfGiven,
        Optional<Instant> endOfLatest,
        long emptyDeal,
        long emptyStage) {

    /** {@return the deals as of the instant of the report} */
    public Deals deals() {
        return deals(asOf);
    }

    /**
     * {@return the deals as of another instant}
     *
     * @param at the instant
     */
    public Deals deals(Instant at) {
        return fold.asOf(at).fold(events);
    }

    /**
     * Refuses a log in which no deal can have been won.
     *
     * @param misuse makes the error of a command line that does not hold together
     * @throws ParameterException if no row has one of the stages of {@code --won}
     */
    public void checkWon(Function<String, ParameterException> misuse) {
        StageRows stages = StageRows.of(events);
        List<String> won = pipeline().stages().stream()
                .filter(stage -> stage.type() == StageType.WON)
                .map(Stage::name)
                .toList();
        if (won.stream().noneMatch(stages.rows()::containsKey)) {
            throw misuse.apply("--won must name a stage of the log, which has " + stages.listed() + ", but was "
                    + InputException.quoted(String.join(",", won)));
        }
    }

    /** The stages of the command line that no row has, in their order. */
    List<String> stagesWithoutRows() {
        StageRows stages = StageRows.of(events);
        return pipeline().stages().stream()
                .map(Stage::name)
                .filter(name -> !stages.rows().containsKey(name))
                .toList();
    }

    /** {@return the stages that the command line names} */
    public Pipeline pipeline() {
        return fold.pipelines().versions().get(0);
    }

    /**
     * {@return what a column of keys says of each deal}
     *
     * @param column its name, one of those that were read
     */
    public KeyTrail key(String column) {
        return Objects.requireNonNull(keys.get(column), column);
    }
}
