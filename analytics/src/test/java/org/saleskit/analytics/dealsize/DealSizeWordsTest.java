package org.saleskit.analytics.dealsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Close;

/** What a deal size says in words; no-break spaces of Russian numbers are shown as spaces. */
class DealSizeWordsTest {

    private static final DealSizeAnalysis SIZE = DealSizeAnalysis.between(day(4), day(20), USD);

    private static String english(DealSizeResult size) {
        return plain(size.explain(Locale.ENGLISH));
    }

    private static String russian(DealSizeResult size) {
        return plain(size.explain(Locale.forLanguageTag("ru")));
    }

    private static String plain(String text) {
        return text.replace("2026-01-", "")
                .replace("T00:00:00Z", "")
                .replace("T23:59:59.999999999Z", "")
                .replace('\u00a0', ' ');
    }

    @Test
    void explain_wonDeals_namesThePopulationAndWhatIsLeftOut() {
        DealSizeResult size = SIZE.calculate(deals("a 5 W 1000 \n b 5 W 200 \n c 5 W 0 \n d 5 W", 30));
        assertThat(english(size))
                .isEqualTo(
                        "Size of deals won, from 04 to before 20, as of 29: mean USD 400.00 of 3 deals, median 200.00,"
                                + " trimmed mean 400.00, largest deal 83.3% of the sum; few deals. Without an amount, in no"
                                + " mean: 1. For zero, counted: 1.");
        assertThat(russian(size))
                .isEqualTo(
                        "Размер выигранных сделок, с 04 до 20 (не включая), по состоянию на 29: среднее — USD 400,00,"
                                + " сделок — 3, медиана — 200,00, среднее без десятой части с каждого края — 400,00,"
                                + " крупнейшая сделка — 83,3 % суммы; сделок мало. Без суммы, в средние не вошли: 1. С нулевой"
                                + " суммой, учтены: 1.");
        assertThat(size).hasToString(size.explain(Locale.ENGLISH));
    }

    @Test
    void explain_manyOpenDeals_givesTheIntervalOfTheMedian() {
        StringBuilder log = new StringBuilder("z 5 A 0 \n");
        for (int i = 1; i <= 10; i++) {
            log.append(10 + i).append(" 5 A ").append(i).append('\n');
        }
        DealSizeResult size = SIZE.over(Population.OPEN)
                .excludingZero()
                .annualised(deal -> OptionalInt.of(6))
                .calculate(deals(log.toString(), 30));
        assertThat(english(size))
                .isEqualTo("Size of deals open at the end of the span, from 04 to before 20, as of 29, recurring value"
                        + " for a year: mean USD 11.00 of 10 deals, median 11.00 (95% interval 4.00 to 18.00), trimmed"
                        + " mean 11.00, largest deal 18.2% of the sum. For zero, left out: 1.");
        assertThat(russian(size))
                .isEqualTo("Размер сделок, открытых в конце периода, с 04 до 20 (не включая), по состоянию на 29,"
                        + " регулярные платежи в пересчёте на год: среднее — USD 11,00, сделок — 10, медиана — 11,00"
                        + " (доверительный интервал 95 %: от 4,00 до 18,00), среднее без десятой части с каждого края"
                        + " — 11,00, крупнейшая сделка — 18,2 % суммы. С нулевой суммой, не учтены: 1.");
    }

    @Test
    void explain_noDeals_saysSo() {
        DealSizeResult size =
                SIZE.over(Population.ALL).withCloses(Close.Rule.FIRST_CLOSE).calculate(deals("", 30));
        assertThat(english(size))
                .isEqualTo("Size of all deals, closed in the span or not closed at its end, from 04 to before 20, as of"
                        + " 29, by the first close: none has an amount.");
        assertThat(russian(size))
                .isEqualTo(
                        "Размер всех сделок, закрытых в периоде или не закрытых в его конце, с 04 до 20 (не включая),"
                                + " по состоянию на 29, по первому закрытию: сумм нет.");
    }

    @Test
    void explain_allForZero_hasNoLargestDeal() {
        assertThat(english(SIZE.calculate(deals("a 5 W 0", 30))))
                .contains("mean USD 0.00 of 1 deal, median 0.00, trimmed mean 0.00; few deals.");
    }
}
