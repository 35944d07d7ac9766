package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.WeekdayCalendar;
import org.threeten.extra.LocalDateRange;

class SalesActivityTest {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final Money AVERAGE = Money.ofMajor(RUB, 50_000);
    private static final Proportion TENTH = Proportion.of(1, 10);
    private static final WeekdayCalendar CALENDAR = WeekdayCalendar.mondayToFriday();

    /** From Wednesday, 1 July 2026, to Friday, 31 July: 23 weekdays. */
    private static final LocalDateRange JULY = LocalDateRange.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1));

    @Test
    void workingDays_ofACalendar_areThoseItWorks() {
        WorkingDays days = WorkingDays.of(CALENDAR, JULY);

        assertThat(days.days()).isEqualTo(23);
        for (Locale locale : List.of(Locale.ENGLISH, new Locale("ru"))) {
            assertThat(days.basis(locale)).isEqualTo(CALENDAR.description(locale));
        }
        assertThat(days)
                .hasToString("23 working days (Mon–Fri; no extra holidays, no extra working days, no short days)");
        assertThat(days.absences()).isEmpty();
    }

    @Test
    void absences_takeOffOnlyWorkingDaysOfTheRange_andTheRestAreListed() {
        LocalDate wednesday = LocalDate.of(2026, 7, 1);
        LocalDate friday = LocalDate.of(2026, 7, 31);
        LocalDate saturday = LocalDate.of(2026, 7, 4);
        LocalDate august = LocalDate.of(2026, 8, 3);
        WorkingDays days = WorkingDays.of(CALENDAR, JULY, List.of(august, friday, saturday, wednesday, friday));

        assertThat(days.days()).isEqualTo(21);
        assertThat(days.absences()).containsExactly(wednesday, friday);
        assertThat(days.absencesWithoutEffect()).containsExactly(saturday, august);
        assertThat(days).isEqualTo(WorkingDays.of(CALENDAR, JULY, List.of(wednesday, saturday, friday, august)));
        assertThat(days).isNotEqualTo(WorkingDays.of(CALENDAR, JULY, List.of(wednesday, friday)));
        assertThatThrownBy(() -> days.absences().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void workingDays_ofAnEmptyRange_areNone() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(WorkingDays.of(CALENDAR, LocalDateRange.of(day, day), List.of(day))
                        .days())
                .isZero();
    }

    @Test
    void workingDays_ofAnOpenRange_areRefused() {
        assertThatThrownBy(() -> WorkingDays.of(CALENDAR, LocalDateRange.ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("range must have a start and an end, but was ");
    }

    @Test
    void workingDays_asGiven_sayIt() {
        assertThat(WorkingDays.of(22)).hasToString("22 working days (as given)");
        assertThat(WorkingDays.of(22)).isEqualTo(WorkingDays.of(22)).hasSameHashCodeAs(WorkingDays.of(22));
        assertThat(WorkingDays.of(22).basis(new Locale("ru", "RU"))).isEqualTo("заданы");
        assertThat(WorkingDays.of(22)).isNotEqualTo(WorkingDays.of(21));
        assertThat(WorkingDays.of(23)).isNotEqualTo(WorkingDays.of(CALENDAR, JULY));
        assertBroken(() -> WorkingDays.of(-1), "workingDays must be zero or more, but was -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void meetingsPerDay_thatAreNegativeOrNotFinite_areNamed(double meetingsPerDay) {
        assertBroken(
                () -> SalesActivity.of(22, meetingsPerDay, TENTH, AVERAGE),
                "meetingsPerDay must be finite and zero or more, but was " + meetingsPerDay);
    }

    @Test
    void meetings_aboveAMillion_areNamed() {
        assertThat(SalesActivity.of(1_000_000, 1, TENTH, AVERAGE).meetings()).isEqualByComparingTo("1000000");
        assertBroken(
                () -> SalesActivity.of(1_000_000, 1.000001, TENTH, AVERAGE),
                "workingDays × meetingsPerDay must be at most 1000000, but was 1000000 × 1.000001");
        assertBroken(
                () -> SalesActivity.of(Long.MAX_VALUE, Double.MAX_VALUE, TENTH, AVERAGE),
                "workingDays × meetingsPerDay must be at most 1000000, but was 9223372036854775807 × "
                        + Double.MAX_VALUE);
    }

    @Test
    void conversion_thatIsNoProportion_isNamed() {
        assertBroken(() -> Proportion.of(11, 10), "successes must be at most trials, which is 10, but was 11");
        assertBroken(() -> Proportion.of(-1, 10), "successes must be zero or more, but was -1");
        assertBroken(() -> Proportion.of(0, -10), "trials must be zero or more, but was -10");
    }

    @Test
    void missingFactor_isNamed() {
        assertThatThrownBy(() -> SalesActivity.builder().meetingsPerDay(2).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("workingDays")
                .hasMessageContaining("conversion")
                .hasMessageContaining("amount");
    }

    @Test
    void equalFactors_makeEqualActivities() {
        assertThat(SalesActivity.of(22, 2, TENTH, AVERAGE)).isEqualTo(SalesActivity.of(22, 2, TENTH, AVERAGE));
        assertThat(SalesActivity.of(22, 2, TENTH, AVERAGE)).isNotEqualTo(SalesActivity.of(22, 2.5, TENTH, AVERAGE));
    }

    @Test
    void fixedAmount_mustBePositive() {
        assertBroken(() -> DealAmount.fixed(Money.zero(RUB)), "average must be above zero, but was RUB 0.00");
        assertBroken(() -> DealAmount.fixed(AVERAGE.negated()), "average must be above zero, but was RUB -50000.00");
        Money huge = Money.parse("RUB 99999999999999999999.00");
        assertBroken(
                () -> DealAmount.fixed(huge),
                "average must be at most 9223372036854775807 minor units, but was " + huge);
    }

    @Test
    void resampledAmounts_areCheckedOneByOne() {
        Money euro = Money.parse("EUR 5.00");
        assertBroken(() -> DealAmount.resampled(List.of()), "amounts must hold at least one won deal, but was empty");
        assertBroken(() -> DealAmount.resampled(List.of(AVERAGE, euro)), "amounts[1] must be in RUB, but was EUR 5.00");
        assertBroken(
                () -> DealAmount.resampled(List.of(AVERAGE, AVERAGE, AVERAGE.negated())),
                "amounts[2] must be zero or more, but was RUB -50000.00");
        assertBroken(
                () -> DealAmount.resampled(List.of(Money.zero(RUB), Money.zero(RUB))),
                "amounts must hold one above zero, but was zero in each of 2");
        Money huge = Money.parse("RUB 99999999999999999999.00");
        assertBroken(
                () -> DealAmount.resampled(List.of(huge)),
                "amounts[0] must be at most 9223372036854775807 minor units, but was " + huge);
    }

    @Test
    void resampledAmounts_forgetTheOrderOfTheRows_andKeepDealsWonForNothing() {
        Money small = Money.parse("RUB 1.01");
        DealAmount amounts = DealAmount.resampled(List.of(AVERAGE, Money.zero(RUB), small));

        assertThat(amounts.values()).containsExactly(Money.zero(RUB), small, AVERAGE);
        assertThat(amounts).isEqualTo(DealAmount.resampled(List.of(small, AVERAGE, Money.zero(RUB))));
        assertThat(amounts)
                .hasSameHashCodeAs(DealAmount.resampled(List.of(small, AVERAGE, Money.zero(RUB))))
                .isNotEqualTo(DealAmount.fixed(AVERAGE));
        assertThat(amounts.isFixed()).isFalse();
        assertThat(amounts.currency()).isEqualTo(RUB);
        assertThat(amounts.mean()).isEqualTo(Money.parse("RUB 16667.00")); // 50 001.01 / 3 = 16 667.003…
        assertThat(amounts).hasToString("RUB 16667.00, mean of 3");
        assertThat(DealAmount.fixed(AVERAGE)).hasToString("RUB 50000.00");
        assertThat(DealAmount.fixed(AVERAGE).isFixed()).isTrue();
    }

    @Test
    void resampledAmountOfOneDeal_isNotAStatedAverage() {
        DealAmount single = DealAmount.resampled(List.of(AVERAGE));

        assertThat(single).hasToString("RUB 50000.00, mean of 1").isNotEqualTo(DealAmount.fixed(AVERAGE));
        assertThat(single.isFixed()).isTrue();
        assertThat(single.values()).containsExactly(AVERAGE);
    }

    @Test
    @SuppressWarnings("NullAway")
    void methods_nullArgument_nameIt() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        assertNamed(() -> WorkingDays.of(null, JULY), "calendar");
        assertNamed(() -> WorkingDays.of(CALENDAR, null), "range");
        assertNamed(() -> WorkingDays.of(CALENDAR, JULY, null), "absences");
        assertNamed(() -> WorkingDays.of(CALENDAR, JULY, Arrays.asList(day, null)), "absences[1]");
        assertNamed(() -> WorkingDays.of(22).basis(null), "locale");
        assertNamed(() -> DealAmount.fixed(null), "average");
        assertNamed(() -> DealAmount.resampled(null), "amounts");
        assertNamed(() -> DealAmount.resampled(Arrays.asList(null, AVERAGE)), "amounts[0]");
        assertNamed(() -> DealAmount.resampled(Arrays.asList(AVERAGE, AVERAGE, null)), "amounts[2]");
        assertNamed(() -> SalesActivity.of(22, 2, null, AVERAGE), "conversion");
        assertNamed(() -> SalesActivity.of(22, 2, TENTH, null), "average");
    }

    private static void assertNamed(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isExactlyInstanceOf(NullPointerException.class).hasMessage(name);
    }

    private static void assertBroken(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
