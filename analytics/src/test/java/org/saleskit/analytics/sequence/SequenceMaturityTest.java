package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.PeriodUnit;

/** Who still waits, and what curves and trends make of that. */
class SequenceMaturityTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    private static final String LOG = """
            a: visit@0=web demo@24=web paid@48=phone
            b: visit@0=web demo@48=mail
            c: visit@0=mail demo@72=mail paid@96=mail
            d: visit@0
            e: visit@24=web demo@120=web
            f: call@3
            """;

    private static final SequenceFunnel FUNNEL =
            SequenceFunnel.steps("visit", "demo", "paid").within(Duration.ofDays(5));

    private static SequenceResult<String> asOfHour(int hour) {
        return Rows.result(FUNNEL, Rows.hour(hour), Rows.log(LOG));
    }

    /**
     * As of hour 60: demos after 24 (a) and 48 (b) hours; c, d have waited 60 hours, e 36. At risk 5, then 3 (e is gone):
     * S = 4/5, then 4/5 * 2/3 = 8/15.
     */
    @Test
    void curve_openPaths_areCensored() {
        SequenceResult<String> result = asOfHour(60);
        AalenJohansen<SequencePath.Outcome> curve = result.step(2).curve();
        assertThat(curve.incidenceAt(SequencePath.Outcome.CONVERTED, 1).orElseThrow())
                .isCloseTo(0.2, CLOSE);
        assertThat(curve.incidenceAt(SequencePath.Outcome.CONVERTED, 1.99).orElseThrow())
                .isCloseTo(0.2, CLOSE);
        assertThat(curve.incidenceAt(SequencePath.Outcome.CONVERTED, 2).orElseThrow())
                .isCloseTo(7.0 / 15, CLOSE);
        assertThat(curve.open().survivalAt(2).orElseThrow()).isCloseTo(8.0 / 15, CLOSE);
        assertThat(curve.incidenceAt(SequencePath.Outcome.CONVERTED, 3)).isEmpty();
        // Nobody is mature, so there is no rate yet.
        assertThat(result.step(2).fromPrevious()).isEqualTo(Proportion.none());
        // From the entry to the payment: one of five after 48 hours, when e has been gone for 12.
        assertThat(result.curve().incidenceAt(SequencePath.Outcome.CONVERTED, 2).orElseThrow())
                .isCloseTo(0.25, CLOSE);
    }

    /** d drops at the end of its window, b and e after their demo at the end of theirs: 72 and 24 hours. */
    @Test
    void curve_everythingOver_droppedAtTheEndOfTheWindow() {
        SequenceResult<String> result = asOfHour(400);
        AalenJohansen<SequencePath.Outcome> paid = result.step(3).curve();
        assertThat(paid.incidenceAt(SequencePath.Outcome.CONVERTED, 1).orElseThrow())
                .isCloseTo(0.5, CLOSE);
        assertThat(paid.incidenceAt(SequencePath.Outcome.DROPPED, 1).orElseThrow())
                .isCloseTo(0.25, CLOSE);
        assertThat(paid.incidenceAt(SequencePath.Outcome.DROPPED, 3).orElseThrow())
                .isCloseTo(0.5, CLOSE);
        assertThat(result.curve()
                        .incidenceAt(SequencePath.Outcome.DROPPED, 4.99)
                        .orElseThrow())
                .isCloseTo(0, CLOSE);
        assertThat(result.curve().incidenceAt(SequencePath.Outcome.DROPPED, 5).orElseThrow())
                .isCloseTo(0.6, CLOSE);
    }

    @Test
    void curve_optionalStepLeftOut_isDroppedWhenTheNextIsTaken() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "demo", "paid").withOptionalStep(2);
        SequenceResult<String> result = Rows.result(funnel, Rows.hour(48), Rows.log("a: visit@0 paid@24\nb: visit@0"));
        AalenJohansen<SequencePath.Outcome> demo = result.step(2).curve();
        assertThat(demo.incidenceAt(SequencePath.Outcome.DROPPED, 1).orElseThrow())
                .isCloseTo(0.5, CLOSE);
        assertThat(demo.open().survivalAt(2).orElseThrow()).isCloseTo(0.5, CLOSE);
        assertThat(result.step(2).dwell().count()).isEqualTo(1);
    }

    @Test
    void curve_brokenOff_isDroppedThere() {
        SequenceFunnel strict = SequenceFunnel.steps("visit", "paid").strict();
        SequenceResult<String> result = Rows.result(
                strict, Rows.hour(96), Rows.log("a: visit@0 call@24 paid@48\nb: visit@0\nc: visit@0 paid@72"));
        AalenJohansen<SequencePath.Outcome> paid = result.step(2).curve();
        assertThat(paid.incidenceAt(SequencePath.Outcome.DROPPED, 1).orElseThrow())
                .isCloseTo(1.0 / 3, CLOSE);
        assertThat(paid.incidenceAt(SequencePath.Outcome.CONVERTED, 3).orElseThrow())
                .isCloseTo(1.0 / 3, CLOSE);
        assertThat(result.paths().get(0).endedAt()).contains(Rows.hour(24));
        assertThat(result.paths().get(0).dwell()).isEqualTo(Duration.ofDays(1));
    }

    /** The log begins on Monday 2 March; entries on the 2nd, one on the 3rd, one more on the 5th. */
    @Test
    void trend_days_areMatureWhenTheirLastEntryCouldBe() {
        List<Rows.Row> rows = Rows.log(LOG + "g: visit@80 demo@81 paid@82\n");
        List<EntryPeriod<String>> trend =
                Rows.result(FUNNEL, Rows.hour(168), rows).trend(PeriodUnit.DAY, ZoneOffset.UTC);
        assertThat(trend.stream().map(EntryPeriod::toString))
                .containsExactly(
                        "2026-03-02: 2 of 4",
                        "2026-03-03: 0 of 1",
                        "2026-03-04: 0 of 0, immature",
                        "2026-03-05: 1 of 1, immature");
        // 3 March ends at hour 48; 48 + 120 = 168.
        assertThat(Rows.result(FUNNEL, Rows.hour(167), rows)
                        .trend(PeriodUnit.DAY, ZoneOffset.UTC)
                        .get(1)
                        .isMature())
                .isFalse();
        assertThat(trend.get(0).conversion()).contains(Proportion.of(2, 4));
        assertThat(trend.get(0).steps().get(1).fromPrevious()).isEqualTo(Proportion.of(3, 4));
        assertThat(trend.get(3).conversion()).isEmpty();
        assertThat(trend.get(3).soFar()).isEqualTo(Proportion.of(1, 1));
        assertThat(trend.get(0).period().start()).hasToString("2026-03-02");
        assertThat(trend.get(0)).isNotEqualTo(trend.get(1)).isEqualTo(trend.get(0));
        assertThat(trend.get(0)).hasSameHashCodeAs(trend.get(0));
        assertThat(trend.get(2).paths()).isEmpty();
    }

    @Test
    void trend_noWindow_isNeverAFact() {
        List<EntryPeriod<String>> trend =
                Rows.result(SequenceFunnel.steps("visit", "paid"), LOG).trend(PeriodUnit.YEAR, ZoneOffset.UTC);
        assertThat(trend).hasSize(1);
        assertThat(trend.get(0).isMature()).isFalse();
        assertThat(trend.get(0).conversion()).isEmpty();
    }

    /** Clocks of Amsterdam go back on 25 October 2026: 22:30 UTC on the 24th is 00:30 of the 25th, a day of 25 hours. */
    @Test
    void trend_dayOfAClockChange_isOneDay() {
        SequenceLog<String> log = SequenceFunnel.steps("visit")
                .within(Duration.ofDays(1))
                .asOf(Instant.parse("2026-12-01T00:00:00Z"))
                .log();
        log.add("a", SequenceEvent.of("visit", Instant.parse("2026-10-24T21:59:59Z")));
        log.add("b", SequenceEvent.of("visit", Instant.parse("2026-10-24T22:00:00Z")));
        log.add("c", SequenceEvent.of("visit", Instant.parse("2026-10-25T22:59:59Z")));
        log.add("d", SequenceEvent.of("visit", Instant.parse("2026-10-25T23:00:00Z")));
        assertThat(log.result().trend(PeriodUnit.DAY, ZoneId.of("Europe/Amsterdam")).stream()
                        .map(EntryPeriod::toString))
                .containsExactly("2026-10-24: 1 of 1", "2026-10-25: 2 of 2", "2026-10-26: 1 of 1");
    }

    @Test
    void maturity_windowsOfAllSteps_addUp() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "demo", "paid")
                .withStepWindow(2, Duration.ofHours(10))
                .withStepWindow(3, Duration.ofHours(5));
        List<Rows.Row> rows = Rows.log("a: visit@0 demo@1\nb: visit@0");
        SequenceResult<String> after12 = Rows.result(funnel, Rows.hour(12), rows);
        // Nobody's path is mature before 15 hours, but the step of b is, and that of a too.
        assertThat(after12.paths(SequencePath.Outcome.IMMATURE)).hasSize(2);
        assertThat(after12.step(2).fromPrevious()).isEqualTo(Proportion.of(1, 2));
        assertThat(after12.step(3).fromPrevious()).isEqualTo(Proportion.of(0, 1));
        // A second demo of a could have come until hour 10.
        assertThat(after12.paths().get(0).endedAt()).contains(Rows.hour(10));
        assertThat(after12.paths().get(1).endedAt()).contains(Rows.hour(10));
        assertThat(Rows.result(funnel, Rows.hour(15), rows).paths(SequencePath.Outcome.DROPPED))
                .hasSize(2);
        // A whole window that is shorter decides.
        assertThat(Rows.result(funnel.within(Duration.ofHours(11)), Rows.hour(11), rows)
                        .paths(SequencePath.Outcome.DROPPED))
                .hasSize(2);
    }

    /** The demo of hour 1 is too early for a payment by then, but one of hour 9 may still lead to one. */
    @Test
    void maturity_laterEventForAStep_keepsThePathOpen() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "demo", "paid")
                .withStepWindow(2, Duration.ofHours(10))
                .withStepWindow(3, Duration.ofHours(5));
        List<Rows.Row> rows = Rows.log("a: visit@0 demo@1 demo@9");
        SequenceResult<String> result = Rows.result(funnel, Rows.hour(13), rows);
        assertThat(Rows.paths(result)).isEqualTo("visit0 demo1");
        assertThat(result.paths().get(0).endedAt()).isEmpty();
        assertThat(Rows.subjects(result.step(3).immature())).containsExactly("a");
        assertThat(Rows.result(funnel, Rows.hour(14), rows).paths().get(0).endedAt())
                .contains(Rows.hour(14));
        assertThat(Rows.paths(Rows.result(funnel, "a: visit@0 demo@1 demo@9 paid@14")))
                .isEqualTo("visit0 demo9 paid14");
    }

    /** Within 5 hours of the demo at 9: until hour 14, also for one that has paid already. */
    @Test
    void maturity_ofAStep_countsFromTheStepBefore() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "demo", "paid")
                .withStepWindow(2, Duration.ofHours(10))
                .withStepWindow(3, Duration.ofHours(5));
        List<Rows.Row> rows = Rows.log("a: visit@0 demo@9 paid@10");
        assertThat(Rows.result(funnel, Rows.hour(13), rows).step(3).immature()).hasSize(1);
        assertThat(Rows.result(funnel, Rows.hour(14), rows).step(3).converted()).hasSize(1);
        assertThat(Rows.result(funnel, Rows.hour(9), rows).step(2).converted()).isEmpty();
        assertThat(Rows.result(funnel, Rows.hour(10), rows).step(2).converted()).hasSize(1);
    }
}
