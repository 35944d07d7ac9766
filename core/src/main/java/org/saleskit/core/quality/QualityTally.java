package org.saleskit.core.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/**
 * Counts checks and collects findings while a check runs over the records by identifier. A finding is made only of a check
 * that failed. Not safe for threads.
 */
final class QualityTally {

    /** Failed and all checks. */
    private static final class Count {
        private long failed;
        private long all;

        void add(long moreFailed, long more) {
            failed += moreFailed;
            all += more;
        }

        Proportion failed() {
            return Proportion.of(failed, all);
        }

        Proportion passed() {
            return Proportion.of(all - failed, all);
        }
    }

    private final Map<QualityDimension, Count> byDimension = new EnumMap<>(QualityDimension.class);
    private final SortedMap<String, Proportion> byRecord = new TreeMap<>();
    private final Map<RepId, Count> byOwner = new HashMap<>();
    private final Count withoutOwner = new Count();
    private final List<QualityFinding> findings = new ArrayList<>();

    private String record = "";
    private Optional<RepId> owner = Optional.empty();
    private int checks;
    private int firstFinding;

    /** Begins with a record; the one before is to be ended. */
    void begin(String record, Optional<RepId> owner) {
        this.record = record;
        this.owner = owner;
        checks = 0;
        firstFinding = findings.size();
    }

    /** Counts one check of the record. */
    void add(
            boolean passed,
            QualityDimension dimension,
            String rule,
            Optional<String> field,
            Optional<String> duplicateOf) {
        of(dimension).add(passed ? 0 : 1, 1);
        checks++;
        if (!passed) {
            findings.add(QualityFinding.builder()
                    .record(record)
                    .owner(owner)
                    .dimension(dimension)
                    .rule(rule)
                    .field(field)
                    .duplicateOf(duplicateOf)
                    .build());
        }
    }

    /** Adds up the checks of the record. */
    void end() {
        if (checks == 0) {
            return;
        }
        int failed = findings.size() - firstFinding;
        if (failed > 1) {
            findings.subList(firstFinding, findings.size()).sort(null);
        }
        byRecord.put(record, Proportion.of(failed, checks));
        Count own = owner.isPresent() ? byOwner.computeIfAbsent(owner.get(), rep -> new Count()) : withoutOwner;
        own.add(failed, checks);
    }

    private Count of(QualityDimension dimension) {
        return byDimension.computeIfAbsent(dimension, absent -> new Count());
    }

    Proportion passed(QualityDimension dimension) {
        return of(dimension).passed();
    }

    /** All findings in their order, because the records came in theirs. */
    List<QualityFinding> findings() {
        return findings;
    }

    SortedMap<String, Proportion> failedByRecord() {
        return byRecord;
    }

    SortedMap<RepId, Proportion> failedByOwner() {
        SortedMap<RepId, Proportion> failed = new TreeMap<>();
        byOwner.forEach((rep, count) -> failed.put(rep, count.failed()));
        return failed;
    }

    Proportion failedWithoutOwner() {
        return withoutOwner.failed();
    }
}
