package org.saleskit.forecasting.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.WinModel;
import org.threeten.extra.LocalDateRange;

/**
 * Deals long in their stage, with reps as segments. Mostly those of slow reps are left there, so that the hazard of all deals is theirs
 * already: factors found beside it would take their slowness from it once more.
 */
class SlowRepsTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate ORIGIN = LocalDate.of(2014, 1, 1);
    private static final ReportPeriod MONTH =
            ReportPeriod.of(LocalDateRange.of(ORIGIN, ORIGIN.plusMonths(1)), ZoneOffset.UTC);
    private static final int DEPARTMENTS = 120;
    private static final int DEALS = 2_500;
    private static final int LONG = 50;

    /** Reps and months of a quarter differ, but no month has a market of its own, so that hardly any luck is left in the sum. */
    private static final SimulatedCrm.Law LAW =
            new SimulatedCrm.Law(SimulatedCrm.UNEVEN.reps(), SimulatedCrm.UNEVEN.months(), 0);

    /** At 0.6 and 0.8 of the pace; the fastest is at 1.5. */
    private static final Set<String> SLOW = Set.of("rep 0", "rep 1");

    private record Sum(long deals, double ours, double truth) {
        static final Sum NONE = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(deals + other.deals, ours + other.ours, truth + other.truth);
        }
    }

    private static Sum sum(int department) {
        SimulatedCrm crm = new SimulatedCrm(LAW, "d" + department, FIRST, 4 * 365, DEALS, 3_000 + department);
        Deals now = crm.before(MONTH.start());
        WinModel model = WinModel.withDefaults()
                .withSegments(crm::rep)
                .withSeasons(ZoneOffset.UTC, day -> "month " + (day.getMonthValue() - 1) % 3);
        SimulatedCrm.Oracle oracle = crm.new Oracle(MONTH);
        Sum sum = Sum.NONE;
        for (DealChance chance : model.learn(now).of(MONTH)) {
            Deal deal = now.find(chance.deal()).orElseThrow();
            if (chance.daysInStage() >= LONG && SLOW.contains(crm.rep(deal))) {
                sum = sum.plus(new Sum(1, chance.winInPeriod().orElseThrow(), oracle.chance(deal)));
            }
        }
        return sum;
    }

    /**
     * 1.02 with a standard error of 0.02; before hazards were fitted under the factors it was 0.88. Of four departments of 150 000 deals it
     * was 0.992, and 0.84 before of four of 40 000.
     */
    @Test
    void dealsLongInTheirStage_ofSlowReps_haveTheTrueChanceOnAverage() {
        List<Sum> all = IntStream.range(0, DEPARTMENTS)
                .parallel()
                .mapToObj(SlowRepsTest::sum)
                .toList();
        Sum sum = all.stream().reduce(Sum.NONE, Sum::plus);
        assertThat(sum.deals()).isGreaterThan(200);
        assertThat(sum.ours() / sum.truth()).isCloseTo(1, within(0.03));
    }
}
