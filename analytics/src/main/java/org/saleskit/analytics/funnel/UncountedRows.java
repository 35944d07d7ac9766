package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a log that take part in no report, and how a report as of an instant lists them. */
final class UncountedRows<D> {

    private record Unknown<D>(D deal, String stage, Instant at) {}

    private final List<Unknown<D>> unknown = new ArrayList<>();
    private final Map<D, Long> recordedLater = new HashMap<>();

    void addUnknown(D deal, String stage, Instant at) {
        unknown.add(new Unknown<>(deal, stage, at));
    }

    void addRecordedLater(D deal) {
        recordedLater.merge(deal, 1L, Long::sum);
    }

    /** Stages that the pipeline does not have, with the number of their rows up to the instant. */
    SortedMap<String, Long> unknownStages(Instant asOf) {
        SortedMap<String, Long> stages = new TreeMap<>();
        for (Unknown<D> row : unknown) {
            if (!row.at().isAfter(asOf)) {
                stages.merge(row.stage(), 1L, Long::sum);
            }
        }
        return stages;
    }

    /** The rows that a report as of the instant does not count; reasons without rows are omitted. */
    List<LeftOutRows> asOf(Instant asOf, Collection<DealHistory<D>> histories) {
        Rows<D> known = new Rows<>();
        Rows<D> nameless = new Rows<>();
        Rows<D> after = new Rows<>();
        for (DealHistory<D> history : histories) {
            int seen = history.movesBy(asOf);
            int later = history.moves().size() - seen;
            if (seen > 0) {
                known.add(history.deal(), seen);
            }
            if (later > 0) {
                after.add(history.deal(), later);
            }
        }
        for (Unknown<D> row : unknown) {
            (row.at().isAfter(asOf) ? after : nameless).add(row.deal(), 1);
        }
        Rows<D> tooLate = new Rows<>();
        recordedLater.forEach(tooLate::add);
        Set<D> placed = known.deals;
        List<LeftOutRows> leftOut = new ArrayList<>();
        nameless.list(LeftOutRows.Reason.UNKNOWN_STAGE, placed, leftOut);
        after.list(LeftOutRows.Reason.AFTER_AS_OF, placed, leftOut);
        tooLate.list(LeftOutRows.Reason.RECORDED_LATER, placed, leftOut);
        return leftOut;
    }

    /** Rows of one kind and the deals that they belong to. */
    private static final class Rows<D> {

        private long rows;
        private final Set<D> deals = new HashSet<>();

        void add(D deal, long more) {
            rows += more;
            deals.add(deal);
        }

        /** Lists these rows, if any, and places those of their deals that no earlier kind has placed. */
        void list(LeftOutRows.Reason reason, Set<D> placed, List<LeftOutRows> leftOut) {
            if (rows > 0) {
                int before = placed.size();
                placed.addAll(deals);
                leftOut.add(new LeftOutRows(reason, rows, deals.size(), placed.size() - before));
            }
        }
    }
}
