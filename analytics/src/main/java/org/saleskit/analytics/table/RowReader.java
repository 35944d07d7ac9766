package org.saleskit.analytics.table;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/** Reads the host's rows into an accumulator, naming the row in messages. */
final class RowReader<T, K> {

    private final Function<? super T, ? extends K> key;
    private final Function<? super T, LocalDate> date;
    private final Measure<? super T> measure;

    RowReader(Function<? super T, ? extends K> key, Function<? super T, LocalDate> date, Measure<? super T> measure) {
        this.key = Objects.requireNonNull(key, "key");
        this.date = Objects.requireNonNull(date, "date");
        this.measure = Objects.requireNonNull(measure, "measure");
    }

    /** Adds all rows, naming each by its place. */
    PeriodTableAccumulator<K> addAll(PeriodTableAccumulator<K> sums, Iterable<? extends T> rows) {
        long index = 0;
        for (T row : Objects.requireNonNull(rows, "rows")) {
            addTo(sums, row, index++);
        }
        return sums;
    }

    /** Adds a row; a negative index is that of a row without a place. */
    void addTo(PeriodTableAccumulator<K> sums, T row, long index) {
        Objects.requireNonNull(row, () -> index < 0 ? "row" : "rows[" + index + "]");
        K rowKey = key.apply(row);
        Objects.requireNonNull(rowKey, () -> Measure.name("key", index));
        LocalDate rowDate = date.apply(row);
        PeriodTableAccumulator.check(rowDate, "date", index);
        sums.addChecked(rowKey, rowDate, measure.unitsOf(row, index));
    }
}
