package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.Goal;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.goal.SmartGoal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.stats.Fraction;

/**
 * The goals of a company, its teams and its people, and how they hang together: do the parts make the whole, and what has
 * been reached of it?
 *
 * <pre>
 * SUM        target above = factor * (sum of the targets below)
 * PRODUCT    target above = factor * (product of the targets below)
 * QUOTIENT   target above = factor * (first target below / product of the others)
 * score      own, or else sum of weight * score below / sum of weight, over the goals below that have a score
 * </pre>
 *
 * <p>Each goal has at most one goal above it and at most one link to goals below. Circles are refused. Goals in numbers and
 * in words stand in one tree; arithmetic links join goals in numbers only, and a sum joins goals of one unit, so that
 * currencies never mix.
 *
 * <p><b>Special cases</b> A goal without a single target number (none yet, or a band) leaves its links unchecked, and is
 * named. A goal below without a score is left out of the mean, and is named; the share of the weights that the mean rests
 * on is given.
 *
 * <p><b>Example</b> The company wants 100 from two regions with targets of 60 and 35: the check gives a gap of 5. Scores of
 * 1 and 0.5 with weights 3 and 1 give 0.875.
 *
 * <p><b>Source</b> the decomposition of a figure into factors is that of the DuPont chart, return = margin * turnover.
 *
 * <p>All arithmetic is exact; the order of the input changes nothing. Immutable and thread-safe.
 */
public final class GoalTree {

    private final SortedMap<GoalId, Goal> goals;
    private final SortedMap<GoalId, GoalLink> links;
    private final SortedMap<GoalId, GoalId> parents;
    private final List<GoalId> bottomUp;

    private GoalTree(
            SortedMap<GoalId, Goal> goals, SortedMap<GoalId, GoalLink> links, SortedMap<GoalId, GoalId> parents) {
        this.goals = goals;
        this.links = links;
        this.parents = parents;
        this.bottomUp = bottomUp();
    }

    /**
     * {@return the tree of these goals and links; a goal without a link stands by itself}
     *
     * @param goals the goals, each identifier once
     * @param links the links, at most one from each goal down, and at most one to each goal
     * @throws IllegalArgumentException if a goal is given twice, a link names a goal that is not there, a goal has two
     *     goals above it or other than it says it serves, an arithmetic link joins a goal in words, a sum joins different
     *     units, or links form a circle
     */
    public static GoalTree of(Collection<? extends Goal> goals, Collection<GoalLink> links) {
        SortedMap<GoalId, Goal> byId = new TreeMap<>();
        for (Goal goal : goals) {
            Checks.check(byId.put(goal.id(), goal) == null, "goals", "hold each identifier once", goal.id());
        }
        SortedMap<GoalId, GoalLink> down = new TreeMap<>();
        SortedMap<GoalId, GoalId> parents = new TreeMap<>();
        for (GoalLink link : links) {
            known(byId, link.parent());
            Checks.check(down.put(link.parent(), link) == null, "links", "be one from each goal", link.parent());
            for (GoalId child : link.children()) {
                Goal goal = known(byId, child);
                GoalId other = parents.put(child, link.parent());
                Checks.check(other == null, "links", "lead to each goal once", child);
                checkServes(goal, link.parent());
            }
            checkNumbers(byId, link);
        }
        return new GoalTree(byId, down, parents);
    }

    private static Goal known(Map<GoalId, Goal> goals, GoalId id) {
        Goal goal = goals.get(id);
        if (goal == null) {
            throw Checks.broken("links", "join given goals", id);
        }
        return goal;
    }

    private static void checkServes(Goal child, GoalId parent) {
        Optional<GoalId> serves = child.serves();
        Checks.check(
                serves.isEmpty() || serves.get().equals(parent),
                "links",
                "put goal " + child.id() + " below the one that it serves, " + serves.orElse(parent),
                parent);
    }

    private static void checkNumbers(Map<GoalId, Goal> goals, GoalLink link) {
        if (link.kind() == LinkKind.SUPPORT) {
            return;
        }
        List<GoalId> all = new ArrayList<>(List.of(link.parent()));
        all.addAll(link.children());
        Optional<KpiUnit> unit = Optional.empty();
        for (GoalId id : all) {
            boolean smart = goals.get(id) instanceof SmartGoal;
            Checks.check(
                    smart, "links", "be of kind SUPPORT where a goal is not in numbers", id + " by " + link.kind());
            Optional<KpiUnit> own =
                    ((SmartGoal) Objects.requireNonNull(goals.get(id))).kpi().map(Kpi::unit);
            if (link.kind() == LinkKind.SUM && own.isPresent()) {
                boolean same = unit.isEmpty() || unit.equals(own);
                Checks.check(
                        same, "links", "add goals of one unit, " + unit.orElse(own.get()), id + " in " + own.get());
                unit = own;
            }
        }
    }

