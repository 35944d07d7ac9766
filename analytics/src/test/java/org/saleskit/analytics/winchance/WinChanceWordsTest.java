package org.saleskit.analytics.winchance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.deals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cohort.ImmatureRule;
import org.saleskit.core.time.CalendarPeriod;

class WinChanceWordsTest {

    private static final WinChances THREE = WinChances.withDefaults();

    private static String english(WinChances options) {
        return options.of(WinChancesTest.G14).explain(Locale.ENGLISH);
    }

    /** Russian numbers hold spaces that do not break. */
    private static String russian(WinChances options) {
        return options.of(WinChancesTest.G14)
                .explain(Locale.forLanguageTag("ru"))
                .replace('\u00a0', ' ');
    }

    @Test
    void explain_G14_saysWhyTheThreeDiffer() {
        assertThat(english(THREE))
                .isEqualTo(
                        "6 deals as of 2026-06-09T00:00:00Z: won 3, lost 1, open 2. Decided: 75.0% (3 of 4; 95% interval"
                                + " 30.1% to 95.4%; few deals); it leaves out the open deals (2), as if they would end like those"
                                + " that closed sooner; were they all lost, it would be 50.0% (3 of 6; 95% interval 18.8% to 81.2%;"
                                + " few deals). Horizon: 50 days, the smallest cycle time that 90% of the closed deals did not"
                                + " exceed. Realised within the horizon: 60.0% (3 of 5; 95% interval 23.1% to 88.2%; few deals);"
                                + " opened less than the horizon ago and left out: 1; deals won after the horizon are no wins here."
                                + " Probability of winning by the horizon: 58.3% (95% interval 22.9% to 94.7%), of losing 16.7%, of"
                                + " being open 25.0%; it uses every deal, the open ones up to their age, and so neither leaves them"
                                + " out nor takes them as lost.");
        assertThat(THREE.of(WinChancesTest.G14)).hasToString(english(THREE));
    }

    @Test
    void explain_G14_inRussian() {
        assertThat(russian(THREE))
                .isEqualTo(
                        "Сделки, на 2026-06-09T00:00:00Z: всего 6, выиграно 3, проиграно 1, открыто 2. Среди завершённых"
                                + " выиграно: 75,0 % (3 из 4; доверительный интервал 95 %: от 30,1 % до 95,4 %; сделок мало);"
                                + " открытые (2) здесь не учтены, будто они закончатся так же, как закрытые раньше; если бы все они"
                                + " были проиграны: 50,0 % (3 из 6; доверительный интервал 95 %: от 18,8 % до 81,2 %; сделок мало)."
                                + " Горизонт: 50 дн. — наименьший срок, в который уложились 90 % завершённых сделок. Реализовано в"
                                + " пределах горизонта: 60,0 % (3 из 5; доверительный интервал 95 %: от 23,1 % до 88,2 %; сделок"
                                + " мало); открыты меньше горизонта назад и не учтены: 1; выигранные после горизонта здесь"
                                + " выигрышем не считаются. Вероятность выигрыша к горизонту: 58,3 % (доверительный интервал 95 %:"
                                + " от 22,9 % до 94,7 %), проигрыша — 16,7 %, остаться открытой — 25,0 %; учтены все сделки,"
                                + " открытые — до их возраста: они не отброшены и не сочтены проигранными.");
    }

    @Test
    void explain_options_areNamed() {
        WinChances options = THREE.treatingAsLostAfter(Duration.ofDays(40))
                .withHorizon(Duration.ofDays(36))
                .withImmature(ImmatureRule.INCLUDE_IMMATURE);
        assertThat(english(options))
                .contains("won 3, lost 2 (of them open but taken as lost 1), open 1. ")
                .contains(" Horizon: 36 days. ")
                .contains("33.3% (2 of 6; 95% interval 9.7% to 70.0%; few deals); opened less than the horizon ago and"
                        + " counted so far: 1;")
                .endsWith("; it uses every deal, also those taken as lost.");
        assertThat(russian(options))
                .contains("проиграно 2 (из них открыты, но сочтены проигранными: 1), открыто 1. ")
                .contains(" Горизонт: 36 дн. Реализовано")
                .contains("; открыты меньше горизонта назад и учтены как есть: 1;")
                .endsWith("; учтены все сделки, в том числе сочтённые проигранными.");
        assertThat(english(THREE.treatingAsLostNow())).contains("few deals); no deal is open. ");
        assertThat(russian(THREE.treatingAsLostNow())).contains("сделок мало); открытых сделок нет. ");
    }

