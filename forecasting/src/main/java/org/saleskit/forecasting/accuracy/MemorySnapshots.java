package org.saleskit.forecasting.accuracy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;

/** Snapshots in a sorted map from key to snapshot. */
final class MemorySnapshots implements SnapshotStore {

    private final ConcurrentNavigableMap<ForecastSnapshot, ForecastSnapshot> kept =
            new ConcurrentSkipListMap<>(ForecastSnapshot.BY_TIME);

    @Override
    public void add(ForecastSnapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot");
        ForecastSnapshot before = kept.putIfAbsent(snapshot, snapshot);
        Checks.check(
                before == null || before.equals(snapshot),
                "snapshot",
                "equal the one kept for " + snapshot.group() + " in "
                        + snapshot.period().dates() + " by " + snapshot.source() + " at " + snapshot.madeAt(),
                "another one");
    }

    @Override
    public List<ForecastSnapshot> find(String group, ReportPeriod period) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(period, "period");
        return kept.values().stream()
                .filter(each -> each.group().equals(group) && each.period().equals(period))
                .toList();
    }
}
