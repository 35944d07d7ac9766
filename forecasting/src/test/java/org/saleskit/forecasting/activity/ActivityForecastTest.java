package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WeekdayCalendar;

/** What a forecast says of itself: its words, and whether it is weak. */
class ActivityForecastTest {

    private static final Locale RUSSIAN = new Locale("ru", "RU");
    private static final ActivityForecaster UNCERTAIN = ActivityForecaster.withDefaults();
    private static final ActivityForecaster FIXED = UNCERTAIN.withFixedRate();
    private static final DealAmount AVERAGE = DealAmount.fixed(rub(50_000));

    /** A day of 1.5 meetings without history. */
    private static final SalesActivity NO_HISTORY = SalesActivity.of(1, 1.5, Proportion.none(), rub(50_000));

    private static Money rub(long amount) {
        return Money.parse("RUB " + amount);
    }

    private static SalesActivity activity(WorkingDays days, double meetings, Proportion conversion, DealAmount amount) {
        return SalesActivity.builder()
                .workingDays(days)
                .meetingsPerDay(meetings)
                .conversion(conversion)
                .amount(amount)
                .build();
    }

    private static SalesActivity month(long wins, long meetings, DealAmount amount) {
        return activity(WorkingDays.of(22), 2, Proportion.of(wins, meetings), amount);
    }

