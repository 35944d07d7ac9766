package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
