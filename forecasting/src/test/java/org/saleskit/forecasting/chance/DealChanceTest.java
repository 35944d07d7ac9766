package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saleskit.core.stats.Interval;
import org.saleskit.forecasting.chance.DealChance.Skipped;

class DealChanceTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static List<String> exits() {
        List<String> ways = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            ways.add("d" + i + " A 0, " + (i % 2 == 0 ? "Won " : "Lost ") + i);
        }
        return ways;
    }

    private static DealChance chance(WinModel model, String way) {
        List<String> ways = exits();
        ways.add(way);
        return DealsOf.chanceOf(DealsOf.chances(model, DealsOf.log(DealsOf.PIPELINE, 100, ways), 10), "x");
    }

    /** In R: qbeta(0.975, 0.5, 100.5) = 0.02474527 and qbeta(0.025, 100.5, 0.5) = 0.97525473; the other ends are the chances. */
    @Test
    void interval_ofNoneAndOfAll_holdsTheChance() {
        assertThat(DealChance.Share.of(0, 100).interval(0).low()).isZero();
        assertThat(DealChance.Share.of(0, 100).interval(0).high()).isCloseTo(0.02474527, within(1e-8));
        assertThat(DealChance.Share.of(1, 100).interval(1).low()).isCloseTo(0.97525473, within(1e-8));
        assertThat(DealChance.Share.of(1, 100).interval(1).high()).isEqualTo(1);
        // All are won ever, four tenths of them in the period.
        DealChance.Share part = new DealChance.Share(100.5, 0.5, 0.4);
        assertThat(part.interval(0.4).high()).isEqualTo(0.4);
        assertThat(part.interval(0.4).low()).isCloseTo(0.4 * 0.97525473, within(1e-8));
    }

    @Test
    void interval_anyChanceAndAnyNumberOfDeals_holdsTheChance() {
        for (double deals : new double[] {0, 0.01, 1, 7, 100, 1e6}) {
            for (double chance :
                    new double[] {0, 1e-300, 1e-9, 0.001, 0.1, 0.5, 0.9, 0.999999, Math.nextDown(1.0), 1}) {
                Interval interval = DealChance.Share.of(chance, deals).interval(chance);
                assertThat(interval.contains(chance))
                        .as("%s of %s deals: %s", chance, deals, interval)
                        .isTrue();
                assertThat(interval.low()).isNotNegative();
                assertThat(interval.high()).isLessThanOrEqualTo(1);
            }
        }
    }

    /** Of 30 deals 29 were still there after the first day, and all were lost: 0 of 29. */
    @Test
    void interval_ofADealWhoseKindWasNeverWon_beginsAtZero() {
        List<String> ways = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            ways.add("d" + i + " A 0, Lost " + i);
        }
        ways.add("x A 99");
        DealChance chance = DealsOf.chanceOf(
                DealsOf.chances(WinModel.withDefaults(), DealsOf.log(DealsOf.PIPELINE, 100, ways), 10), "x");
        assertThat(chance.winInPeriod()).hasValue(0);
        assertThat(chance.evidence()).isEqualTo(29);
        assertThat(chance.interval().orElseThrow().low()).isZero();
        // In R: qbeta(0.975, 0.5, 29.5)
        assertThat(chance.interval().orElseThrow().high()).isCloseTo(0.08228648, within(1e-8));
    }

    @Test
    void explain_incidence_namesChanceIntervalAndSource() {
        DealChance chance = chance(WinModel.withDefaults(), "x A 99");
        // 39 left A after day 1, on a day each; of these, 5 were won by day 11. In R: qbeta(c(0.025, 0.975), 5.5,
        // 34.5).
        assertThat(chance.explain(Locale.ENGLISH))
                .isEqualTo("x, 1.0 days in A: won in the period with 12.8% (95% interval 5.1% to 25.8%), ever 51.3%;"
                        + " source: incidence in the stage (39 deals).");
        assertThat(chance).hasToString(chance.explain(Locale.ENGLISH));
        assertThat(chance.explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo("x, в стадии «A» 1,0 дн.: вероятность выигрыша в периоде 12,8 % (интервал 95 %: от 5,1 % до"
                        + " 25,8 %), когда-либо 51,3 %; источник: исходы по возрасту в стадии (сделок: 39).");
    }

    @Test
    void explain_extrapolated_saysSo() {
        DealChance chance = chance(WinModel.withDefaults(), "x A 10");
        assertThat(chance.explain(Locale.ENGLISH)).endsWith("(10 deals), continued beyond the longest stay.");
        assertThat(chance.explain(RUSSIAN)).endsWith("(сделок: 10), продолжено за самое долгое пребывание.");
    }

    @Test
    void explain_skippedSources_areNamedWithReasons() {
        WinModel model =
                WinModel.withDefaults().withTiming(List.of(TimingRule.WHOLE)).withHost(deal -> OptionalDouble.of(0.25));
        DealChance chance = chance(model, "x B 98");
        assertThat(chance.explain(Locale.ENGLISH))
                .isEqualTo("x, 2.0 days in B: won in the period with 25.0%, ever 25.0%; source: number of the host;"
                        + " timing: the number is of the period; incidence in the stage: too few deals came out of this stage;"
                        + " learned rate of the stage: no deal was ever in this stage; default of the stage: nobody stated a"
                        + " number.");
        assertThat(chance.explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "x, в стадии «B» 2,0 дн.: вероятность выигрыша в периоде 25,0 %, когда-либо 25,0 %; источник:"
                                + " число из учётной системы; срок: число относится к периоду; исходы по возрасту в стадии: из этой"
                                + " стадии вышло слишком мало сделок; доля выигрышей стадии: в этой стадии ещё не было сделок;"
                                + " вероятность стадии по умолчанию: число не указано.");
    }

    @Test
    void explain_unknown_isNotZero() {
        DealChance chance = chance(WinModel.withDefaults(), "x B 98");
        assertThat(chance.explain(Locale.ENGLISH))
                .startsWith("x, 2.0 days in B: chance in the period unknown; incidence");
        assertThat(chance.explain(RUSSIAN))
                .startsWith("x, в стадии «B» 2,0 дн.: вероятность выигрыша в периоде неизвестна; исходы");
    }

    @Test
    void explain_timing_isNamed() {
        WinModel model = WinModel.withDefaults()
                .withSources(List.of(ChanceSource.STAGE_DEFAULT))
                .withStageDefaults(Map.of("A", 0.5));
        assertThat(chance(model, "x A 98, expected 105").explain(Locale.ENGLISH))
                .isEqualTo("x, 2.0 days in A: won in the period with 50.0%, ever 50.0%; source: default of the stage;"
                        + " timing: expected close.");
        assertThat(chance(model, "x A 98").explain(Locale.ENGLISH)).endsWith("; timing: learned times.");
        assertThat(chance(model, "x A 98, expected 105").explain(RUSSIAN)).endsWith("; срок: ожидаемая дата закрытия.");
        assertThat(chance(model, "x A 98").explain(RUSSIAN)).endsWith("; срок: по прошлым выигрышам.");
    }

    @ParameterizedTest
    @EnumSource(Skipped.Reason.class)
    void explain_everyReason_hasWordsOfBothLanguages(Skipped.Reason reason) {
        Skipped skipped = new Skipped(ChanceSource.UNKNOWN, reason);
        assertThat(skipped.explain(Locale.ENGLISH)).matches("none: [a-z ]{10,}");
        assertThat(skipped.explain(RUSSIAN)).matches("нет: [а-яё, ]{10,}");
    }
}
