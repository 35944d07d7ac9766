package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.scenario.Tornado.Bar;
import org.saleskit.forecasting.scenario.Tornado.Method;

/** The bars worked out by hand. */
class TornadoTest {

    private static final ScenarioSimulation SIMULATION = ScenarioSimulation.withDefaults();

    private static final DriverLaw EVEN = DriverLaw.beta(1, 1);

    /** 10 u - v, with u, v even on 0..1, and a driver without any part in it. */
    private static final ScenarioModel SUM = ScenarioModel.of(values -> 10 * values.get("u") - values.get("v"))
            .withDriver("idle", EVEN)
            .withDriver("v", EVEN)
            .withDriver("fixed", DriverLaw.fixed(5))
            .withDriver("u", EVEN);

    @Test
    void oneAtATime_movesEachDriverAlone() {
        Tornado tornado = SIMULATION.tornado(SUM, Method.ONE_AT_A_TIME);

        assertThat(tornado.method()).isEqualTo(Method.ONE_AT_A_TIME);
        assertThat(tornado.middle()).isCloseTo(4.5, within(1e-12));
        assertThat(tornado.bars()).extracting(Bar::driver).containsExactly("u", "v", "fixed", "idle");
        Bar u = tornado.bars().get(0);
        assertThat(u.low().driver()).isCloseTo(0.1, within(1e-12));
        assertThat(u.high().driver()).isCloseTo(0.9, within(1e-12));
        assertThat(u.low().outcome().value()).isCloseTo(0.5, within(1e-12));
        assertThat(u.high().outcome().value()).isCloseTo(8.5, within(1e-12));
        assertThat(u.low().outcome().standardError()).hasValue(0);
        assertThat(u.effect()).isCloseTo(8, within(1e-12));
        assertThat(tornado.bars().get(1).effect()).isCloseTo(-0.8, within(1e-12));
        assertThat(tornado.bars().get(2).effect()).isZero();
        assertThat(tornado.bars().get(3).effect()).isZero();
        assertThat(tornado.toString()).startsWith("Tornado[ONE_AT_A_TIME, [Bar[driver=u");
    }

    /** In its lowest fifth u is 0.1 on average, in its highest 0.9; v stays at 0.5: 0.5 and 8.5. */
    @Test
    void conditionalMeans_takeTheFifths() {
        Tornado tornado = SIMULATION.tornado(SUM, Method.CONDITIONAL_MEANS);

        assertThat(tornado.middle()).isCloseTo(4.5, within(0.1));
        assertThat(tornado.bars()).extracting(Bar::driver).startsWith("u", "v").endsWith("fixed");
        Bar u = tornado.bars().get(0);
        double error = u.low().outcome().standardError().orElseThrow();
        // s² = (10 × 0.2)² / 12 + 1 / 12 over about 4 000 draws
        assertThat(error).isCloseTo(Math.sqrt(5 / 12.0 / 4_000), within(0.0006));
        assertThat(u.low().outcome().value()).isCloseTo(0.5, within(4 * error));
        assertThat(u.high().outcome().value()).isCloseTo(8.5, within(4 * error));
        assertThat(u.low().driver()).isCloseTo(0.1, within(1e-12));
        Bar fixed = tornado.bars().get(3);
        assertThat(fixed.effect()).isZero();
        assertThat(fixed.low().outcome()).isEqualTo(fixed.high().outcome());
    }

    /** A driver without effect of its own gets a bar from the one it moves with, but only in the conditional means. */
    @Test
    void conditionalMeans_showWhatMovesTogether() {
        ScenarioModel together = SUM.withCorrelation("idle", "u", 0.8);

        Bar idle = SIMULATION.tornado(together, Method.CONDITIONAL_MEANS).bars().get(1);

        assertThat(idle.driver()).isEqualTo("idle");
        assertThat(idle.effect()).isGreaterThan(4);
        assertThat(SIMULATION.tornado(together, Method.ONE_AT_A_TIME).bars().get(3).effect()).isZero();
    }
}
