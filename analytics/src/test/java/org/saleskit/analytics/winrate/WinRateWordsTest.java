package org.saleskit.analytics.winrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.SALES_FROM_B;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;
import static org.saleskit.analytics.velocity.DealLines.ids;
import static org.saleskit.analytics.velocity.DealLines.parse;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deals;

/** What a win rate says in words; no-break spaces of Russian numbers are shown as spaces. */
class WinRateWordsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final String LOG = """
            a 1 B
            a 10 W 100
            b 1 B
            b 12 L 300
            c 2 A
            c 8 D 70
            d 2 B
            d 9 D 50
            e 3 B
            f 3 B
            f 14 C
            g 1 B
            g 5 L 150
            g 7 B
            g 16 W 200
            h 4 B
            h 6 W 400
            h 18 B
            i 5 H
            j 20 B
            j 25 W 900
            """;

    private static final Deals DEALS = deals(SALES_FROM_B, parse(LOG), before(30));
    private static final WinRateAnalysis RATE = WinRateAnalysis.between(day(4), day(20));

    private static String english(WinRateResult rate) {
        return rate.explain(Locale.ENGLISH)
                .replace("2026-01-", "")
                .replace("T00:00:00Z", "")
                .replace("T23:59:59.999999999Z", "");
    }

    private static String russian(WinRateResult rate) {
        return rate.explain(RUSSIAN)
                .replace("2026-01-", "")
                .replace("T00:00:00Z", "")
                .replace("T23:59:59.999999999Z", "")
                .replace('\u00a0', ' ');
    }

    /** A span up to a nanosecond after an instant is one through that instant. */
    @Test
    void explain_spanThroughAnInstant_namesTheInstant() {
        Instant last = Instant.parse("2026-01-29T12:00:00Z");
        WinRateAnalysis through = WinRateAnalysis.between(Instant.parse("2026-01-04T00:00:00Z"), last.plusNanos(1));
        assertThat(through.calculate(DEALS).explain(Locale.ENGLISH))
                .startsWith("Deals closed from 2026-01-04T00:00:00Z through 2026-01-29T12:00:00Z, as of ");
        assertThat(through.calculate(DEALS).explain(RUSSIAN))
                .startsWith(
                        "Сделки, закрытые с 2026-01-04T00:00:00Z по 2026-01-29T12:00:00Z включительно, по состоянию на ");
    }

    @Test
    void explain_defaults_saysWhatIsCountedAndWhatNot() {
        WinRateResult rate = RATE.calculate(DEALS);
        assertThat(english(rate))
                .isEqualTo("Deals closed from 04 to before 20, as of 29: win rate 50.0% (2 of 4; 95% interval 15.0% to"
                        + " 85.0%; few deals); counted: won 2, lost 1, disqualified in sales 1; not counted: open 3, on"
                        + " hold 1, disqualified before sales 1, outside the span 1.");
        assertThat(russian(rate))
                .isEqualTo(
                        "Сделки, закрытые с 04 до 20 (не включая), по состоянию на 29: доля выигранных — 50,0 % (2 из"
                                + " 4; доверительный интервал 95 %: от 15,0 % до 85,0 %; сделок мало); учтены: выигранные — 2,"
                                + " проигранные — 1, дисквалифицированные в ходе продажи — 1; не учтены: открытые — 3,"
                                + " приостановленные — 1, дисквалифицированные до начала продажи — 1, вне периода — 1.");
        assertThat(rate).hasToString(rate.explain(Locale.ENGLISH));
        assertThat(english(RATE.withMinimum(4).calculate(DEALS))).contains("15.0% to 85.0%); counted");
    }

    @Test
    void explain_staleAndByAmount_saysFromWhen() {
        WinRateResult rate = RATE.byAmount(USD)
                .staleAsLost(StaleRule.sinceLastMove(Duration.ofHours(365)))
                .calculate(DEALS);
        assertThat(english(rate))
                .endsWith("; counted: won 2, lost 1, disqualified in sales 1, open and taken for lost after 15.2 days"
                        + " without a move 1; not counted: open 1, on hold 1, disqualified before sales 1, outside the"
                        + " span 2. By amount: 46.2% (USD 300.00 of USD 650.00; 95% interval 10.8% to 85.8%; effective"
                        + " number of deals 3.0; few deals); without an amount 1.");
        assertThat(russian(rate))
                .contains(", открытые без переходов 15,2 дня и дольше, принятые за проигранные, — 1; не учтены")
                .endsWith(
                        " По сумме: 46,2 % (USD 300,00 из USD 650,00; доверительный интервал 95 %: от 10,8 % до 85,8 %;"
                                + " эффективное число сделок — 3,0; сделок мало); без суммы — 1.");
        WinRateResult enough = RATE.byAmount(USD).withMinimum(2).calculate(DEALS);
        assertThat(english(enough)).endsWith("; effective number of deals 3.0).");
    }

    @Test
    void explain_byCreationBeforeTheEnd_saysSo() {
        WinRateResult rate = RATE.byCreation()
                .includingDisqualified()
                .withCloses(Close.Rule.NEW_DEAL_ON_REOPEN)
                .staleAsLost(StaleRule.sinceOpening(Duration.ofDays(15)))
                .calculate(deals(SALES_FROM_B, parse(LOG), before(19)));
        assertThat(english(rate))
                .isEqualTo("Deals opened from 04 to before 20, as of 18, each reopened deal counted as a new one: win"
                        + " rate 100.0% (2 of 2; 95% interval 34.2% to 100.0%; few deals); counted: won 2, lost 0,"
                        + " disqualified 0, open and taken for lost after 15.0 days 0; not counted: on hold 1, outside"
                        + " the span 6. Of all opened, decided or not: 2 of 4 deals, 50.0%. The span is not over as of"
                        + " 18.");
        assertThat(russian(rate))
                .startsWith("Сделки, открытые с 04 до 20 (не включая), по состоянию на 18, повторно открытая сделка"
                        + " считается новой: доля")
                .contains("дисквалифицированные — 0, открытые 15,0 дня и дольше, принятые за проигранные, — 0; не")
                .endsWith(" Из всех открытых в периоде, завершённых и нет: 2 из 4 сделок, 50,0 %. Период ещё не"
                        + " закончился по состоянию на 18.");
    }

    @Test
    void explain_suppressed_doesNotShowTheRate() {
        WinRateResult rate = RATE.suppressing()
                .byAmount(USD)
                .withCloses(Close.Rule.FIRST_CLOSE)
                .calculate(DEALS);
        assertThat(english(rate))
                .isEqualTo("Deals closed from 04 to before 20, as of 29, by the first close: no win rate is shown, as"
                        + " fewer than 10 are decided; counted: won 2, lost 2, disqualified in sales 1; not counted:"
                        + " open 2, on hold 1, disqualified before sales 1, outside the span 1. By amount: not shown,"
                        + " few deals.");
        assertThat(russian(rate))
                .contains(", по первому закрытию: доля выигранных не показана, так как завершённых меньше 10; учтены")
                .endsWith("По сумме: не показана, сделок мало.");
    }

    @Test
    void explain_nothingDecided_saysThatThereIsNoRate() {
        WinRateResult rate = RATE.byAmount(USD)
                .byCreation()
                .withCloses(Close.Rule.COUNT_EACH_CLOSE)
                .calculate(deals("", 30));
        assertThat(english(rate))
                .isEqualTo("Deals opened from 04 to before 20, as of 29, each close counted: no win rate, as none is"
                        + " decided; counted: won 0, lost 0, disqualified in sales 0. By amount: no rate.");
        assertThat(russian(rate))
                .isEqualTo("Сделки, открытые с 04 до 20 (не включая), по состоянию на 29, по каждому закрытию: доли"
                        + " выигранных нет, так как ни одна не завершена; учтены: выигранные — 0, проигранные — 0,"
                        + " дисквалифицированные в ходе продажи — 0. По сумме: доли нет.");
        WinRateResult suppressed = RATE.byAmount(USD).suppressing().calculate(deals("1 5 W 0", 30));
        assertThat(english(suppressed)).endsWith(" By amount: no rate.");
    }

    @Test
    void leftOut_eachReason_hasItsWords() {
        assertThat(new WinRateLeftOut(WinRateLeftOut.Reason.OPEN, ids("1")).explain(Locale.ENGLISH))
                .isEqualTo("open 1");
        assertThat(new WinRateLeftOut(WinRateLeftOut.Reason.MERGED, ids("1", "2")).explain(Locale.ENGLISH))
                .isEqualTo("merged into other deals 2");
        assertThat(new WinRateLeftOut(WinRateLeftOut.Reason.MERGED, ids("1", "2")).explain(RUSSIAN))
                .isEqualTo("объединённые с другими — 2");
    }
}
