package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** The invariants of scenarios. */
class ScenarioProperties {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(3);

    @AfterContainer
    static void stop() {
        POOL.shutdown();
    }

    private static ScenarioModel model(double rho) {
        return ScenarioModel.of(values -> values.get("x") * values.get("y") - values.get("x"))
                .withDriver("x", DriverLaw.triangular(0, 1, 4))
                .withDriver("y", DriverLaw.logNormal(3, 0.4))
                .withCorrelation("x", "y", rho);
    }

    private static ScenarioSimulation small(long seed) {
        return ScenarioSimulation.withDefaults().withDraws(100).withSeed(seed);
    }

    @Property(tries = 100)
    void threads_changeNoBit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int threads, @ForAll @IntRange(min = 100, max = 6_000) int draws) {
        ScenarioSimulation simulation = small(seed).withDraws(draws);

        assertThat(simulation.withThreads(POOL, threads).run(model(0.5)).outcomes())
                .isEqualTo(simulation.run(model(0.5)).outcomes());
    }

    @Property
    void moreDraws_continueFewer(@ForAll long seed, @ForAll @IntRange(min = 0, max = 99) int draw) {
        assertThat(small(seed).withDraws(120).run(model(0)).outcome(draw))
                .isEqualTo(small(seed).run(model(0)).outcome(draw));
    }

    @Property
    void driverAdded_leavesTheOthers(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double rho,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double withX,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double withY) {
        ScenarioModel more = model(rho)
                .withDriver("z", DriverLaw.pert(0, 1, 2))
                .withCorrelation("z", "x", withX)
                .withCorrelation("y", "z", withY);

        assertThat(small(seed).run(more).outcomes()).isEqualTo(small(seed).run(model(rho)).outcomes());
    }

    @Property
    void orderOfIndependentDrivers_changesNoBit(@ForAll long seed) {
        ScenarioModel turned = ScenarioModel.of(values -> values.get("x") * values.get("y") - values.get("x"))
                .withDriver("y", DriverLaw.logNormal(3, 0.4))
                .withDriver("x", DriverLaw.triangular(0, 1, 4));

        assertThat(small(seed).run(turned).outcomes()).isEqualTo(small(seed).run(model(0)).outcomes());
    }

    @Property
    void whatIf_movesEveryDrawTheSameWay(
            @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 5) double more, @ForAll @DoubleRange(min = -1, max = 1) double rho) {
        ScenarioModel product = ScenarioModel.product()
                .withDriver("x", DriverLaw.triangular(0, 1, 4))
                .withDriver("y", DriverLaw.logNormal(3, 0.4))
                .withCorrelation("x", "y", rho);
        ScenarioResult base = small(seed).run(product);
        ScenarioResult scenario = small(seed).run(product.withLaw("x", DriverLaw.triangular(0, more, 3 + more)));

        assertThat(scenario.comparedWith(base).meanDifference().value()).isGreaterThanOrEqualTo(0);
        for (int i = 0; i < base.draws(); i++) {
            assertThat(scenario.outcome(i)).isGreaterThanOrEqualTo(base.outcome(i) * (1 - 1e-12));
        }
        assertThat(base.comparedWith(scenario).meanDifference().value())
                .isCloseTo(-scenario.comparedWith(base).meanDifference().value(), within(1e-12));
    }

    @Property
    void quantilesRise_andTheTargetGetsHarder(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double first,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double second) {
        ScenarioResult result = small(seed).run(model(0.3));
        double low = result.quantile(Math.min(first, second)).value();
        double high = result.quantile(Math.max(first, second)).value();

        assertThat(low).isBetween(result.least(), high);
        assertThat(high).isLessThanOrEqualTo(result.most());
        assertThat(result.probabilityAtLeast(low).value())
                .isGreaterThanOrEqualTo(result.probabilityAtLeast(high).value());
    }

    @Property
    void law_isInsideItsEnds_andRises(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double first,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double second,
            @ForAll @IntRange(min = 0, max = 10) int mode) {
        for (DriverLaw law : new DriverLaw[] {DriverLaw.triangular(-2, mode - 2, 8), DriverLaw.pert(-2, mode - 2, 8)}) {
            double low = law.quantile(Math.min(first, second));
            double high = law.quantile(Math.max(first, second));
            assertThat(low).isGreaterThanOrEqualTo(-2).isLessThanOrEqualTo(high + 1e-12);
            assertThat(high).isLessThanOrEqualTo(8);
        }
    }

    /** Whatever is asked for, what is used is a correlation matrix; and one that was possible is not touched. */
    @Property
    void usedCorrelations_areAlwaysPossible(
            @ForAll @DoubleRange(min = -1, max = 1) double a,
            @ForAll @DoubleRange(min = -1, max = 1) double b,
            @ForAll @DoubleRange(min = -1, max = 1) double c) {
        DriverCorrelations used = model(a)
                .withDriver("z", DriverLaw.fixed(1))
                .withCorrelation("x", "z", b)
                .withCorrelation("y", "z", c)
                .correlations();
        double determinant = 1 + 2 * a * b * c - a * a - b * b - c * c;

        double least = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(used.used())).getEigenvalue(2);
        assertThat(least).isGreaterThan(-1e-11);
        assertThat(Math.abs(used.used("x", "y"))).isLessThanOrEqualTo(1);
        if (Math.abs(determinant) > 1e-9) {
            assertThat(used.isChanged()).isEqualTo(determinant < 0);
        }
        assertThat(used.changes().isEmpty()).isEqualTo(used.distance() == 0);
    }
}
