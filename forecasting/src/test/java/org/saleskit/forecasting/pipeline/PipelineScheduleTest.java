package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.due;
import static org.saleskit.forecasting.pipeline.Sample.period;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.pipeline.LeftOutDeal.Reason;
import org.saleskit.forecasting.pipeline.PipelineDeal.Adjustment;
import org.saleskit.forecasting.pipeline.PipelineSchedule.Split;

/** Months, worked by hand. */
class PipelineScheduleTest {

    private static final List<ReportPeriod> MONTHS = List.of(
            period("2026-10-01", "2026-11-01"), period("2026-11-01", "2026-12-01"), period("2026-12-01", "2027-01-01"));

    /** Won before the month ends with 1/8, 3/8 and 1/2; ever with 3/4. */
    private static final PipelineDeal CURVE = deal("curve", 80, 0).toBuilder()
            .putWinBefore(LocalDate.parse("2026-11-01"), 0.125)
            .putWinBefore(LocalDate.parse("2026-12-01"), 0.375)
            .putWinBefore(LocalDate.parse("2027-01-01"), 0.5)
            .eventualProbability(0.75)
            .build();

    private static PipelineSchedule schedule(PipelineDeal... deals) {
        return INDEPENDENT.schedule(MONTHS, List.of(deals));
    }

    @Test
    void splits_ofACurve_sumToOne() {
        assertThat(schedule(CURVE).splits())
                .containsExactly(new Split(
                        DealId.of("curve"),
                        List.of(0.125, 0.25, 0.125),
                        OptionalDouble.of(0.25),
                        OptionalDouble.of(0.25),
                        0.5));
    }

    @Test
    void splits_ofAnExpectedClose_putAllIntoItsMonthOrLater() {
        PipelineSchedule schedule = schedule(due("in", 10, 0.6, "2026-11-30"), due("later", 10, 0.6, "2027-01-01"));

        assertThat(schedule.splits())
                .containsExactly(
                        new Split(
                                DealId.of("in"),
                                List.of(0.0, 0.6, 0.0),
                                OptionalDouble.of(0),
                                OptionalDouble.of(0.4),
                                0.4),
                        new Split(
                                DealId.of("later"),
                                List.of(0.0, 0.0, 0.0),
                                OptionalDouble.of(0.6),
                                OptionalDouble.of(0.4),
                                1));
    }

    @Test
    void splits_withoutAChanceForEver_doNotTellLaterFromNever() {
        PipelineDeal open =
                CURVE.toBuilder().eventualProbability(OptionalDouble.empty()).build();

        Split split = schedule(open).splits().get(0);

        assertThat(split.later()).isEmpty();
        assertThat(split.never()).isEmpty();
        assertThat(split.notInPeriods()).isEqualTo(0.5);
    }

    @Test
    void forecasts_monthByMonth_haveMeansThatAddUpToThoseOfAll() {
        PipelineSchedule schedule = schedule(
                CURVE,
                due("due", 10, 0.6, "2026-11-30"),
                PipelineDeal.won(DealId.of("won"), usd(7), LocalDate.parse("2026-10-31")));

        assertThat(schedule.forecasts())
                .extracting(PipelineForecast::expected)
                .containsExactly(usd(7 + 10), usd(20 + 6), usd(10));
        assertThat(schedule.upTo(0).expected()).isEqualTo(usd(17));
        assertThat(schedule.upTo(1).expected()).isEqualTo(usd(43));
        assertThat(schedule.upTo(2).expected()).isEqualTo(usd(53));
        assertThat(schedule.forecasts().get(0).closed()).isEqualTo(usd(7));
        assertThat(schedule.forecasts().get(1).closed()).isEqualTo(usd(0));
        // A deal is won once: 80 twice is impossible.
        assertThat(schedule.upTo(2).revenue().most()).isEqualTo(usd(97));
        assertThat(schedule.upTo(2).probabilityOfPlan(usd(87))).isCloseTo(0.5, within(1e-15));
        assertThat(schedule)
                .hasToString("PipelineSchedule[2026-10-01/2026-11-01=USD 17.00, 2026-11-01/2026-12-01=USD 26.00,"
                        + " 2026-12-01/2027-01-01=USD 10.00]");
    }

    @Test
    void dealsWithoutTime_areLeftOutOfAll() {
        PipelineSchedule schedule = schedule(
                deal("1", 10, 0.5),
                unknown("2", 10),
                due("3", 10, 0.5, "2026-09-01"),
                deal("4", 10, 0.5).toBuilder()
                        .adjustment(Adjustment.ofProbability(0.75))
                        .build());

        assertThat(schedule.splits()).isEmpty();
        for (PipelineForecast forecast : schedule.forecasts()) {
            assertThat(forecast.leftOut())
                    .extracting(LeftOutDeal::reason)
                    .containsExactly(
                            Reason.ONE_PERIOD_ONLY,
                            Reason.UNKNOWN_PROBABILITY,
                            Reason.EXPECTED_BEFORE_PERIOD,
                            Reason.ONE_PERIOD_ONLY);
            assertThat(forecast.adjusted().expected()).isEqualTo(usd(0));
        }
    }

    @Test
    void schedule_ofOnePeriod_isTheForecastOfIt() {
        List<PipelineDeal> deals = List.of(CURVE, due("due", 10, 0.6, "2026-11-30"));
        PipelineSchedule one = INDEPENDENT.schedule(List.of(Sample.QUARTER), deals);

        assertThat(one.forecasts()).hasSize(1);
        assertThat(one.upTo(0).expected()).isEqualTo(INDEPENDENT.forecast(deals).expected());
        assertThat(one.forecasts().get(0).expected()).isEqualTo(usd(46));
    }
}
