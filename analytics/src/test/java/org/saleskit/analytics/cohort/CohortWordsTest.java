package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.deals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cohort.TrendPoint.Maturity;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.CalendarPeriod;

class CohortWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Deals DEALS = deals(
            60, "D1 A@0 C@9 Won@30", "D2 A@0 B@5", "D3 A@0 Won@31", "D4 A@50 Won@52", "D5 A@50 Lost@51", "D6 Lost@2");
    private static final CohortConversion MONTH = CohortConversion.in(PIPELINE, Duration.ofDays(30));

    @Test
    void explain_cohort_saysWhoIsNotCounted() {
        CohortResult result = MONTH.withStepWindow("C", Duration.ofHours(300))
                .withWinWindow(Duration.ofSeconds(2_000_000))
                .of(DEALS, CalendarPeriod.parse("2026-03").in(ZoneOffset.UTC));
        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo(
                        "3 deals entered \"A\" from 2026-03-01 to 2026-03-31 (Z); as of 2026-04-30T00:00:00Z the window"
                                + " of 30 days, \"C\" within 300 hours, win within 2,000,000 seconds is over for 3; reached \"B\":"
                                + " 66.7% (2 of 3; 95% interval 20.8% to 93.9%; few deals); reached \"C\": 33.3% (1 of 3; 95%"
                                + " interval 6.1% to 79.2%; few deals); won: 33.3% (1 of 3; 95% interval 6.1% to 79.2%; few deals)."
                                + " Left out: 1 deal: never at the stage of the entry; 2 deals: entered outside the period.");
        assertThat(result).hasToString(result.explain(Locale.ENGLISH));
    }

    @Test
    void explain_cohort_inRussian() {
        assertThat(MONTH.from("C").of(DEALS).explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "На этап «C» вошли сделки: 3; на 2026-04-30T00:00:00Z окно (30 дн.) истекло у 1; выиграны: 100,0 %"
                                + " (1 из 1; доверительный интервал 95 %: от 20,7 % до 100,0 %; сделок мало); незрелых, не учтено —"
                                + " 2 (уже дошли: 2, уже отпали: 0). У незрелых сделок ещё есть время: учесть их как отпавшие"
                                + " значит занизить конверсию, а учесть только уже дошедшие — завысить. Не учтено: сделок — 3: не"
                                + " были на этапе, с которого начинается когорта.");
    }

    @Test
    void explain_immatureIncluded_saysSo() {
        CohortResult result =
                MONTH.withImmature(ImmatureRule.INCLUDE_IMMATURE).from("B").of(DEALS);
        assertThat(result.win().explain(Locale.ENGLISH))
                .isEqualTo(
                        "won: 75.0% (3 of 4; 95% interval 30.1% to 95.4%; few deals); immature among them 2 (converted"
                                + " early 2, dropped early 0)");
        assertThat(result.explain(Locale.ENGLISH))
                .contains(" Rates include immature deals, which still have time: they are the rates so far.");
        assertThat(result.step("C").explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "дошли до этапа «C»: 75,0 % (3 из 4; доверительный интервал 95 %: от 30,1 % до 95,4 %; сделок"
                                + " мало); в том числе незрелых — 2 (уже дошли: 2, уже отпали: 0)");
        assertThat(result.explain(RUSSIAN).replace('\u00a0', ' '))
                .contains(" Конверсия учитывает и незрелые сделки, у которых ещё есть время: это ещё не итог.");
    }

    @Test
    void explain_leaveOutImmature_tellsBothErrors() {
        assertThat(MONTH.of(DEALS).explain(Locale.ENGLISH))
                .contains(
                        "; won: 33.3% (1 of 3; 95% interval 6.1% to 79.2%; few deals); immature and left out 2 (converted"
                                + " early 1, dropped early 1). Immature deals still have time: counted as dropped they would lower"
                                + " the rates, and those that converted early would raise them.");
        assertThat(MONTH.of(deals(5)).explain(Locale.ENGLISH))
                .isEqualTo(
                        "0 deals entered \"A\"; as of 2026-03-06T00:00:00Z the window of 30 days is over for 0; reached"
                                + " \"B\": 0 of 0; reached \"C\": 0 of 0; won: 0 of 0.");
    }

    @Test
    void table_steps_haveBothRates() {
        assertThat(MONTH.of(DEALS).table(Locale.ENGLISH)).isEqualTo("""
                        step  converted  dropped  immature  of entrants  from the step before
                        B             2        1         2        66.7%                 66.7%
                        C             1        2         2        33.3%                 50.0%
                        won           1        2         2        33.3%                100.0%
                        """);
        assertThat(MONTH.of(deals(5)).table(RUSSIAN)).isEqualTo("""
                        этап      дошли  не дошли  незрелые  от вошедших  от предыдущего
                        B             0         0         0            –               –
                        C             0         0         0            –               –
                        выиграны      0         0         0            –               –
                        """);
    }

    @Test
    void labels_everyValue_inBothLanguages() {
        assertThat(Fate.values())
                .extracting(fate -> fate.label(Locale.ENGLISH))
                .containsExactly("converted", "dropped", "immature");
        assertThat(Fate.values())
                .extracting(fate -> fate.label(RUSSIAN))
                .containsExactly("дошли", "не дошли", "незрелые");
        assertThat(Maturity.values())
                .extracting(each -> each.label(Locale.ENGLISH))
                .containsExactly("mature", "partly mature", "immature");
        assertThat(Maturity.values())
                .extracting(each -> each.label(RUSSIAN))
                .containsExactly("зрелая", "зрелая частично", "незрелая");
        assertThat(CohortLeftOut.Reason.values())
                .extracting(reason -> new CohortLeftOut(reason, CohortLogs.ids("a", "b")).explain(Locale.ENGLISH))
                .containsExactly(
                        "2 deals: in another pipeline",
                        "2 deals: never at the stage of the entry",
                        "2 deals: entered outside the period",
                        "2 deals: disqualified before the first sales stage");
        assertThat(CohortLeftOut.Reason.values())
                .extracting(reason -> new CohortLeftOut(reason, CohortLogs.ids("a", "b"))
                        .explain(RUSSIAN)
                        .replace('\u00a0', ' '))
                .containsExactly(
                        "сделок — 2: из другой воронки",
                        "сделок — 2: не были на этапе, с которого начинается когорта",
                        "сделок — 2: вошли не в этом периоде",
                        "сделок — 2: отсеяны до первого этапа продаж");
    }

    @Test
    void conversion_tells_itsOptions() {
        CohortConversion conversion =
                MONTH.withStepWindow("C", Duration.ofDays(4)).withWinWindow(Duration.ofDays(5));
        assertThat(conversion)
                .hasToString(
                        "CohortConversion[p/1 from A within PT720H, C within PT96H, win within PT120H, IMPLIED_REACH,"
                                + " LEAVE_OUT_IMMATURE]");
        assertThat(conversion.steps()).containsExactly("B", "C");
        assertThat(conversion.from("B").steps()).containsExactly("C");
        assertThat(conversion.stepWindow("C")).contains(Duration.ofDays(4));
        assertThat(conversion.stepWindow("B")).isEmpty();
        assertThat(conversion.winWindow()).contains(Duration.ofDays(5));
        assertThat(conversion.window()).isEqualTo(Duration.ofDays(30));
        assertThat(conversion.pipeline()).isEqualTo(PIPELINE);
        assertThat(conversion.from()).isEqualTo("A");
    }
}
