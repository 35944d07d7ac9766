package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.WorkSchedule;

/** What velocities say in words; no-break spaces of Russian numbers are shown as spaces. */
class VelocityWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Deals DEALS = deals("""
            a 1 A
            a 16 W 100
            b 6 A
            b 21 W 300
            c 11 A
            c 16 L
            d 11 A
            e 26 A
            f 1 A
            f 13 H
            f 23 A
            h 12 A
            h 14 L
            """, 31);

    private static final VelocityAnalysis VELOCITY = VelocityAnalysis.between(day(11), day(31), USD);
    private static final WorkSchedule OFFICE =
            WorkSchedule.builder().zone(ZoneOffset.UTC).build();

    private static final VelocityLevers FIRST =
            VelocityLevers.of(Fraction.of(40), Fraction.of(1, 4), Fraction.of(50_000), Fraction.of(50));

    private static String plain(String text) {
        return text.replace("2026-01-", "")
                .replace("T00:00:00Z", "")
                .replace("T23:59:59.999999999Z", "")
                .replace('\u00a0', ' ');
    }

    private static String english(VelocityResult result) {
        return plain(result.explain(Locale.ENGLISH));
    }

    private static String russian(VelocityResult result) {
        return plain(result.explain(RUSSIAN));
    }

    @Test
    void explain_defaults_givesEachPart() {
        VelocityResult result = VELOCITY.calculate(DEALS);
        assertThat(english(result))
                .isEqualTo("Velocity USD 20.00 a day (weak, few deals); window from 11 to before 31, as of 30. Deals in"
                        + " work: 3 (open at the end of the window); win rate 50.0% (2 of 4; 95% interval 15.0% to"
                        + " 85.0%; few deals); mean won amount USD 200.00 (median USD 200.00, deals 2); mean cycle of"
                        + " won deals 15.0 days (median 15.0; open deals are not in it, so it is short). Won in the"
                        + " window: USD 20.00 a day.");
        assertThat(russian(result))
                .isEqualTo("Скорость продаж — USD 20,00 в день (оценка слабая, сделок мало); окно с 11 до 31 (не"
                        + " включая), по состоянию на 30. Сделок в работе: 3 (открытых в конце окна); доля выигранных"
                        + " — 50,0 % (2 из 4; доверительный интервал 95 %: от 15,0 % до 85,0 %; сделок мало); средняя"
                        + " сумма выигранной — USD 200,00 (медиана — USD 200,00, сделок 2); средний цикл выигранных —"
                        + " 15,0 дня (медиана — 15,0; открытые сделки не учтены, поэтому он занижен). Выиграно за"
                        + " окно: USD 20,00 в день.");
        assertThat(result).hasToString(result.explain(Locale.ENGLISH));
    }

    @Test
    void explain_averageAndRestrictedCycle_saysHowManyAreOpen() {
        VelocityResult result = VELOCITY.withRestrictedCycle(20)
                .withWork(WorkCount.TIME_AVERAGE)
                .calculate(DEALS);
        assertThat(english(result))
                .startsWith("Velocity USD 27.14 a day")
                .contains("Deals in work: 2.9 (open on average over the window); ")
                .contains("; mean time to any close, cut at 20.0 days: 10.5 days (closed 4, still open 3); mean cycle");
        assertThat(russian(result))
                .contains("Сделок в работе: 2,9 (открытых в среднем за окно); ")
                .contains("; среднее время до любого закрытия, не более 20,0 дня: 10,5 дня (закрыто 4, ещё открыто 3);"
                        + " средний");
    }

    @Test
    void explain_workingTimeAndUnknownCycle_saysSo() {
        VelocityResult result = VELOCITY.inWorkingTime(OFFICE)
                .withWork(WorkCount.OPENED_IN_WINDOW)
                .withRestrictedCycle(99)
                .calculate(DEALS);
        assertThat(english(result))
                .startsWith("No velocity, as no cycle is known; window from")
                .contains("Deals in work: 4 (opened in the window); ")
                .contains("cut at 99.0 working days: unknown (closed 4, still open 3); mean cycle of won deals 11.0"
                        + " working days (median")
                .endsWith("Won in the window: USD 26.67 a working day.");
        assertThat(russian(result))
                .startsWith("Скорости продаж нет: цикл сделки неизвестен; окно с")
                .contains("Сделок в работе: 4 (открытых за окно); ")
                .contains("не более 99,0 рабочего дня: неизвестно (закрыто 4, ещё открыто 3); средний цикл выигранных"
                        + " — 11,0 рабочего дня (медиана")
                .endsWith("Выиграно за окно: USD 26,67 в рабочий день.");
    }

    @Test
    void explain_nothingDecided_namesEveryMissingPart() {
        VelocityResult result = VELOCITY.calculate(deals("1 11 A", 31));
        assertThat(english(result))
                .startsWith("No velocity, as nothing was decided, no amount of a won deal is known, no cycle is known;")
                .contains("; no win rate; no won amount; no cycle of won deals. Won in the window: USD 0.00 a day.");
        assertThat(russian(result))
                .startsWith("Скорости продаж нет: ни одна сделка не завершена, неизвестна сумма ни одной выигранной"
                        + " сделки, цикл сделки неизвестен;")
                .contains("; доли выигранных нет; суммы выигранных нет; цикла выигранных нет. Выиграно");
        VelocityResult zero = VelocityAnalysis.between(day(3), day(5), USD)
                .inWorkingTime(OFFICE)
                .calculate(deals("1 3 W 5", 31));
        assertThat(english(zero))
                .startsWith("No velocity, as the cycle took no time;")
                .endsWith("The window has no working time.");
        assertThat(russian(zero))
                .startsWith("Скорости продаж нет: цикл сделки равен нулю;")
                .endsWith("В окне нет рабочего времени.");
    }

    @Test
    void explain_enoughDeals_isNotCalledWeak() {
        StringBuilder log = new StringBuilder("z 12 A \n");
        for (int i = 10; i < 20; i++) {
            log.append(i + " 12 A \n" + i + " 14 W 5 \n");
        }
        assertThat(english(VELOCITY.calculate(deals(log.toString(), 31))))
                .startsWith("Velocity USD 2.50 a day; window");
    }

    @Test
    void change_decomposed_givesThePartOfEachLever() {
        VelocityChange change = VelocityChange.between(
                FIRST, VelocityLevers.of(Fraction.of(44), Fraction.of(1, 5), Fraction.of(60_000), Fraction.of(48)));
        assertThat(change)
                .hasToString("Velocity per day: 10,000.00 before, 11,000.00 after; difference +1,000.00, of which deals"
                        + " in work +1,000.00, win rate -2,341.24, amount of a won deal +1,912.93, cycle +428.31.");
        assertThat(plain(change.explain(RUSSIAN)))
                .isEqualTo("Скорость продаж в день: была 10 000,00, стала 11 000,00; разность +1 000,00, из неё: сделки"
                        + " в работе +1 000,00, доля выигранных -2 341,24, сумма выигранной сделки +1 912,93, цикл"
                        + " сделки +428,31.");
    }

    @Test
    void change_zeroOrUndefined_saysWhy() {
        VelocityChange zero = VelocityChange.between(
                FIRST, VelocityLevers.of(Fraction.ZERO, Fraction.ZERO, Fraction.ONE, Fraction.ONE));
        assertThat(zero)
                .hasToString("Velocity per day: 10,000.00 before, 0.00 after; difference -10,000.00; no split among the"
                        + " levers, as a lever is zero: deals in work, win rate.");
        assertThat(plain(zero.explain(RUSSIAN)))
                .endsWith("; на рычаги не раскладывается, так как равно нулю: сделки в работе, доля выигранных.");
        VelocityChange undefined =
                VelocityChange.between(VELOCITY.calculate(DEALS), VELOCITY.calculate(deals("1 11 A", 31)));
        assertThat(undefined.kind()).isEqualTo(VelocityChange.Kind.UNDEFINED);
        assertThat(undefined.difference()).isEmpty();
        assertThat(undefined.logRatio()).isEmpty();
        assertThat(undefined).hasToString("Velocity per day: 20.00 before, undefined after; no difference.");
        assertThat(plain(undefined.explain(RUSSIAN)))
                .isEqualTo("Скорость продаж в день: была 20,00, стала не определена; разности нет.");
    }

    @Test
    void metrics_explain_joinsTheThree() {
        PipelineMetrics metrics =
                PipelineMetricsAnalysis.between(day(11), day(31)).calculate(DEALS, USD);
        assertThat(metrics.explain(Locale.ENGLISH).lines())
                .containsExactly(
                        metrics.velocity().explain(Locale.ENGLISH),
                        metrics.winRate().explain(Locale.ENGLISH),
                        metrics.wonAmounts().explain(Locale.ENGLISH));
        assertThat(metrics).hasToString(metrics.explain(Locale.ENGLISH));
    }
}
