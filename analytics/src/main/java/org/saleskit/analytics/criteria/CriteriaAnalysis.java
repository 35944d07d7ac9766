package org.saleskit.analytics.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.internal.keys.NamedCopy;
import org.saleskit.core.internal.Checks;

/**
 * Which items matter by several criteria at once, such as sales and profit?
 *
 * <pre>
 * TUPLE            (class by criterion 1, class by criterion 2, …)
 * BEST, WORST      the highest, the lowest of these classes
 * WEIGHTED_SCORE   the class of  s(i) = sum over j of w(j) (x(i,j) − min(j)) / (max(j) − min(j)),  divided by the sum of w
 * </pre>
 *
 * <p><b>Symbols.</b> x(i,j): net value of item i by criterion j, in units of that criterion. min(j), max(j): least and greatest
 * value of the joined items. w(j): weight.
 *
 * <p><b>Input.</b> Two or more {@link AbcCriterion}, each an ABC result with its own unit and options.
 *
 * <p><b>Special cases.</b> A key that some criterion does not have is left out and listed. A criterion by which all items are
 * equal adds 0 to each score. Items outside the base of a criterion keep their group in the tuple, and the groups come after
 * the last class.
 *
 * <p><b>Result.</b> All criteria side by side with the joined class. The score is computed exactly and rounded half-even to
 * nine digits once; on that number the ABC analysis is exact. Multiplying all values of a criterion by a positive number
 * changes nothing.
 *
 * <p><b>Example.</b> Sales 100, 50, 0 and profit 10, −10, 30, equal weights: scores (1 + 0.5)/2 = 0.75, (0.5 + 0)/2 = 0.25 and
 * (0 + 1)/2 = 0.5.
 *
 * <p><b>Source.</b> See the package.
 *
 * <p>Immutable and thread-safe.
 */
public final class CriteriaAnalysis {

    private static final CriteriaAnalysis DEFAULT =
            new CriteriaAnalysis(JoinRule.TUPLE, AbcAnalysis.withDefaults().withNegatives(NegativeRule.CLAMP_TO_ZERO));

    private final JoinRule rule;
    private final AbcAnalysis scoreAbc;

    private CriteriaAnalysis(JoinRule rule, AbcAnalysis scoreAbc) {
        this.rule = rule;
        this.scoreAbc = scoreAbc;
    }

    /** {@return the usual way: the tuple of classes; a score, if asked for, by 80 % and 95 % with zeros in the last class} */
    public static CriteriaAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with another rule}
     *
     * @param joinRule how the classes become one
     */
    public CriteriaAnalysis withRule(JoinRule joinRule) {
        return new CriteriaAnalysis(Objects.requireNonNull(joinRule, "joinRule"), scoreAbc);
    }

    /**
     * {@return the same with another ABC analysis of the score}
     *
     * @param analysis the ABC analysis
     * @throws IllegalArgumentException if it drops items
     */
    public CriteriaAnalysis withScoreAbc(AbcAnalysis analysis) {
        Checks.check(
                Objects.requireNonNull(analysis, "analysis").negativeRule() != NegativeRule.DROP,
                "analysis.negativeRule",
                "keep items with a score of zero",
                analysis.negativeRule());
        return new CriteriaAnalysis(rule, Objects.requireNonNull(analysis, "analysis"));
    }

    /** {@return how the classes become one} */
    public JoinRule rule() {
        return rule;
    }

    /** {@return the ABC analysis of the score} */
    public AbcAnalysis scoreAbc() {
        return scoreAbc;
    }

    /**
     * {@return the criteria side by side, joined by the rule}
     *
     * @param <K> the key
     * @param criteria the criteria, of different names
     * @throws IllegalArgumentException if there are less than two criteria, or two of one name
     */
    public <K extends Comparable<? super K>> CriteriaResult<K> join(List<AbcCriterion<K>> criteria) {
        List<AbcCriterion<K>> used = NamedCopy.of(criteria, "criteria");
        Checks.check(used.size() > 1, "criteria", "be two or more", used.size() + " criteria");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < used.size(); i++) {
            String name = used.get(i).name();
            Checks.check(names.add(name), "criteria[" + i + "].name", "differ from those before it", name);
        }
        List<List<AbcItem<K>>> complete = new ArrayList<>();
        List<CriteriaResult.Incomplete<K>> incomplete = new ArrayList<>();
        for (K key : keys(used)) {
            List<AbcItem<K>> found = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (AbcCriterion<K> criterion : used) {
                Optional<AbcItem<K>> item = criterion.result().item(key);
                item.ifPresentOrElse(found::add, () -> missing.add(criterion.name()));
            }
            if (missing.isEmpty()) {
                complete.add(List.copyOf(found));
            } else {
                incomplete.add(new CriteriaResult.Incomplete<>(key, missing));
            }
        }
        return new CriteriaResult<>(this, used, items(used, complete), List.copyOf(incomplete));
    }

    private static <K extends Comparable<? super K>> Set<K> keys(List<AbcCriterion<K>> criteria) {
        Set<K> keys = new TreeSet<>();
        criteria.forEach(criterion -> criterion.result().items().forEach(item -> keys.add(item.key())));
        return keys;
    }

    private <K extends Comparable<? super K>> List<CriteriaItem<K>> items(
            List<AbcCriterion<K>> criteria, List<List<AbcItem<K>>> complete) {
        @Nullable
        AbcResult<K> scores = rule == JoinRule.WEIGHTED_SCORE
                ? WeightedScore.of(criteria, complete).classify(scoreAbc)
                : null;
        List<CriteriaItem<K>> items = new ArrayList<>(complete.size());
        for (List<AbcItem<K>> found : complete) {
            K key = found.get(0).key();
            items.add(new CriteriaItem<>(
                    rule,
                    criteria,
                    found,
                    scores == null ? null : scores.item(key).orElse(null)));
        }
        // The keys come in their order, and the sort is stable.
        items.sort(Comparator.comparing(
                        (CriteriaItem<K> item) -> item.joinedClass().orElse(AbcClass.A))
                .thenComparing(item -> item.score().map(BigDecimal::negate).orElse(BigDecimal.ZERO))
                .thenComparing(CriteriaItem::classes, CriteriaAnalysis::compareClasses));
        return List.copyOf(items);
    }

    private static int compareClasses(List<AbcClass> left, List<AbcClass> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "CriteriaAnalysis[rule " + rule + (rule == JoinRule.WEIGHTED_SCORE ? ", score by " + scoreAbc : "")
                + "]";
    }
}
