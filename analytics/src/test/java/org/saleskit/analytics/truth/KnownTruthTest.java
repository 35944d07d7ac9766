package org.saleskit.analytics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cohort.CohortConversion;
import org.saleskit.analytics.cycle.CycleTimeAnalysis;
import org.saleskit.analytics.cycle.CycleTimeResult;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.truth.Department.Outcome;
import org.saleskit.analytics.truth.Department.Sale;
import org.saleskit.analytics.winchance.WinChances;
import org.saleskit.analytics.winchance.WinChancesResult;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/**
 * What the usual numbers of a CRM are off by, and that those of the library are not: 2 000 seeded replications of 400 deals of
 * each {@link Department}. With so many the coverage of an interval of 95 % is known to about half a percentage point. The
 * seed was the first one tried.
 */
class KnownTruthTest {

    private static final int RUNS = 2_000;
    private static final int DEALS = 400;
    private static final int SEED = 20261122;

    private static Study study(Law law) {
        SplittableRandom random = new SplittableRandom(SEED);
        Department department = new Department(law, DEALS, 0);
        Study study = new Study(law);
        for (int run = 0; run < RUNS; run++) {
            List<Sale> sales = department.sales(random.split());
            SurvivalData<Outcome> data = Department.reader().read(sales);
            study.addNaive(sales, data);
            study.addOurs(AalenJohansen.of(data));
            study.addMature(sales);
        }
        return study;
    }

    /** Truth: 44 % are won in the end, closing takes 148 days on average and 60 in the middle. */
    @Test
    void fastLosses_closedDealsAlone_understateWinsAndTimes() {
        Study study = study(Law.FAST_LOSSES);
        study.decided.assertTooLowBy(0.04);
        study.openAsLost.assertTooLowBy(0.13);
        study.immature.assertTooLowBy(0.02);
        study.mean.assertTooLowBy(70);
        study.median.assertTooLowBy(18);
        study.decided.assertMissesOncePer(3);
        study.openAsLost.assertMissesOncePer(1.01);
        study.immature.assertMissesOncePer(6);
        study.assertCurvesAreTrue();
        study.mature.assertUnbiased();
        study.mature.assertCovers();
    }

    /** Truth: 41 % are won in the end, closing takes 142 days on average and 95 in the middle. */
    @Test
    void lingeringLosses_closedDealsAlone_overstateWinsAndUnderstateTimes() {
        Study study = study(Law.LINGERING_LOSSES);
        study.decided.assertTooHighBy(0.06);
        study.openAsLost.assertTooLowBy(0.05);
        study.immature.assertTooLowBy(0.02);
        study.mean.assertTooLowBy(40);
        study.median.assertTooLowBy(22);
        study.decided.assertMissesOncePer(2);
        study.assertCurvesAreTrue();
        study.mature.assertUnbiased();
        study.mature.assertCovers();
    }

    /**
     * The department sold for two years before its CRM. What had closed by then nobody entered, so the old deals in it are the
     * slow ones; counted from their opening they make life look long and early losses rare.
     */
    @Test
    void lateCrm_oldDealsCountedFromTheirOpening_overstateTimes() {
        SplittableRandom random = new SplittableRandom(SEED);
        Department department = new Department(Law.FAST_LOSSES, DEALS, 730);
        Study seen = new Study(Law.FAST_LOSSES);
        Study opened = new Study(Law.FAST_LOSSES);
        for (int run = 0; run < RUNS; run++) {
            List<Sale> sales = department.sales(random.split());
            seen.addOurs(AalenJohansen.of(Department.reader().read(sales)));
            opened.addOurs(AalenJohansen.of(Department.readerFromOpening().read(sales)));
        }
        seen.assertCurvesAreTrue();
        opened.open.assertTooHighBy(0.02);
        opened.half.assertTooHighBy(4);
        opened.restricted.assertTooHighBy(8);
        opened.wonFromAge.assertTooLowBy(0.01);
        opened.restricted.assertMissesOncePer(5);
    }

