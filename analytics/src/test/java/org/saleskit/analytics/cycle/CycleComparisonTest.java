package org.saleskit.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.LogRank;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.StageType;

/**
 * Groups x, y, z of four deals each. Expected numbers by R 4.2.2 with survival 3.5-3: {@code survdiff(Surv(t, e) ~ g)}, with
 * {@code + strata(s)}, and {@code p.adjust} of the pairs.
 */
class CycleComparisonTest {

    private static final double CLOSE = 1e-10;

    /** Group, stratum, number; e.g. xs1 closed after 2 days. As of day 30. */
    private static final Deals DEALS = DayLogs.asOf(
            30,
            "xs1: A@0 W@2",
            "xt2: A@0 W@4",
            "xs3: A@24",
            "xt4: A@0 L@9",
            "ys1: A@0 W@5",
            "yt2: A@22",
            "ys3: A@0 W@12",
            "yt4: A@10",
            "zs1: A@0 W@1",
            "zt2: A@0 W@2",
            "zs3: A@0 L@3",
            "zt4: A@0 W@7");

    private static final CycleComparison COMPARISON =
            CycleTimeAnalysis.withDefaults().compare(DEALS, CycleComparisonTest::group);

    private static String group(Deal deal) {
        return deal.id().value().substring(0, 1);
    }

    private static String stratum(Deal deal) {
        return deal.id().value().substring(1, 2);
    }

    @Test
    void test_threeGroups_equalsR() {
        LogRank<String> test = COMPARISON.test();
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(6.60912050662, within(CLOSE));
        assertThat(test.pValue().orElseThrow()).isCloseTo(0.0367154, within(5e-8));
        double[] expected = {2.58798701299, 4.84314574315, 1.56886724387};
        for (int i = 0; i < expected.length; i++) {
            assertThat(test.groups().get(i).expected()).isCloseTo(expected[i], within(CLOSE));
        }
        assertThat(COMPARISON.groups()).containsOnlyKeys("x", "y", "z");
        assertThat(COMPARISON.group("v")).isEmpty();
        assertThat(COMPARISON.group("z").orElseThrow().median().time()).hasValue(2);
        assertThat(COMPARISON.group("y").orElseThrow().members(StageType.OPEN)).hasSize(2);
    }

    @Test
    void stratified_threeGroups_equalsR() {
        CycleComparison within = CycleTimeAnalysis.withDefaults()
                .compare(DEALS, CycleComparisonTest::group, CycleComparisonTest::stratum);
        assertThat(within.test().chiSquare().orElseThrow()).isCloseTo(6.26163863419, within(CLOSE));
        assertThat(within.test().groups().get(1).expected()).isCloseTo(4.63333333333, within(CLOSE));
        // The groups themselves are over all strata.
        assertThat(within.group("x").orElseThrow().observations())
                .isEqualTo(COMPARISON.group("x").orElseThrow().observations());
        List<CyclePair> pairs = within.pairs(PairAdjustment.HOLM);
        assertPair(pairs.get(0), "y", "z", 0.0163512215758, 0.0490536647274);
        assertPair(pairs.get(1), "x", "y", 0.2367235706379, 0.4734471412757);
        assertPair(pairs.get(2), "x", "z", 0.2672574931544, 0.4734471412757);
    }

    private static void assertPair(CyclePair pair, String first, String second, double p, double adjusted) {
        assertThat(pair.first()).isEqualTo(first);
        assertThat(pair.second()).isEqualTo(second);
        assertThat(pair.pValue().orElseThrow()).isCloseTo(p, within(CLOSE));
        assertThat(pair.adjusted().orElseThrow()).isCloseTo(adjusted, within(CLOSE));
    }

    @Test
    void pairs_adjustedByHolm_equalR() {
        List<CyclePair> pairs = COMPARISON.pairs(PairAdjustment.HOLM);
        assertThat(pairs).hasSize(3);
        assertPair(pairs.get(0), "y", "z", 0.0265843701005, 0.0797531103015);
        assertPair(pairs.get(1), "x", "y", 0.1472235796015, 0.2944471592030);
        assertPair(pairs.get(2), "x", "z", 0.1964527112381, 0.2944471592030);
    }

