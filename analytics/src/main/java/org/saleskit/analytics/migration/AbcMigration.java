package org.saleskit.analytics.migration;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.core.stats.Fraction;

/**
 * Did an item change its ABC class by itself, or did the others move it?
 *
 * <pre>
 * Formula   s(x, O) = (sum of the values in O that come before x) / (x + sum of O)
 *           own    = ½ ((s(x1, O0) − s(x0, O0)) + (s(x1, O1) − s(x0, O1)))
 *           others = ½ ((s(x0, O1) − s(x0, O0)) + (s(x1, O1) − s(x1, O0)))
 *           own + others = s(x1, O1) − s(x0, O0)
 * </pre>
 *
 * <p><b>Symbols.</b> x0, x1: what the item counts in the earlier and the later run. O0, O1: what the other items count. s:
 * the share before the item; below zero, a part moved the item up.
 *
 * <p><b>Input.</b> Two runs of ABC analysis with the same options and unit. s places an item in its class in mode {@link
 * AbcMode#VALUE_SHARE} with rule {@link BoundaryRule#PREFIX} only; with other options there are no parts, since an item can
 * fall while s does.
 *
 * <p><b>Special cases.</b> Equal values come before an item as the {@linkplain org.saleskit.analytics.abc.TieRule rule for
 * ties} says. An item that only one run has, or that stands outside the base of one, has no share before it there and no
 * parts. Negative amounts in the base can leave a state between the runs without a total; then there are no parts either.
 *
 * <p><b>Result.</b> The {@link MigrationTable}, and one {@link AbcMove} per key with the four shares as exact fractions.
 *
 * <p><b>Example.</b> Before: i 40, others 60. After: i 40, others 60 and 100. s goes from 60/100 to 160/200, a change of
 * +0.2; with the same own amount, own is 0 and others is 0.2.
 *
 * <p><b>Method.</b> Which of two causes comes first is not in the data, and the order matters: s is a quotient. The parts
 * are the means over both orders, which is the Shapley value of a game with two players. It is the only division that adds
 * up to the change, gives a cause without any effect nothing, and treats both alike. Two binary searches per item.
 *
 * <p><b>Source.</b> L. S. Shapley, A value for n-person games, Contributions to the Theory of Games II, 1953, 307–317.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the key
 */
public final class AbcMigration<K> {

    private final AbcResult<K> before;
    private final AbcResult<K> after;
    private final MigrationTable<K, AbcClass> table;
    private final RunShares<K> sharesBefore;
    private final RunShares<K> sharesAfter;

    private AbcMigration(AbcResult<K> before, AbcResult<K> after) {
        this.before = before;
        this.after = after;
        this.table = MigrationTable.ofAbc(before, after);
        this.sharesBefore = new RunShares<>(before);
        this.sharesAfter = new RunShares<>(after);
    }

    /**
     * {@return the moves between two runs, with their causes}
     *
     * @param <K> the key
     * @param before the earlier run
     * @param after the later run
     * @throws IllegalArgumentException if the units or the options of the runs differ
     */
    public static <K> AbcMigration<K> between(AbcResult<K> before, AbcResult<K> after) {
        Runs.checkUnit(before, after, "after");
        Runs.checkOptions(before.analysis(), after.analysis(), "after");
        return new AbcMigration<>(before, after);
    }

    /** {@return the earlier run} */
    public AbcResult<K> before() {
        return before;
    }

    /** {@return the later run} */
    public AbcResult<K> after() {
        return after;
    }

    /** {@return the moves counted} */
    public MigrationTable<K, AbcClass> table() {
        return table;
    }

    /** {@return every key of either run: in the order of the later run, then those that left; unmodifiable} */
    public List<AbcMove<K>> moves() {
        return table.lines().stream().map(line -> new AbcMove<>(this, line)).toList();
    }

    /**
     * {@return the move of a key, if a run had it}
     *
     * @param key a key
     */
    public Optional<AbcMove<K>> move(K key) {
        Objects.requireNonNull(key, "key");
        return table.line(key).map(line -> new AbcMove<>(this, line));
    }

    /** Whether the share before an item is what places it. */
    boolean isPlacedByShareBefore() {
        return after.analysis().mode() == AbcMode.VALUE_SHARE
                && after.analysis().boundaryRule() == BoundaryRule.PREFIX;
    }

    /** Whether an item has a share before it in both runs. */
    boolean isInBothBases(K key) {
        return sharesBefore.inBase(key).isPresent() && sharesAfter.inBase(key).isPresent();
    }

    Optional<MoveParts> parts(K key) {
        if (!isPlacedByShareBefore()) {
            return Optional.empty();
        }
        Optional<AbcItem<K>> earlier = sharesBefore.inBase(key);
        Optional<AbcItem<K>> later = sharesAfter.inBase(key);
        if (earlier.isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        AbcItem<K> from = earlier.get();
        AbcItem<K> to = later.get();
        Optional<Fraction> ownOnly = sharesBefore.shareBefore(from, to.countedUnits());
        Optional<Fraction> othersOnly = sharesAfter.shareBefore(to, from.countedUnits());
        // A run with items in its base has a total.
        return ownOnly.flatMap(own -> othersOnly.map(others -> new MoveParts(
                sharesBefore.shareBefore(from, from.countedUnits()).orElseThrow(),
                own,
                others,
                sharesAfter.shareBefore(to, to.countedUnits()).orElseThrow())));
    }

    RunShares<K> sharesBefore() {
        return sharesBefore;
    }

    RunShares<K> sharesAfter() {
        return sharesAfter;
    }

    /** {@return the cells that have items} */
    @Override
    public String toString() {
        return "AbcMigration[" + table + "]";
    }
}
