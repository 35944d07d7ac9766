package org.saleskit.core.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/** Counts checks and collects findings while a check runs. Not safe for threads. */
final class QualityTally {

    /** Failed and all checks. */
    private static final class Count {
        private long failed;
        private long all;

        void add(boolean passed) {
            failed += passed ? 0 : 1;
            all++;
        }

        Proportion failed() {
            return Proportion.of(failed, all);
        }

        Proportion passed() {
            return Proportion.of(all - failed, all);
        }
    }

    private final Map<QualityDimension, Count> byDimension = new EnumMap<>(QualityDimension.class);
    private final SortedMap<String, Count> byRecord = new TreeMap<>();
    private final SortedMap<RepId, Count> byOwner = new TreeMap<>();
    private final Count withoutOwner = new Count();
    private final List<QualityFinding> findings = new ArrayList<>();

    /** Counts one check of a record; the finding is kept if it failed. */
    void add(boolean passed, QualityFindingBuilder finding) {
        QualityFinding failure = finding.build();
        count(failure.dimension()).add(passed);
        byRecord.computeIfAbsent(failure.record(), record -> new Count()).add(passed);
        Optional<RepId> owner = failure.owner();
        Count own = owner.isPresent() ? byOwner.computeIfAbsent(owner.get(), rep -> new Count()) : withoutOwner;
        own.add(passed);
        if (!passed) {
            findings.add(failure);
        }
    }

    private Count count(QualityDimension dimension) {
        return byDimension.computeIfAbsent(dimension, key -> new Count());
    }

    Proportion passed(QualityDimension dimension) {
        return count(dimension).passed();
    }

    List<QualityFinding> findings() {
        return findings.stream().sorted().toList();
    }

    SortedMap<String, Proportion> failedByRecord() {
        return failed(byRecord);
    }

    SortedMap<RepId, Proportion> failedByOwner() {
        return failed(byOwner);
    }

    Proportion failedWithoutOwner() {
        return withoutOwner.failed();
    }

    private static <K extends Comparable<K>> SortedMap<K, Proportion> failed(SortedMap<K, Count> counts) {
        SortedMap<K, Proportion> failed = new TreeMap<>();
        counts.forEach((key, count) -> failed.put(key, count.failed()));
        return failed;
    }
}
