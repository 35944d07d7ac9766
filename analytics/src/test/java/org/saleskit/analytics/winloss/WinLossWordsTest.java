package org.saleskit.analytics.winloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.winloss.LossLogs.MARCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealEvent;

class WinLossWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    private static WinLossResult analyze(List<DealEvent> log) {
        return WinLossAnalysis.during(MARCH).analyze(LossLogs.fold(log), LossLogs::region);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void explain_coverageFirst() {
        assertThat(analyze(LossLogs.hand()).explain(Locale.ENGLISH))
                .isEqualTo("Deals closed from 2026-03-01 to 2026-03-31, as of 2026-04-29T00:00:00Z: lost 6 of 8 deals, "
                        + "75.0%. Reason given in 4 of 6 lost deals, 66.7%. Value lost: EUR 177.00 + USD 30.00 (without "
                        + "an amount: 1). Reasons: price — 2 of 6 (33.3%), EUR 150.00; no reason given — 2 of 6 "
                        + "(33.3%), EUR 20.00 (without an amount: 1); product — 1 of 6 (16.7%), EUR 7.00; no decision — "
                        + "1 of 6 (16.7%), USD 30.00. Lost at stage: New — 2 of 6 (33.3%), EUR 20.00 (without an "
                        + "amount: 1); Talks — 2 of 6 (33.3%), EUR 50.00 + USD 30.00; Offer — 1 of 6 (16.7%), EUR "
                        + "100.00; none — 1 of 6 (16.7%), EUR 7.00. Of the lost deals with a reason, nothing was decided "
                        + "in 1 of 4 (25.0%); of all lost deals that is between 16.7% and 50.0%. Won against: Acme — 1 "
                        + "of 3 (33.3%) (few deals); Bolt — 0 of 1 (0.0%) (few deals). A competitor is stated in 1 of 2 "
                        + "(50.0%) of the deals won and in 3 of 6 (50.0%) of those lost. Left out: still open — 1, on "
                        + "hold — 1, closed in another period — 1, disqualified before sales — 1.");
    }

    @Test
    void explain_inRussian_theRestIsPutTogetherInWordsOnly() {
        WinLossResult result = analyze(LossLogs.hand());

        assertThat(plain(result.explain(RUSSIAN, 1)))
                .isEqualTo(
                        "Сделки, закрытые с 2026-03-01 по 2026-03-31, по состоянию на 2026-04-29T00:00:00Z: проиграно "
                                + "6 из 8 сделок, 75,0 %. Причина указана: 4 из 6 проигранных сделок, 66,7 %. Потерянная сумма: "
                                + "EUR 177,00 + USD 30,00 (без суммы: 1). Причины: цена — 2 из 6 (33,3 %), EUR 150,00; "
                                + "остальные — 4 из 6 (66,7 %). Этап потери: New — 2 из 6 (33,3 %), EUR 20,00 (без суммы: 1); "
                                + "остальные — 4 из 6 (66,7 %). Из проигранных сделок с указанной причиной решение не принято в "
                                + "1 из 4 (25,0 %); среди всех проигранных это от 16,7 % до 50,0 %. Выиграно против: Acme — 1 "
                                + "из 3 (33,3 %) (мало сделок); ещё конкурентов: 1. Конкурент указан: 1 из 2 (50,0 %) "
                                + "выигранных и 3 из 6 (50,0 %) проигранных сделок. Не учтены: ещё открыты — 1, приостановлены — "
                                + "1, закрыты в другом периоде — 1, дисквалифицированы до начала продажи — 1.");
        assertThat(result.explain(Locale.ENGLISH, 1))
                .contains("; others — 4 of 6 (66.7%). Lost at", "; further competitors: 1. A");
        assertThat(plain(result.explain(RUSSIAN)))
                .contains("причина не указана — 2 из 6 (33,3 %)", "; нет — 1 из 6 (16,7 %), EUR 7,00.");
        assertThat(result.explain(Locale.ENGLISH, 4)).doesNotContain("others", "further");
        assertThat(result.explain(Locale.ENGLISH, 3)).contains("; others — 1 of 6 (16.7%)");
    }

    @Test
    void explain_nothingLost_saysNoMore() {
        assertThat(analyze(LossLogs.moves("d", 1, "New", "Won")).explain(Locale.ENGLISH))
                .isEqualTo("Deals closed from 2026-03-01 to 2026-03-31, as of 2026-04-29T00:00:00Z: lost 0 of 1 deal, "
                        + "0.0%.");
    }

    @Test
    void explain_noReasonAndNoCompetitor() {
        WinLossResult result = analyze(LossLogs.moves("d", 1, "New", "Lost"));

        assertThat(result.explain(Locale.ENGLISH))
                .endsWith(
                        "Reason given in 0 of 1 lost deal, 0.0%. Value lost: without an amount: 1. Reasons: no reason "
                                + "given — 1 of 1 (100.0%), without an amount: 1. Lost at stage: New — 1 of 1 (100.0%), without "
                                + "an amount: 1. No competitor is stated.");
        assertThat(result.explain(RUSSIAN)).endsWith("без суммы: 1. Конкуренты не указаны.");
    }

    /** Twelve of twelve lost deals name a competitor, one of twelve won ones does. */
    @Test
    void explain_competitorsAskedForAtLossesOnly_warns() {
        List<DealEvent> log = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            log.add(LossLogs.move("l" + i, 2, "Lost").competitor("Acme").build());
            log.add(
                    i == 10
                            ? LossLogs.move("w" + i, 2, "Won")
                                    .competitor("Acme")
                                    .build()
                            : LossLogs.move("w" + i, 2, "Won").build());
        }
        WinLossResult result = analyze(log);

        assertThat(result.explain(Locale.ENGLISH))
                .endsWith(" Won against: Acme — 1 of 13 (7.7%). A competitor is stated in 1 of 12 (8.3%) of the deals "
                        + "won and in 12 of 12 (100.0%) of those lost; the shares differ, so these rates are biased.");
        assertThat(result.explain(RUSSIAN)).endsWith("; доли различаются, поэтому эти показатели смещены.");
    }

    @Test
    void names_inBothLanguages() {
        assertThat(LossAxis.REASON_TYPE.label(Locale.ENGLISH)).isEqualTo("reason");
        assertThat(LossAxis.FURTHEST_STAGE.label(RUSSIAN)).isEqualTo("самый дальний этап");
        assertThat(WinLossLeftOut.Reason.OUTSIDE_PERIOD.label(Locale.ENGLISH)).isEqualTo("closed in another period");
        assertThat(WinLossLeftOut.Reason.DISQUALIFIED_BEFORE_SALES.label(RUSSIAN))
                .isEqualTo("дисквалифицированы до начала продажи");
    }

    /** Competitors are written freely: no text form of a value shows them. */
    @Test
    void textForms_nameNoCompetitor() {
        WinLossResult result = analyze(LossLogs.hand());

        assertThat(result + " " + result.cube() + result.competitors() + result.losses() + result.total())
                .doesNotContain("Acme", "Bolt");
    }
}
