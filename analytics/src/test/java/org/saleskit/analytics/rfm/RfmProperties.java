package org.saleskit.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/** The invariants of RFM bins, over every rule, and a slow second implementation. */
class RfmProperties {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final ValueUnit UNIT = ValueUnit.decimal(2);

    /** A row: few clients, days and amounts, so that ties are frequent. */
    record Row(int client, int daysAgo, long units) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(-1, 8),
                        Arbitraries.longs().between(-3, 12))
                .as(Row::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Binning> binnings() {
        return Arbitraries.integers()
                .between(2, 7)
                .flatMap(bins -> Arbitraries.of(
                        Binning.quantiles(bins),
                        Binning.equalWidth(bins),
                        Binning.rankNtile(bins),
                        Binning.cuts(1, 3, 3)));
    }

    private static RfmResult<Integer> score(RfmAnalysis analysis, List<Row> rows) {
        return analysis.score(
                rows, Row::client, row -> DAY.minusDays(row.daysAgo()), Measure.units(UNIT, Row::units), DAY);
    }

    private static RfmAnalysis analysis(Binning binning, MonetaryRule money, BinOrder order) {
        return RfmAnalysis.withDefaults()
                .withBinning(binning)
                .withMonetary(money)
                .withBinOrder(order);
    }

    @Property
    void scores_equalValues_areEqualAndBetterOnesNeverLower(
            @ForAll("rows") List<Row> rows,
            @ForAll("binnings") Binning binning,
            @ForAll MonetaryRule money,
            @ForAll BinOrder order) {
        RfmResult<Integer> result = score(analysis(binning, money, order), rows);
        for (RfmDimension dimension : RfmDimension.values()) {
            for (RfmItem<Integer> one : result.items()) {
                for (RfmItem<Integer> other : result.items()) {
                    if (!one.cuts(dimension)
                            .within()
                            .equals(other.cuts(dimension).within())) {
                        continue;
                    }
                    int better = one.value(dimension).compareTo(other.value(dimension))
                            * (dimension == RfmDimension.RECENCY ? -1 : 1);
                    if (better > 0) {
                        assertThat(one.score(dimension)).isGreaterThanOrEqualTo(other.score(dimension));
                    } else if (better == 0 && binning.rule() != BinRule.RANK_NTILE) {
                        assertThat(one.score(dimension)).isEqualTo(other.score(dimension));
                    }
                }
            }
        }
    }

    @Property
    void cuts_appliedAgain_reproduceTheScores(
            @ForAll("rows") List<Row> rows,
            @ForAll("binnings") Binning binning,
            @ForAll MonetaryRule money,
            @ForAll BinOrder order) {
        RfmAnalysis analysis = analysis(binning, money, order);
        RfmResult<Integer> result = score(analysis, rows);
        for (RfmDimension dimension : RfmDimension.values()) {
            for (RfmItem<Integer> item : result.items()) {
                assertThat(item.score(dimension)).isBetween(1, binning.bins());
                assertThat(item.cuts(dimension).score(item.value(dimension), item.key()))
                        .isEqualTo(item.score(dimension));
                assertThat(result.cuts(dimension)).contains(item.cuts(dimension));
            }
            assertThat(result.cuts(dimension))
                    .allSatisfy(cuts -> assertThat(cuts.cuts()).hasSize(binning.bins() - 1));
            if (order == BinOrder.INDEPENDENT
                    && binning.rule() != BinRule.RANK_NTILE
                    && !result.items().isEmpty()) {
                // Cuts kept as plain numbers do the same.
                Binning kept = Binning.cuts(result.cuts(dimension).get(0).cuts());
                RfmResult<Integer> again = score(analysis.withBinning(dimension, kept), rows);
                assertThat(again.labels()).isEqualTo(result.labels());
            }
        }
    }

    @Property
    void scores_shuffledOrInAnotherCurrency_stayTheSame(
            @ForAll("rows") List<Row> rows,
            @ForAll("binnings") Binning binning,
            @ForAll MonetaryRule money,
            @ForAll BinOrder order,
            @ForAll @IntRange(min = 1, max = 1_000) int factor,
            @ForAll Random random) {
        RfmAnalysis analysis = analysis(binning, money, order);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        RfmResult<Integer> expected = score(analysis, rows);
        RfmResult<Integer> actual = score(analysis, shuffled);
        assertThat(actual.items()).hasToString(expected.items().toString());
        assertThat(actual.leftOut()).isEqualTo(expected.leftOut());
        if (binning.rule() != BinRule.CUSTOM) {
            shuffled.replaceAll(row -> new Row(row.client(), row.daysAgo(), row.units() * factor));
            assertThat(score(analysis, shuffled).items().stream().map(RfmItem::label))
                    .isEqualTo(expected.items().stream().map(RfmItem::label).toList());
        }
    }

    @Property
    void rankNtile_sizes_differByAtMostOne(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 2, max = 7) int bins) {
        RfmResult<Integer> result = score(RfmAnalysis.withDefaults().withBinning(Binning.rankNtile(bins)), rows);
        for (RfmDimension dimension : RfmDimension.values()) {
            Map<Integer, Integer> counts = result.counts(dimension);
            assertThat(Collections.max(counts.values()) - Collections.min(counts.values()))
                    .isLessThanOrEqualTo(1);
        }
    }

    /** Each client and each row is either scored or listed, and the money adds up. */
    @Property
    void result_everyRow_isScoredOrListed(@ForAll("rows") List<Row> rows) {
        RfmResult<Integer> result = score(RfmAnalysis.withDefaults(), rows);
        BigDecimal scored = result.items().stream()
                .map(item -> UNIT.toDecimal(item.facts().units()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal listed = result.leftOut().stream().map(RfmLeftOut::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(scored.add(listed))
                .isEqualByComparingTo(
                        UNIT.toDecimal(rows.stream().mapToLong(Row::units).sum()));
        assertThat(result.items())
                .allSatisfy(item -> assertThat(item.facts().units()).isNotNegative());
    }

    /** Facts and type 7 quantiles, written down once more from the definition; all numbers here are small. */
    @Property
    void scores_defaults_areThoseOfTheDefinition(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 2, max = 7) int bins) {
        Map<Integer, Integer> days = new TreeMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Long> money = new HashMap<>();
        for (Row row : rows) {
            if (row.daysAgo() >= 0) {
                money.merge(row.client(), row.units(), Long::sum);
                if (row.units() >= 0) {
                    days.merge(row.client(), row.daysAgo(), Math::min);
                    counts.merge(row.client(), 1, Integer::sum);
                }
            }
        }
        days.keySet().removeIf(client -> at(money, client) < 0);
        RfmResult<Integer> result = score(RfmAnalysis.withDefaults().withBinning(Binning.quantiles(bins)), rows);
        assertThat(result.items().stream().map(RfmItem::key)).containsExactlyElementsOf(days.keySet());
        for (RfmItem<Integer> item : result.items()) {
            List<Integer> clients = List.copyOf(days.keySet());
            int key = item.key();
            assertThat(item.score(RfmDimension.RECENCY))
                    .isEqualTo(bins
                            - below(
                                    clients.stream()
                                            .map(c -> (long) at(days, c))
                                            .toList(),
                                    at(days, key),
                                    bins));
            assertThat(item.score(RfmDimension.FREQUENCY))
                    .isEqualTo(1
                            + below(
                                    clients.stream()
                                            .map(c -> (long) at(counts, c))
                                            .toList(),
                                    at(counts, key),
                                    bins));
            assertThat(item.score(RfmDimension.MONETARY))
                    .isEqualTo(1 + below(clients.stream().map(c -> at(money, c)).toList(), at(money, key), bins));
        }
    }

    private static <V> V at(Map<Integer, V> map, int client) {
        return Objects.requireNonNull(map.get(client));
    }

    /** How many of the cut points, times the bins to stay whole, are below the value. */
    private static int below(List<Long> values, long value, int bins) {
        List<Long> sorted = values.stream().sorted().toList();
        int below = 0;
        for (int i = 1; i < bins; i++) {
            int place = (sorted.size() - 1) * i;
            long low = sorted.get(place / bins);
            long high = sorted.get((int) Math.ceil((double) place / bins));
            if (low * bins + (high - low) * (place % bins) < value * bins) {
                below++;
            }
        }
        return below;
    }

    @Property
    void facts_scoredDirectly_areTheSameAsFromRows(@ForAll("rows") List<Row> rows) {
        RfmResult<Integer> result = score(RfmAnalysis.withDefaults(), rows);
        List<RfmFacts<Integer>> facts = new ArrayList<>();
        result.items().forEach(item -> facts.add(item.facts()));
        Collections.reverse(facts);
        assertThat(RfmAnalysis.withDefaults().score(facts, UNIT, DAY).items())
                .hasToString(result.items().toString());
    }
}
