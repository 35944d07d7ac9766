package org.saleskit.analytics.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.core.internal.Words;

/**
 * An item with its class by each criterion, and the one that joins them. Immutable.
 *
 * @param <K> the key
 */
public final class CriteriaItem<K> {

    private final JoinRule rule;
    private final List<AbcCriterion<K>> criteria;
    private final List<AbcItem<K>> items;
    private final @Nullable AbcItem<K> scored;

    CriteriaItem(JoinRule rule, List<AbcCriterion<K>> criteria, List<AbcItem<K>> items, @Nullable AbcItem<K> scored) {
        this.rule = rule;
        this.criteria = criteria;
        this.items = items;
        this.scored = scored;
    }

    /** {@return the key} */
    public K key() {
        return items.get(0).key();
    }

    /** {@return the item by each criterion, in their order; unmodifiable} */
    public List<AbcItem<K>> items() {
        return items;
    }

    /** {@return the class by each criterion, in their order; unmodifiable} */
    public List<AbcClass> classes() {
        return items.stream().map(AbcItem::abcClass).toList();
    }

    /** {@return the classes by all criteria in one text, such as {@code A-C} or {@code B-NEGATIVE}} */
    public String tuple() {
        return classes().stream().map(AbcClass::label).collect(Collectors.joining("-"));
    }

    /** {@return the class that joins all criteria; empty under {@link JoinRule#TUPLE}} */
    public Optional<AbcClass> joinedClass() {
        return switch (rule) {
            case TUPLE -> Optional.empty();
            case WEIGHTED_SCORE -> Optional.ofNullable(scored).map(AbcItem::abcClass);
            case BEST_CLASS -> classes().stream().min(AbcClass::compareTo);
            case WORST_CLASS -> classes().stream().max(AbcClass::compareTo);
        };
    }

    /** {@return the weighted score, 0..1, rounded half-even to nine digits; empty under the other rules} */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(scored).map(AbcItem::amount);
    }

    /**
     * {@return the joined class and the reason for each class, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        StringBuilder text = new StringBuilder(joined(words, locale));
        for (int i = 0; i < items.size(); i++) {
            String name = criteria.get(i).name();
            text.append(". ")
                    .append(words.say("By " + name + ": ", "Критерий «" + name + "»: "))
                    .append(items.get(i).explain(locale));
        }
        return text.append('.').toString();
    }

    private String joined(Words words, Locale locale) {
        String label = joinedClass().map(AbcClass::label).orElse(tuple());
        return switch (rule) {
            case TUPLE -> words.say(label + ", one class by each criterion", label + ": по классу на каждый критерий");
            case BEST_CLASS ->
                words.say(label + ", the best class of " + tuple(), label + ": лучший класс из " + tuple());
            case WORST_CLASS ->
                words.say(label + ", the worst class of " + tuple(), label + ": худший класс из " + tuple());
            case WEIGHTED_SCORE -> {
                String score = words.number(score().orElseThrow());
                String reason = scored == null ? "" : scored.explain(locale);
                yield words.say(
                        label + " by a weighted score of " + score + " (" + reason + ")",
                        label + " по взвешенной оценке " + score + " (" + reason + ")");
            }
        };
    }

    /** {@return key, tuple and joined class} */
    @Override
    public String toString() {
        return "CriteriaItem[" + key() + ", " + tuple()
                + joinedClass().map(joined -> ", " + joined).orElse("") + "]";
    }
}
