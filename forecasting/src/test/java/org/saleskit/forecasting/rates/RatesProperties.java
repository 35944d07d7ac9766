package org.saleskit.forecasting.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.stats.Proportion;

class RatesProperties {

    private record Row(RatePath path, int age, Proportion counts) {}

    @Provide
    Arbitrary<List<Proportion>> groups() {
        return counts(60).list().ofMinSize(1).ofMaxSize(9);
    }

    private static Arbitrary<Proportion> counts(int most) {
        return Arbitraries.longs()
                .between(0, most)
                .flatMap(trials -> Arbitraries.longs().between(0, trials).map(x -> Proportion.of(x, trials)));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c");
        return Combinators.combine(keys, keys, Arbitraries.integers().between(0, 9), counts(20))
                .as((team, rep, age, counts) -> new Row(RatePath.of(team, rep), age, counts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static RateTree tree(List<Row> rows) {
        RateTree.Builder tree = RateTree.builder("team", "rep");
        rows.forEach(row -> tree.add(row.path(), row.age(), row.counts()));
        return tree.build();
    }

    @Property(tries = 50)
    void rate_liesBetweenItsOwnAndItsParents_andInTheInterval(@ForAll("rows") List<Row> rows) {
        TreeRates rates = Trees.estimate(tree(rows));
        for (NodeRate node : rates.all().values()) {
            double own = node.effectiveCounts().rate().orElse(node.parentRate());
            if (node.path().depth() > 0) {
                assertThat(node.rate()).isBetween(Math.min(own, node.parentRate()), Math.max(own, node.parentRate()));
                assertThat(node.rate())
                        .isCloseTo(node.ownWeight() * own + (1 - node.ownWeight()) * node.parentRate(), within(1e-9));
            }
            assertThat(node.rate()).isBetween(0.0, 1.0);
            assertThat(node.law().mean()).isBetween(0.0, 1.0);
            assertThat(node.law().variance()).isPositive().isFinite();
            assertThat(node.interval().contains(node.rate())).isTrue();
            assertThat(node.interval().low()).isNotNegative();
            assertThat(node.interval().high()).isLessThanOrEqualTo(1);
        }
        assertThat(rates.root().counts())
                .isEqualTo(rows.stream().map(Row::counts).reduce(Proportion.none(), Proportion::plus));
        for (RatePath parent : List.of(RatePath.root(), rows.get(0).path().first(1))) {
            double weights = 0;
            for (RateScenario scenario : rates.scenarios(parent)) {
                weights += scenario.weight();
            }
            assertThat(weights).isCloseTo(1, within(1e-9));
        }
    }

    @Property(tries = 30)
    void rates_otherOrderOfRows_areTheSameToTheBit(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        TreeRates one = Trees.estimate(tree(rows));
        TreeRates other = Trees.estimate(tree(shuffled));
        assertThat(other.all().toString()).isEqualTo(one.all().toString());
        one.all()
                .forEach((path, node) ->
                        assertThat(other.rate(path).orElseThrow().law()).isEqualTo(node.law()));
    }

    @Property(tries = 60)
    void rates_successAndFailureExchanged_areMirrored(@ForAll("groups") List<Proportion> groups) {
        List<Proportion> failures = groups.stream()
                .map(each -> Proportion.of(each.trials() - each.successes(), each.trials()))
                .toList();
        TreeRates there = Trees.estimate(Trees.of(groups));
        TreeRates back = Trees.estimate(Trees.of(failures));
        for (int i = 0; i < groups.size(); i++) {
            assertThat(Trees.rate(back, i).rate())
                    .isCloseTo(1 - Trees.rate(there, i).rate(), within(1e-4));
            assertThat(Trees.rate(back, i).law().mean())
                    .isCloseTo(1 - Trees.rate(there, i).law().mean(), within(1e-5));
        }
    }

    /** At one strength, ten times the trials at the same rate leave less to the parent and narrow the law. */
    @Property(tries = 60)
    void moreTrialsAtTheSameRate_weighMoreAndNarrow(
            @ForAll @IntRange(min = 0, max = 5) int wins, @ForAll @IntRange(min = 1, max = 5) int misses) {
        TreeRates little = Trees.estimate(Trees.of(List.of(Proportion.of(wins, wins + misses))));
        TreeRates much = Trees.estimate(Trees.of(List.of(Proportion.of(10L * wins, 10L * (wins + misses)))));
        assertThat(Trees.rate(much, 0).ownWeight())
                .isGreaterThan(Trees.rate(little, 0).ownWeight());
        assertThat(Trees.rate(much, 0).law().variance())
                .isLessThan(Trees.rate(little, 0).law().variance());
    }

    /** Counts that are all of one age are the counts of the latest period, but for a factor. */
    @Property(tries = 60)
    void discount_ofOneAge_isAFactor(
            @ForAll("groups") List<Proportion> groups, @ForAll @IntRange(min = 8, max = 40) int age) {
        RateTree.Builder tree = RateTree.builder("rep");
        for (int i = 0; i < groups.size(); i++) {
            tree.add(RatePath.of(Trees.key(i)), age, groups.get(i));
        }
        EffectiveCounts root = Trees.estimate(tree.build()).root().effectiveCounts();
        double factor = Math.pow(2, -age / 4.0);
        double trials = groups.stream().mapToLong(Proportion::trials).sum();
        assertThat(root.trials()).isCloseTo(factor * trials, within(1e-9));
    }
}
