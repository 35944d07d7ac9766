package org.saleskit.analytics.refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.deals.StatedReason;
import org.saleskit.analytics.internal.keys.EmptyLast;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;

/** Counts refusals by row and column. */
final class ReasonCounts<R extends Comparable<? super R>, C extends Comparable<? super C>, M> {

    /** The refusals of one cell. */
    private static final class Bucket<M> {

        private long count;
        private final List<M> members = new ArrayList<>();
    }

    private final Map<Optional<R>, Map<Optional<C>, Bucket<M>>> rows = new TreeMap<>(EmptyLast.order());
    private final List<M> outside = new ArrayList<>();

    /** Of counts that were given. */
    private long total;

    /** Identifiers are to differ, if there is a set to keep them in. */
    static <T, R extends Comparable<? super R>, C extends Comparable<? super C>, M> ReasonCounts<R, C, M> of(
            Iterable<? extends T> refusals,
            Function<? super T, ? extends M> id,
            Function<? super T, Optional<R>> row,
            Function<? super T, Optional<C>> column,
            @Nullable Set<M> ids) {
        Objects.requireNonNull(refusals, "refusals");
        ReasonCounts<R, C, M> counts = new ReasonCounts<>();
        int index = 0;
        for (T each : refusals) {
            String name = "refusals[" + index + "]";
            Objects.requireNonNull(each, name);
            M key = Objects.requireNonNull(id.apply(each), () -> name + ".id");
            Checks.check(ids == null || ids.add(key), name + ".id", "differ from those before", key);
            counts.add(
                    Objects.requireNonNull(row.apply(each), () -> name + ".row"),
                    Objects.requireNonNull(column.apply(each), () -> name + ".column"),
                    key);
            index++;
        }
        return counts;
    }

    static ReasonCounts<RepId, ReasonType, ContactEventId> ofContacts(
            Iterable<ContactEvent> events, ReportPeriod period) {
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(period, "period");
        ReasonCounts<RepId, ReasonType, ContactEventId> counts = new ReasonCounts<>();
        Set<ContactEventId> ids = new HashSet<>();
        int index = 0;
        for (ContactEvent event : events) {
            String name = "events[" + index + "]";
            Objects.requireNonNull(event, name);
            if (event.refusalReason().isPresent()) {
                Checks.check(ids.add(event.id()), name + ".id", "differ from those before", event.id());
                if (period.contains(event.happenedAt().orElseGet(event::recordedAt))) {
                    counts.add(
                            Optional.of(event.rep()),
                            StatedReason.of(event.refusalReason()).map(RefusalReason::type),
                            event.id());
                } else {
                    counts.outside.add(event.id());
                }
            }
            index++;
        }
        return counts;
    }

    static <R extends Comparable<? super R>, C extends Comparable<? super C>> ReasonCounts<R, C, Void> ofCounts(
            Map<R, ? extends Map<C, Long>> stated, Map<R, Long> missing) {
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(missing, "missing");
        ReasonCounts<R, C, Void> counts = new ReasonCounts<>();
        stated.forEach((row, line) -> Objects.requireNonNull(line, () -> "stated[" + row + "]")
                .forEach((column, count) ->
                        counts.add("stated[" + row + "][" + column + "]", row, Optional.of(column), count)));
        missing.forEach((row, count) -> counts.add("missing[" + row + "]", row, Optional.empty(), count));
        return counts;
    }

    private void add(Optional<R> row, Optional<C> column, M member) {
        Bucket<M> bucket = bucket(row, column);
        bucket.count++;
        bucket.members.add(member);
    }

    private void add(String name, R row, Optional<C> column, Long given) {
        long count = Checks.nonNegative(Objects.requireNonNull(given, name), name);
        long room = Long.MAX_VALUE - total;
        Checks.check(count <= room, name, "be at most " + room + ", as all counts together fit into a long", count);
        total += count;
        bucket(Optional.of(row), column).count += count;
    }

    private Bucket<M> bucket(Optional<R> row, Optional<C> column) {
        return rows.computeIfAbsent(row, added -> new TreeMap<>(EmptyLast.order()))
                .computeIfAbsent(column, added -> new Bucket<>());
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
