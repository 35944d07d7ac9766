package org.saleskit.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.rfm.RfmDimension.FREQUENCY;
import static org.saleskit.analytics.rfm.RfmDimension.MONETARY;
import static org.saleskit.analytics.rfm.RfmDimension.RECENCY;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

class RfmAnalysisTest {

    record Row(String client, LocalDate day, String order, Money amount) {}

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Measure<Row> DOLLARS = Measure.money(CurrencyUnit.USD, Row::amount);

    private static Row row(String client, int daysAgo, String order, String amount) {
        return new Row(client, DAY.minusDays(daysAgo), order, Money.of(CurrencyUnit.USD, new BigDecimal(amount)));
    }

    /** Clients a, b, c, … of one purchase each on the day, or with the given number of purchases. */
    private static List<RfmFacts<String>> purchases(long... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new RfmFacts<>(String.valueOf((char) ('a' + i)), DAY, counts[i], 100))
                .toList();
    }

    private static RfmResult<String> score(RfmAnalysis analysis, List<RfmFacts<String>> facts) {
        return analysis.score(facts, ValueUnit.decimal(0), DAY);
    }

    private static List<Integer> scores(RfmResult<String> result, RfmDimension dimension) {
        return result.items().stream().map(item -> item.score(dimension)).toList();
    }

    private static List<String> texts(List<Quotient> cuts) {
        return cuts.stream().map(Quotient::toString).toList();
    }

    /** What comes back in full leaves a client of no worth, who is scored all the same. */
    @Test
    void rows_clientAtZero_isScoredAndNotListed() {
        RfmResult<String> result = RfmAnalysis.withDefaults()
                .score(
                        List.of(row("ann", 2, "1", "5.00"), row("ann", 1, "2", "-5.00"), row("bob", 0, "3", "1.00")),
                        Row::client,
                        Row::day,
                        Row::order,
                        DOLLARS,
                        DAY);

        assertThat(result.item("ann").orElseThrow().facts().units()).isZero();
        assertThat(result.leftOut()).isEmpty();
    }

    @Test
    void binning_leastAndMostBins_areTaken() {
        assertThat(Binning.quantiles(2).bins()).isEqualTo(2);
        assertThat(Binning.rankNtile(100).bins()).isEqualTo(100);
    }

    @Test
    void rows_ordersReturnsAndLaterRows_becomeFactsOfClients() {
        List<Row> rows = List.of(
                row("ann", 10, "1", "5.00"),
                row("ann", 10, "1", "7.50"),
                row("ann", 4, "2", "0.00"),
                // A return is no purchase and no visit, but it takes money off.
                row("ann", 1, "3", "-2.50"),
                row("bob", 0, "4", "1.00"),
                row("bob", -1, "5", "9.00"),
                row("cat", 3, "6", "-4.00"),
                row("dan", 3, "7", "1.00"),
                row("dan", 2, "8", "-1.01"),
                row("eve", -2, "9", "2.00"));
        RfmResult<String> result =
                RfmAnalysis.withDefaults().score(rows, Row::client, Row::day, Row::order, DOLLARS, DAY);
        assertThat(result.items().stream().map(RfmItem::facts))
                .containsExactly(new RfmFacts<>("ann", DAY.minusDays(4), 2, 1000), new RfmFacts<>("bob", DAY, 1, 100));
        assertThat(result.leftOut())
                .containsExactly(
                        new RfmLeftOut<>(
                                RfmLeftOut.Reason.AFTER_DAY, List.of("bob", "eve"), 2, new BigDecimal("11.00")),
                        new RfmLeftOut<>(RfmLeftOut.Reason.RETURNS_ONLY, List.of("cat"), 0, new BigDecimal("-4.00")),
                        new RfmLeftOut<>(RfmLeftOut.Reason.NEGATIVE, List.of("dan"), 1, new BigDecimal("-0.01")));
        assertThat(RfmAnalysis.withDefaults()
                        .score(rows, Row::client, Row::day, DOLLARS, DAY)
                        .item("ann")
                        .orElseThrow()
                        .facts()
                        .purchases())
                .as("each row a purchase of its own")
                .isEqualTo(3);
        assertThat(result.item("eve")).isEmpty();
        assertThat(result.day()).isEqualTo(DAY);
        assertThat(result.unit()).isEqualTo(ValueUnit.money(CurrencyUnit.USD));
    }

    /** Trap T15: most clients bought once, so quantiles coincide; positions 1 + 4 i/5 are 1.8, 2.6, 3.4 and 4.2. */
    @Test
    void quantiles_manyTies_keepThemTogetherAndShowTheCuts() {
        RfmResult<String> result = score(RfmAnalysis.withDefaults(), purchases(1, 1, 1, 2, 9));
        // 1 + 0.8 (1 − 1); 1; 1 + 0.4 (2 − 1); 2 + 0.2 (9 − 2).
        assertThat(texts(result.cuts(FREQUENCY).get(0).cuts())).containsExactly("1", "1", "7/5", "17/5");
        assertThat(scores(result, FREQUENCY)).containsExactly(1, 1, 1, 4, 5);
        assertThat(result.counts(FREQUENCY)).hasToString("{1=3, 2=0, 3=0, 4=1, 5=1}");
    }

    @Test
    void quantiles_allValuesEqual_takeTheLowestBin() {
        RfmResult<String> result = score(RfmAnalysis.withDefaults(), purchases(3, 3, 3));
        assertThat(result.labels()).hasToString("{511=3}");
    }

    @Test
    void quantiles_oneClient_cutAtItsValue() {
        assertThat(texts(score(RfmAnalysis.withDefaults(), purchases(3))
                        .cuts(FREQUENCY)
                        .get(0)
                        .cuts()))
                .containsExactly("3", "3", "3", "3");
    }

    @Test
    void valueEqualToACut_anyDimension_liesWithTheSmallerValues() {
        RfmAnalysis analysis = RfmAnalysis.withDefaults().withBinning(Binning.cuts(3));
        List<RfmFacts<String>> facts =
                List.of(new RfmFacts<>("a", DAY.minusDays(3), 3, 3), new RfmFacts<>("b", DAY.minusDays(4), 4, 4));
        assertThat(score(analysis, facts).labels()).hasToString("{122=1, 211=1}");
    }

    @Test
    void equalWidth_valuesFarApart_leavesBinsEmpty() {
        RfmResult<String> result =
                score(RfmAnalysis.withDefaults().withBinning(Binning.equalWidth(4)), purchases(1, 3, 4, 11));
        assertThat(texts(result.cuts(FREQUENCY).get(0).cuts())).containsExactly("7/2", "6", "17/2");
        assertThat(scores(result, FREQUENCY)).containsExactly(1, 1, 2, 4);
    }

    @Test
    void rankNtile_ties_areSplitByKeyIntoEvenBins() {
        RfmAnalysis analysis = RfmAnalysis.withDefaults().withBinning(Binning.rankNtile(3));
        RfmResult<String> result = score(analysis, purchases(1, 1, 1, 1, 2, 1, 1));
        // Seven clients: bins of 3, 2 and 2; from the worst: a b c, d f, g e.
        assertThat(scores(result, FREQUENCY)).containsExactly(1, 1, 1, 2, 3, 2, 3);
        assertThat(texts(result.cuts(FREQUENCY).get(0).cuts())).containsExactly("1", "1");
        List<RfmFacts<String>> byAge = List.of(
                new RfmFacts<>("a", DAY, 1, 1),
                new RfmFacts<>("b", DAY.minusDays(9), 1, 1),
                new RfmFacts<>("c", DAY.minusDays(5), 1, 1));
        assertThat(scores(score(analysis, byAge), RECENCY))
                .as("most recent best")
                .containsExactly(3, 1, 2);
        assertThat(scores(score(analysis, purchases(5, 4)), FREQUENCY))
                .as("fewer clients than bins")
                .containsExactly(2, 1);
    }

    @Test
    void mean_thirds_staysExact() {
        List<RfmFacts<String>> facts = List.of(
                new RfmFacts<>("a", DAY, 3, 1000), new RfmFacts<>("b", DAY, 1, 334), new RfmFacts<>("c", DAY, 2, 100));
        RfmResult<String> result = RfmAnalysis.withDefaults()
                .withMonetary(MonetaryRule.MEAN)
                .withBinning(MONETARY, Binning.quantiles(2))
                .score(facts, ValueUnit.money(CurrencyUnit.USD), DAY);
        assertThat(result.item("a").orElseThrow().value(MONETARY))
                .isEqualTo(Quotient.of(BigInteger.TEN, BigInteger.valueOf(3)));
        assertThat(texts(result.cuts(MONETARY).get(0).cuts())).containsExactly("10/3");
        assertThat(scores(result, MONETARY)).containsExactly(1, 2, 1);
    }

    @Test
    void nested_frequency_isCutWithinEachRecencyScore() {
        List<RfmFacts<String>> facts = new ArrayList<>();
        // Old clients buy 1 to 4 times, recent ones 11 to 14 times.
        for (int i = 0; i < 4; i++) {
            facts.add(new RfmFacts<>("new" + i, DAY, 11 + i, 10 + i));
            facts.add(new RfmFacts<>("old" + i, DAY.minusDays(100), 1 + i, 20 - i));
        }
        RfmAnalysis analysis = RfmAnalysis.withDefaults().withBinning(Binning.quantiles(2));
        assertThat(scores(score(analysis, facts), FREQUENCY)).containsExactly(2, 2, 2, 2, 1, 1, 1, 1);
        RfmResult<String> nested = score(analysis.withBinOrder(BinOrder.NESTED), facts);
        assertThat(scores(nested, FREQUENCY)).containsExactly(1, 1, 2, 2, 1, 1, 2, 2);
        assertThat(nested.cuts(RECENCY)).hasSize(1);
        assertThat(nested.cuts(FREQUENCY))
                .hasToString(
                        "[BinCuts[FREQUENCY within [1], QUANTILES, [5/2]], BinCuts[FREQUENCY within [2], QUANTILES, [25/2]]]");
        assertThat(nested.cuts(MONETARY).stream().map(BinCuts::within))
                .containsExactly(List.of(1, 1), List.of(1, 2), List.of(2, 1), List.of(2, 2));
        assertThat(nested.cuts(MONETARY).stream().map(BinCuts::clients)).containsOnly(2);
        // Money of new0, new1: 10, 11, cut at 10.5; of old0, old1: 20, 19, cut at 19.5.
        assertThat(nested.labels()).hasToString("{111=1, 112=1, 121=1, 122=1, 211=1, 212=1, 221=1, 222=1}");
        assertThat(nested.item("old0").orElseThrow().label()).isEqualTo("112");
    }

    @Test
    void cuts_ofAnEarlierRun_scoreLaterClients() {
        RfmResult<String> first = score(RfmAnalysis.withDefaults(), purchases(1, 1, 1, 2, 9));
        BinCuts<String> cuts = first.cuts(FREQUENCY).get(0);
        assertThat(cuts.score(Quotient.of(2), "z")).isEqualTo(4);
        RfmResult<String> second =
                score(RfmAnalysis.withDefaults().withBinning(FREQUENCY, Binning.cuts(cuts.cuts())), purchases(3, 4, 1));
        assertThat(scores(second, FREQUENCY)).containsExactly(4, 5, 1);
    }

    @Test
    void score_noClients_isEmpty() {
        RfmResult<String> result = score(RfmAnalysis.withDefaults(), List.of());
        assertThat(result.items()).isEmpty();
        assertThat(result.cuts(RECENCY)).isEmpty();
        assertThat(result.counts(RECENCY)).hasToString("{1=0, 2=0, 3=0, 4=0, 5=0}");
        assertThat(result.leftOut()).isEmpty();
    }

    @Test
    void label_tenBins_isSeparated() {
        assertThat(score(RfmAnalysis.withDefaults().withBinning(RECENCY, Binning.quantiles(10)), purchases(1))
                        .labels())
                .hasToString("{10-1-1=1}");
    }

    @Test
    void explain_quantiles_givesValuesAndCuts() {
        List<Row> rows = List.of(row("ann", 10, "1", "1200.00"), row("bob", 4, "2", "100.00"));
        RfmResult<String> result = RfmAnalysis.withDefaults()
                .withBinning(Binning.quantiles(2))
                .score(rows, Row::client, Row::day, DOLLARS, DAY);
        RfmItem<String> ann = result.item("ann").orElseThrow();
        assertThat(ann.explain(Locale.ENGLISH))
                .isEqualTo(
                        "112. Recency: 10 days since the last purchase on 2024-12-21, score 1 of 2 by quantiles of all"
                                + " 2 clients (cut points 7). Frequency: purchases: 1, score 1 of 2 by quantiles of all 2 clients"
                                + " (cut points 1). Money: sum 1,200 USD, score 2 of 2 by quantiles of all 2 clients (cut points"
                                + " 650).");
        assertThat(ann.explain(Locale.forLanguageTag("ru")).replace('\u00a0', ' '))
                .isEqualTo(
                        "112. Давность: дней с последней покупки 2024-12-21: 10, балл 1 из 2, по квантилям среди всех"
                                + " клиентов: 2 (границы 7). Частота: покупок: 1, балл 1 из 2, по квантилям среди всех клиентов: 2"
                                + " (границы 1). Деньги: сумма 1 200 USD, балл 2 из 2, по квантилям среди всех клиентов: 2"
                                + " (границы 650).");
    }

    @Test
    void explain_oneClientAndOneDay_agree() {
        RfmResult<String> result = RfmAnalysis.withDefaults()
                .score(List.of(row("ann", 1, "1", "5.00")), Row::client, Row::day, DOLLARS, DAY);

        assertThat(result.item("ann").orElseThrow().explain(Locale.ENGLISH))
                .startsWith(
                        "511. Recency: 1 day since the last purchase on 2024-12-30, score 5 of 5 by quantiles of the"
                                + " only client (cut points ");
    }

    @Test
    void explain_otherRules_areNamed() {
        RfmResult<String> result = RfmAnalysis.withDefaults()
                .withMonetary(MonetaryRule.MEAN)
                .withBinOrder(BinOrder.NESTED)
                .withBinning(RECENCY, Binning.cuts(5, 9))
                .withBinning(FREQUENCY, Binning.equalWidth(2))
                .withBinning(MONETARY, Binning.rankNtile(2))
                .score(
                        List.of(new RfmFacts<>("a", DAY, 3, 0L), new RfmFacts<>("b", DAY, 3, 10L)),
                        ValueUnit.decimal(0),
                        DAY);
        RfmItem<String> b = result.item("b").orElseThrow();
        assertThat(b.explain(Locale.ENGLISH))
                .isEqualTo(
                        "312. Recency: 0 days since the last purchase on 2024-12-31, score 3 of 3 by given cut points"
                                + " (cut points 5; 9). Frequency: purchases: 3, score 1 of 2 by equal widths over 2 clients with the"
                                + " same scores before (cut points 3). Money: mean of a purchase 3.3333333333, score 2 of 2 by rank,"
                                + " ties split by key, among 2 clients with the same scores before (cut points 0).");
        assertThat(b.explain(Locale.forLanguageTag("ru")))
                .contains(
                        "по заданным границам",
                        "по равным отрезкам среди клиентов с теми же прежними баллами: 2",
                        "в среднем за покупку 3,3333333333",
                        "по месту, равные по ключу, среди клиентов");
        assertThat(b.cuts(MONETARY).within()).containsExactly(3, 1);
        assertThat(b.cuts(MONETARY).binning().rule()).isEqualTo(BinRule.RANK_NTILE);
    }

    @Test
    void leftOut_explain_saysWhy() {
        Locale russian = Locale.forLanguageTag("ru");
        RfmLeftOut<String> after =
                new RfmLeftOut<>(RfmLeftOut.Reason.AFTER_DAY, List.of("a"), 2, new BigDecimal("3.00"));
        assertThat(after.explain(Locale.ENGLISH))
                .isEqualTo("1 client, sum 3.00, 2 rows: dated after the day of the analysis");
        assertThat(after.explain(russian)).isEqualTo("клиентов: 1, сумма 3,00, строк: 2: дата позже дня анализа");
        RfmLeftOut<String> only =
                new RfmLeftOut<>(RfmLeftOut.Reason.RETURNS_ONLY, List.of("a", "b"), 0, new BigDecimal("-3"));
        assertThat(only.explain(Locale.ENGLISH)).isEqualTo("2 clients, sum -3: returns without a purchase");
        assertThat(only.explain(russian)).endsWith(": возвраты без покупок");
        RfmLeftOut<String> negative =
                new RfmLeftOut<>(RfmLeftOut.Reason.NEGATIVE, List.of("a"), 1, new BigDecimal("-3"));
        assertThat(negative.explain(Locale.ENGLISH)).isEqualTo("1 client, sum -3: returns outweigh purchases");
        assertThat(negative.explain(russian)).endsWith(": возвраты больше покупок");
    }

    @Test
    void options_asSet_areReadable() {
        RfmAnalysis analysis = RfmAnalysis.withDefaults()
                .withBinning(RECENCY, Binning.cuts(1, 1))
                .withMonetary(MonetaryRule.MEAN)
                .withBinOrder(BinOrder.NESTED);
        assertThat(analysis)
                .hasToString("RfmAnalysis[{RECENCY=CUSTOM [1, 1], FREQUENCY=QUANTILES 5, MONETARY=QUANTILES 5}, money"
                        + " MEAN, bins NESTED]");
        assertThat(analysis.binOrder()).isEqualTo(BinOrder.NESTED);
        assertThat(analysis.monetaryRule()).isEqualTo(MonetaryRule.MEAN);
        assertThat(analysis.binning(RECENCY).bins()).isEqualTo(3);
        RfmResult<String> result = score(analysis, purchases(1));
        assertThat(result.analysis()).isSameAs(analysis);
        assertThat(result).hasToString("RfmResult[2024-12-31, " + analysis + ", clients 1, left out 0]");
        assertThat(result.items().get(0)).hasToString("RfmItem[a, 311, [0, 1, 100]]");
        assertThat(score(RfmAnalysis.withDefaults(), purchases(1)).cuts(FREQUENCY))
                .hasToString("[BinCuts[FREQUENCY, QUANTILES, [1, 1, 1, 1]]]");
    }
}
