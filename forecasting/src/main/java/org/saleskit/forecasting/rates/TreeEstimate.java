package org.saleskit.forecasting.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.saleskit.analytics.comparison.BetaBinomialPrior.Kind;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.internal.math.GaussRule;

/** Goes down a tree level by level: see {@link HierarchicalRates}. */
final class TreeEstimate {

    /** The strength that stands for an infinite one where a finite one is needed. */
    private static final double POOLED_STRENGTH = 1e6;

    /** Below it a prior has its weight at the ends, where no quadrature looks. */
    private static final double LEAST_STRENGTH = 1;

    private static final int MEANS = 5;

    /** Imagined successes, and failures, of a whole without one outcome: those of (x + 1/2) / (n + 1). */
    private static final double ONE_OUTCOME = 0.5;

    private final HierarchicalRates options;
    private final RateTree tree;
    private final boolean discounted;
    private final IntervalRule rule;
    private final SortedMap<RatePath, EffectiveCounts> counts = new TreeMap<>();
    private final SortedMap<RatePath, Proportion> wholeCounts = new TreeMap<>();
    private final SortedMap<RatePath, List<RatePath>> children = new TreeMap<>();
    private final SortedMap<RatePath, NodeRate> nodes = new TreeMap<>();
    private final SortedMap<RatePath, List<RateScenario>> scenarios = new TreeMap<>();
    private final List<RateLevel> levels = new ArrayList<>();

    TreeEstimate(HierarchicalRates options, RateTree tree) {
        this.options = options;
        this.tree = tree;
        discounted = options.halfLife().isPresent() && tree.periods() >= HierarchicalRates.LEAST_PERIODS;
        collect();
        rule = IntervalRule.of(options.confidence(), of(RatePath.root()));
    }

    private void collect() {
        wholeCounts.put(RatePath.root(), Proportion.none());
        counts.put(RatePath.root(), new EffectiveCounts(0, 0));
        children.put(RatePath.root(), new ArrayList<>());
        for (Map.Entry<RatePath, SortedMap<Integer, Proportion>> leaf :
                tree.byAge().entrySet()) {
            Proportion whole = Proportion.none();
            double x = 0;
            double n = 0;
            for (Map.Entry<Integer, Proportion> each : leaf.getValue().entrySet()) {
                double worth = discounted
                        ? Math.pow(2, -each.getKey() / options.halfLife().orElseThrow())
                        : 1;
                whole = whole.plus(each.getValue());
                x += worth * each.getValue().successes();
                n += worth * each.getValue().trials();
            }
            for (int depth = 0; depth <= leaf.getKey().depth(); depth++) {
                RatePath path = leaf.getKey().first(depth);
                if (!counts.containsKey(path)) {
                    children.computeIfAbsent(path.first(depth - 1), key -> new ArrayList<>())
                            .add(path);
                }
                EffectiveCounts before = counts.getOrDefault(path, new EffectiveCounts(0, 0));
                counts.put(path, new EffectiveCounts(before.successes() + x, before.trials() + n));
                wholeCounts.merge(path, whole, Proportion::plus);
            }
        }
    }

    TreeRates rates() {
        List<RatePath> parents = List.of(RatePath.root());
        for (int depth = 1; depth <= tree.levels().size(); depth++) {
            parents = depth == 1 ? first() : next(depth, parents);
        }
        return new TreeRates(options, tree, discounted, levels, nodes, scenarios);
    }

    private EffectiveCounts of(RatePath path) {
        return counts.getOrDefault(path, new EffectiveCounts(0, 0));
    }

