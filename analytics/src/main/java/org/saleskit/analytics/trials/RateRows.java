package org.saleskit.analytics.trials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * Rows of the host by group, each one trial: the counts of each group and the rows behind them, from one pass.
 *
 * <p><b>Groups.</b> A group is whatever has a key: a person, a team, a source. A group of which no row is decided is there, with
 * no trials, because it is not the same as a group that does not exist.
 *
 * <p><b>Left out.</b> A row of no group, or whose outcome is not known, is in no rate: {@link #leftOut} lists it with the reason.
 * Every row is either in one group, once, or left out, once.
 *
 * <p><b>Identifiers</b> put the rows in order, so that lists are the same for any order of the input, and tell a row that was read
 * twice, which is refused: it would count twice. Neither they nor the keys of groups stand in messages, as they may be names or
 * addresses.
 *
 * <p><b>Example.</b> Calls 1 (ann, agreed), 2 (ann, refused), 3 (bob, to be called again), 4 (ann, agreed): ann 2 of 3, agreed 1 and 4,
 * refused 2; bob has no trials; call 3 is left out as not decided.
 *
 * <p>Immutable and thread-safe, if the rows are.
 *
 * @param <K> the key of a group; its order must agree with its equality
 * @param <T> the host's row
 */
public final class RateRows<K extends Comparable<? super K>, T> {

    private final SortedMap<K, RateMembers<T>> groups;
    private final List<RateLeftOut<T>> leftOut;

    private RateRows(SortedMap<K, RateMembers<T>> groups, List<RateLeftOut<T>> leftOut) {
        this.groups = groups;
        this.leftOut = leftOut;
    }

    /**
     * {@return these rows, all of them decided}
     *
     * @param <T> the host's row
     * @param <K> the key of a group; its order must agree with its equality
     * @param <I> the identifier of a row; its order must agree with its equality
     * @param rows one row for each trial
     * @param group reads the group of a row
     * @param id reads the identifier of a row
     * @param success whether the trial of a row succeeded; where that may be unknown, see {@link #ofDecided}
     * @throws IllegalArgumentException if two rows have one identifier
     */
    public static <T, K extends Comparable<? super K>, I extends Comparable<? super I>> RateRows<K, T> of(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> group,
            Function<? super T, ? extends I> id,
            Function<? super T, Boolean> success) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(success, "success");
        return collect(
                rows,
                (row, name) -> Optional.of(Objects.requireNonNull(group.apply(row), () -> name + ".group")),
                id,
                (row, name) -> Optional.of(Objects.requireNonNull(success.apply(row), () -> name + ".success")));
    }

    /**
     * {@return those of these rows that belong to a group and are decided; the others are left out and listed}
     *
     * @param <T> the host's row
     * @param <K> the key of a group; its order must agree with its equality
     * @param <I> the identifier of a row; its order must agree with its equality
     * @param rows one row for each trial, or what may become one
     * @param group reads the group of a row; empty if it has none
     * @param id reads the identifier of a row
     * @param success reads whether the trial of a row succeeded; empty if that is not known yet
     * @throws IllegalArgumentException if two rows have one identifier
     */
    public static <T, K extends Comparable<? super K>, I extends Comparable<? super I>> RateRows<K, T> ofDecided(
            Iterable<? extends T> rows,
            Function<? super T, Optional<K>> group,
            Function<? super T, ? extends I> id,
            Function<? super T, Optional<Boolean>> success) {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(success, "success");
        return collect(
                rows,
                (row, name) -> Objects.requireNonNull(group.apply(row), () -> name + ".group"),
                id,
                (row, name) -> Objects.requireNonNull(success.apply(row), () -> name + ".success"));
    }

    /** Reads something of a row whose name is known. */
    private interface Reader<T, V> {

        V read(T row, String name);
    }

    /** A row, its place in the input, and what was read of it. */
    private record Trial<T, K>(long index, T row, Optional<K> group, Optional<Boolean> success) {}

    private static <T, K extends Comparable<? super K>, I extends Comparable<? super I>> RateRows<K, T> collect(
            Iterable<? extends T> rows,
            Reader<T, Optional<K>> group,
            Function<? super T, ? extends I> id,
            Reader<T, Optional<Boolean>> success) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(id, "id");
        TreeMap<I, Trial<T, K>> trials = new TreeMap<>();
        long index = 0;
        for (T row : rows) {
            String name = "rows[" + index + "]";
            Objects.requireNonNull(row, name);
            I key = Objects.requireNonNull(id.apply(row), () -> name + ".id");
            Trial<T, K> trial = new Trial<>(index, row, group.read(row, name), success.read(row, name));
            Trial<T, K> before = trials.putIfAbsent(key, trial);
            if (before != null) {
                String rule = "differ from that of rows[" + before.index() + "]";
                throw Checks.broken(name + ".id", rule, "the same");
            }
            index++;
        }
        return sorted(trials.values());
    }

    private static <T, K extends Comparable<? super K>> RateRows<K, T> sorted(Iterable<Trial<T, K>> trials) {
        TreeMap<K, RateMembers.MemberLists<T>> groups = new TreeMap<>();
        Map<RateLeftOut.Reason, List<T>> without = new EnumMap<>(RateLeftOut.Reason.class);
        for (Trial<T, K> trial : trials) {
            Optional<RateMembers.MemberLists<T>> group =
                    trial.group().map(key -> groups.computeIfAbsent(key, added -> new RateMembers.MemberLists<>()));
            if (group.isPresent() && trial.success().isPresent()) {
                group.get().add(trial.row(), trial.success().get());
            } else {
                RateLeftOut.Reason reason =
                        group.isPresent() ? RateLeftOut.Reason.UNDECIDED : RateLeftOut.Reason.NO_GROUP;
                without.computeIfAbsent(reason, added -> new ArrayList<>()).add(trial.row());
            }
        }
        return new RateRows<>(
                RateMembers.MemberLists.closed(groups),
                without.entrySet().stream()
                        .map(entry -> new RateLeftOut<>(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** {@return the rows of each group in the order of the keys, groups without a decided row too; not changeable} */
    public SortedMap<K, RateMembers<T>> groups() {
        return groups;
    }

    /**
     * {@return the rows of a group}
     *
     * @param group the key
     * @throws IllegalArgumentException if there is no such group
     */
    public RateMembers<T> members(K group) {
        RateMembers<T> members = groups.get(Objects.requireNonNull(group, "group"));
        if (members == null) {
            throw new IllegalArgumentException("group must be one of the " + groups.size() + " groups of these rows");
        }
        return members;
    }

    /** {@return how many rows succeeded, of all of all groups} */
    public Proportion pooled() {
        return groups.values().stream().map(RateMembers::counts).reduce(Proportion.none(), Proportion::plus);
    }

    /** {@return the rows that are in no rate, by reason; reasons that do not occur are not listed} */
    public List<RateLeftOut<T>> leftOut() {
        return leftOut;
    }

    /** {@return how many groups and rows there are} */
    @Override
    public String toString() {
        return "RateRows[" + groups.size() + " groups, " + pooled() + ", " + leftOut + "]";
    }
}
