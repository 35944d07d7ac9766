package org.saleskit.forecasting.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.attainment.Plans.past;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.WeekdayCalendar;

/** Profiles worked out by hand. */
class SeasonalProfileTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** 30 days: 300 in the first ten, 700 in the last ten; 30 % until day 20. */
    private static final DailyRevenue APRIL = past("2025-04", "05 100 10 200 25 700");

    /** 30 days: 400 by day 15. */
    private static final DailyRevenue JUNE = past("2025-06", "02 400 28 600");

    /** The example of the class: two periods with 30 % and 40 % at half of their days, strength 2: (1 + 0.7) / 4. */
    @Test
    void profile_isBetweenTheStraightLineAndThePast() {
        SeasonalProfile profile = SeasonalProfile.linear().learnedFrom(List.of(JUNE, APRIL));

        assertThat(profile.share(0.5)).isCloseTo(0.425, within(1e-15));
        assertThat(profile.pastShares(0.5)).containsExactly(0.3, 0.4);
        assertThat(profile.past()).containsExactly(APRIL, JUNE);
        assertThat(profile.strength()).isEqualTo(2);
        assertThat(profile.weightOfPast()).isEqualTo(0.5);
        assertThat(profile.share(0)).isZero();
        assertThat(profile.share(1)).isEqualTo(1);
        assertThat(profile.leftOut()).isEmpty();
        assertThat(profile).hasToString("SeasonalProfile[strength=2.0, past=2]");
    }

    @Test
    void strength_decidesHowFarThePastCounts() {
        SeasonalProfile weak = SeasonalProfile.linear().withStrength(1e-6).learnedFrom(List.of(APRIL));
        SeasonalProfile strong = SeasonalProfile.linear().withStrength(1e6).learnedFrom(List.of(APRIL));

        assertThat(weak.share(0.5)).isCloseTo(0.3, within(1e-6));
        assertThat(strong.share(0.5)).isCloseTo(0.5, within(1e-6));
        assertThat(weak.weightOfPast()).isGreaterThan(0.99999);
    }

    /** Day 5 brings 100: at the middle of it half has come in. By 4.5 of 30 days: 0.05. */
    @Test
    void dayInTheMiddle_countsByItsPart() {
        SeasonalProfile profile = SeasonalProfile.linear().learnedFrom(List.of(APRIL));

        assertThat(profile.pastShares(4.5 / 30).get(0)).isCloseTo(0.05, within(1e-15));
        assertThat(profile.pastShares(4 / 30.0).get(0)).isZero();
        assertThat(profile.pastShares(5 / 30.0).get(0)).isEqualTo(0.1);
    }

    /** 100, then a return of 60, then 60: of 100 in all, only 40 are there to stay before the last sale. */
    @Test
    void return_isTakenFromWhatCameInBefore() {
        DailyRevenue past = past("2025-04", "05 100 10 -60 25 60");
        SeasonalProfile profile = SeasonalProfile.linear().learnedFrom(List.of(past));

        assertThat(profile.pastShares(6 / 30.0)).containsExactly(0.4);
        assertThat(profile.pastShares(9.5 / 30)).containsExactly(0.4);
        assertThat(profile.pastShares(0.5)).containsExactly(0.4);
        assertThat(profile.pastShares(1)).containsExactly(1.0);
    }

    /** A return beyond all sales before it: nothing of them stays, and no share is negative. */
    @Test
    void returnBeyondTheSales_leavesNothing() {
        DailyRevenue past = past("2025-04", "05 100 10 -160 25 160");

        assertThat(SeasonalProfile.linear().learnedFrom(List.of(past)).pastShares(6 / 30.0))
                .containsExactly(0.0);
    }

    /**
     * February 2025 starts on a Saturday and has 20 working days. What came in on that Saturday counts with Monday the 3rd; what came
     * in on Saturday the 15th with Monday the 17th, the 11th working day.
     */
    @Test
    void workingDays_takeTheWeekendToMonday() {
        DailyRevenue february = past("2025-02", "01 100 15 300 28 600");
        SeasonalProfile profile = SeasonalProfile.linear()
                .withWorkCalendar(WeekdayCalendar.mondayToFriday())
                .learnedFrom(List.of(february));

        assertThat(profile.pastShares(1 / 20.0)).containsExactly(0.1);
        assertThat(profile.pastShares(10 / 20.0)).containsExactly(0.1);
        assertThat(profile.pastShares(11 / 20.0)).containsExactly(0.4);
        assertThat(profile.pastShares(19 / 20.0)).containsExactly(0.4);
    }

    /** May 2026 ends on a Sunday: its sales count with Friday the 29th. */
    @Test
    void saleOnTheLastDayOfRest_countsWithTheLastWorkingDay() {
        SeasonalProfile profile = SeasonalProfile.linear()
                .withWorkCalendar(WeekdayCalendar.mondayToFriday())
                .learnedFrom(List.of(past("2026-05", "04 100 31 300")));

        assertThat(profile.pastShares(20 / 21.0)).containsExactly(0.25);
        assertThat(profile.pastShares(1)).containsExactly(1.0);
    }

    @Test
    void periodsThatSayNothing_areListed() {
        SeasonalProfile profile = SeasonalProfile.linear()
                .withWorkCalendar(WeekdayCalendar.builder()
                        .restDays(List.of(java.time.DayOfWeek.values()))
                        .addExtraWorkingDay(java.time.LocalDate.parse("2025-04-05"))
                        .build())
                .learnedFrom(List.of(APRIL, JUNE, past("2025-05", "")));

        assertThat(profile.past()).containsExactly(APRIL);
        assertThat(profile.leftOut())
                .extracting(PastLeftOut::reason)
                .containsExactly(PastLeftOut.Reason.ZERO_WEIGHT, PastLeftOut.Reason.ZERO_WEIGHT);
        SeasonalProfile empty =
                SeasonalProfile.linear().learnedFrom(List.of(past("2025-05", ""), past("2025-07", "01 -1")));
        assertThat(empty.past()).isEmpty();
        assertThat(empty.leftOut())
                .extracting(PastLeftOut::reason)
                .containsOnly(PastLeftOut.Reason.TOTAL_NOT_POSITIVE)
                .hasSize(2);
        assertThat(empty.share(0.3)).isEqualTo(0.3);
    }

    @Test
    void merged_isLearnedFromBoth() {
        SeasonalProfile merged = SeasonalProfile.linear()
                .learnedFrom(List.of(JUNE))
                .plus(SeasonalProfile.linear().learnedFrom(List.of(APRIL)));

        assertThat(merged.past()).containsExactly(APRIL, JUNE);
        assertThat(merged.share(0.5)).isCloseTo(0.425, within(1e-15));
    }

    @Test
    void profile_inEnglishAndRussian() {
        SeasonalProfile profile = SeasonalProfile.linear().learnedFrom(List.of(APRIL, JUNE, past("2025-05", "")));

        // S(0.25) = (0.5 + 0.1 + 0.4) / 4: at 7.5 of 30 days April has 100 of 1 000; S(0.75) = (1.5 + 0.3 + 0.4) / 4
        assertThat(profile.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Share of the total done by quarters of the period: 25.0%, 42.5%, 55.0%; past periods: 2, an even course"
                                + " counts as 2, weight of the past 50.0%. Left out: from 2025-05-01 to 2025-05-31 – the total is not above zero.");
        assertThat(profile.explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "Доля итога по четвертям периода: 25,0 %, 42,5 %, 55,0 %; прошлых периодов: 2, равномерный ход считается за 2,"
                                + " вес прошлого 50,0 %. Не учтены: с 2025-05-01 по 2025-05-31 – итог не больше нуля.");
    }
}
