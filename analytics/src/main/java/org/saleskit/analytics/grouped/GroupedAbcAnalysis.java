package org.saleskit.analytics.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Checks;

/**
 * Which items carry the total of their own group, and do they carry the whole as well?
 *
 * <pre>
 * Formula   within(i) = class of i among the items of its group;   over all(i) = class of i among all items
 * </pre>
 *
 * <p><b>Symbols.</b> Both classes by the same {@link AbcAnalysis}, each with the total of its own items as the base.
 *
 * <p><b>Input.</b> A {@link PeriodTable} and a function from key to group, or an {@link AbcResult} and the function.
 *
 * <p><b>Special cases.</b> A group with fewer items in its base than {@link #minimumItems} has no classes; its items keep
 * their class over all and are listed under {@link GroupedAbcResult#smallGroups}.
 *
 * <p><b>Result.</b> The result over all, one result for each group that is large enough, and the items whose two classes
 * differ.
 *
 * <p><b>Example.</b> Shop sells 90 and 10, web 9 and 1: over all, 9 is B, as 100 of 110 come from items before it; inside
 * web it is A.
 *
 * <p><b>Method.</b> Proportional to the number of items, with one more sort inside each group.
 *
 * <p><b>Source.</b> R {@code inventorize} {@code ABC_dynamic}, which takes such a split key.
 *
 * <p>Immutable and thread-safe.
 */
public final class GroupedAbcAnalysis {

    /** The least number of items in the base of a group that is classed, unless another is given. */
    public static final int DEFAULT_MINIMUM_ITEMS = 10;

    private static final GroupedAbcAnalysis DEFAULT =
            new GroupedAbcAnalysis(AbcAnalysis.withDefaults(), DEFAULT_MINIMUM_ITEMS);

    private final AbcAnalysis abc;
    private final int minimumItems;

    private GroupedAbcAnalysis(AbcAnalysis abc, int minimumItems) {
        this.abc = abc;
        this.minimumItems = minimumItems;
    }

    /** {@return the usual ABC analysis inside groups of at least {@value #DEFAULT_MINIMUM_ITEMS} items} */
    public static GroupedAbcAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another ABC analysis}
     *
     * @param analysis the ABC analysis, for all items and inside groups
     */
    public GroupedAbcAnalysis withAbc(AbcAnalysis analysis) {
        return new GroupedAbcAnalysis(Objects.requireNonNull(analysis, "analysis"), minimumItems);
    }

    /**
     * {@return the same with another size from which on a group is classed}
     *
     * @param items the least number of items in the base of a group
     * @throws IllegalArgumentException if it is below one
     */
    public GroupedAbcAnalysis withMinimumItems(int items) {
        Checks.positive(items, "minimumItems");
        return new GroupedAbcAnalysis(abc, items);
    }

    /** {@return the ABC analysis} */
    public AbcAnalysis abc() {
        return abc;
    }

    /** {@return the least number of items in the base of a group that is classed} */
    public int minimumItems() {
        return minimumItems;
    }

    /**
     * {@return the classes of every key over all and in its group}
     *
     * @param <K> the key
     * @param <G> the group; its order must agree with its equality
     * @param table the table
     * @param group names the group of a key
     * @throws IllegalArgumentException if the ABC analysis refuses the table
     * @throws ArithmeticException if the base does not fit in a long
     */
    public <K, G extends Comparable<? super G>> GroupedAbcResult<K, G> classify(
            PeriodTable<K> table, Function<? super K, ? extends G> group) {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(group, "group");
        return group(abc.classify(table), group);
    }

    /**
     * {@return the classes of every item of a result in its group, by the analysis of that result} The ABC analysis of this
     * object is not used.
     *
     * @param <K> the key
     * @param <G> the group; its order must agree with its equality
     * @param overall the classes over all
     * @param group names the group of a key
     */
    public <K, G extends Comparable<? super G>> GroupedAbcResult<K, G> group(
            AbcResult<K> overall, Function<? super K, ? extends G> group) {
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(group, "group");
        SortedMap<G, AbcResult<K>> parts = overall.splitBy(group);
        List<GroupedAbcResult.Part<K, G>> large = new ArrayList<>();
        List<GroupedAbcResult.SmallGroup<K, G>> small = new ArrayList<>();
        for (Map.Entry<G, AbcResult<K>> part : parts.entrySet()) {
            AbcResult<K> inside = part.getValue();
            if (inside.baseItems() < minimumItems) {
                List<K> keys = inside.items().stream().map(item -> item.key()).toList();
                small.add(new GroupedAbcResult.SmallGroup<>(part.getKey(), inside.baseItems(), keys));
            } else {
                large.add(new GroupedAbcResult.Part<>(part.getKey(), inside));
            }
        }
        return new GroupedAbcResult<>(minimumItems, overall, List.copyOf(large), List.copyOf(small));
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "GroupedAbcAnalysis[" + abc + ", minimumItems " + minimumItems + "]";
    }
}
