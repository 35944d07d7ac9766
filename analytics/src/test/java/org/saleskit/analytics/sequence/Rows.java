package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Small logs written as text. */
final class Rows {

    /** When every log begins. */
    static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    /** Long after every log. */
    static final Instant LATER = hour(100_000);

    private Rows() {}

    /** One row of a host. */
    record Row(String subject, SequenceEvent event) {}

    static Instant hour(long hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    /**
     * Events of one subject such as {@code "A@0 x@1.1 B@3=web"}: name, hour, number inside the hour's instant, value. Without
     * an hour an event is one hour after the one before, the first at 0. Letters that are no step are foreign.
     */
    static List<Row> of(String subject, String events) {
        List<Row> rows = new ArrayList<>();
        long hour = -1;
        for (String text : events.isBlank() ? new String[0] : events.trim().split(" +", -1)) {
            String[] nameAndValue = text.split("=", -1);
            String[] parts = nameAndValue[0].split("@", -1);
            String[] time = parts.length == 1 ? new String[] {Long.toString(hour + 1)} : parts[1].split("\\.", -1);
            hour = Long.parseLong(time[0]);
            SequenceEvent event = SequenceEvent.of(parts[0], hour(hour));
            event = time.length > 1 ? event.withSequence(Long.parseLong(time[1])) : event;
            event = nameAndValue.length > 1 ? event.withValue(nameAndValue[1]) : event;
            rows.add(new Row(subject, event));
        }
        return rows;
    }

    /** The events of several subjects, one a line: {@code "1: A B C"}. */
    static List<Row> log(String lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines.strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            rows.addAll(of(line.substring(0, colon).strip(), line.substring(colon + 1)));
        }
        return rows;
    }

    static SequenceResult<String> result(SequenceFunnel funnel, Instant asOf, List<Row> rows) {
        return funnel.asOf(asOf).analyze(rows, Row::subject, Row::event);
    }

    static SequenceResult<String> result(SequenceFunnel funnel, String lines) {
        return result(funnel, LATER, log(lines));
    }

    /** How far each path got, as {@code "1:3 2:1"}. */
    static String depths(SequenceResult<String> result) {
        return result.paths().stream()
                .map(path -> path.subject() + ":" + path.depth())
                .collect(Collectors.joining(" "));
    }

    /** The hours of the steps of each path, as {@code "A0 B5 C8"}, a dash for a step not taken; paths parted by a bar. */
    static String paths(SequenceResult<String> result) {
        List<String> paths = new ArrayList<>();
        for (SequencePath<String> path : result.paths()) {
            List<String> steps = new ArrayList<>();
            for (int step = 1; step <= path.depth(); step++) {
                int place = step;
                steps.add(path.at(step)
                        .map(at -> result.analysis()
                                        .funnel()
                                        .steps()
                                        .get(path.stepTaken(place).getAsInt() - 1)
                                + Duration.between(BEGIN, at).toHours())
                        .orElse("-"));
            }
            paths.add(String.join(" ", steps));
        }
        return String.join(" | ", paths);
    }

    static List<String> subjects(List<SequencePath<String>> paths) {
        return paths.stream().map(SequencePath::subject).toList();
    }
}
