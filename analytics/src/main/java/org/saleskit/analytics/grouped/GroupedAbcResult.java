package org.saleskit.analytics.grouped;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.core.internal.Words;

/**
 * Classes over all and inside groups. Immutable.
 *
 * @param <K> the key
 * @param <G> the group
 */
public final class GroupedAbcResult<K, G> {

    private final int minimumItems;
    private final AbcResult<K> overall;
    private final List<Part<K, G>> parts;
    private final List<SmallGroup<K, G>> smallGroups;

    GroupedAbcResult(
            int minimumItems, AbcResult<K> overall, List<Part<K, G>> parts, List<SmallGroup<K, G>> smallGroups) {
        this.minimumItems = minimumItems;
        this.overall = overall;
        this.parts = parts;
        this.smallGroups = smallGroups;
    }

    /** {@return the classes among all items} */
    public AbcResult<K> overall() {
        return overall;
    }

    /** {@return the least number of items in the base of a group that is classed} */
    public int minimumItems() {
        return minimumItems;
    }

    /** {@return the groups that are classed, in their natural order; unmodifiable} */
    public List<Part<K, G>> parts() {
        return parts;
    }

    /** {@return the groups with too few items for classes, in their natural order; unmodifiable} */
    public List<SmallGroup<K, G>> smallGroups() {
        return smallGroups;
    }

    /**
     * {@return the classes inside one group; empty if no item has the group or it has too few}
     *
     * @param group the group
     */
    public Optional<AbcResult<K>> within(G group) {
        Objects.requireNonNull(group, "group");
        return parts.stream()
                .filter(part -> part.group().equals(group))
                .findFirst()
                .map(Part::result);
    }

    /** {@return the items whose class in their group differs from that over all, by group, then by amount; unmodifiable} */
    public List<Disagreement<K, G>> disagreements() {
        return parts.stream()
                .flatMap(part -> part.result().items().stream()
                        .map(item -> new Disagreement<>(
                                part.group(), item, overall.item(item.key()).orElseThrow())))
                .filter(pair -> !pair.within().abcClass().equals(pair.overall().abcClass()))
                .toList();
    }

    /** {@return the groups with their sizes} */
    @Override
    public String toString() {
        return "GroupedAbcResult[items " + overall.items().size() + ", groups " + parts.size() + ", small groups "
                + smallGroups.size() + "]";
    }

    /**
     * A group with its classes.
     *
     * @param <K> the key
     * @param <G> the group
     * @param group the group
     * @param result the classes among the items of the group
     */
    public record Part<K, G>(G group, AbcResult<K> result) {

        /**
         * Checks that both are there.
         *
         * @param group the group
         * @param result the classes among the items of the group
         */
        public Part {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * A group with too few items for classes.
     *
     * @param <K> the key
     * @param <G> the group
     * @param group the group
     * @param baseItems how many items its base has
     * @param keys all its items by amount, also those outside the base
     */
    public record SmallGroup<K, G>(G group, int baseItems, List<K> keys) {

        /**
         * Copies the keys.
         *
         * @param group the group
         * @param baseItems how many items its base has
         * @param keys all its items
         */
        public SmallGroup {
            Objects.requireNonNull(group, "group");
            keys = List.copyOf(Objects.requireNonNull(keys, "keys"));
        }

        /**
         * {@return why the group has no classes, in words}
         *
         * @param minimumItems the least number of items of a group that is classed
         * @param locale the language, Russian or else English
         */
        public String explain(int minimumItems, Locale locale) {
            Words words = Words.of(locale);
            String least = words.number(BigDecimal.valueOf(minimumItems));
            String items = words.number(BigDecimal.valueOf(baseItems));
            return words.say(
                    "no classes in " + group + ": it has " + words.count(baseItems, "item") + " above zero, and "
                            + least + " are needed",
                    "в группе " + group + " классов нет: позиций с суммой больше нуля " + items + ", а нужно " + least);
        }
    }

    /**
     * An item with two classes.
     *
     * @param <K> the key
     * @param <G> the group
     * @param group its group
     * @param within the item among those of its group
     * @param overall the item among all
     */
    public record Disagreement<K, G>(G group, AbcItem<K> within, AbcItem<K> overall) {

        /**
         * Checks that every part is there.
         *
         * @param group its group
         * @param within the item among those of its group
         * @param overall the item among all
         */
        public Disagreement {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(within, "within");
            Objects.requireNonNull(overall, "overall");
        }

        /**
         * {@return both classes with their reasons}
         *
         * @param locale the language, Russian or else English, and the form of the numbers
         */
        public String explain(Locale locale) {
            Words words = Words.of(locale);
            return words.say(
                    "in " + group + " " + within.explain(locale) + ". Over all " + overall.explain(locale) + ".",
                    "в группе " + group + " " + within.explain(locale) + ". По всем " + overall.explain(locale) + ".");
        }
    }
}
