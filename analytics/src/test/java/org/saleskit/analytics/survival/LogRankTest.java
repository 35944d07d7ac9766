package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogRankTest {

    private static final SurvivalData<Lives.Close> FAST = Lives.of("1 2 3 4 5 6 7 8");
    private static final SurvivalData<Lives.Close> SLOW = Lives.of("11 12 13 14 15 16 17 18+");

    @Test
    void twoGroups_byHand() {
        // a: 1, 3; b: 2, 4+. u = 1: E(a) 2/4, V 1/4. u = 2: 1/3, 2/9. u = 3: 1/2, 1/4. O - E = 2 - 4/3, V = 13/18.
        LogRank<String> test = LogRank.of(Map.of("a", Lives.of("1 3"), "b", Lives.of("2 4+")));
        assertThat(test.groups().get(0)).isEqualTo(new LogRank.Group<>("a", 2, 2, 0.5 + 1 / 3.0 + 0.5));
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(4 / 9.0 / (13 / 18.0), within(1e-14));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void lateEntries_byHand() {
        // b enters at 1: only a at risk at 1, which says nothing. u = 2: 1 of 2 in each, E(a) 1/2, V 1/4.
        LogRank<String> test = LogRank.of(Map.of("a", Lives.of("1 3+"), "b", Lives.of("1-2")));
        assertThat(test.groups().get(0).expected()).isEqualTo(1.5);
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(1, within(1e-14));
    }

    @Test
    void threeGroups_haveTwoDegreesOfFreedom_andSplitsOfOneGroupAddNothing() {
        LogRank<String> two = LogRank.of(Map.of("a", FAST, "b", SLOW));
        LogRank<String> three =
                LogRank.of(Map.of("a", FAST, "b", Lives.of("11 13 15 17"), "c", Lives.of("12 14 16 18+")));
        assertThat(three.degreesOfFreedom()).isEqualTo(2);
        assertThat(three.chiSquare().orElseThrow())
                .isGreaterThan(two.chiSquare().orElseThrow() - 1e-9);
        assertThat(two.pValue().orElseThrow()).isLessThan(0.001);
    }

    @Test
    void groupWithoutDeals_isShownAndTakesNoDegreeOfFreedom() {
        LogRank<String> test = LogRank.of(Map.of("a", FAST, "b", SLOW, "c", Lives.of("")));
        assertThat(test.groups()).hasSize(3);
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.chiSquare())
                .isEqualTo(LogRank.of(Map.of("a", FAST, "b", SLOW)).chiSquare());
    }

    @Test
    void groupsNeverSeenTogether_areNotCompared() {
        LogRank<String> test = LogRank.of(Map.of("a", FAST, "b", Lives.of("8-11 8-12")));
        assertThat(test.chiSquare()).isEmpty();
        assertThat(test.pValue()).isEmpty();
        assertThat(test.degreesOfFreedom()).isZero();
        assertThat(test.explain(Locale.ENGLISH))
                .isEqualTo(
                        "a: closed 8 deals of 8, expected 8.00; b: closed 2 deals of 2, expected 2.00; there is nothing to"
                                + " compare");
    }

    @Test
    void strata_compareWithinThemselves_simpsonsTrap() {
        // Within each stratum both groups are alike; group a has the small, fast deals. Together a looks faster.
        Map<String, SurvivalData<Lives.Close>> small = Map.of("a", Lives.of("1 2 3 4 5 6"), "b", Lives.of("2 5"));
        Map<String, SurvivalData<Lives.Close>> large =
                Map.of("a", Lives.of("22 25"), "b", Lives.of("21 22 23 24 25 26"));
        LogRank<String> within = LogRank.stratified(Map.of("small", small, "large", large));
        LogRank<String> together =
                LogRank.of(Map.of("a", Lives.of("1 2 3 4 5 6 22 25"), "b", Lives.of("2 5 21 22 23 24 25 26")));
        assertThat(within.chiSquare().orElseThrow()).isLessThan(0.5);
        assertThat(together.chiSquare().orElseThrow()).isGreaterThan(1);
        assertThat(within.groups().get(0).rows()).isEqualTo(8);
    }

    @Test
    void stratum_withoutAGroup_isCountedButComparesNothing() {
        Map<String, SurvivalData<Lives.Close>> both = Map.of("a", FAST, "b", SLOW);
        LogRank<String> test = LogRank.stratified(Map.of("x", both, "y", Map.of("a", FAST)));
        assertThat(test.chiSquare().orElseThrow())
                .isCloseTo(LogRank.of(both).chiSquare().orElseThrow(), within(1e-9));
        assertThat(test.groups().get(0).rows()).isEqualTo(16);
    }

    @Test
    void explain_saysWhetherItMayBeChance() {
        assertThat(LogRank.of(Map.of("a", FAST, "b", SLOW)).explain(Locale.ENGLISH))
                .contains("a: closed 8 deals of 8, expected ")
                .contains("; a difference this large is hardly chance, p = 0.0000");
        LogRank<String> alike = LogRank.of(Map.of("a", Lives.of("1 3"), "b", Lives.of("2 4+")));
        assertThat(alike.explain(Locale.forLanguageTag("ru")))
                .isEqualTo(
                        "a: закрыто 2 из 2, ожидалось 1,33; b: закрыто 1 из 2, ожидалось 1,67; такая разница может быть"
                                + " случайной, p = 0,433");
        assertThat(alike.toString()).startsWith("LogRank[[Group[key=a, rows=2, observed=2, expected=1.33");
    }

    @Test
    void cause_canBeComparedAlone() {
        Map<String, SurvivalData<Lives.Close>> wins = Map.of(
                "a",
                Lives.of("1W 3L").onlyCause(Lives.Close.WON),
                "b",
                Lives.of("2L 4+").onlyCause(Lives.Close.WON));
        assertThat(LogRank.of(wins).groups().get(0).observed()).isEqualTo(1);
    }
}
