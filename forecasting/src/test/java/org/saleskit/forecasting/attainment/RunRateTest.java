package org.saleskit.forecasting.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.attainment.Plans.past;
import static org.saleskit.forecasting.attainment.Plans.plan;
import static org.saleskit.forecasting.attainment.Plans.rub;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The run rates worked out by hand, and the named cases. */
class RunRateTest {

    private static final WeekdayCalendar WEEK = WeekdayCalendar.mondayToFriday();

    /** March 2026 starts on a Sunday: 22 working days, 10 of them before the 14th (2 to 6, 9 to 13). */
    private static final PlanToDate MARCH = plan("2026-03", "2026-03-14", "900000", "2200000");

    @Test
    void workingDays_ofTheExample() {
        PlanAttainment attainment = RunRate.workingDays(WEEK).attainment(MARCH);

        assertThat(attainment.kind()).isEqualTo(RunRate.Kind.WORKING_DAYS);
        assertThat(attainment.paceUnit()).isEqualTo(PaceUnit.WORKING_DAY);
        assertThat(attainment.weightDone()).isEqualTo(10);
        assertThat(attainment.weightLeft()).isEqualTo(12);
        assertThat(attainment.shareDone()).hasValue(10 / 22.0);
        assertThat(attainment.projected()).contains(rub("1980000"));
        assertThat(attainment.pacingIndex()).hasValue(0.9);
        assertThat(attainment.paceSoFar()).contains(rub("90000"));
        // 1 300 000 / 12 = 108 333.333...
        assertThat(attainment.requiredPace()).contains(rub("108333.34"));
        // 1 300 000 × 22 / (2 200 000 × 12) = 13 / 12
        assertThat(attainment.requiredIndex().orElseThrow()).isCloseTo(13 / 12.0, within(1e-15));
        assertThat(attainment.attainment().raw()).isEqualTo(Fraction.of(9, 22));
        assertThat(attainment.projectedAttainment().orElseThrow().raw()).isEqualTo(Fraction.of(9, 10));
        assertThat(attainment.cases()).isEmpty();
        assertThat(attainment.plan()).isEqualTo(MARCH);
    }

    /** 13 of 31 days: 900 000 × 31 / 13 = 2 146 153.846; 1 300 000 / 18 = 72 222.22...; index 900 000 × 31 / (2 200 000 × 13). */
    @Test
    void calendarDays_ofTheSamePlan() {
        PlanAttainment attainment = RunRate.calendar().attainment(MARCH);

        assertThat(attainment.kind()).isEqualTo(RunRate.Kind.CALENDAR_DAYS);
        assertThat(attainment.paceUnit()).isEqualTo(PaceUnit.CALENDAR_DAY);
        assertThat(attainment.projected()).contains(rub("2146153.85"));
        assertThat(attainment.requiredPace()).contains(rub("72222.23"));
        assertThat(attainment.pacingIndex().orElseThrow()).isCloseTo(279 / 286.0, within(1e-15));
    }

    /** With 3 March of 4 hours the working days are 21.5, of which 9.5 are done: 900 000 × 21.5 / 9.5. */
    @Test
    void workingTime_countsAShortDayAsItsPart() {
        WeekdayCalendar shorter = WeekdayCalendar.builder()
                .putShortDay(LocalDate.parse("2026-03-03"), Duration.ofHours(4))
                .build();

        PlanAttainment attainment = RunRate.workingTime(shorter).attainment(MARCH);

        assertThat(attainment.weightDone()).isEqualTo(9.5);
        assertThat(attainment.weightLeft()).isEqualTo(12);
        assertThat(attainment.projected()).contains(rub("2036842.11"));
        assertThat(RunRate.workingDays(shorter).attainment(MARCH).weightDone()).isEqualTo(10);
    }

