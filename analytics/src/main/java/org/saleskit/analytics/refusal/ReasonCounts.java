package org.saleskit.analytics.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.EmptyLast;

/** Counts refusals by row and column. */
final class ReasonCounts<R extends Comparable<? super R>, C extends Comparable<? super C>, M> {

    /** The refusals of one cell. */
    private static final class Bucket<M> {

        private long count;
        private final List<M> members = new ArrayList<>();
    }

    private final Map<Optional<R>, Map<Optional<C>, Bucket<M>>> rows = new TreeMap<>(EmptyLast.order());
    private final List<M> outside = new ArrayList<>();

    void add(Optional<R> row, Optional<C> column, M member) {
        Bucket<M> bucket = bucket(row, column);
        bucket.count++;
        bucket.members.add(member);
    }

    void add(Optional<R> row, Optional<C> column, long count) {
        Bucket<M> bucket = bucket(row, column);
        bucket.count = Math.addExact(bucket.count, count);
    }

    private Bucket<M> bucket(Optional<R> row, Optional<C> column) {
        return rows.computeIfAbsent(row, added -> new TreeMap<>(EmptyLast.order()))
                .computeIfAbsent(column, added -> new Bucket<>());
    }

    void leaveOut(M member) {
        outside.add(member);
    }

    /** The table; members sorted in their natural order, which all that were added have. */
    ReasonTableResult<R, C, M> result(ReasonTable options) {
        TreeSet<Optional<C>> columns = new TreeSet<>(EmptyLast.order());
        columns.add(Optional.empty());
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        List<Optional<C>> across = List.copyOf(columns);
        List<Optional<R>> down = List.copyOf(rows.keySet());
        long[][] counts = new long[down.size()][across.size()];
        List<List<List<M>>> members = new ArrayList<>();
        for (Map<Optional<C>, Bucket<M>> row : rows.values()) {
            long[] line = counts[members.size()];
            List<List<M>> own = new ArrayList<>();
            for (int column = 0; column < line.length; column++) {
                @Nullable Bucket<M> bucket = row.get(across.get(column));
                line[column] = bucket == null ? 0 : bucket.count;
                own.add(bucket == null ? List.of() : sorted(bucket.members));
            }
            members.add(own);
        }
        return new ReasonStatistics<>(options, down, across, counts, members).result(sorted(outside));
    }

    private static <M> List<M> sorted(List<M> members) {
        List<M> copy = new ArrayList<>(members);
        copy.sort(null);
        return List.copyOf(copy);
    }
}
