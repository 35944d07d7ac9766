package org.saleskit.forecasting.rates;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/** The rates of a whole and all its parts; see {@link HierarchicalRates}. Immutable and thread-safe. */
public final class TreeRates {

    private final HierarchicalRates options;
    private final RateTree tree;
    private final boolean discounted;
    private final List<RateLevel> levels;
    private final SortedMap<RatePath, NodeRate> nodes;

    /** What the children of each node share. */
    private final SortedMap<RatePath, List<RateScenario>> scenarios;

    TreeRates(
            HierarchicalRates options,
            RateTree tree,
            boolean discounted,
            List<RateLevel> levels,
            SortedMap<RatePath, NodeRate> nodes,
            SortedMap<RatePath, List<RateScenario>> scenarios) {
        this.options = options;
        this.tree = tree;
        this.discounted = discounted;
        this.levels = List.copyOf(levels);
        this.nodes = Collections.unmodifiableSortedMap(nodes);
        this.scenarios = scenarios;
    }

    /** {@return the options} */
    public HierarchicalRates options() {
        return options;
    }

    /** {@return the counts the rates rest on} */
    public RateTree tree() {
        return tree;
    }

    /** {@return whether old trials count for less: a half-life is set, and history has {@value HierarchicalRates#LEAST_PERIODS} periods} */
    public boolean isDiscounted() {
        return discounted;
    }

    /** {@return how much the parts differ at each level, from the top down; not changeable} */
    public List<RateLevel> levels() {
        return levels;
    }

    /** {@return the rate of the whole} */
    public NodeRate root() {
        return Objects.requireNonNull(nodes.get(RatePath.root()));
    }

    /** {@return all rates by path, that of the whole first; not changeable} */
    public SortedMap<RatePath, NodeRate> all() {
        return nodes;
    }

    /**
     * {@return the rate of a part; empty if nothing was counted for it}
     *
     * @param path where it stands
     */
    public Optional<NodeRate> rate(RatePath path) {
        return Optional.ofNullable(nodes.get(Objects.requireNonNull(path, "path")));
    }

    /**
     * {@return the rate of a part, known or not} Of one that is not in the tree, such as a new rep, it is that of a part without
     * trials of the last whole on its path that is: the parent's rate, with the spread of that level.
     *
     * @param path where it stands, with at most one key for each level
     * @throws IllegalArgumentException if it has more keys than there are levels
     */
    public NodeRate rateOrNew(RatePath path) {
        Objects.requireNonNull(path, "path");
        Checks.check(path.depth() <= levels.size(), "path", "have at most " + levels.size() + " keys", path);
        NodeRate known = nodes.get(path);
        if (known != null) {
            return known;
        }
        int depth = path.depth() - 1;
        while (!nodes.containsKey(path.first(depth))) {
            depth--;
        }
        NodeRate parent = Objects.requireNonNull(nodes.get(path.first(depth)));
        EffectiveCounts nothing = new EffectiveCounts(0, 0);
        return new NodeRate(
                path,
                Proportion.none(),
                nothing,
                parent.rate(),
                1 / levels.get(depth).spread(),
                parent.rule(),
                NodeRate.lawOf(nothing, scenarios(parent.path())));
    }

    /**
     * {@return what is known of the parts of a whole together, for sums over them: within each scenario they are independent, and
     * each follows Beta(x + mean × strength, n − x + (1 − mean) × strength) with its own effective counts; not changeable}
     *
     * @param parent the whole, above the lowest level
     * @throws IllegalArgumentException if it is not in the tree or at its lowest level
     */
    public List<RateScenario> scenarios(RatePath parent) {
        List<RateScenario> known = scenarios.get(Objects.requireNonNull(parent, "parent"));
        if (known == null) {
            throw Checks.broken("parent", "be in the tree and above its lowest level", parent);
        }
        return known;
    }

    /** {@return the lowest parts without trials, in order: their rate is the parent's} */
    public List<RatePath> withoutTrials() {
        return tree.leaves().stream()
                .filter(path -> tree.counts(path).trials() == 0)
                .toList();
    }

    /**
     * {@return the rate of the whole, how much parts differ at each level, and what was done to old counts, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new RateWords(locale).tree(this);
    }

    /** {@return the tree and its levels} */
    @Override
    public String toString() {
        return "TreeRates[" + tree + ", " + levels + "]";
    }
}