    /** S(13/31) with strength 2 and one past month of the same length that had 25 % by then: (2 × 13/31 + 0.25) / 3. */
    @Test
    void seasonalProfile_ofTheSamePlan() {
        SeasonalProfile profile = SeasonalProfile.linear().learnedFrom(List.of(past("2026-01", "05 250 20 750")));
        double share = (26 / 31.0 + 0.25) / 3;

        PlanAttainment attainment = RunRate.seasonal(profile).attainment(MARCH);

        assertThat(attainment.kind()).isEqualTo(RunRate.Kind.SEASONAL_PROFILE);
        assertThat(attainment.paceUnit()).isEqualTo(PaceUnit.WHOLE_PERIOD);
        assertThat(attainment.runRate().profile()).contains(profile);
        assertThat(attainment.shareDone().orElseThrow()).isCloseTo(share, within(1e-15));
        assertThat(attainment.weightDone() + attainment.weightLeft()).isEqualTo(1);
        assertThat(attainment.projected().orElseThrow().getAmount().doubleValue())
                .isCloseTo(900_000 / share, within(0.0051));
        assertThat(attainment.pacingIndex().orElseThrow()).isCloseTo(900_000 / (2_200_000 * share), within(1e-14));
        assertThat(attainment.requiredPace().orElseThrow().getAmount().doubleValue())
                .isCloseTo(1_300_000 / (1 - share), within(0.0101));
        assertThat(attainment.requiredIndex().orElseThrow())
                .isCloseTo(1_300_000 / (2_200_000 * (1 - share)), within(1e-14));
        assertThat(attainment.paceSoFar().orElseThrow().getAmount().doubleValue())
                .isCloseTo(900_000 / share, within(0.0051));
    }

    /**
     * The rest is the number of wins in 20 trials of 0.1 at 100 000 each; the gap is 1 300 000 - 1 100 000 = 200 000: P(W >= 2) =
     * 1 - 0.9^20 - 20 × 0.1 × 0.9^19 = 0.6082530.
     */
    @Test
    void model_takesTheForecastOfTheRest() {
        PlanToDate plan = plan("2026-03", "2026-03-14", "1100000", "1300000");
        RevenueDistribution rest = RevenueDistribution.of(CountDistribution.binomial(20, 0.1), rub("100000"));

        PlanAttainment attainment = RunRate.workingDays(WEEK).attainment(plan, rest);

        assertThat(attainment.kind()).isEqualTo(RunRate.Kind.MODEL);
        assertThat(attainment.basis()).isEqualTo(RestBasis.MODEL);
        assertThat(attainment.projected()).contains(rub("1300000"));
        assertThat(attainment.probabilityOfPlan().orElseThrow())
                .isCloseTo(1 - Math.pow(0.9, 20) - 2 * Math.pow(0.9, 19), within(1e-14));
        assertThat(attainment.quantile(0.1)).contains(rub("1100000"));
        assertThat(attainment.quantile(0.5)).contains(rub("1300000"));
        assertThat(attainment.quantile(0.9)).contains(rub("1500000"));
        assertThat(attainment.probabilityAtLeast(rub("1100000"))).hasValue(1);
        assertThat(attainment.rest()).contains(rest);
        assertThat(attainment.metWithPast()).isEmpty();
        assertThat(attainment.isLowCount()).isFalse();
        assertThat(attainment.pacingIndex()).isPresent();
    }

    @Test
    void runRateAlone_hasNoProbability() {
        PlanAttainment attainment = RunRate.calendar().attainment(MARCH);

        assertThat(attainment.basis()).isEqualTo(RestBasis.UNKNOWN);
        assertThat(attainment.probabilityOfPlan()).isEmpty();
        assertThat(attainment.quantile(0.5)).isEmpty();
        assertThat(attainment.total()).isEmpty();
        assertThat(attainment.rest()).isEmpty();
        assertThat(attainment.metWithPast()).isEmpty();
    }

    @Test
    void nothingElapsed_leavesTheRequiredPaceOnly() {
        PlanAttainment attainment = RunRate.workingDays(WEEK).attainment(plan("2026-03", "2026-03-01", "0", "2200000"));

        assertThat(attainment.cases()).containsExactly(PlanCase.NOTHING_ELAPSED);
        assertThat(attainment.projected()).isEmpty();
        assertThat(attainment.projectedAttainment()).isEmpty();
        assertThat(attainment.pacingIndex()).isEmpty();
        assertThat(attainment.paceSoFar()).isEmpty();
        assertThat(attainment.requiredPace()).contains(rub("100000"));
        assertThat(attainment.requiredIndex()).hasValue(1);
        assertThat(attainment.shareDone()).hasValue(0);
    }

    /** The first of March 2026 is a Sunday: a day is over, but none that counts. */
    @Test
    void nothingElapsed_alsoAfterADayOfRest() {
        PlanToDate plan = plan("2026-03", "2026-03-02", "50", "2200000");

        assertThat(RunRate.workingDays(WEEK).attainment(plan).cases()).containsExactly(PlanCase.NOTHING_ELAPSED);
        assertThat(RunRate.calendar().attainment(plan).cases()).isEmpty();
    }