    @Test
    void pairs_adjustedByBenjaminiHochberg_equalR() {
        List<CyclePair> pairs = COMPARISON.pairs(PairAdjustment.BENJAMINI_HOCHBERG);
        assertPair(pairs.get(0), "y", "z", 0.0265843701005, 0.0797531103015);
        assertPair(pairs.get(1), "x", "y", 0.1472235796015, 0.1964527112381);
        assertPair(pairs.get(2), "x", "z", 0.1964527112381, 0.1964527112381);
    }

    /** As to winning, lost deals are last seen when they are lost: 2 of x, 2 of y and 3 of z were won. */
    @Test
    void test_byOutcome_countsThatOutcomeAlone() {
        LogRank<String> won = COMPARISON.test(StageType.WON);
        assertThat(won.groups()).extracting(LogRank.Group::observed).containsExactly(2L, 2L, 3L);
        LogRank<String> lost = COMPARISON.test(StageType.LOST);
        assertThat(lost.groups()).extracting(LogRank.Group::observed).containsExactly(1L, 0L, 1L);
        assertThat(COMPARISON.pairs(PairAdjustment.HOLM, StageType.WON))
                .hasSize(3)
                .allSatisfy(pair -> assertThat(pair.test().groups()).hasSize(2));
        assertThat(COMPARISON.pairs(PairAdjustment.HOLM, StageType.WON).get(0).pValue())
                .isNotEqualTo(COMPARISON.pairs(PairAdjustment.HOLM).get(0).pValue());
    }

    /** Each group alone in its stratum: nothing can be held against anything, and p stays empty. */
    @Test
    void strata_withoutAnythingInCommon_compareNothing() {
        CycleComparison apart =
                CycleTimeAnalysis.withDefaults().compare(DEALS, CycleComparisonTest::group, CycleComparisonTest::group);
        assertThat(apart.test().pValue()).isEmpty();
        assertThat(apart.pairs(PairAdjustment.HOLM)).hasSize(3).allSatisfy(pair -> {
            assertThat(pair.pValue()).isEmpty();
            assertThat(pair.adjusted()).isEmpty();
        });
    }

    /** The deals of w are all left out: it is among the groups, with the reason, but in no test. */
    @Test
    void group_ofWhichAllAreLeftOut_isListed() {
        Deals deals = DayLogs.asOf(30, "x1: A@0 B@1 W@2", "y1: A@0 B@1 W@5", "w1: A@0 L@3");
        CycleComparison comparison = CycleTimeAnalysis.withDefaults()
                .withStart(CycleStart.entryInto("B"))
                .compare(deals, CycleComparisonTest::group);
        assertThat(comparison.groups()).containsOnlyKeys("w", "x", "y");
        assertThat(comparison.test().groups()).extracting(LogRank.Group::key).containsExactly("x", "y");
        assertThat(comparison.explain(Locale.ENGLISH))
                .isEqualTo(
                        "w: no deals. x: half close within 1.0 days, closed 1 of 1. y: half close within 4.0 days, closed"
                                + " 1 of 1. x: closed 1 deal of 1, expected 0.5; y: closed 1 deal of 1, expected 1.50; a"
                                + " difference like this may well be chance, p = 0.317.");
        assertThat(comparison.explain(Locale.forLanguageTag("ru")))
                .startsWith("w: сделок нет. x: половина закрывается за 1,0 дн., закрыто 1 из 1. y:");
    }

    @Test
    void explain_groupsWithOpenDeals() {
        assertThat(COMPARISON.explain(Locale.ENGLISH))
                .startsWith(
                        "x: half close within 4.0 days (95%: 2.0 or more), closed 3 of 4. y: half close within 12.0 days"
                                + " (95%: 5.0 or more), closed 2 of 4. z: half close within 2.0 days (95%: 1.0 or more), closed 4"
                                + " of 4. x: closed 3 deals of 4, expected 2.59;");
        Deals open = DayLogs.asOf(30, "x1: A@0", "y1: A@0 W@1");
        CycleComparison few = CycleTimeAnalysis.withDefaults().compare(open, CycleComparisonTest::group);
        assertThat(few.explain(Locale.ENGLISH)).startsWith("x: less than half close, closed 0 of 1.");
        assertThat(few.explain(Locale.forLanguageTag("ru")))
                .startsWith("x: закрывается меньше половины, закрыто 0 из 1.");
        assertThat(COMPARISON)
                .asString()
                .startsWith("CycleComparison[{x=CycleTimeResult[")
                .endsWith("]");
    }
}
