package org.saleskit.core.quality;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final Count[] byDimension = new Count[QualityDimension.values().length];
    private final SortedMap<String, Proportion> byRecord = new TreeMap<>();
    private final Map<RepId, Count> byOwner = new HashMap<>();
    private final Count withoutOwner = new Count();
    private final List<QualityFinding> findings = new ArrayList<>();

    private String record = "";
    private Optional<RepId> owner = Optional.empty();
    private int checks;
    private int firstFinding;

    QualityTally() {
        Arrays.setAll(byDimension, dimension -> new Count());
    }

    /** Begins with a record; the one before is to be ended. */
    void begin(String record, Optional<RepId> owner) {
        this.record = record;
        this.owner = owner;
        checks = 0;
        firstFinding = findings.size();
    }

    /** Counts one check of the record that was kept. */
    void passed(QualityDimension dimension) {
        byDimension[dimension.ordinal()].add(0, 1);
        checks++;
    }

    /** Counts one check of the record that failed. */
    void failed(QualityDimension dimension, String rule, Optional<String> field, Optional<String> duplicateOf) {
        byDimension[dimension.ordinal()].add(1, 1);
        checks++;
        findings.add(QualityFinding.builder()
                .record(record)
                .owner(owner)
                .dimension(dimension)
                .rule(rule)
                .field(field)
                .duplicateOf(duplicateOf)
                .build());
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

    Proportion passedOf(QualityDimension dimension) {
        return byDimension[dimension.ordinal()].passed();
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
