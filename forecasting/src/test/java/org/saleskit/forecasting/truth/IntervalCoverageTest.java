package org.saleskit.forecasting.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.WinModel;
import org.threeten.extra.LocalDateRange;

/**
 * How often the 95 % interval of a deal's chance to be won in the month holds the true one: over the open deals of many
 * simulated departments, each with a log of its own from which it learns. Departments are independent, the deals of one are not.
 */
class IntervalCoverageTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate ORIGIN = LocalDate.of(2012, 1, 1);
    private static final ReportPeriod MONTH =
            ReportPeriod.of(LocalDateRange.of(ORIGIN, ORIGIN.plusMonths(1)), ZoneOffset.UTC);

    /** A market for each month and nothing else. */
    private static final SimulatedCrm.Law MARKETS =
            new SimulatedCrm.Law(SimulatedCrm.EVEN.reps(), SimulatedCrm.EVEN.months(), SimulatedCrm.UNEVEN.market());

    private static WinModel withSeasons(WinModel model) {
        return model.withSeasons(ZoneOffset.UTC, day -> "month " + (day.getMonthValue() - 1) % 3);
    }

    private record Held(long deals, long held) {
        static final Held NONE = new Held(0, 0);

        Held plus(Held other) {
            return new Held(deals + other.deals, held + other.held);
        }

        Proportion share() {
            return Proportion.of(held, deals);
        }
    }

    private static Held held(SimulatedCrm crm, WinModel model) {
        Deals now = crm.before(MONTH.start());
        SimulatedCrm.Oracle oracle = crm.new Oracle(MONTH);
        Held sum = Held.NONE;
        for (DealChance chance : model.learn(now).of(MONTH)) {
            if (chance.source() == ChanceSource.INCIDENCE_IN_STAGE) {
                double truth = oracle.chance(now.find(chance.deal()).orElseThrow());
                Interval range = chance.interval().orElseThrow();
                sum = sum.plus(new Held(1, range.contains(truth) ? 1 : 0));
            }
        }
        return sum;
    }

    private static double share(
            SimulatedCrm.Law law, int departments, int deals, boolean bySegment, UnaryOperator<WinModel> options) {
        List<Held> all = IntStream.range(0, departments)
                .parallel()
                .mapToObj(i -> {
                    SimulatedCrm crm = new SimulatedCrm(law, "d" + i, FIRST, 2 * 365, deals, 1_000 + i);
                    WinModel model = options.apply(WinModel.withDefaults());
                    return held(crm, bySegment ? model.withSegments(crm::rep) : model);
                })
                .toList();
        Held sum = all.stream().reduce(Held.NONE, Held::plus);
        assertThat(sum.deals()).isGreaterThan(3_000);
        return sum.share().rate().orElseThrow();
    }

    /** The binomial share of deals at one age is less sure than the chance, for which other ages and stages speak, too. */
    @Test
    void dealsAlike_intervalIsWiderThanItMustBe() {
        assertThat(share(SimulatedCrm.EVEN, 200, 450, false, UnaryOperator.identity()))
                .isBetween(0.97, 1.0);
    }

    /** A month's market moves all its deals at once: they say less than as many independent ones, the more so the more there are. */
    @Test
    void monthsMoveAllDeals_intervalIsTooNarrow() {
        assertThat(share(MARKETS, 60, 2_400, false, UnaryOperator.identity())).isBetween(0.7, 0.88);
    }

    /** What a rep's level is known from is that rep's exits, not those of all seven: by all of them the share was 0.83. */
    @Test
    void everythingDiffers_intervalKeepsItsPromise() {
        assertThat(share(SimulatedCrm.UNEVEN, 200, 450, true, IntervalCoverageTest::withSeasons))
                .isBetween(0.95, 0.99);
    }
}
