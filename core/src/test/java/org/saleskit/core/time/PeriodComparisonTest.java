package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PeriodComparisonTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final WorkCalendar CALENDAR = WeekdayCalendar.mondayToFriday();
    private static final ReportPeriod MARCH = CalendarPeriod.parse("2026-03").in(ZONE);

    @Test
    void withPrevious_month_countsWorkingDaysOfBoth() {
        PeriodComparison comparison = PeriodComparison.withPrevious(MARCH, PeriodUnit.MONTH, CALENDAR);
        assertThat(comparison.reference())
                .isEqualTo(CalendarPeriod.parse("2026-02").in(ZONE));
        assertThat(comparison.currentDays()).isEqualTo(22);
        assertThat(comparison.referenceDays()).isEqualTo(20);
        // 1100 / 1000 - 1 = 0.1, but 1100 / 22 = 1000 / 20: by day nothing has grown
        Growth growth = comparison.growth(Money.parse("RUB 1100.00"), Money.parse("RUB 1000.00"));
        assertThat(growth.rate()).hasValue(0.1);
        assertThat(growth.perWorkingDay()).hasValue(0);
        assertThat(growth).isEqualTo(new Growth(new BigDecimal("1100.00"), new BigDecimal("1000.00"), 22, 20));
    }

    @Test
    void withYearBefore_leapFebruary_comparesWholeMonths() {
        PeriodComparison comparison =
                PeriodComparison.withYearBefore(CalendarPeriod.parse("2025-02").in(ZONE), CALENDAR);
        assertThat(comparison.reference().dates().lengthInDays()).isEqualTo(29);
        PeriodComparison march = PeriodComparison.withYearBefore(MARCH, CALENDAR);
        assertThat(march.reference()).isEqualTo(CalendarPeriod.parse("2025-03").in(ZONE));
        // 22 days against 21: 990 / 22 = 45, 900 / 21 = 42.857, 45 / 42.857 = 1.05
        assertThat(march.referenceDays()).isEqualTo(21);
        assertThat(march.growth(new BigDecimal(990), new BigDecimal(900))
                        .perWorkingDay()
                        .orElseThrow())
                .isCloseTo(0.05, within(1e-15));
    }

    @Test
    void growth_fromNothingOrALoss_isEmpty() {
        assertThat(new Growth(BigDecimal.TEN, BigDecimal.ZERO, 1, 1).rate()).isEmpty();
        assertThat(new Growth(BigDecimal.TEN, BigDecimal.valueOf(-1), 1, 1).rate())
                .isEmpty();
        assertThat(new Growth(BigDecimal.TEN, BigDecimal.ZERO, 1, 1).perWorkingDay())
                .isEmpty();
        assertThat(new Growth(BigDecimal.valueOf(-5), BigDecimal.TEN, 1, 1).rate())
                .hasValue(-1.5);
    }

    @Test
    void growth_periodWithoutWorkingDays_hasNoRateByDay() {
        assertThat(new Growth(BigDecimal.TEN, BigDecimal.TEN, 0, 1).perWorkingDay())
                .isEmpty();
        assertThat(new Growth(BigDecimal.TEN, BigDecimal.TEN, 1, 0).perWorkingDay())
                .isEmpty();
        assertThat(new Growth(BigDecimal.TEN, BigDecimal.TEN, 0, 0).rate()).hasValue(0);
    }

    @Test
    void growth_twoCurrencies_isRefused() {
        PeriodComparison comparison = PeriodComparison.withYearBefore(MARCH, CALENDAR);
        assertThatThrownBy(() -> comparison.growth(Money.parse("RUB 1.00"), Money.parse("EUR 1.00")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void equals_numbersWrittenWithMoreZeros_areTheSame() {
        assertThat(new Growth(new BigDecimal("2.00"), new BigDecimal("1.0"), 1, 1))
                .isEqualTo(new Growth(new BigDecimal("2"), BigDecimal.ONE, 1, 1));
    }
}