    /** 10 000, 20 000 and so on. */
    private static DealAmount sample(int deals) {
        return DealAmount.resampled(
                IntStream.rangeClosed(1, deals).mapToObj(i -> rub(i * 10_000L)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // meetings seen, whether an uncertain rate is weak; a known rate never is
        "0, true",
        "9, true",
        "10, false",
    })
    void isLowCount_ofTheConversion_isThatOfAnUncertainRate(long meetings, boolean weak) {
        assertThat(UNCERTAIN.forecast(month(0, meetings, AVERAGE)).isLowCount()).isEqualTo(weak);
        if (meetings > 0) {
            assertThat(FIXED.forecast(month(0, meetings, AVERAGE)).isLowCount()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "9, true", "10, false"})
    void isLowCount_ofTheAmounts_holdsForAKnownRateToo(int deals, boolean weak) {
        assertThat(FIXED.forecast(month(10, 100, sample(deals))).isLowCount()).isEqualTo(weak);
        assertThat(UNCERTAIN.forecast(month(10, 100, sample(deals))).isLowCount())
                .isEqualTo(weak);
    }

    @Test
    void isLowCount_ofEqualAmounts_countsDealsAndNotTheirSpread() {
        DealAmount twice = DealAmount.resampled(List.of(rub(50_000), rub(50_000)));

        assertThat(twice.isFixed()).isTrue();
        assertThat(FIXED.forecast(month(10, 100, twice)).isLowCount()).isTrue();
    }

    @Test
    void explain_ofAKnownRate_doesNotCallItsHistoryShort() {
        assertThat(FIXED.forecast(month(1, 2, AVERAGE)).explain(Locale.ENGLISH))
                .endsWith("The conversion is taken as known.");
        assertThat(FIXED.forecast(month(1, 2, AVERAGE)).explain(RUSSIAN)).endsWith("Конверсия принята как известная.");
    }

    @Test
    void explain_ofFewPastDeals_saysSo() {
        assertThat(FIXED.forecast(month(1, 2, sample(3))).explain(Locale.ENGLISH))
                .contains("average deal RUB 20,000.00 (mean of 3) = ")
                .endsWith(
                        "The conversion is taken as known. The amounts are those of 3 past deals, too few to rely on.");
        assertThat(UNCERTAIN.forecast(month(1, 2, sample(1))).explain(Locale.ENGLISH))
                .contains("average deal RUB 10,000.00 (mean of 1) = ")
                .endsWith("it was seen as 1 of 2. The conversion is that of 2 past meetings, too few to rely on."
                        + " The amounts are those of 1 past deal, too few to rely on.");
        assertThat(FIXED.forecast(month(1, 2, sample(3))).explain(RUSSIAN))
                .endsWith("Суммы взяты по 3 прошлым сделкам: этого слишком мало, чтобы на них полагаться.");
        assertThat(FIXED.forecast(month(1, 2, sample(1))).explain(RUSSIAN))
                .endsWith("Суммы взяты по 1 прошлой сделке: этого слишком мало, чтобы на них полагаться.");
    }

    @Test
    void explain_inRussian_isRussianThroughout() {
        WeekdayCalendar calendar =
                WeekdayCalendar.builder().addRestDay(DayOfWeek.SUNDAY).build();
        WorkingDays days =
                WorkingDays.of(calendar, CalendarPeriod.parse("2026-07").dates());
        for (ActivityForecast forecast : List.of(
                UNCERTAIN.forecast(activity(days, 1.5, Proportion.none(), sample(3))),
                FIXED.forecast(activity(days, 1.5, Proportion.of(1, 10), AVERAGE)))) {
            assertThat(forecast.explain(RUSSIAN))
                    .contains("Рабочие дни 27 (пн–сб; без дополнительных праздников, без дополнительных рабочих дней,"
                            + " без сокращённых дней) × встречи в день 1,5 × ");
            assertThat(forecast.explain(RUSSIAN).replace("RUB", "")).doesNotContainPattern("[A-Za-z]");
        }
    }

    @Test
    void explain_inEnglish_givesTheCalculation() {
        assertThat(FIXED.forecast(month(1, 10, AVERAGE)).explain(Locale.ENGLISH))
                .isEqualTo("Working days 22 (as given) × meetings a day 2 × conversion 1/10 × average deal"
                        + " RUB 50,000.00 = RUB 220,000.00. Mean RUB 220,000.00 (4.4 wins); the middle 80% of the"
                        + " outcomes lie between RUB 100,000.00 and RUB 350,000.00. The conversion is taken as known.");
        assertThat(UNCERTAIN.forecast(NO_HISTORY).explain(Locale.ENGLISH))
                .contains("meetings a day 1.5 ×")
                .contains("conversion 0/0")
                .contains("= undefined.")
                .endsWith(
                        "The conversion is uncertain: it was seen as 0 of 0. The conversion is that of 0 past meetings, too few"
                                + " to rely on.");
    }

    @Test
    void explain_inRussian_givesTheSameNumbers() {
        assertThat(UNCERTAIN
                        .forecast(month(10, 100, sample(10)))
                        .explain(RUSSIAN)
                        .replace('\u00a0', ' '))
                .startsWith("Рабочие дни 22 (заданы) × встречи в день 2 × конверсия 10/100 × средняя сделка"
                        + " RUB 55 000,00 (среднее по 10) = RUB 242 000,00. Среднее RUB 251 584,16 (успешных встреч 4,6);"
                        + " в 80 % случаев итог лежит между ")
                .endsWith(
                        "Конверсия известна неточно: наблюдалось 10 из 100. Точечный прогноз берёт конверсию 10,0 %; неизвестная"
                                + " точно конверсия в среднем равна (10 + 1/2) / (100 + 1) = 10,4 %, и среднее считается по ней.");
        assertThat(UNCERTAIN.forecast(NO_HISTORY).explain(RUSSIAN))
                .contains("встречи в день 1,5 ×")
                .contains("= не определено.")
                .endsWith("Конверсия взята по 0 прошлым встречам: этого слишком мало, чтобы на неё полагаться.");
        ActivityForecast ofOne = UNCERTAIN.forecast(month(0, 1, AVERAGE));
        assertThat(ofOne.explain(ActivityCaution.FEW_MEETINGS, RUSSIAN))
                .isEqualTo("Конверсия взята по 1 прошлой встрече: этого слишком мало, чтобы на неё полагаться.");
        assertThat(ofOne.explain(ActivityCaution.FEW_MEETINGS, Locale.ENGLISH))
                .isEqualTo("The conversion is that of 1 past meeting, too few to rely on.");
    }
}
