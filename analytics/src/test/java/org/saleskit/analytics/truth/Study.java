package org.saleskit.analytics.truth;

import java.time.Duration;
import java.util.List;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.CurveQuantile;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.truth.Department.Outcome;
import org.saleskit.analytics.truth.Department.Sale;
import org.saleskit.core.stats.Proportion;

/** The numbers of many replications of one department against its law. */
final class Study {

    /** A quarter of a year, the window of a cohort. */
    static final double QUARTER = 90;

    /** As far as enough deals were watched. */
    static final double YEAR = 365;

    /** The age of a deal whose chances from now on are asked for. */
    static final double AGE = 60;

    private final Law law;
    final Estimator decided;
    final Estimator openAsLost;
    final Estimator immature;
    final Estimator mean;
    final Estimator median;
    final Estimator wonInQuarter;
    final Estimator wonInYear;
    final Estimator wonFromAge;
    final Estimator open;
    final Estimator half;
    final Estimator restricted;
    final Estimator mature;

    Study(Law law) {
        this.law = law;
        decided = new Estimator("won of closed", law.everWon());
        openAsLost = new Estimator("won of all", law.everWon());
        immature = new Estimator("won in a quarter of all", law.wonBy(QUARTER));
        mean = new Estimator("mean of closed", law.mean(Double.POSITIVE_INFINITY));
        median = new Estimator("median of closed", law.median());
        wonInQuarter = new Estimator("incidence in a quarter", law.wonBy(QUARTER));
        wonInYear = new Estimator("incidence in a year", law.wonBy(YEAR));
        wonFromAge = new Estimator("incidence from an age", law.wonWithin(QUARTER, AGE));
        open = new Estimator("open after a quarter", law.open(QUARTER));
        half = new Estimator("median", law.median());
        restricted = new Estimator("mean up to a year", law.mean(YEAR));
        mature = new Estimator("mature, won in a quarter", law.wonBy(QUARTER));
    }

    void addNaive(List<Sale> sales, SurvivalData<Outcome> data) {
        Proportion closed = AalenJohansen.of(data).shareOfClosed(Outcome.WON);
        decided.add(closed.rate().orElseThrow(), closed.interval());
        Proportion all = Proportion.of(data.events(Outcome.WON), data.rows());
        openAsLost.add(all.rate().orElseThrow(), all.interval());
        Proportion early = wonInQuarter(sales);
        immature.add(early.rate().orElseThrow(), early.interval());
        NaiveTimes times = data.naive().orElseThrow();
        mean.add(times.mean());
        median.add(times.median());
    }

    void addOurs(AalenJohansen<Outcome> fates) {
        wonInQuarter.add(fates.incidenceAt(Outcome.WON, QUARTER).orElseThrow(), fates.intervalAt(Outcome.WON, QUARTER));
        wonInYear.add(fates.incidenceAt(Outcome.WON, YEAR).orElseThrow(), fates.intervalAt(Outcome.WON, YEAR));
        wonFromAge.add(
                fates.incidenceGivenOpen(Outcome.WON, AGE, QUARTER).orElseThrow(),
                fates.givenOpenAt(AGE).intervalAt(Outcome.WON, AGE + QUARTER));
        KaplanMeier curve = fates.open();
        open.add(curve.survivalAt(QUARTER).orElseThrow(), curve.intervalAt(QUARTER));
        CurveQuantile middle = curve.median();
        half.add(
                middle.time().orElseThrow(),
                middle.low().orElseThrow() <= law.median()
                        && law.median() < middle.high().orElseThrow());
        RestrictedMean upToYear = curve.restrictedMean(YEAR).orElseThrow();
        restricted.add(upToYear.mean(), upToYear.interval(0.95));
    }

    void addMature(List<Sale> sales) {
        Proportion rate = matureWonInQuarter(sales);
        mature.add(rate.rate().orElseThrow(), rate.interval());
    }

    /** Only deals opened a quarter ago or earlier have had the time to be won within one. */
    static Proportion matureWonInQuarter(List<Sale> sales) {
        return wonInQuarter(sales.stream()
                .filter(sale -> !sale.opened().plus(days(QUARTER)).isAfter(Department.AS_OF))
                .toList());
    }

    private static Proportion wonInQuarter(List<Sale> sales) {
        return Proportion.of(
                sales.stream()
                        .filter(sale -> sale.isClosed()
                                && sale.outcome() == Outcome.WON
                                && !sale.closed().isAfter(sale.opened().plus(days(QUARTER))))
                        .count(),
                sales.size());
    }

    static Duration days(double days) {
        return Duration.ofSeconds((long) (86_400 * days));
    }

    /** Every estimate of the survival curves is unbiased, and its intervals of 95 % cover in 93 to 97 % of the replications. */
    void assertCurvesAreTrue() {
        List.of(wonInQuarter, wonInYear, wonFromAge, open, restricted).forEach(Estimator::assertUnbiased);
        half.assertUnbiased(law.rateAt(law.median()));
        List.of(wonInQuarter, wonInYear, wonFromAge, open, half, restricted).forEach(Estimator::assertCovers);
    }
}
