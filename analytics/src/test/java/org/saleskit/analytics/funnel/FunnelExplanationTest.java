package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.funnel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.funnel.FunnelLeftOut.Reason;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;

class FunnelExplanationTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Reached A: all 5 but deal 5; B: 1, 2, 3. Deal 2 skipped B; deal 4 is in A; deal 5 was never in sales. */
    private static final FunnelResult FUNNEL = funnel("""
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

    /** Nothing is open in a win. */
    @Test
    void step_win_saysNothingOfOpenDeals() {
        assertThat(FUNNEL.wonStep().explain(Locale.ENGLISH))
                .contains("reached by")
                .doesNotContain("open in it now");
        assertThat(plain(FUNNEL.wonStep().explain(RUSSIAN))).contains("дошло").doesNotContain("сейчас на этом этапе");
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
        assertThat(leftOut(Reason.OTHER_PIPELINE, 1).explain(Locale.ENGLISH))
                .isEqualTo("1 deal is in another pipeline or version and not counted");
        assertThat(leftOut(Reason.OTHER_PIPELINE, 2).explain(Locale.ENGLISH))
                .isEqualTo("2 deals are in another pipeline or version and not counted");
        assertThat(leftOut(Reason.DISQUALIFIED_BEFORE_SALES, 1).explain(Locale.ENGLISH))
                .isEqualTo("1 deal was disqualified before the first sales stage and not counted in the win rate");
        assertThat(leftOut(Reason.DISQUALIFIED_BEFORE_SALES, 2).explain(Locale.ENGLISH))
                .startsWith("2 deals were disqualified");
        assertThat(leftOut(Reason.AFTER_FIRST_CLOSE, 1).explain(Locale.ENGLISH))
                .isEqualTo("1 deal was reopened; what happened after the first close is not counted");
        assertThat(leftOut(Reason.AFTER_FIRST_CLOSE, 3).explain(Locale.ENGLISH)).startsWith("3 deals were reopened;");
        assertThat(leftOut(Reason.OTHER_PIPELINE, 2).explain(RUSSIAN))
                .isEqualTo("Сделок в другой воронке или в другой её версии: 2; они не учтены");
        assertThat(leftOut(Reason.DISQUALIFIED_BEFORE_SALES, 4).explain(RUSSIAN))
                .isEqualTo("Сделок, дисквалифицированных до первого этапа продаж: 4; в доле выигранных они не учтены");
        assertThat(leftOut(Reason.AFTER_FIRST_CLOSE, 2).explain(RUSSIAN))
                .isEqualTo("Сделок, открытых заново: 2; то, что было после первого завершения, не учтено");
    }

    private static FunnelLeftOut leftOut(Reason reason, int deals) {
        return new FunnelLeftOut(
                reason,
                IntStream.range(0, deals)
                        .mapToObj(deal -> DealId.of("d" + deal))
                        .toList());
    }

    @Test
    void funnel_explained_saysWhatWasCountedAndHow() {
        assertThat(FUNNEL.explain(Locale.ENGLISH))
                .isEqualTo("Funnel of test/1 as of 2026-01-05T00:00:00Z, 5 deals: open 1, on hold 0, won 1, lost 1,"
                        + " disqualified 2; a stage is reached by entering it or a later one, or by a win; a reopened deal"
                        + " counts once, by its state");
        assertThat(FUNNEL.explain(RUSSIAN))
                .isEqualTo(
                        "Воронка test/1 на момент 2026-01-05T00:00:00Z, сделок: 5; открытых — 1, приостановленных — 0,"
                                + " выигранных — 1, проигранных — 1, дисквалифицированных — 2; этап достигнут, если сделка вошла"
                                + " на него или на более поздний либо выиграна; открытая заново сделка учтена один раз, по её"
                                + " состоянию");
    }

    private static String explain(Deal.Reach reach, Locale locale) {
        return FunnelAnalysis.withDefaults()
                .withReach(reach)
                .analyze(FUNNEL.source())
                .explain(locale);
    }

    private static String explain(Close.Rule closes, Locale locale) {
        return FunnelAnalysis.withDefaults()
                .withCloses(closes)
                .analyze(FUNNEL.source())
                .explain(locale);
    }

    @Test
    void options_explained_sayTheirRule() {
        assertThat(explain(Deal.Reach.IMPLIED_REACH_UNLESS_LOST, Locale.ENGLISH))
                .contains(
                        "; a stage is reached by entering it or a later one, or by a win; a lost deal must have entered"
                                + " it; ");
        assertThat(explain(Deal.Reach.IMPLIED_REACH_UNLESS_LOST, RUSSIAN))
                .contains(
                        "; этап достигнут, если сделка вошла на него или на более поздний либо выиграна; проигранная —"
                                + " если вошла на него сама; ");
        assertThat(explain(Deal.Reach.IMPLIED_REACH_WON_ONLY, Locale.ENGLISH))
                .contains(
                        "; a stage is reached by entering it or by a win; lost and open deals must have entered it; ");
        assertThat(explain(Deal.Reach.IMPLIED_REACH_WON_ONLY, RUSSIAN))
                .contains(
                        "; этап достигнут, если сделка вошла на него сама либо выиграна; проигранная и открытая — если"
                                + " вошла на него сама; ");
        assertThat(explain(Deal.Reach.ACTUAL_ONLY, Locale.ENGLISH)).contains("; a stage is reached by entering it; ");
        assertThat(explain(Deal.Reach.ACTUAL_ONLY, RUSSIAN))
                .contains("; этап достигнут, если сделка вошла на него сама; ");
        assertThat(explain(Deal.Reach.ALL_IN_ORDER, Locale.ENGLISH))
                .contains("; a stage is reached by entering it after all earlier ones in their order; ");
        assertThat(explain(Deal.Reach.ALL_IN_ORDER, RUSSIAN))
                .contains("; этап достигнут, если сделка вошла на него после всех предыдущих по порядку; ");
        assertThat(explain(Deal.Reach.RESET_ON_REGRESS, Locale.ENGLISH))
                .contains(
                        "; a stage is reached by entering it or a later one, or by a win, since the last move back; ");
        assertThat(explain(Deal.Reach.RESET_ON_REGRESS, RUSSIAN))
                .contains("; этап достигнут, если после последнего возврата назад сделка вошла на него или на более"
                        + " поздний либо выиграна; ");
        assertThat(explain(Close.Rule.FIRST_CLOSE, Locale.ENGLISH))
                .endsWith("; a reopened deal counts once, as it stood at its first close");
        assertThat(explain(Close.Rule.FIRST_CLOSE, RUSSIAN))
                .endsWith("; открытая заново сделка учтена один раз, такой, какой была при первом завершении");
        assertThat(explain(Close.Rule.COUNT_EACH_CLOSE, Locale.ENGLISH))
                .endsWith("; a reopened deal counts once, but the win rate counts each of its closes");
        assertThat(explain(Close.Rule.COUNT_EACH_CLOSE, RUSSIAN))
                .endsWith("; открытая заново сделка учтена один раз, но в доле выигранных — каждое её завершение");
        assertThat(explain(Close.Rule.NEW_DEAL_ON_REOPEN, Locale.ENGLISH))
                .endsWith("; a reopened deal counts as a new deal from each reopening on");
        assertThat(explain(Close.Rule.NEW_DEAL_ON_REOPEN, RUSSIAN))
                .endsWith("; открытая заново сделка с каждого открытия считается новой сделкой");
    }

    /** Really entered: A by 1, 2, 4; B by 1, 3; C by 2 alone, which was not in B. */
    @Test
    void step_countsMayIncrease_explainsTheRatioApart() {
        FunnelStep step = FunnelAnalysis.withDefaults()
                .withReach(Deal.Reach.ACTUAL_ONLY)
                .analyze(FUNNEL.source())
                .steps()
                .get(2);
        assertThat(step.explain(Locale.ENGLISH))
                .isEqualTo(
                        "C: reached by 1 deal; conversion from B 0.0% (0 of 2; 95% interval 0.0% to 65.8%; few deals);"
                                + " its count is 50.0% of that of B, which is no share of the same deals; open in it now: 0");
        assertThat(plain(step.explain(RUSSIAN)))
                .contains(
                        "; число дошедших — 50,0 % от числа дошедших до этапа «B», это не доля одних и тех же сделок;");
    }

    @Test
    void counts_everyOne_hasALabelInBothLanguages() {
        assertThat(Arrays.stream(FunnelCounts.Count.values()).map(count -> count.label(Locale.ENGLISH)))
                .containsExactly(
                        "deals",
                        "open",
                        "on hold",
                        "won",
                        "lost",
                        "disqualified in sales",
                        "disqualified before sales",
                        "closes as won",
                        "closes as lost",
                        "closes as disqualified in sales",
                        "closes as disqualified before sales",
                        "skipped stages",
                        "moves back",
                        "entries again",
                        "reopenings");
        assertThat(FunnelCounts.Count.REGRESSIONS.label(RUSSIAN)).isEqualTo("возвраты назад");
        assertThat(Arrays.stream(FunnelStep.Count.values()).map(count -> count.label(Locale.ENGLISH)))
                .containsExactly(
                        "reached",
                        "entered",
                        "reached by implication",
                        "in it now",
                        "converted",
                        "undecided",
                        "dropped");
        assertThat(FunnelStep.Count.DROPPED.label(RUSSIAN)).isEqualTo("отпали");
    }

    @Test
    void toString_funnel_hasItsNumbers() {
        assertThat(FUNNEL)
                .hasToString(
                        "Funnel of test as of 2026-01-05T00:00:00Z: deals 5, won 1, lost 1, disqualified 2, open 1,"
                                + " on hold 0; win rate 1 of 3; reached [A 4, B 3, C 2]");
    }
}