    @Test
    void nothingRemaining_makesTheActualTheTotal_forCertain() {
        PlanAttainment missed = RunRate.calendar().attainment(plan("2026-03", "2026-04-01", "2199999.99", "2200000"));
        PlanAttainment met = RunRate.calendar().attainment(plan("2026-03", "2026-04-01", "2200000", "2200000"));

        assertThat(missed.cases()).containsExactly(PlanCase.NOTHING_REMAINING);
        assertThat(missed.basis()).isEqualTo(RestBasis.NOTHING_LEFT);
        assertThat(missed.projected()).contains(rub("2199999.99"));
        assertThat(missed.probabilityOfPlan()).hasValue(0);
        assertThat(missed.requiredPace()).isEmpty();
        assertThat(missed.requiredIndex()).isEmpty();
        assertThat(missed.pacingIndex().orElseThrow())
                .isCloseTo(1, within(1e-8))
                .isLessThan(1);
        assertThat(met.cases()).containsExactly(PlanCase.NOTHING_REMAINING, PlanCase.TARGET_REACHED);
        assertThat(met.probabilityOfPlan()).hasValue(1);
        assertThat(met.pacingIndex()).hasValue(1);
        assertThat(met.requiredPace()).contains(rub("0"));
    }

    /** 28 February 2026 is a Saturday: a day is left, but none that counts, and nothing says that it brings nothing. */
    @Test
    void nothingRemaining_butADayOfRest_leavesTheProbabilityOpen() {
        PlanAttainment attainment = RunRate.workingDays(WEEK).attainment(plan("2026-02", "2026-02-28", "100", "200"));

        assertThat(attainment.cases()).containsExactly(PlanCase.NOTHING_REMAINING);
        assertThat(attainment.projected()).contains(rub("100"));
        assertThat(attainment.probabilityOfPlan()).isEmpty();
        assertThat(attainment.requiredPace()).isEmpty();
    }

    @Test
    void targetReached_requiresNothing() {
        PlanAttainment attainment = RunRate.calendar().attainment(plan("2026-03", "2026-03-11", "2300000", "2200000"));

        assertThat(attainment.cases()).containsExactly(PlanCase.TARGET_REACHED);
        assertThat(attainment.requiredPace()).contains(rub("0"));
        assertThat(attainment.requiredIndex()).hasValue(0);
        assertThat(attainment.attainment().isReached()).isTrue();
        assertThat(attainment.projected()).contains(rub("7130000"));
        assertThat(attainment.probabilityOfPlan()).isEmpty();
    }

    @Test
    void zeroWeight_hasNoPace() {
        PlanAttainment attainment = RunRate.workingDays(WEEK).attainment(plan("2026-03-01", "2026-03-01", "0", "100"));
        PlanAttainment over = RunRate.workingDays(WEEK).attainment(plan("2026-03-01", "2026-03-02", "70", "100"));

        assertThat(attainment.cases()).containsExactly(PlanCase.ZERO_WEIGHT);
        assertThat(attainment.shareDone()).isEmpty();
        assertThat(attainment.projected()).isEmpty();
        assertThat(attainment.pacingIndex()).isEmpty();
        assertThat(attainment.paceSoFar()).isEmpty();
        assertThat(attainment.requiredPace()).isEmpty();
        assertThat(attainment.requiredIndex()).isEmpty();
        assertThat(over.cases()).containsExactly(PlanCase.ZERO_WEIGHT, PlanCase.NOTHING_REMAINING);
        assertThat(over.projected()).contains(rub("70"));
        assertThat(over.probabilityOfPlan()).hasValue(0);
        assertThat(RunRate.seasonal(SeasonalProfile.linear().withWorkCalendar(WEEK))
                        .attainment(plan("2026-03-01", "2026-03-01", "0", "100"))
                        .cases())
                .containsExactly(PlanCase.ZERO_WEIGHT);
    }

    @Test
    void negativeActual_isNotCarriedOn() {
        PlanAttainment attainment = RunRate.calendar().attainment(plan("2026-04", "2026-04-16", "-300", "600"));

        assertThat(attainment.cases()).containsExactly(PlanCase.NEGATIVE_ACTUAL);
        assertThat(attainment.projected()).isEmpty();
        assertThat(attainment.pacingIndex()).hasValue(-1);
        assertThat(attainment.requiredPace()).contains(rub("60"));
        assertThat(attainment.requiredIndex()).hasValue(3);
        assertThat(attainment.attainment().raw()).isEqualTo(Fraction.of(-1, 2));
    }

    @Test
    void negativeActual_withAForecast_hasATotal() {
        PlanAttainment attainment = RunRate.calendar()
                .attainment(plan("2026-04", "2026-04-16", "-300", "600"), RevenueDistribution.certain(rub("950")));

        assertThat(attainment.projected()).contains(rub("650"));
        assertThat(attainment.probabilityOfPlan()).hasValue(1);
    }
}
