package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.rates.HierarchicalRates;
import org.saleskit.forecasting.rates.NodeRate;
import org.saleskit.forecasting.rates.RatePath;
import org.saleskit.forecasting.rates.RateTree;

/** Ramp, capacity, shrunk conversions and laws of the amount. */
class ActivityOptionsTest {

    private static final Locale RUSSIAN = new Locale("ru", "RU");
    private static final ActivityForecaster UNCERTAIN = ActivityForecaster.withDefaults();
    private static final ActivityForecaster FIXED = UNCERTAIN.withFixedRate();

    private static Money rub(long amount) {
        return Money.parse("RUB " + amount);
    }

    private static SalesActivity article() {
        return SalesActivity.of(22, 2, Proportion.of(1, 10), rub(50_000));
    }

    /** 1 of 10 beside 20 of 90, 3 of 60 and 12 of 70. */
    static NodeRate shrunk() {
        return HierarchicalRates.withDefaults()
                .estimate(RateTree.of(
                        "rep",
                        Map.of(
                                "a", Proportion.of(1, 10),
                                "b", Proportion.of(20, 90),
                                "c", Proportion.of(3, 60),
                                "d", Proportion.of(12, 70))))
                .rate(RatePath.of("a"))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // month, table, linear over six, logistic around three with slope one, exponential with constant two; by hand
        "1, 0.2, 0.16666666666666666, 0.11920292202211755, 0.3934693402873666",
        "3, 0.8, 0.5, 0.5, 0.7768698398515702",
        "6, 1, 1, 0.9525741268224334, 0.950212931632136",
        "9, 1, 1, 0.9975273768433653, 0.9888910034617577"
    })
    void ramp_inAMonth_isItsFormula(int month, double table, double linear, double logistic, double exponential) {
        assertThat(Ramp.table(0.2, 0.5, 0.8).factor(month)).isEqualTo(table);
        assertThat(Ramp.linear(6).factor(month)).isCloseTo(linear, within(1e-15));
        assertThat(Ramp.logistic(3, 1).factor(month)).isCloseTo(logistic, within(1e-15));
        assertThat(Ramp.exponential(2).inMonth(month).factor()).isCloseTo(exponential, within(1e-15));
    }

    @Test
    void ramp_halvesTheMeetings_andIsShown() {
        SalesActivity novice =
                article().toBuilder().ramp(Ramp.linear(6).inMonth(3)).build();
        ActivityForecast forecast = FIXED.forecast(novice);
        assertThat(novice.heldPerDay()).isEqualByComparingTo("1");
        assertThat(forecast.expected()).contains(rub(110_000));
        assertThat(forecast.wins().mean()).isCloseTo(2.2, within(1e-14));
        assertThat(forecast.explain(Locale.ENGLISH))
                .contains("meetings a day 1 ×")
                .endsWith(" Assumed ramp: linear, full load in month 6; month 3, 50.0% of the full 2 meetings a day.");
        assertThat(forecast.explain(RUSSIAN))
                .contains(" Принят разгон: линейный, полная нагрузка с месяца 6; месяц 3, 50,0");
        assertThat(Ramp.table(0.25, 0.5).explain(Locale.ENGLISH)).isEqualTo("a table by month (25.0%; 50.0%)");
        assertThat(Ramp.logistic(3, 1.5)).hasToString("logistic, half the load in month 3, steepness 1.5");
        assertThat(Ramp.logistic(3, 1.5).explain(RUSSIAN))
                .isEqualTo("логистический, половина нагрузки в месяце 3, крутизна 1,5");
        assertThat(Ramp.exponential(20).explain(Locale.ENGLISH)).isEqualTo("exponential, 63% in month 20");
        assertThat(Ramp.exponential(2).explain(RUSSIAN)).startsWith("экспоненциальный, 63");
        assertThat(Ramp.table(0.5).explain(RUSSIAN)).startsWith("таблица по месяцам (50,0");
        assertThat(Ramp.linear(6)).isEqualTo(Ramp.linear(6)).hasSameHashCodeAs(Ramp.linear(6));
        assertThat(Ramp.linear(6)).isNotEqualTo(Ramp.exponential(6)).isNotEqualTo(Ramp.linear(7));
    }

    @Test
    void capacity_limitsMeetingsAfterTheRamp() {
        SalesActivity limited = article().toBuilder().mostMeetingsPerDay(1.5).build();
        assertThat(FIXED.forecast(limited).expected()).contains(rub(165_000));
        assertThat(FIXED.forecast(limited).explain(Locale.ENGLISH)).endsWith(" At most 1.5 meetings a day.");
        SalesActivity both = limited.toBuilder().ramp(Ramp.linear(4).inMonth(2)).build();
        assertThat(both.meetings()).isEqualByComparingTo("22");
    }

    /** W = min(Bin(44, 0.1), 6): the mean by summing min(w, 6) C(44, w) 0.1^w 0.9^(44 - w). */
    @Test
    void capacity_limitsWins() {
        ActivityForecast forecast =
                FIXED.forecast(article().toBuilder().mostWins(6).build());
        double mean = 0;
        CountDistribution all = CountDistribution.binomial(44, 0.1);
        for (int w = 0; w <= 44; w++) {
            mean += Math.min(w, 6) * all.probability(w);
        }
        assertThat(forecast.wins().probability(6)).isCloseTo(all.probabilityAtLeast(6), within(1e-14));
        assertThat(forecast.wins().mean()).isCloseTo(mean, within(1e-13));
        assertThat(forecast.revenue().mean().getAmount().doubleValue()).isCloseTo(50_000 * mean, within(0.0051));
        assertThat(forecast.revenue().most()).isEqualTo(rub(300_000));
        assertThat(forecast.expected()).contains(forecast.revenue().mean());
        assertThat(forecast.expectedWins()).hasValue(forecast.wins().mean());
        ActivityForecast loose =
                FIXED.forecast(article().toBuilder().mostWins(100).build());
        assertThat(loose.wins().mean()).isCloseTo(4.4, within(1e-14));
        assertThat(loose.expected()).contains(rub(220_000));
        assertThat(loose.expectedWins()).hasValue(4.4);
    }

    /** Of 44 meetings; computed in Python from C(44, w) and the gamma function. */
    @ParameterizedTest
    @CsvSource({
        // most wins, E min(Bin(44, 0.1), most) x 50 000, the same of the beta-binomial with 10 of 100
        "0, 0, 0",
        "3, 138141.22, 134854.85",
        "4, 170813.67, 166812.46",
        "6, 207175.50, 206327.92",
        "10, 219766.09, 227232.37",
        "43, 220000.00, 228712.87",
        "44, 220000.00, 228712.87"
    })
    void expected_ofLimitedWins_isTheirMeanAtTheKnownRate(long most, String expected, String mean) {
        SalesActivity limited = SalesActivity.of(22, 2, Proportion.of(10, 100), rub(50_000)).toBuilder()
                .mostWins(most)
                .build();
        for (ActivityForecaster each : List.of(FIXED, UNCERTAIN)) {
            assertThat(each.forecast(limited).expected().orElseThrow().getAmount())
                    .isEqualByComparingTo(expected);
        }
        assertThat(FIXED.forecast(limited).revenue().mean().getAmount()).isEqualByComparingTo(expected);
        assertThat(UNCERTAIN.forecast(limited).revenue().mean().getAmount()).isEqualByComparingTo(mean);
    }

    @Test
    void explain_ofLimitedWins_doesNotCallThemTheProduct() {
        SalesActivity four = SalesActivity.of(22, 2, Proportion.of(10, 100), rub(50_000)).toBuilder()
                .mostWins(4)
                .build();
        assertThat(FIXED.forecast(four).explain(Locale.ENGLISH))
                .isEqualTo(
                        "Working days 22 (as given) × meetings a day 2 × conversion 10/100 × average deal RUB 50,000.00 ="
                                + " RUB 220,000.00; at most 4 deals: RUB 170,813.67 on average at that conversion. Mean"
                                + " RUB 170,813.67 (3.4 wins); the middle 80% of the outcomes lie between RUB 100,000.00 and"
                                + " RUB 200,000.00. The conversion is taken as known.");
        assertThat(UNCERTAIN.forecast(four).explain(Locale.ENGLISH))
                .contains("Mean RUB 166,812.46 (3.3 wins);")
                .endsWith(
                        " The limit cuts off what a higher conversion would bring, but not what a lower one costs, which"
                                + " lowers the mean.");
        assertThat(UNCERTAIN.forecast(four).explain(RUSSIAN).replace('\u00a0', ' '))
                .contains("= RUB 220 000,00; не больше 4 сделок: при такой конверсии в среднем RUB 170 813,67. Среднее")
                .endsWith(" Предел отсекает то, что дала бы более высокая конверсия, но не потери от более низкой; это"
                        + " снижает среднее.");
        SalesActivity none = four.toBuilder().conversion(Proportion.none()).build();
        assertThat(UNCERTAIN.forecast(none).explain(Locale.ENGLISH)).contains(" = undefined; at most 4 deals. Mean ");
        assertThat(UNCERTAIN.forecast(none).expected()).isEmpty();
        assertThat(UNCERTAIN.forecast(none).expectedWins()).isEmpty();
        SalesActivity loose = four.toBuilder().mostWins(44).build();
        assertThat(UNCERTAIN.forecast(loose).explain(Locale.ENGLISH))
                .contains(" = RUB 220,000.00. Mean ")
                .doesNotContain("at most 44", "The limit cuts off");
    }

    @ParameterizedTest
    @CsvSource({
        "0, deals, сделок",
        "1, deal, сделки",
        "2, deals, сделок",
        "5, deals, сделок",
        "11, deals, сделок",
        "21, deals, сделки"
    })
    void explain_ofALimit_hasTheRightCase(long most, String english, String inRussian) {
        ActivityForecast forecast =
                FIXED.forecast(article().toBuilder().mostWins(most).build());
        assertThat(forecast.explain(Locale.ENGLISH)).contains("; at most " + most + " " + english + ": ");
        assertThat(forecast.explain(RUSSIAN)).contains("; не больше " + most + " " + inRussian + ": ");
    }

    @Test
    void shrunkConversion_isThatOfTheForecast() {
        NodeRate rate = shrunk();
        SalesActivity activity = article().withShrunkConversion(rate);
        ActivityForecast known = FIXED.forecast(activity);
        assertThat(rate.rate()).isBetween(0.1, 0.16);
        assertThat(known.wins().mean()).isCloseTo(44 * rate.rate(), within(1e-12));
        assertThat(known.expected().orElseThrow().getAmount().doubleValue())
                .isCloseTo(44 * rate.rate() * 50_000, within(0.0051));
        assertThat(known.expectedWins().orElseThrow()).isCloseTo(44 * rate.rate(), within(1e-12));
        ActivityForecast forecast = UNCERTAIN.forecast(activity);
        assertThat(forecast.wins().mean()).isCloseTo(44 * rate.law().mean(), within(1e-10));
        assertThat(forecast.revenue().mean().getAmount().doubleValue())
                .isCloseTo(44 * rate.law().mean() * 50_000, within(0.0051));
        assertThat(forecast.wins().variance())
                .isLessThan(UNCERTAIN.forecast(article()).wins().variance());
        assertThat(forecast.isLowCount()).isFalse();
        assertThat(forecast.explain(Locale.ENGLISH))
                .contains("The conversion is uncertain. Own 1 of 10, drawn towards ");
        assertThat(known.explain(RUSSIAN)).contains("Конверсия принята как известная. Своя 1 из 10, подтянута к ");
        SalesActivity without =
                SalesActivity.of(22, 2, Proportion.none(), rub(50_000)).withShrunkConversion(rate);
        assertThat(FIXED.forecast(without).expected()).isPresent();
    }

    @Test
    void logNormalAmounts_haveTheirMean_andAWiderLaw() {
        SalesActivity skewed = article().toBuilder()
                .amount(DealAmount.logNormal(rub(50_000), 1))
                .build();
        ActivityForecast forecast = FIXED.forecast(skewed);
        assertThat(forecast.expected()).contains(rub(220_000));
        assertThat(forecast.revenue().mean()).isEqualTo(rub(220_000));
        // Var R = E W Var A + Var W (E A)^2 = 4.4 + 3.96 in squared means; 20 000 draws leave about 2 % of it open.
        assertThat(forecast.revenue().standardDeviation()).isCloseTo(50_000 * Math.sqrt(8.36), within(5_000.0));
        assertThat(forecast.revenue().draws()).hasValue(20_000);
        assertThat(forecast.explain(Locale.ENGLISH))
                .contains("average deal RUB 50,000.00 (standard deviation RUB 50,000.00) =");
        assertThat(forecast.explain(RUSSIAN).replace('\u00a0', ' '))
                .contains("средняя сделка RUB 50 000,00 (стандартное отклонение RUB 50 000,00) =");
        assertThat(FIXED.forecast(skewed).revenue().quantile(0.9))
                .isEqualTo(forecast.revenue().quantile(0.9));
    }

    @Test
    void dealAmount_ofALaw_isThatLaw() {
        AmountDistribution law = AmountDistribution.logNormal(rub(50_000), 0.8);
        DealAmount amount = DealAmount.of(law);
        assertThat(amount.law()).contains(law);
        assertThat(amount.mean()).isEqualTo(rub(50_000));
        assertThat(amount.isFixed()).isFalse();
        assertThat(amount).isEqualTo(DealAmount.logNormal(rub(50_000), 0.8)).hasSameHashCodeAs(DealAmount.of(law));
        assertThat(amount).isNotEqualTo(DealAmount.fixed(rub(50_000))).hasToString(law.toString());
        assertThat(DealAmount.of(AmountDistribution.fixed(rub(7)))).isEqualTo(DealAmount.fixed(rub(7)));
        DealAmount past = DealAmount.resampled(List.of(rub(10), rub(30)));
        assertThat(past.law()).isEmpty();
        assertThat(past.exactMean()).isEqualByComparingTo(BigDecimal.valueOf(20));
    }
}
