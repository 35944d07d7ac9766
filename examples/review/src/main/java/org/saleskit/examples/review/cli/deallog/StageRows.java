package org.saleskit.examples.review.cli.deallog;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.examples.review.facts.InputException;

/**
 * How many rows of a log name each stage.
 *
 * @param rows by the name of the stage, as the file writes it
 */
public record StageRows(SortedMap<String, Long> rows) {

    /** Stages that a message lists at most. */
    static final int LISTED = 10;

    static StageRows of(Collection<DealEvent> events) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (DealEvent event : events) {
            if (event instanceof StageChange change) {
                rows.merge(change.stage(), 1L, Long::sum);
            }
        }
        return new StageRows(rows);
    }

    /** {@return the stages for a message} */
    String listed() {
        if (rows.isEmpty()) {
            return "none";
        }
        String list =
                rows.keySet().stream().limit(LISTED).map(InputException::quoted).collect(Collectors.joining(", "));
        return "the stages " + list + (rows.size() > LISTED ? " and others" : "");
    }
}
