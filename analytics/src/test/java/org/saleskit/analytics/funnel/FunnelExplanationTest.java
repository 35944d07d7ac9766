package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.funnel;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.LeftOutRows.Reason;

class FunnelExplanationTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Reached A: all 5 but deal 5; B: 1, 2, 3. Deal 2 skipped B; deal 4 is in A; deal 5 was never in sales. */
    private static final FunnelResult<String> FUNNEL = funnel("""
            1 1 A
            1 2 B
            1 3 W
            2 1 A
            2 2 C
            2 3 L
            3 1 B
            3 2 D
            4 1 A
            5 1 D
            """, 5);

    /** Russian writes no-break spaces before the percent sign; here they are plain. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** Wilson's interval of 3 in 4 at 95 %: 0.3006 to 0.9544. */
    @Test
    void step_explained_namesItsNumbersInBothLanguages() {
        FunnelStep step = FUNNEL.steps().get(1);
        assertThat(step.explain(Locale.ENGLISH))
                .isEqualTo("B: reached by 3 deals (1 of them skipped it); conversion from A 75.0% (3 of 4;"
                        + " 95% interval 30.1% to 95.4%; few deals); open in it now: 0");
        assertThat(plain(step.explain(RUSSIAN)))
                .isEqualTo("Этап «B»: дошло сделок: 3 (из них минуя его: 1); конверсия из этапа «A» — 75,0 % (3 из 4;"
                        + " доверительный интервал 95 %: от 30,1 % до 95,4 %; сделок мало); сейчас на этом этапе: 0");
    }

    @Test
    void step_firstOrWithoutDealsBefore_hasNoConversion() {
        assertThat(funnel("1 1 A", 1).steps().get(0).explain(Locale.ENGLISH))
                .isEqualTo("A: reached by 1 deal; open in it now: 1");
        FunnelStep third = funnel("1 1 A", 1).steps().get(2);
        assertThat(third.explain(Locale.ENGLISH))
                .isEqualTo("C: reached by 0 deals; no conversion, as no deal reached B; open in it now: 0");
        assertThat(third.explain(RUSSIAN))
                .isEqualTo("Этап «C»: дошло сделок: 0; конверсии нет: до этапа «B» не дошла ни одна сделка;"
                        + " сейчас на этом этапе: 0");
    }

    /** Deal 1 won, 2 lost, 3 disqualified in sales: 1 of 3; Wilson 0.0615 to 0.7923. */
    @Test
    void winRate_explained_saysWhatCountsAndWhatNot() {
        assertThat(FUNNEL.explainWinRate(Locale.ENGLISH))
                .isEqualTo("Win rate 33.3% (1 of 3; 95% interval 6.1% to 79.2%; few deals); counted: won 1, lost 1,"
                        + " disqualified in sales 1; not counted: open 1, on hold 0, disqualified before sales 1");
        assertThat(plain(FUNNEL.explainWinRate(RUSSIAN)))
                .isEqualTo("Доля выигранных сделок — 33,3 % (1 из 3; доверительный интервал 95 %: от 6,1 % до 79,2 %;"
                        + " сделок мало); учтены: выигранные — 1, проигранные — 1, дисквалифицированные в ходе"
                        + " продажи — 1; не учтены: открытые — 1, приостановленные — 0, дисквалифицированные до начала"
                        + " продажи — 1");
    }

    @Test
    void winRate_nothingDecided_isSaidToBeMissing() {
        assertThat(funnel("1 1 A", 1).explainWinRate(Locale.ENGLISH))
                .startsWith("No win rate, as no deal is decided; counted: won 0");
        assertThat(funnel("1 1 A", 1).explainWinRate(RUSSIAN))
                .startsWith("Доли выигранных нет: ни одна сделка не завершена; учтены: выигранные — 0");
    }

    @Test
    void leftOut_explained_saysWhy() {
        assertThat(new LeftOutRows(Reason.UNKNOWN_STAGE, 1_234, 2, 1).explain(Locale.ENGLISH))
                .isEqualTo("1,234 rows of 2 deals name a stage that the pipeline does not have;"
                        + " deals not counted at all: 1");
        assertThat(new LeftOutRows(Reason.AFTER_AS_OF, 1, 1, 0).explain(Locale.ENGLISH))
                .isEqualTo("1 row of 1 deal happened after the instant of the report; deals not counted at all: 0");
        assertThat(new LeftOutRows(Reason.RECORDED_LATER, 1, 1, 1).explain(Locale.ENGLISH))
                .isEqualTo("1 row of 1 deal was recorded after the instant up to which the log was read;"
                        + " deals not counted at all: 1");
        assertThat(new LeftOutRows(Reason.DISQUALIFIED_BEFORE_SALES, 0, 1, 0).explain(Locale.ENGLISH))
                .isEqualTo("1 deal was disqualified before the first sales stage and not counted in the win rate");
        assertThat(new LeftOutRows(Reason.UNKNOWN_STAGE, 3, 2, 1).explain(RUSSIAN))
                .isEqualTo("Строк с этапом, которого нет в воронке: 3 (сделок: 2, из них не учтено совсем: 1)");
        assertThat(new LeftOutRows(Reason.AFTER_AS_OF, 3, 2, 1).explain(RUSSIAN))
                .isEqualTo("Строк с событиями позже момента отчёта: 3 (сделок: 2, из них не учтено совсем: 1)");
        assertThat(new LeftOutRows(Reason.RECORDED_LATER, 3, 2, 1).explain(RUSSIAN))
                .isEqualTo("Строк, внесённых в журнал позже момента, по который он прочитан: 3 (сделок: 2, из них не"
                        + " учтено совсем: 1)");
        assertThat(new LeftOutRows(Reason.DISQUALIFIED_BEFORE_SALES, 0, 4, 0).explain(RUSSIAN))
                .isEqualTo("Сделок, дисквалифицированных до первого этапа продаж: 4; в доле выигранных они не учтены");
    }

    @Test
    void toString_funnel_hasItsNumbers() {
        assertThat(FUNNEL)
                .hasToString(
                        "Funnel of test as of 2026-01-05T00:00:00Z: deals 5, won 1, lost 1, disqualified 2, open 1,"
                                + " on hold 0; win rate 1 of 3; reached [A 4, B 3, C 2]");
    }
}
