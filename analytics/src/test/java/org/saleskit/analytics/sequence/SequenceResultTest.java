package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.sequence.Exclusion.Outcome;
import org.saleskit.analytics.sequence.SequenceBreakdown.Attribution;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.PeriodUnit;

/** What the result of one small log says. */
class SequenceResultTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
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

    @Test
    void emptyLog_anyFunnel_hasNoRateAndNoTime() {
        SequenceResult<String> result = FUNNEL.asOf(Rows.BEGIN).<String>log().result();
        assertThat(result.paths()).isEmpty();
        assertThat(result.subjects()).isZero();
        assertThat(result.conversion()).isEqualTo(Proportion.none());
        assertThat(result.conversion().rate()).isEmpty();
        assertThat(result.times().median()).isEmpty();
        assertThat(result.curve().quantile(SequencePath.Outcome.CONVERTED, 0.5).time())
                .isEmpty();
        assertThat(result.step(2).curve().open().points()).isEmpty();
        assertThat(result.by(Attribution.FIRST_STEP).groups()).isEmpty();
        assertThat(result.by(Attribution.FIRST_STEP).isPartition()).isTrue();
        assertThat(result.trend(PeriodUnit.MONTH, ZoneOffset.UTC)).isEmpty();
        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Steps visit → demo → paid, in order, within 120.0 h. Paths 0, subjects 0, of them without an"
                                + " entry 0. demo: 0 of 0 paths. paid: 0 of 0 paths. Last step of all: 0 of 0 paths. Fewer than 10"
                                + " paths: the shares are weak.");
        assertThat(result.table(Locale.ENGLISH).lines()).hasSize(4);
    }

    @Test
    void oneStep_anyLog_countsEntries() {
        SequenceResult<String> result = Rows.result(SequenceFunnel.steps("demo"), LOG);
        assertThat(result.paths()).hasSize(4);
        assertThat(result.conversion()).isEqualTo(Proportion.of(4, 4));
        assertThat(result.paths()).allMatch(SequencePath::isComplete);
        assertThat(result.times().total()).isEqualTo(Duration.ZERO);
        assertThat(Rows.depths(Rows.result(SequenceFunnel.steps("demo").anyOrder(), LOG)))
                .isEqualTo("a:1 b:1 c:1 e:1");
        assertThat(Rows.depths(
                        Rows.result(SequenceFunnel.steps("visit").strict().withReentry(Reentry.ALL), "x: visit visit")))
                .isEqualTo("x:1 x:1");
    }

    @Test
    void stepThatNeverHappens_anyLog_hasNoneOfTheBase() {
        SequenceResult<String> result = Rows.result(SequenceFunnel.steps("visit", "gift", "paid"), LOG);
        assertThat(result.step(2).fromPrevious()).isEqualTo(Proportion.of(0, 5));
        assertThat(result.step(3).fromPrevious()).isEqualTo(Proportion.none());
        assertThat(result.step(3).overall()).isEqualTo(Proportion.of(0, 5));
        assertThat(result.step(3).base()).isEmpty();
        assertThat(Rows.result(SequenceFunnel.steps("gift"), LOG).notEntered()).hasSize(6);
    }

    @Test
    void steps_everybodyMature_haveCountsRatesAndLists() {
        SequenceResult<String> result = asOfHour(400);
        assertThat(result.step(1).fromPrevious()).isEqualTo(Proportion.of(5, 5));
        assertThat(result.step(1).times().count()).isZero();
        assertThat(result.step(1).curve().open().points()).isEmpty();
        assertThat(result.step(1).name()).contains("visit");
        assertThat(result.step(2).fromPrevious()).isEqualTo(Proportion.of(4, 5));
        assertThat(result.step(2).overall()).isEqualTo(Proportion.of(4, 5));
        assertThat(result.step(3).fromPrevious()).isEqualTo(Proportion.of(2, 4));
        assertThat(result.step(3).overall()).isEqualTo(Proportion.of(2, 5));
        assertThat(result.step(3).number()).isEqualTo(3);
        assertThat(result.step(3)).hasToString("3 paid: 2 of 4, overall 2 of 5");
        assertThat(result.conversion()).isEqualTo(Proportion.of(2, 5));
        assertThat(result.paths().get(0)).hasToString("a#1: 3 of 3, CONVERTED");
        assertThat(result.paths().get(3)).hasToString("d#1: 1 of 3, DROPPED");
        assertThat(result.notEntered()).containsExactly("f");
    }

    @Test
    void path_anyStep_tellsInstantValueAndEnd() {
        SequencePath<String> path = asOfHour(400).paths().get(1);
        assertThat(path.subject()).isEqualTo("b");
        assertThat(path.start()).isEqualTo(Rows.hour(0));
        assertThat(path.at(2)).contains(Rows.hour(48));
        assertThat(path.at(3)).isEmpty();
        assertThat(path.value(1)).contains("web");
        assertThat(path.value(2)).contains("mail");
        assertThat(path.value(3)).isEmpty();
        assertThat(path.stepTaken(2)).hasValue(2);
        assertThat(path.stepTaken(3)).isEmpty();
        assertThat(path.endedAt()).contains(Rows.hour(120));
        assertThat(path.stoppedBy()).isEmpty();
        assertThat(path.dwell()).isEqualTo(Duration.ZERO);
        assertThat(asOfHour(400).paths().get(3).value(1)).isEmpty();
        // At the end of the window itself it is over; a moment before it is not.
        assertThat(asOfHour(120).paths().get(1).isMature()).isTrue();
        assertThat(asOfHour(119).paths().get(1).isMature()).isFalse();
        assertThat(asOfHour(119).paths().get(1).endedAt()).isEmpty();
    }

    /** The example of {@link SequenceAnalysis}. */
    @Test
    void analysis_exampleOfItsDescription_oneOfTwo() {
        SequenceFunnel funnel = SequenceFunnel.steps("visit", "demo").within(Duration.ofHours(10));
        SequenceResult<String> result = Rows.result(
                funnel, Rows.hour(30), Rows.log("ann: visit@0 demo@4\nbob: visit@0 demo@11\ncat: visit@25 demo@26"));
        assertThat(result.conversion()).isEqualTo(Proportion.of(1, 2));
        assertThat(result.times().median()).contains(Duration.ofHours(4));
        assertThat(result.paths().stream().map(SequencePath::outcome))
                .containsExactly(
                        SequencePath.Outcome.CONVERTED, SequencePath.Outcome.DROPPED, SequencePath.Outcome.IMMATURE);
    }

    /** Demo after 24, 48, 72, 96 hours, quantile of type 7: h = 3 q. */
    @Test
    void times_quantiles_areOfTypeSeven() {
        ConversionTimes times = asOfHour(400).step(2).times();
        assertThat(times.median()).contains(Duration.ofHours(60));
        assertThat(times.quantile(0)).contains(Duration.ofHours(24));
        assertThat(times.quantile(0.9)).contains(Duration.ofMinutes(5328));
        assertThat(times.quantile(1)).contains(Duration.ofHours(96));
        assertThat(times.total()).isEqualTo(Duration.ofHours(240));
        assertThat(times).hasToString("4 times, PT240H in all");
        assertThat(asOfHour(400).step(3).timesFromEntry().sorted())
                .containsExactly(Duration.ofHours(48), Duration.ofHours(96));
        assertThat(times)
                .isEqualTo(asOfHour(500).step(2).times())
                .hasSameHashCodeAs(asOfHour(500).step(2).times())
                .isNotEqualTo(asOfHour(400).step(3).times());
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
        assertThat(result.paths().get(0).dwell()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void breakdown_firstStep_partitions() {
        SequenceBreakdown<String> groups = asOfHour(400).by(Attribution.FIRST_STEP);
        assertThat(groups.isPartition()).isTrue();
        assertThat(groups.groups().stream().map(SequenceBreakdown.Group::value))
                .containsExactly(Optional.of("mail"), Optional.of("web"), Optional.empty());
        assertThat(Rows.subjects(groups.group("web").orElseThrow().paths())).containsExactly("a", "b", "e");
        assertThat(groups.group("web").orElseThrow().steps().get(2).overall()).isEqualTo(Proportion.of(1, 3));
        assertThat(groups.group("phone")).isEmpty();
        assertThat(groups).hasToString("FIRST_STEP, 3 groups that partition");
    }

    @Test
    void breakdown_lastStep_partitions() {
        SequenceBreakdown<String> groups = asOfHour(400).by(Attribution.LAST_STEP);
        assertThat(groups.isPartition()).isTrue();
        assertThat(Rows.subjects(groups.group("phone").orElseThrow().paths())).containsExactly("a");
        assertThat(Rows.subjects(groups.group("mail").orElseThrow().paths())).containsExactly("b", "c");
        assertThat(Rows.subjects(groups.group("web").orElseThrow().paths())).containsExactly("e");
        assertThat(groups.attribution()).isEqualTo(Attribution.LAST_STEP);
    }

    @Test
    void breakdown_eachStep_overlaps() {
        SequenceBreakdown<String> groups = asOfHour(400).by(Attribution.EACH_STEP);
        assertThat(groups.isPartition()).isFalse();
        assertThat(groups).hasToString("EACH_STEP, 4 groups that overlap");
        SequenceBreakdown.Group<String> mail = groups.group("mail").orElseThrow();
        assertThat(Rows.subjects(mail.paths())).containsExactly("b", "c");
        assertThat(Rows.subjects(mail.steps().get(0).reached())).containsExactly("c");
        assertThat(Rows.subjects(mail.steps().get(1).reached())).containsExactly("b", "c");
        // Of those who saw a demo by mail, one of two paid.
        assertThat(mail.steps().get(2).fromPrevious()).isEqualTo(Proportion.of(1, 2));
        assertThat(mail.steps().get(2).overall()).isEqualTo(Proportion.of(1, 5));
        // Values that never change make a partition, which is counted and not assumed.
        SequenceResult<String> constant = Rows.result(FUNNEL, "a: visit=x demo=x paid=x\nb: visit=y demo=y");
        assertThat(constant.by(Attribution.EACH_STEP).isPartition()).isTrue();
        assertThat(constant.by(Attribution.EACH_STEP))
                .isEqualTo(constant.by(Attribution.EACH_STEP))
                .hasSameHashCodeAs(constant.by(Attribution.EACH_STEP))
                .isNotEqualTo(constant.by(Attribution.LAST_STEP));
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

    @Test
    void explain_bothLanguages_tellEverything() {
        SequenceFunnel funnel = FUNNEL.excluding("fraud", Outcome.EXCLUDE_FROM_BASE);
        List<Rows.Row> rows =
                Rows.log(LOG + "g: visit@0 fraud@1\nh: visit@0 demo@0 demo@0\ni: visit@199\nk: visit@500\n");
        SequenceResult<String> result = Rows.result(funnel, Rows.hour(200), rows);
        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Steps visit → demo → paid, in order, within 120.0 h. Paths 7, subjects 9, of them without an"
                                + " entry 1. Window still open, not in the shares: 1. demo: 5 of 6 paths, 83.3%. paid: 2 of 5 paths,"
                                + " 40.0%. Last step of all: 2 of 6 paths, 33.3%; half of them within 72.0 h. Fewer than 10 paths: the"
                                + " shares are weak. Excluded by an event: 1. Rows after the instant of the analysis, not read: 1."
                                + " Rows equal to another one, read once: 1. Rows of one instant that only the order of the steps puts"
                                + " in order: 1.");
        assertThat(result).hasToString(result.explain(Locale.ENGLISH));
        assertThat(result.explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(
                        "Шаги visit → demo → paid, по порядку, в пределах 120,0 ч. Путей — 7, субъектов — 9, из них без"
                                + " входа — 1. Окно ещё открыто, в доли не входят: 1. demo — 5 из 6 путей, 83,3 %. paid — 2 из 5"
                                + " путей, 40,0 %. Последний шаг от всех: 2 из 6 путей, 33,3 %; половина из них за 72,0 ч. Путей"
                                + " меньше 10: доли ненадёжны. Исключено из-за события: 1. Строк позже момента анализа, не учтено: 1."
                                + " Строк, равных другой и учтённых один раз: 1. Строк с одним и тем же временем, порядок которых взят"
                                + " из порядка шагов: 1.");
        assertThat(Rows.result(funnel.includingImmature(), Rows.hour(200), rows).explain(Locale.ENGLISH))
                .contains(" Window still open, yet in the shares: 1.");
        assertThat(Rows.result(funnel.includingImmature(), Rows.hour(200), rows).explain(RUSSIAN))
                .contains(" Окно ещё открыто, но учтены в долях: 1.");
    }

    @Test
    void explain_noWindowAnyOrder_saysSo() {
        SequenceResult<String> result =
                Rows.result(SequenceFunnel.steps("visit", "demo").anyOrder(), LOG);
        assertThat(result.explain(Locale.ENGLISH))
                .startsWith(
                        "Steps visit → demo, in any order. Paths 5, subjects 6, of them without an entry 1. There is no"
                                + " window: the shares say what has happened so far. any 2: 4 of 5 paths, 80.0%.");
        assertThat(result.explain(RUSSIAN).replace('\u00a0', ' '))
                .startsWith(
                        "Шаги visit → demo, в любом порядке. Путей — 5, субъектов — 6, из них без входа — 1. Окна нет: доли"
                                + " показывают, что произошло к этому моменту. любые 2 — 4 из 5 путей, 80,0 %.");
        assertThat(Rows.result(SequenceFunnel.steps("visit", "demo").strict(), LOG)
                        .explain(RUSSIAN))
                .startsWith("Шаги visit → demo, по порядку и без других событий между ними.");
        assertThat(Rows.result(SequenceFunnel.steps("visit", "demo").strict(), LOG)
                        .explain(Locale.ENGLISH))
                .startsWith("Steps visit → demo, in order with nothing between.");
    }

    @Test
    void table_bothLanguages_isAligned() {
        assertThat(asOfHour(130).table(Locale.ENGLISH)).isEqualTo("""
                        step   paths  of previous  of all  median time  dropped  immature
                        visit      5               100.0%                     0         0
                        demo       4        75.0%   75.0%       48.0 h        1         1
                        paid       2        66.7%   50.0%       24.0 h        1         1
                        """);
        assertThat(asOfHour(130).table(RUSSIAN).replace('\u00a0', ' '))
                .startsWith("шаг    путей  от предыдущего  от всех  медиана времени  отпало  не дозрело\n");
    }

    @Test
    void result_equality_isThatOfEverything() {
        SequenceResult<String> result = asOfHour(400);
        assertThat(result).isEqualTo(asOfHour(400)).hasSameHashCodeAs(asOfHour(400));
        assertThat(result).isNotEqualTo(asOfHour(399)).isNotEqualTo(null);
        assertThat(result.step(2))
                .isEqualTo(asOfHour(400).step(2))
                .hasSameHashCodeAs(asOfHour(400).step(2));
        assertThat(result.step(2))
                .isNotEqualTo(result.step(3))
                .isNotEqualTo(asOfHour(100).step(2));
        assertThat(result.paths().get(0)).isEqualTo(asOfHour(400).paths().get(0));
        assertThat(result.paths().get(0))
                .hasSameHashCodeAs(asOfHour(400).paths().get(0));
        assertThat(result.paths().get(0)).isNotEqualTo(result.paths().get(1));
        assertThat(result.analysis().asOf()).isEqualTo(Rows.hour(400));
        assertThat(result.analysis().funnel()).isEqualTo(FUNNEL);
        assertThat(SequenceEvent.of("visit", Rows.BEGIN)).hasToString("[visit] at 2026-03-02T00:00:00Z");
        assertThat(SameTime.eitherWithin(Duration.ofSeconds(1)))
                .isEqualTo(SameTime.eitherWithin(Duration.ofSeconds(1)))
                .hasSameHashCodeAs(SameTime.eitherWithin(Duration.ofSeconds(1)))
                .isNotEqualTo(SameTime.TOTAL_ORDER)
                .hasToString("EITHER_WITHIN(PT1S)");
    }

    @Test
    void log_moreEventsAfterAResult_areInTheNext() {
        SequenceLog<String> log = FUNNEL.asOf(Rows.LATER).log();
        log.add("a", SequenceEvent.of("visit", Rows.hour(0)));
        assertThat(log.result().step(2).reached()).isEmpty();
        log.add("a", SequenceEvent.of("demo", Rows.hour(1)));
        assertThat(log.result().step(2).reached()).hasSize(1);
        assertThat(log.size()).isEqualTo(2);
    }
}
