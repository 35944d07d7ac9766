package org.saleskit.analytics.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.waterfall.PipelineLogs.APRIL;
import static org.saleskit.analytics.waterfall.PipelineLogs.EUR;
import static org.saleskit.analytics.waterfall.PipelineLogs.FOLD;
import static org.saleskit.analytics.waterfall.PipelineLogs.day;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WaterfallWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final PipelineWaterfall IN_APRIL = PipelineWaterfall.in(EUR).closingIn(APRIL);

    private static WaterfallResult of(PipelineWaterfall waterfall) {
        return waterfall.between(
                FOLD.asOf(day(0)).fold(PipelineLogs.oneOfEach()),
                FOLD.asOf(day(31)).fold(PipelineLogs.oneOfEach()));
    }

    @Test
    void explain_english_namesWhatBothEndsAndEveryPart() {
        assertThat(of(IN_APRIL).explain(Locale.ENGLISH))
                .isEqualTo("Open deals expected to close from 2026-04-01 to 2026-04-30, by each change."
                        + " From 2026-03-01T00:00:00Z to 2026-04-01T00:00:00Z:"
                        + " start 8 deals, EUR 695.00 (without an amount: 1); new: deals +2, amount EUR +90.00;"
                        + " reopened: deals +1, amount EUR +45.00; resumed: deals +1, amount EUR +25.00;"
                        + " pulled in: deals +1, amount EUR +70.00; slipped in: deals +1, amount EUR +60.00;"
                        + " dated: deals +1, amount EUR +40.00;"
                        + " valued: deals 0, amount EUR +30.00, without an amount -1;"
                        + " increased: deals 0, amount EUR +20.00; decreased: deals 0, amount EUR -15.00;"
                        + " pushed out: deals -1, amount EUR -50.00; pulled out: deals -1, amount EUR -65.00;"
                        + " put on hold: deals -1, amount EUR -35.00; disqualified: deals -1, amount EUR -55.00;"
                        + " won: deals -2, amount EUR -130.00; lost: deals -1, amount EUR -75.00;"
                        + " end 8 deals, EUR 650.00 (without an amount: 0)."
                        + " Left out, without a day of the expected close: at the start 2, at the end 1.");
    }

    @Test
    void explain_russian_saysTheSame() {
        assertThat(of(IN_APRIL.countingOnHold().attribution(Attribution.TWO_STATES))
                        .explain(RUSSIAN))
                .startsWith("Сделки открытые и приостановленные с ожидаемым закрытием с 2026-04-01 по 2026-04-30,"
                        + " только по двум состояниям. С 2026-03-01T00:00:00Z по 2026-04-01T00:00:00Z:"
                        + " в начале — сделок: 9, EUR 720,00 (без суммы: 1); новые: сделок +1, сумма EUR +80,00;")
                .contains("впервые назначена сумма: сделок 0, сумма EUR +30,00, без суммы -1;")
                .endsWith("; в конце — сделок: 9, EUR 685,00 (без суммы: 0)."
                        + " Не учтены сделки без ожидаемой даты закрытия: в начале — 2, в конце — 1."
                        + " Вошли и вышли между состояниями и ни в одной части не учтены: 1.");
    }

    @Test
    void explain_twoStates_namesWhatPassedThrough() {
        assertThat(of(IN_APRIL.attribution(Attribution.TWO_STATES)).toString())
                .startsWith("Open deals expected to close from 2026-04-01 to 2026-04-30, by the two states only. From")
                .endsWith(" Entered and left in between, in no part: 1 deal.");
        assertThat(of(PipelineWaterfall.in(EUR).countingOnHold()).toString())
                .startsWith("Deals open or on hold, by each change. From")
                .endsWith("(without an amount: 0).");
    }

    @Test
    void table_english_hasALineForEachPart() {
        assertThat(of(IN_APRIL).table(Locale.ENGLISH)).isEqualTo("""
                          deals  amount, EUR  without amount
            start             8       695.00               1
            new              +2       +90.00               0
            reopened         +1       +45.00               0
            resumed          +1       +25.00               0
            pulled in        +1       +70.00               0
            slipped in       +1       +60.00               0
            dated            +1       +40.00               0
            valued            0       +30.00              -1
            increased         0       +20.00               0
            decreased         0       -15.00               0
            pushed out       -1       -50.00               0
            pulled out       -1       -65.00               0
            put on hold      -1       -35.00               0
            disqualified     -1       -55.00               0
            won              -2      -130.00               0
            lost             -1       -75.00               0
            end               8       650.00               0
            """);
    }

    @Test
    void table_russian_isLabelledInRussian() {
        assertThat(of(IN_APRIL).table(RUSSIAN))
                .contains("сумма, EUR", "начало", "новые", "выиграны", "проиграны", "конец", "+90,00");
    }
}
