package org.saleskit.examples.review.cli.deallog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.examples.review.csv.Times;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.ParameterException;

/**
 * Where a log of deals is and how it is read.
 *
 * @param file the file
 * @param separator the character between fields
 * @param deal the column of the deal
 * @param stage the column of the stage
 * @param time the column of the time
 * @param pipeline the stages
 * @param times how times are read
 * @param asOf the instant of the report, if it is given
 */
public record LogSource(
        Path file,
        char separator,
        String deal,
        String stage,
        String time,
        Pipeline pipeline,
        Times times,
        Optional<Instant> asOf) {

    /**
     * {@return the stages that a command line names, as a pipeline; each name once}
     *
     * @param open the open stages in their order
     * @param won the stages of won deals
     * @param lost the stages of lost deals
     * @param misuse makes the error of a command line that does not hold together
     */
    public static Pipeline pipeline(
            List<String> open, List<String> won, List<String> lost, Function<String, ParameterException> misuse) {
        if (open.isEmpty() || won.isEmpty()) {
            throw misuse.apply(
                    (open.isEmpty() ? "--stages" : "--won") + " must name at least one stage, but was empty");
        }
        Set<String> names = new HashSet<>();
        Stream.of(open, won, lost).flatMap(List::stream).forEach(name -> {
            if (!names.add(name)) {
                throw misuse.apply("--stages, --won and --lost must name a stage once, but name "
                        + InputException.quoted(name) + " again");
            }
        });
        return Pipeline.of("command line", open, won, lost);
    }
}
