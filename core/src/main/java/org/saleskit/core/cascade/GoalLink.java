package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.stats.Fraction;

/** How one goal hangs together with the goals below it. */
@Value.Immutable
public abstract class GoalLink {

    GoalLink() {}

    /** {@return the goal above} */
    public abstract GoalId parent();

    /** {@return how its number follows from theirs} */
    public abstract LinkKind kind();

    /** {@return the goals below; their order counts for a {@link LinkKind#QUOTIENT} only} */
    public abstract List<GoalId> children();

    /**
     * {@return by what the result of the goals below is multiplied, such as a measured conversion; not for {@link
     * LinkKind#SUPPORT}; by default 1}
     */
    @Value.Default
    public Fraction factor() {
        return Fraction.ONE;
    }

    /** {@return how much each goal below counts when what is reached is rolled up, above zero; 1 where nothing is stated} */
    public abstract Map<GoalId, BigDecimal> weights();

    /**
     * {@return a link without a factor, all goals below of the same weight}
     *
     * @param parent the goal above
     * @param kind how its number follows from theirs
     * @param children the goals below
     */
    public static GoalLink of(GoalId parent, LinkKind kind, List<GoalId> children) {
        return builder().parent(parent).kind(kind).children(children).build();
    }

    /** {@return a new builder} */
    public static GoalLinkBuilder builder() {
        return new GoalLinkBuilder();
    }

    /** {@return a builder that holds the values of this link} */
    public final GoalLinkBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    GoalLink check() {
        Checks.check(!children().isEmpty(), "goalLink.children", "hold at least one", "empty");
        Set<GoalId> seen = new HashSet<>();
        for (GoalId child : children()) {
            Checks.check(seen.add(child), "goalLink.children", "hold each goal once", child);
            Checks.check(!child.equals(parent()), "goalLink.children", "be other goals than parent", child);
        }
        boolean enough = kind() != LinkKind.QUOTIENT || children().size() >= 2;
        Checks.check(
                enough,
                "goalLink.children",
                "be two or more for a QUOTIENT",
                children().size());
        Checks.check(factor().signum() > 0, "goalLink.factor", "be above zero", factor());
        boolean plain = kind() != LinkKind.SUPPORT || factor().equals(Fraction.ONE);
        Checks.check(plain, "goalLink.factor", "be 1 for SUPPORT, which has no arithmetic", factor());
        weights().forEach((child, weight) -> {
            Checks.check(seen.contains(child), "goalLink.weights", "be of children only", child);
            Checks.check(weight.signum() > 0, "goalLink.weights[" + child + "]", "be above zero", weight);
        });
        Map<GoalId, BigDecimal> canonical = new LinkedHashMap<>();
        weights()
                .forEach((child, weight) ->
                        canonical.put(child, Decimals.canonical(weight, "goalLink.weights[" + child + "]")));
        return canonical.equals(weights())
                ? this
                : toBuilder().weights(canonical).build();
    }

    /**
     * {@return how much a goal below counts, 1 where nothing is stated}
     *
     * @param child a goal below
     * @throws IllegalArgumentException if it is none of the goals below
     */
    public final BigDecimal weight(GoalId child) {
        Checks.check(children().contains(child), "child", "be one of the goals below " + parent(), child);
        return weights().getOrDefault(child, BigDecimal.ONE);
    }
}