    /** All goals, those farthest from the top first; finds circles on the way. */
    private List<GoalId> bottomUp() {
        TreeMap<GoalId, Integer> depths = new TreeMap<>();
        for (GoalId start : goals.keySet()) {
            List<GoalId> path = new ArrayList<>();
            Set<GoalId> onPath = new HashSet<>();
            GoalId next = start;
            while (next != null && !depths.containsKey(next)) {
                Checks.check(onPath.add(next), "links", "form no circle", next);
                path.add(next);
                next = parents.get(next);
            }
            int depth = next == null ? -1 : depths.getOrDefault(next, -1);
            for (int i = path.size() - 1; i >= 0; i--) {
                depths.put(path.get(i), ++depth);
            }
        }
        return depths.keySet().stream()
                .sorted(Comparator.comparing((GoalId id) -> depths.get(id)).reversed())
                .toList();
    }

    /** {@return all goals by identifier, unmodifiable} */
    public SortedMap<GoalId, Goal> goals() {
        return Collections.unmodifiableSortedMap(goals);
    }

    /** {@return all links by the goal above, unmodifiable} */
    public SortedMap<GoalId, GoalLink> links() {
        return Collections.unmodifiableSortedMap(links);
    }

    /** {@return the goals that have none above them, in order} */
    public List<GoalId> roots() {
        return goals.keySet().stream().filter(id -> !parents.containsKey(id)).toList();
    }

    /**
     * {@return the goal above, if there is one}
     *
     * @param goal a goal of the tree
     * @throws IllegalArgumentException if the goal is not in the tree
     */
    public Optional<GoalId> parent(GoalId goal) {
        Checks.check(goals.containsKey(goal), "goal", "be in the tree", goal);
        return Optional.ofNullable(parents.get(goal));
    }

    /**
     * {@return for each arithmetic link, in the order of the goals above, whether the targets below give the target above}
     *
     * @param tolerance by what share of the target above the result may differ, zero or more
     */
    public List<LinkCheck> check(BigDecimal tolerance) {
        Checks.check(tolerance.signum() >= 0, "tolerance", "be zero or more", tolerance);
        return links.values().stream()
                .filter(link -> link.kind() != LinkKind.SUPPORT)
                .map(link -> check(link, tolerance))
                .toList();
    }

    private LinkCheck check(GoalLink link, BigDecimal tolerance) {
        SortedMap<GoalId, Fraction> targets = new TreeMap<>();
        target(link.parent()).ifPresent(target -> targets.put(link.parent(), target));
        for (GoalId child : link.children()) {
            target(child).ifPresent(target -> targets.put(child, target));
        }
        return LinkCheck.of(link, targets, tolerance);
    }

    private Optional<Fraction> target(GoalId id) {
        SmartGoal goal = (SmartGoal) Objects.requireNonNull(goals.get(id));
        return goal.target().flatMap(TargetValue::target).map(Fraction::of);
    }

    /**
     * {@return how far each goal of the tree is reached, by identifier; unmodifiable}
     *
     * @param scores what was measured for some of the goals: {@code attainment.shown()} of a goal in numbers, {@code
     *     assessment.score()} of one in words
     * @throws IllegalArgumentException if a score is of a goal that is not in the tree
     */
    public SortedMap<GoalId, GoalScore> rollUp(Map<GoalId, Fraction> scores) {
        for (GoalId id : new TreeMap<>(scores).keySet()) {
            Checks.check(goals.containsKey(id), "scores", "be of goals in the tree", id);
        }
        SortedMap<GoalId, GoalScore> results = new TreeMap<>();
        for (GoalId id : bottomUp) {
            results.put(id, score(id, Optional.ofNullable(scores.get(id)), results));
        }
        return Collections.unmodifiableSortedMap(results);
    }

    private GoalScore score(GoalId id, Optional<Fraction> own, Map<GoalId, GoalScore> results) {
        GoalLink link = links.get(id);
        if (link == null) {
            return new GoalScore(own, Optional.empty(), Fraction.ZERO, List.of());
        }
        Fraction all = Fraction.ZERO;
        Fraction known = Fraction.ZERO;
        Fraction sum = Fraction.ZERO;
        List<GoalId> missing = new ArrayList<>();
        for (GoalId child : link.children()) {
            Fraction weight = Fraction.of(link.weight(child));
            Optional<Fraction> score =
                    Objects.requireNonNull(results.get(child)).value();
            all = all.plus(weight);
            if (score.isPresent()) {
                known = known.plus(weight);
                sum = sum.plus(weight.multipliedBy(score.get()));
            } else {
                missing.add(child);
            }
        }
        Collections.sort(missing);
        Optional<Fraction> below = known.signum() == 0 ? Optional.empty() : Optional.of(sum.dividedBy(known));
        return new GoalScore(own, below, known.dividedBy(all), missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoalTree tree && goals.equals(tree.goals) && links.equals(tree.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(goals, links);
    }

    /** {@return the identifiers of the goals} */
    @Override
    public String toString() {
        return "GoalTree" + goals.keySet();
    }
}
