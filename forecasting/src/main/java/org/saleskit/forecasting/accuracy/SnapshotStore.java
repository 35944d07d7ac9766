package org.saleskit.forecasting.accuracy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.time.ReportPeriod;

/**
 * Where stated forecasts are kept: the port that a host puts its table behind. A snapshot is added once and never changed or removed;
 * its key is time of making, group, period and source.
 *
 * <p>An implementation decides its own thread-safety; {@link #inMemory} is thread-safe.
 */
public interface SnapshotStore {

    /**
     * Keeps a snapshot. Adding an equal one again changes nothing.
     *
     * @param snapshot the forecast as stated
     * @throws IllegalArgumentException if another snapshot with the same key is kept already
     */
    void add(ForecastSnapshot snapshot);

    /**
     * {@return all forecasts of a group's revenue in a period, in the order of {@link ForecastSnapshot#BY_TIME}}
     *
     * @param group whose revenue
     * @param period the period
     */
    List<ForecastSnapshot> find(String group, ReportPeriod period);

    /**
     * {@return the forecast that a model had stated last by an instant, if any}
     *
     * @param group whose revenue
     * @param period the period
     * @param source the model and its version
     * @param by the instant; a forecast stated at it counts
     */
    default Optional<ForecastSnapshot> latest(String group, ReportPeriod period, String source, Instant by) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(by, "by");
        return find(group, period).stream()
                .filter(each -> each.source().equals(source) && !each.madeAt().isAfter(by))
                .max(ForecastSnapshot.BY_TIME);
    }

    /** {@return an empty store in memory, for tests and small hosts; thread-safe} */
    static SnapshotStore inMemory() {
        return new MemorySnapshots();
    }
}
