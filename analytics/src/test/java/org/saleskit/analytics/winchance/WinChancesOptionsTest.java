package org.saleskit.analytics.winchance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.day;
import static org.saleskit.analytics.cohort.CohortLogs.log;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.cohort.ImmatureRule;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;

/** How each option changes one small log. */
class WinChancesOptionsTest {

    /** As of day 100; selling begins with B. Closed after 10, 20, 40 and 5 days, open for 60, 30 and 10 days. */
    private static final Deals DEALS = DealFold.of(
                    PIPELINE.toBuilder().firstSalesStage("B").build())
            .asOf(day(100))
            .fold(log(
                    "D1 A@0 B@1 Won@10",
                    "D2 A@0 B@1 Lost@20",
                    "D3 A@10 B@11 Won@50",
                    "D4 A@0 Spam@5",
                    "D5 A@40 B@41",
                    "D6 A@70 Rest@71",
                    "D7 A@90",
                    "D8 A@80 B@80 Won@82"));

    private static final WinChances DEFAULTS = WinChances.withDefaults();

    private static String numbers(WinChances options) {
        WinChancesResult chances = options.of(DEALS);
        BigDecimal incidence =
                BigDecimal.valueOf(chances.incidence().orElseThrow()).setScale(4, RoundingMode.HALF_UP);
        return chances.horizon().orElseThrow().toDays() + " days: " + chances.decided() + "; "
                + chances.realised().map(CohortStep::rate).orElseThrow() + "; " + incidence;
    }

    /*
     * Ages: won 2, 10, 40; lost 20; open 10, 30, 60. Before 2: 7 at risk; before 10: 6; before 20: 4; before 40: 2.
     * S: 6/7, 5/7, 15/28, 15/56. Incidence of winning: 1/7 + 6/7 · 1/6 = 2/7 by 10; + 15/28 · 1/2 = 31/56 = 0.5536 by 40.
     */
    static Stream<Arguments> options() {
        return Stream.of(
                Arguments.of("defaults: D6 to D8 are immature", DEFAULTS, "40 days: 3 of 4; 2 of 4; 0.5536"),
                Arguments.of(
                        "a horizon of 15 days: D3 comes later, D6 and D8 are mature",
                        DEFAULTS.withHorizon(Duration.ofDays(15)),
                        "15 days: 3 of 4; 2 of 6; 0.2857"),
                Arguments.of(
                        "INCLUDE_IMMATURE: D8 has won already",
                        DEFAULTS.withImmature(ImmatureRule.INCLUDE_IMMATURE),
                        "40 days: 3 of 4; 3 of 7; 0.5536"),
                // Lost at 25: D5 and D6. Before 40 then only D3 is at risk: 2/7 + (15/28 · 1/3) · 1.
                Arguments.of(
                        "TREAT_AS_LOST_AFTER(25): D5 and D6",
                        DEFAULTS.treatingAsLostAfter(Duration.ofDays(25)),
                        "40 days: 3 of 6; 2 of 4; 0.4643"),
                Arguments.of(
                        "TREAT_AS_LOST_AFTER(30): D6 is of just this age and open; 2/7 + 15/28 · 2/3 · 1 = 18/28",
                        DEFAULTS.treatingAsLostAfter(Duration.ofDays(30)),
                        "40 days: 3 of 5; 2 of 4; 0.6429"),
                Arguments.of(
                        "TREAT_AS_LOST_NOW: 3 of 7 are won by day 40",
                        DEFAULTS.treatingAsLostNow(),
                        "40 days: 3 of 7; 2 of 4; 0.4286"),
                // Lost at 5 with 7 deals at risk: 1/8 + 7/8 · 6/7 · 1/6 = 1/4, S = 5/8 · 3/4 = 15/32, + 15/32 · 1/2.
                Arguments.of(
                        "INCLUDE_DISQUALIFIED: D4 is lost after 5 days",
                        DEFAULTS.includingDisqualified(),
                        "40 days: 3 of 5; 2 of 5; 0.4844"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void option_smallLog_changesTheNumbers(String description, WinChances options, String numbers) {
        assertThat(numbers(options)).as(description).isEqualTo(numbers);
    }

    @Test
    void lostNow_andLostAfter_replaceEachOther() {
        WinChances after = DEFAULTS.treatingAsLostAfter(Duration.ofDays(25));
        assertThat(after.treatingAsLostNow()).isEqualTo(DEFAULTS.treatingAsLostNow());
        assertThat(DEFAULTS.treatingAsLostNow().treatingAsLostAfter(Duration.ofDays(25)))
                .isEqualTo(after);
        assertThat(after.lostAfter()).contains(Duration.ofDays(25));
        assertThat(after.isTreatingAsLostNow()).isFalse();
        assertThat(DEFAULTS.treatingAsLostNow().isTreatingAsLostNow()).isTrue();
        assertThat(DEFAULTS.treatingAsLostNow().lostAfter()).isEmpty();
    }

    @Test
    void options_differ_whereTheyDiffer() {
        assertThat(Stream.of(
                                DEFAULTS,
                                DEFAULTS.withHorizon(Duration.ofDays(1)),
                                DEFAULTS.treatingAsLostAfter(Duration.ofDays(1)),
                                DEFAULTS.treatingAsLostNow(),
                                DEFAULTS.includingDisqualified(),
                                DEFAULTS.withImmature(ImmatureRule.INCLUDE_IMMATURE))
                        .distinct())
                .hasSize(6);
        assertThat(DEFAULTS.includingDisqualified().isIncludingDisqualified()).isTrue();
        assertThat(DEFAULTS.isIncludingDisqualified()).isFalse();
        assertThat(DEFAULTS.withHorizon(Duration.ofDays(2)).horizon()).contains(Duration.ofDays(2));
        assertThat(DEFAULTS.immatureRule()).isEqualTo(ImmatureRule.LEAVE_OUT_IMMATURE);
        assertThat(DEFAULTS)
                .hasToString("WinChances[horizon of the deals, LEAVE_OUT_IMMATURE]")
                .hasSameHashCodeAs(WinChances.withDefaults());
        assertThat(DEFAULTS.withHorizon(Duration.ofDays(2))
                        .treatingAsLostAfter(Duration.ofDays(3))
                        .includingDisqualified())
                .hasToString("WinChances[horizon PT48H, lost after PT72H, including disqualified, LEAVE_OUT_IMMATURE]");
        assertThat(DEFAULTS.treatingAsLostNow())
                .hasToString("WinChances[horizon of the deals, open is lost, LEAVE_OUT_IMMATURE]");
    }
}
