package org.saleskit.analytics.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.core.stats.Fraction;

/**
 * The classes that are held after some runs. {@link #next} gives the state after one run more and leaves this one as it is.
 * Immutable and thread-safe.
 *
 * @param <K> the key
 */
public final class StableClasses<K> {

    /** Levels beyond the classes: NONE, NEGATIVE, absent. */
    private static final int OUTSIDE = 3;

    private final Hysteresis hysteresis;
    private final AbcResult<K> run;
    private final int runs;
    private final List<StableItem<K>> items;
    private final Map<K, StableItem<K>> byKey;
    private final List<K> dropped;

    private StableClasses(
            Hysteresis hysteresis, AbcResult<K> run, int runs, Map<K, StableItem<K>> byKey, List<K> dropped) {
        this.hysteresis = hysteresis;
        this.run = run;
        this.runs = runs;
        this.items = List.copyOf(byKey.values());
        this.byKey = byKey;
        this.dropped = dropped;
    }

    static <K> StableClasses<K> first(Hysteresis hysteresis, AbcResult<K> run) {
        Map<K, StableItem<K>> items = new LinkedHashMap<>();
        run.items().forEach(item -> items.put(item.key(), fresh(hysteresis, run, item)));
        return new StableClasses<>(hysteresis, run, 1, items, List.of());
    }

    private static <K> StableItem<K> fresh(Hysteresis hysteresis, AbcResult<K> run, AbcItem<K> item) {
        int level = level(run, item.abcClass());
        HeldState state = HeldState.first(level, classes(run) + OUTSIDE - 1);
        return new StableItem<>(item.key(), hysteresis, state, item.abcClass(), item.abcClass(), Optional.of(item));
    }

    private static int classes(AbcResult<?> run) {
        return run.analysis().classes().size();
    }

    private static int level(AbcResult<?> run, AbcClass abcClass) {
        int outside = abcClass.equals(AbcClass.NONE) ? 0 : 1;
        return Runs.rank(abcClass).orElse(classes(run) + outside);
    }

    private static AbcClass classOf(AbcResult<?> run, int level) {
        int outside = level - classes(run);
        return outside < 0 ? AbcClass.ofRank(level) : outside == 0 ? AbcClass.NONE : AbcClass.NEGATIVE;
    }

    /**
     * {@return the classes held after one run more}
     *
     * @param later the next run
     * @throws IllegalArgumentException if its options or its unit differ from those of the runs before
     */
    public StableClasses<K> next(AbcResult<K> later) {
        Runs.checkUnit(run, later, "later");
        Runs.checkOptions(run.analysis(), later.analysis(), "later");
        // Only a margin asks for shares.
        Optional<RunShares<K>> shares = hysteresis.margin().map(margin -> new RunShares<>(later));
        Map<K, StableItem<K>> next = new LinkedHashMap<>();
        List<K> gone = new ArrayList<>();
        later.items().forEach(item -> {
            StableItem<K> held = byKey.get(item.key());
            next.put(item.key(), held == null ? fresh(hysteresis, later, item) : moved(held, later, shares, item));
        });
        int absent = classes(later) + OUTSIDE - 1;
        items.stream().filter(held -> !next.containsKey(held.key())).forEach(held -> {
            HeldState state = advanced(held, absent, Fraction.ZERO);
            if (state.level == absent) {
                gone.add(held.key());
            } else {
                next.put(held.key(), item(held, later, state, Optional.empty()));
            }
        });
        return new StableClasses<>(hysteresis, later, Math.incrementExact(runs), next, List.copyOf(gone));
    }

    private StableItem<K> moved(
            StableItem<K> held, AbcResult<K> later, Optional<RunShares<K>> shares, AbcItem<K> item) {
        Fraction share = shares.filter(any -> item.abcClass().isInBase())
                .map(ofRun -> ofRun.shareBefore(item, item.countedUnits()).orElseThrow())
                .orElse(Fraction.ZERO);
        HeldState state = advanced(held, level(later, item.abcClass()), share);
        return item(held, later, state, Optional.of(item));
    }

    private HeldState advanced(StableItem<K> held, int seen, Fraction share) {
        return held.state().next(hysteresis, seen, share, run.analysis().thresholds());
    }

    private StableItem<K> item(StableItem<K> held, AbcResult<K> later, HeldState state, Optional<AbcItem<K>> item) {
        AbcClass heldClass = classOf(later, state.level);
        return new StableItem<>(held.key(), hysteresis, state, held.heldClass(), heldClass, item);
    }

    /** {@return the options} */
    public Hysteresis hysteresis() {
        return hysteresis;
    }

    /** {@return the last run} */
    public AbcResult<K> lastRun() {
        return run;
    }

    /** {@return how many runs there were} */
    public int runs() {
        return runs;
    }

    /** {@return the items held: in the order of the last run, then those that it does not have; unmodifiable} */
    public List<StableItem<K>> items() {
        return items;
    }

    /**
     * {@return the item of a key, if it is held}
     *
     * @param key a key
     */
    public Optional<StableItem<K>> item(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /** {@return the items whose held class the last run changed; unmodifiable} */
    public List<StableItem<K>> changed() {
        return items.stream().filter(StableItem::isChanged).toList();
    }

    /** {@return the items that the last run dropped, because they were absent for so many runs in a row; unmodifiable} */
    public List<K> dropped() {
        return dropped;
    }

    /** {@return the number of runs and items} */
    @Override
    public String toString() {
        return "StableClasses[" + hysteresis + ", after " + runs + " runs, items " + items.size() + ", changed "
                + changed().size() + ", dropped " + dropped.size() + "]";
    }
}
