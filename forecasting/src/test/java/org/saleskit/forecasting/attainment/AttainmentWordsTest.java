package org.saleskit.forecasting.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.forecasting.attainment.Plans.past;
import static org.saleskit.forecasting.attainment.Plans.plan;
import static org.saleskit.forecasting.attainment.Plans.rub;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.forecasting.distribution.DealLaw;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class AttainmentWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final RunRate WEEK = RunRate.workingDays(WeekdayCalendar.mondayToFriday());
    private static final PlanToDate MARCH = plan("2026-03", "2026-03-14", "900000", "2200000");

    private static String russian(PlanAttainment attainment) {
        return attainment.explain(RUSSIAN).replace('\u00a0', ' ');
    }

    @Test
    void runRate_inEnglishAndRussian() {
        PlanAttainment attainment = WEEK.attainment(MARCH);

        assertThat(attainment.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Plan from 2026-03-01 to 2026-03-31; before 2026-03-14 came in RUB 900,000.00 of RUB 2,200,000.00 (40.9%)."
                                + " Now 45.5% by working days should be done, pacing index 0.90; at this pace RUB 1,980,000.00 (90.0%)."
                                + " Required from here: RUB 108,333.34 a working day, 1.08 of the pace of the plan."
                                + " Nothing is known of the spread of the rest, so there is no probability of the plan.");
        assertThat(russian(attainment))
                .isEqualTo(
                        "План с 2026-03-01 по 2026-03-31; до 2026-03-14 поступило RUB 900 000,00 из RUB 2 200 000,00 (40,9 %)."
                                + " Сейчас 45,5 % по рабочим дням должно быть сделано, индекс темпа 0,90; при таком темпе получится RUB 1 980 000,00 (90,0 %)."
                                + " Требуется дальше: RUB 108 333,34 в рабочий день, 1,08 от темпа плана."
                                + " О разбросе остатка ничего не известно, поэтому вероятности выполнения плана нет.");
    }

    @Test
    void pastRemainders_areNamed_andTooFewAreTold() {
        List<DailyRevenue> past = List.of(past("2025-03", "20 1300000"), past("2025-02", "20 100"));
        PlanAttainment attainment = RunRate.calendar().withPastRemainders(past).attainment(MARCH);

        assertThat(attainment.explain(Locale.ENGLISH))
                .contains(" by calendar days should be done")
                .contains("RUB 72,222.23 a calendar day")
                .endsWith(
                        " The plan is met with probability 50.0% (the remainders of past periods: 2); P10 RUB 900,100.00, P50 RUB 900,100.00,"
                                + " P90 RUB 2,200,000.00. Too few past periods to rely on.");
        assertThat(russian(attainment))
                .contains(" по календарным дням должно быть сделано")
                .contains("RUB 72 222,23 в календарный день")
                .endsWith(
                        " План выполняется с вероятностью 50,0 % (остатки прошлых периодов: 2); 10-й процентиль RUB 900 100,00, медиана RUB 900 100,00,"
                                + " 90-й процентиль RUB 2 200 000,00. Прошлых периодов слишком мало, чтобы на них полагаться.");
        PlanAttainment ratios = RunRate.calendar()
                .withPastRatios(List.of(past("2025-03", "02 5 20 10"), past("2025-02", "20 1")))
                .attainment(MARCH);
        assertThat(ratios.explain(Locale.ENGLISH))
                .contains("(the ratios of past periods: 1)")
                .endsWith(" Left out: from 2025-02-01 to 2025-02-28 – nothing had come in by then.");
        assertThat(russian(ratios))
                .contains("(соотношения прошлых периодов: 1)")
                .endsWith(" Не учтены: с 2025-02-01 по 2025-02-28 – к этому моменту ничего не поступило.");
    }

    @Test
    void profileAndForecast_areNamed() {
        PlanAttainment attainment = RunRate.seasonal(SeasonalProfile.linear())
                .attainment(plan("2026-04", "2026-04-16", "100", "400"), RevenueDistribution.certain(rub("350")));

        assertThat(attainment.explain(Locale.ENGLISH))
                .contains(
                        "Now 50.0% by the seasonal profile should be done, pacing index 0.50; with the forecast of the rest RUB 450.00 (112.5%).")
                .contains("Required from here: RUB 600.00 for a whole period, 1.50 of the pace of the plan.")
                .contains("The plan is met with probability 100.0% (a forecast of the rest); P10 RUB 450.00,");
        assertThat(russian(attainment))
                .contains(
                        "Сейчас 50,0 % по сезонному профилю должно быть сделано, индекс темпа 0,50; с прогнозом остатка ожидается RUB 450,00 (112,5 %).")
                .contains("RUB 600,00 в пересчёте на целый период, 1,50 от темпа плана.")
                .contains("с вероятностью 100,0 % (прогноз остатка);");
    }

    @Test
    void probability_nextToCertain_isNotShownAsCertain() {
        PlanToDate april = plan("2026-04", "2026-04-16", "100", "400");

        assertThat(withChance(april, 0.9996).explain(Locale.ENGLISH)).contains("with probability above 99.9% (");
        assertThat(russian(withChance(april, 0.9996))).contains("с вероятностью больше 99,9 % (");
        assertThat(withChance(april, 0.0004).explain(Locale.ENGLISH)).contains("with probability below 0.1% (");
        assertThat(russian(withChance(april, 0.0004))).contains("с вероятностью меньше 0,1 % (");
        assertThat(withChance(april, 0.166).explain(Locale.ENGLISH)).contains("with probability 16.6% (");
    }

    /** The rest brings what is missing with this probability, and otherwise nothing. */
    private static PlanAttainment withChance(PlanToDate plan, double chance) {
        RevenueDistribution rest = DealSum.withDefaults().of(Plans.RUB, List.of(DealLaw.of(chance, rub("300"))));
        return RunRate.calendar().attainment(plan, rest);
    }

    @Test
    void namedCases_areTold() {
        assertThat(WEEK.attainment(plan("2026-03", "2026-03-02", "0", "100")).explain(Locale.ENGLISH))
                .contains("Now 0.0% by working days should be done, nothing that counts is over yet. Required");
        assertThat(russian(WEEK.attainment(plan("2026-03", "2026-03-02", "0", "100"))))
                .contains(
                        "Сейчас 0,0 % по рабочим дням должно быть сделано, учитываемых дней ещё не прошло. Требуется");
        PlanAttainment over = WEEK.attainment(plan("2026-03", "2026-04-01", "40", "100"));
        assertThat(over.explain(Locale.ENGLISH))
                .contains(
                        " Short by RUB 60.00, and nothing that counts is left. The plan is met with probability 0.0% (the period is over);");
        assertThat(russian(over))
                .contains(" Не хватает RUB 60,00, и учитываемых дней не осталось.")
                .contains("(период завершён)");
        PlanAttainment reached = WEEK.attainment(plan("2026-03", "2026-03-14", "100", "100"));
        assertThat(reached.explain(Locale.ENGLISH)).contains(" The target is reached. Nothing is known");
        assertThat(russian(reached)).contains(" План уже выполнен. О разбросе");
        PlanAttainment negative = WEEK.attainment(plan("2026-03", "2026-03-14", "-100", "100"));
        assertThat(negative.explain(Locale.ENGLISH)).contains("; returns outweigh sales, so nothing is carried on.");
        assertThat(russian(negative)).contains("; возвратов больше, чем продаж, поэтому темп не продолжается.");
        PlanAttainment zero = WEEK.attainment(plan("2026-03-01", "2026-03-01", "0", "100"));
        assertThat(zero.explain(Locale.ENGLISH))
                .contains(
                        " No day of the period counts by working days. Short by RUB 100.00, and nothing that counts is left.");
        assertThat(russian(zero)).contains(" В периоде нет учитываемых дней по рабочим дням. Не хватает");
        assertThat(zero.toString())
                .isEqualTo("PlanAttainment[WORKING_DAYS, projected=none, probabilityOfPlan=OptionalDouble.empty]");
    }

    @Test
    void periodWithoutADayThatCounts_isToldWhyItIsLeftOut() {
        RunRate rate = RunRate.workingDays(WeekdayCalendar.builder()
                        .addExtraHolidays(java.time.LocalDate.parse("2026-02-02"))
                        .build())
                .withPastRemainders(List.of(DailyRevenue.of(
                        org.saleskit.core.time.CalendarPeriod.parse("2026-02-01"), Plans.RUB, java.util.Map.of())));

        assertThat(rate.attainment(MARCH).explain(Locale.ENGLISH))
                .endsWith(" Left out: from 2026-02-01 to 2026-02-01 – no day that counts.");
        assertThat(russian(rate.attainment(MARCH))).endsWith(" – нет учитываемых дней.");
    }
}
