package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.sequence.SequenceBreakdown.Attribution;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.PeriodUnit;

/** What the result of one small log says. */
class SequenceResultTest {

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
        assertThat(times.quantile(0)).contains(Duration.ofDays(1));
        assertThat(times.quantile(0.9)).contains(Duration.ofMinutes(5328));
        assertThat(times.quantile(1)).contains(Duration.ofDays(4));
        assertThat(times.total()).isEqualTo(Duration.ofDays(10));
        assertThat(times).hasToString("4 times, PT240H in all");
        assertThat(asOfHour(400).step(3).timesFromEntry().sorted())
                .containsExactly(Duration.ofDays(2), Duration.ofDays(4));
        assertThat(times)
                .isEqualTo(asOfHour(500).step(2).times())
                .hasSameHashCodeAs(asOfHour(500).step(2).times())
                .isNotEqualTo(asOfHour(400).step(3).times());
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