    private List<EffectiveCounts> siblings(RatePath parent) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(this::of)
                .filter(each -> each.trials() > 0)
                .toList();
    }

    /** Mean of the whole and strength of its parts, together. */
    private List<RatePath> first() {
        RatePath root = RatePath.root();
        List<EffectiveCounts> siblings = siblings(root);
        SiblingLikelihood likelihood = new SiblingLikelihood(siblings);
        double x = likelihood.successes();
        double n = likelihood.trials();
        LevelEstimate estimate;
        double mean;
        double prior = 1;
        if (!isEnough(siblings)) {
            estimate = LevelEstimate.assumed(options.assumedStrength());
            mean = (x + 1) / (n + 2);
        } else if (likelihood.hasBothOutcomes()) {
            estimate = LevelEstimate.of(
                    likelihood::profile, t -> likelihood.overMeans(1, 1, t).logMarginal(), siblings);
            mean = estimate.kind() == Kind.POOLED ? x / n : likelihood.bestMean(1 / estimate.strength());
        } else {
            prior = ONE_OUTCOME;
            estimate = LevelEstimate.ofOneOutcome(
                    t -> likelihood.overMeans(ONE_OUTCOME, ONE_OUTCOME, t).logMarginal(),
                    siblings,
                    options.assumedStrength());
            mean = (x + 0.5) / (n + 1);
        }
        List<RateScenario> ways = new ArrayList<>();
        double centre = 0;
        double square = 0;
        for (int i = 0; i < estimate.size(); i++) {
            SiblingLikelihood.Moments moments = likelihood.overMeans(prior, prior, estimate.spreadAt(i));
            add(ways, estimate.weightAt(i), estimate.spreadAt(i), moments.mean(), moments.variance());
            centre += estimate.weightAt(i) * moments.mean();
            square += estimate.weightAt(i) * (moments.variance() + moments.mean() * moments.mean());
        }
        double size = size(centre, square - centre * centre);
        nodes.put(
                root,
                new NodeRate(
                        root,
                        wholeCounts.getOrDefault(root, Proportion.none()),
                        of(root),
                        mean,
                        Double.POSITIVE_INFINITY,
                        rule,
                        RateLaw.beta(centre * size, (1 - centre) * size)));
        scenarios.put(root, List.copyOf(ways));
        return finish(1, estimate, siblings.size(), List.of(root));
    }

    private List<RatePath> next(int depth, List<RatePath> parents) {
        double above = Math.max(
                LEAST_STRENGTH,
                Math.min(POOLED_STRENGTH, levels.get(depth - 2).strength().orElse(POOLED_STRENGTH)));
        List<EffectiveCounts> all = new ArrayList<>();
        List<SiblingLikelihood> likelihoods = new ArrayList<>();
        List<Double> priorMeans = new ArrayList<>();
        for (RatePath parent : parents) {
            List<EffectiveCounts> siblings = siblings(parent);
            if (siblings.size() > 1) {
                all.addAll(siblings);
                likelihoods.add(new SiblingLikelihood(siblings));
                priorMeans.add(node(parent).parentRate());
            }
        }
        LevelEstimate estimate;
        if (isEnough(all)) {
            DoubleUnaryOperator marginal = t -> marginal(likelihoods, priorMeans, above, t);
            estimate = new SiblingLikelihood(all).hasBothOutcomes()
                    ? LevelEstimate.of(marginal, marginal, all)
                    : LevelEstimate.ofOneOutcome(marginal, all, options.assumedStrength());
        } else {
            estimate = LevelEstimate.assumed(options.assumedStrength());
        }
        for (RatePath parent : parents) {
            scenarios.put(parent, ways(estimate, parent));
        }
        return finish(depth, estimate, all.size(), parents);
    }

    private static double marginal(
            List<SiblingLikelihood> likelihoods, List<Double> priorMeans, double strength, double spread) {
        double sum = 0;
        for (int i = 0; i < likelihoods.size(); i++) {
            double mean = priorMeans.get(i);
            sum += likelihoods
                    .get(i)
                    .overMeans(mean * strength, (1 - mean) * strength, spread)
                    .logMarginal();
        }
        return sum;
    }

    /**
     * What the parts of a parent share. At each spread of their level, the parent's rate is known from its own scenarios and from as
     * many trials as the counts of its parts are worth at that spread.
     */
    private List<RateScenario> ways(LevelEstimate estimate, RatePath parent) {
        SiblingLikelihood likelihood = new SiblingLikelihood(siblings(parent));
        List<RateScenario> fromAbove = scenarios(parent.first(parent.depth() - 1));
        List<RateScenario> ways = new ArrayList<>();
        for (int i = 0; i < estimate.size(); i++) {
            EffectiveCounts worth = likelihood.worth(estimate.spreadAt(i));
            RateLaw law = NodeRate.lawOf(worth, fromAbove);
            add(ways, estimate.weightAt(i), estimate.spreadAt(i), law.mean(), law.variance());
        }
        return List.copyOf(ways);
    }

    private static void add(List<RateScenario> ways, double weight, double spread, double mean, double variance) {
        double size = size(mean, variance);
        GaussRule means = GaussRule.beta(mean * size, (1 - mean) * size, MEANS);
        for (int j = 0; j < means.size(); j++) {
            ways.add(new RateScenario(weight * means.weight(j), means.node(j), 1 / spread));
        }
    }

    /** a + b of the beta distribution with this mean and variance. */
    private static double size(double mean, double variance) {
        return mean * (1 - mean) / variance - 1;
    }

    private List<RatePath> finish(int depth, LevelEstimate estimate, int parts, List<RatePath> parents) {
        levels.add(new RateLevel(
                depth,
                tree.name(depth),
                parts,
                parts < options.leastParts(),
                estimate.kind(),
                estimate.strength(),
                node(RatePath.root()).rate()));
        List<RatePath> found = new ArrayList<>();
        for (RatePath parent : parents) {
            for (RatePath path : children.getOrDefault(parent, List.of())) {
                nodes.put(
                        path,
                        new NodeRate(
                                path,
                                wholeCounts.getOrDefault(path, Proportion.none()),
                                of(path),
                                node(parent).rate(),
                                estimate.strength(),
                                rule,
                                NodeRate.lawOf(of(path), scenarios(parent))));
                found.add(path);
            }
        }
        return found;
    }

    private NodeRate node(RatePath path) {
        NodeRate known = nodes.get(path);
        if (known == null) {
            throw new IllegalStateException("there must be a rate of " + path);
        }
        return known;
    }

    private List<RateScenario> scenarios(RatePath parent) {
        return scenarios.getOrDefault(parent, List.of());
    }

    private boolean isEnough(List<EffectiveCounts> siblings) {
        double trials = siblings.stream().mapToDouble(EffectiveCounts::trials).sum();
        return siblings.size() >= options.leastParts()
                && trials >= options.leastTrials()
                && siblings.stream().anyMatch(each -> each.trials() > 1);
    }
}
