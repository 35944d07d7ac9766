package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Times;
import org.saleskit.examples.review.facts.InputException;

/** Reads the rows of a file that say which deal entered which stage, and when, with what else they state. */
public final class DealLogReader {

    private final LogSource source;
    private final FactColumns facts;
    private final Pipeline pipeline;
    private final Times times;

    /** A deal has several rows, a stage has thousands: each text is held once. */
    private final Map<String, String> texts = new HashMap<>();

    private final Map<String, DealId> ids = new HashMap<>();
    private final List<DealEvent> events = new ArrayList<>();
    private final Map<String, KeyTrail> keys = new LinkedHashMap<>();

    /** Starts of days that rows name without a time. */
    private final Set<Instant> days = new HashSet<>();

    /** Whether a row names a time within a day: where all are at midnight, as in exports of days, they are days. */
    private boolean timed;

    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private long firstLine;
    private long emptyDeal;
    private long emptyStage;

    /**
     * A reader of one file.
     *
     * @param source where the log is
     * @param facts what else its rows state
     */
    public DealLogReader(LogSource source, FactColumns facts) {
        this.source = source;
        this.facts = facts;
        this.pipeline = source.pipeline();
        this.times = source.times();
        facts.keys().forEach(key -> keys.put(key, new KeyTrail()));
    }

    /**
     * {@return the log that the file holds}
     *
     * @throws InputException if it cannot be read, a field is not as it must be, no row names a stage of the pipeline, or the
     *     instant of the report lies before the first such row
     */
    public DealLog read() {
        try (CsvFile file = CsvFile.open(source.file(), source.separator())) {
            LogColumns columns = new LogColumns(file, source, facts);
            for (CsvRow row : file) {
                read(row, columns);
            }
        }
        if (firstLine == 0) {
            throw InputException.of(
                    name(),
                    "must have a row with a deal and a stage that --stages, --won or --lost names, but has "
                            + StageRows.of(events).listed());
        }
        source.asOf().ifPresent(end -> checkNotBeforeFirst("--as-of", end));
        Instant asOf = source.asOf().orElseGet(() -> end(last));
        return new DealLog(
                DealFold.of(pipeline).listingUnread(),
                events,
                keys,
                first,
                asOf,
                source.asOf().isPresent(),
                endOfLatest(asOf),
                emptyDeal,
                emptyStage);
    }

    /**
     * Refuses an instant at which the log says nothing yet.
     *
     * @param option the name of the option that gives it
     * @param instant the instant
     * @throws InputException if the first row is later
     */
    public void checkNotBeforeFirst(String option, Instant instant) {
        if (instant.isBefore(first)) {
            throw InputException.ofField(
                    name(),
                    firstLine,
                    source.time(),
                    "not be after " + option + ", which is " + instant + ", in the first row",
                    first.toString());
        }
    }

    private String name() {
        return source.file().toString();
    }

    private void read(CsvRow row, LogColumns columns) {
        String stage = shared(row.text(columns.stage()));
        Times.Named named = times.named(row, columns.time());
        Instant at = named.instant();
        String deal = row.text(columns.deal());
        if (deal.isBlank()) {
            emptyDeal++;
            return;
        }
        if (named.isDay()) {
            days.add(at);
        } else {
            timed |= !times.isStartOfDay(at);
        }
        DealId id = ids.computeIfAbsent(deal, DealId::of);
        boolean moves = !stage.isBlank();
        if (moves && pipeline.stage(stage).isPresent()) {
            see(at, row.line());
        }
        LogColumns.Facts stated = columns.facts(row);
        if (moves) {
            events.add(stated.change(id, stage, at));
        } else if (stated.isEmpty()) {
            emptyStage++;
        } else {
            events.add(stated.update(id, at));
        }
        nameKeys(row, columns, id, at, place(stage));
    }

    /** The place of a stage among rows of one instant; a row that only states something comes last. */
    private int place(String stage) {
        return pipeline.stage(stage).map(pipeline.stages()::indexOf).orElse(Integer.MAX_VALUE);
    }

    private void nameKeys(CsvRow row, LogColumns columns, DealId id, Instant at, int place) {
        for (int i = 0; i < columns.keys().size(); i++) {
            String value = row.text(columns.keys().get(i));
            if (!value.isBlank()) {
                Objects.requireNonNull(keys.get(facts.keys().get(i))).add(id, at, place, shared(value));
            }
        }
    }

    private void see(Instant at, long line) {
        if (at.isBefore(first)) {
            first = at;
            firstLine = line;
        }
        if (at.isAfter(last)) {
            last = at;
        }
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    /** The end of what a row says: of its day, where it names no time. */
    private Instant end(Instant at) {
        return isDay(at) ? times.endOfDay(at) : at;
    }

    private boolean isDay(Instant at) {
        return days.contains(at) || !timed;
    }

    /** The end of the day of the latest row that is seen, if it names no time. */
    private Optional<Instant> endOfLatest(Instant asOf) {
        return events.stream()
                .map(DealEvent::happenedAt)
                .filter(at -> !at.isAfter(asOf))
                .max(Comparator.naturalOrder())
                .filter(this::isDay)
                .map(times::endOfDay)
                .map(end -> end.isAfter(asOf) ? asOf : end);
    }
}
