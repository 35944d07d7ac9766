package org.saleskit.examples.review.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Times;
import org.saleskit.examples.review.facts.InputException;

/** Reads the rows of a file that say which deal entered which stage, and when. */
final class StageRows {

    /** Stands for an empty stage, which a log does not take; no file has it. */
    static final String NO_STAGE = "\0";

    private static final int LISTED_STAGES = 10;

    private final FileOptions options;
    private final Columns columns;
    private final Times times;
    private final Pipeline pipeline;

    /** A deal has several rows, a stage has thousands: each text is held once. */
    private final Map<String, String> texts = new HashMap<>();

    private final SortedSet<String> otherStages = new TreeSet<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private long firstLine;
    private long emptyDeal;

    StageRows(FileOptions options, Columns columns, Times times, Pipeline pipeline) {
        this.options = options;
        this.columns = columns;
        this.times = times;
        this.pipeline = pipeline;
    }

    /** Names of the columns. */
    record Columns(String deal, String stage, String time) {}

    /** The changes of stages, the time of its first and last row of a stage of the pipeline, and how many rows name no deal. */
    record Read(List<StageChange> changes, Instant first, long firstLine, Instant last, long emptyDeal) {}

    Read read() {
        try (CsvFile file = CsvFile.open(options.csv(), options.separator())) {
            CsvColumn deal = file.column(columns.deal());
            CsvColumn stage = file.column(columns.stage());
            CsvColumn time = file.column(columns.time());
            List<StageChange> changes = StreamSupport.stream(file.spliterator(), false)
                    .map(row -> entry(row, deal, stage, time))
                    .filter(this::namesDeal)
                    .map(Entry::change)
                    .toList();
            if (firstLine == 0) {
                throw InputException.of(
                        options.csv().toString(),
                        "must have a row with a deal and a stage that --stages, " + "--won or --lost names, but has "
                                + listed());
            }
            return new Read(changes, first, firstLine, last, emptyDeal);
        }
    }

    private record Entry(String deal, String stage, Instant at) {

        StageChange change() {
            return StageChange.of(DealId.of(deal), stage.isBlank() ? NO_STAGE : stage, at);
        }
    }

    private Entry entry(CsvRow row, CsvColumn deal, CsvColumn stage, CsvColumn time) {
        Entry entry = new Entry(shared(row.text(deal)), shared(row.text(stage)), times.instant(row, time));
        if (pipeline.stage(entry.stage()).isEmpty()) {
            if (otherStages.size() <= LISTED_STAGES) {
                otherStages.add(entry.stage());
            }
        } else if (!entry.deal().isBlank()) {
            see(entry.at(), row.line());
        }
        return entry;
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

    private boolean namesDeal(Entry entry) {
        if (entry.deal().isBlank()) {
            emptyDeal++;
            return false;
        }
        return true;
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private String listed() {
        if (otherStages.isEmpty()) {
            return "none";
        }
        String list = otherStages.stream()
                .limit(LISTED_STAGES)
                .map(InputException::quoted)
                .collect(Collectors.joining(", "));
        return "the stages " + list + (otherStages.size() > LISTED_STAGES ? " and others" : "");
    }
}