    @Test
    void explain_nothingOpenOrImmature_saysLess() {
        String text = THREE.of(deals(50, "D1 A@0 Won@5", "D2 A@0 Lost@4")).explain(Locale.ENGLISH);
        assertThat(text)
                .contains("few deals); no deal is open. ")
                .contains(
                        "Realised within the horizon: 50.0% (1 of 2; 95% interval 9.5% to 90.5%; few deals); deals won"
                                + " after")
                .endsWith("of losing 50.0%, of being open 0.0%; it uses every deal.");
    }

    @Test
    void explain_noClose_saysWhatIsMissing() {
        WinChancesResult none = THREE.of(
                deals(10, "D1 A@0", "D2 Spam@1", "D3 A@0 Lost@5 B@6"),
                CalendarPeriod.parse("2026-03").in(ZoneOffset.UTC));
        assertThat(none.explain(Locale.ENGLISH))
                .startsWith(
                        "2 deals opened from 2026-03-01 to 2026-03-31 (Z) as of 2026-03-11T00:00:00Z: won 0, lost 0,"
                                + " open 2. Decided: 0 of 0; it leaves out the open deals (2)")
                .endsWith(
                        " There is no closed deal, so there is no usual cycle time to take as a horizon, no realised rate"
                                + " and no incidence. Left out: 1 deal: disqualified before the first sales stage.");
        assertThat(none.explain(Locale.forLanguageTag("ru")))
                .startsWith("Сделки, открытые с 2026-03-01 по 2026-03-31 (Z), на 2026-03-11T00:00:00Z: всего 2,")
                .endsWith(
                        " Завершённых сделок нет, поэтому нет обычного срока сделки, который служил бы горизонтом, нет"
                                + " реализованной доли и нет вероятности выигрыша. Не учтено: сделок — 1: отсеяны до первого этапа"
                                + " продаж.");
    }

    @Test
    void explain_horizonBeyondTheData_saysUnknown() {
        WinChances far = THREE.withHorizon(Duration.ofDays(61));
        assertThat(english(far))
                .endsWith(" Probability of winning by the horizon: unknown, as no deal was watched for so long.");
        assertThat(russian(far))
                .endsWith(" Вероятность выигрыша к горизонту неизвестна: так долго ни одну сделку не наблюдали.");
    }

    @Test
    void explain_chance_namesAgeAndInterval() {
        WinChancesResult result = THREE.of(WinChancesTest.G14);
        OpenDealChance chance = result.chances(Duration.ofDays(15)).get(0);
        assertThat(chance.explain(Locale.ENGLISH))
                .isEqualTo(
                        "D4, open for 35.0 days: won within 15.0 days with a probability of 50.0% (95% interval 9.0% to"
                                + " 99.4%)");
        assertThat(chance).hasToString(chance.explain(Locale.ENGLISH));
        assertThat(chance.explain(Locale.forLanguageTag("ru")).replace('\u00a0', ' '))
                .isEqualTo(
                        "D4, открыта 35,0 дн.: вероятность выигрыша за 15,0 дн. — 50,0 % (доверительный интервал 95 %: от"
                                + " 9,0 % до 99,4 %)");
        OpenDealChance old = result.chances(Duration.ofDays(15)).get(1);
        assertThat(old.explain(Locale.ENGLISH))
                .isEqualTo("D6, open for 60.0 days: unknown, as no deal was watched for so long");
        assertThat(old.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("D6, открыта 60,0 дн.: неизвестно: так долго ни одну не наблюдали");
    }
}