    /** The same sales as a log of moves, folded as of today and given to the analyses of deals: the same numbers to the bit. */
    @Test
    void log_folded_givesTheSameEstimates() {
        Department department = new Department(Law.FAST_LOSSES, DEALS, 0);
        Pipeline pipeline = Pipeline.of("sales", List.of("Work"), List.of("Won"), List.of("Lost"));
        Duration quarter = Study.days(Study.QUARTER);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 10; run++) {
            List<Sale> sales = department.sales(random.split());
            AalenJohansen<Outcome> direct = AalenJohansen.of(Department.reader().read(sales));
            Deals deals = DealFold.of(pipeline).asOf(Department.AS_OF).fold(log(sales));
            CycleTimeResult cycle = CycleTimeAnalysis.withDefaults().analyze(deals);
            assertThat(cycle.median().quantile())
                    .hasToString(direct.open().median().toString());
            assertThat(cycle.restrictedMean(Study.YEAR)).isEqualTo(direct.open().restrictedMean(Study.YEAR));
            assertThat(cycle.naive()).isEqualTo(direct.data().naive());
            WinChancesResult chances =
                    WinChances.withDefaults().withHorizon(quarter).of(deals);
            assertThat(chances.decided()).isEqualTo(direct.shareOfClosed(Outcome.WON));
            assertThat(chances.incidence()).isEqualTo(direct.incidenceAt(Outcome.WON, Study.QUARTER));
            assertThat(chances.incidenceInterval()).isEqualTo(direct.intervalAt(Outcome.WON, Study.QUARTER));
            assertThat(CohortConversion.in(pipeline, quarter).of(deals).win().rate())
                    .isEqualTo(Study.matureWonInQuarter(sales));
        }
    }

    /** The same with a log that begins with the CRM. */
    @Test
    void lateLog_folded_givesTheSameEstimates() {
        Department department = new Department(Law.FAST_LOSSES, DEALS, 730);
        DealFold fold = DealFold.of(Pipeline.of("sales", List.of("Work"), List.of("Won"), List.of("Lost")));
        CycleTimeAnalysis analysis = CycleTimeAnalysis.withDefaults().withLogStart(Department.INTRODUCED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 10; run++) {
            List<Sale> sales = department.sales(random.split());
            AalenJohansen<Outcome> direct = AalenJohansen.of(Department.reader().read(sales));
            CycleTimeResult cycle = analysis.analyze(fold.asOf(Department.AS_OF).fold(log(sales)));
            assertThat(cycle.median().quantile())
                    .hasToString(direct.open().median().toString());
            assertThat(cycle.outcomes().incidenceAt(StageType.WON, Study.YEAR))
                    .isEqualTo(direct.incidenceAt(Outcome.WON, Study.YEAR));
        }
    }

    private static List<DealEvent> log(List<Sale> sales) {
        List<DealEvent> log = new ArrayList<>();
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            DealId deal = DealId.of(String.format(Locale.ROOT, "%03d", i));
            log.add(StageChange.of(deal, "Work", sale.opened()));
            log.add(StageChange.of(deal, sale.outcome() == Outcome.WON ? "Won" : "Lost", sale.closed()));
        }
        return log;
    }

    /**
     * The formulas of the law against Simpson's rule over its rates in Python 3: the integral of rate times open(t),
     * 200 000 steps within each piece, up to day 20 000; the median by Brent's method.
     */
    @Test
    void law_isThatOfNumericalIntegration() {
        assertThat(figures(Law.FAST_LOSSES))
                .containsExactly(
                        new double[] {
                            0.3715766910220457,
                            0.20812988897042795,
                            0.36306086097329726,
                            0.44036532085920654,
                            117.36218603351617,
                            148.28396998787989,
                            60.31471805599453
                        },
                        within(1e-8));
        assertThat(figures(Law.LINGERING_LOSSES))
                .containsExactly(
                        new double[] {
                            0.5168513344916993,
                            0.3141871193857159,
                            0.4054229261525611,
                            0.4139009111949749,
                            129.6153795431942,
                            141.7267867466425,
                            94.73531150856361
                        },
                        within(1e-8));
    }

    private static double[] figures(Law law) {
        return new double[] {
            law.open(Study.QUARTER),
            law.wonBy(Study.QUARTER),
            law.wonBy(Study.YEAR),
            law.everWon(),
            law.mean(Study.YEAR),
            law.mean(Double.POSITIVE_INFINITY),
            law.median()
        };
    }

    /** And what is drawn follows it: shares of 200 000 lives, each within four of its standard errors. */
    @Test
    void draw_followsTheLaw() {
        for (Law law : Arrays.asList(Law.FAST_LOSSES, Law.LINGERING_LOSSES)) {
            SplittableRandom random = new SplittableRandom(SEED);
            int lives = 200_000;
            int won = 0;
            int beforeMedian = 0;
            int wonInQuarter = 0;
            for (int i = 0; i < lives; i++) {
                Law.Life life = law.draw(random);
                won += life.won() ? 1 : 0;
                beforeMedian += life.days() < law.median() ? 1 : 0;
                wonInQuarter += life.won() && life.days() <= Study.QUARTER ? 1 : 0;
            }
            assertThat((double) won / lives).isCloseTo(law.everWon(), within(0.0045));
            assertThat((double) beforeMedian / lives).isCloseTo(0.5, within(0.0045));
            assertThat((double) wonInQuarter / lives).isCloseTo(law.wonBy(Study.QUARTER), within(0.0042));
        }
    }
}
