package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.saleskit.analytics.sequence.ConversionTimes;
import org.saleskit.analytics.sequence.EntryPeriod;
import org.saleskit.analytics.sequence.Exclusion;
import org.saleskit.analytics.sequence.Exclusion.Outcome;
import org.saleskit.analytics.sequence.SequenceBreakdown;
import org.saleskit.analytics.sequence.SequenceBreakdown.Attribution;
import org.saleskit.analytics.sequence.SequenceEvent;
import org.saleskit.analytics.sequence.SequenceFunnel;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.analytics.sequence.SequencePath;
import org.saleskit.analytics.sequence.SequenceResult;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.PeriodUnit;

/**
 * Loan applications of the BPI Challenge 2012 (van Dongen, 4TU.ResearchData, doi
 * 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f) as a funnel of events. The counts without a window are check values of
 * the description of the data.
 *
 * <p>All other numbers: Python 3, csv, gzip, zoneinfo; rows sorted by (time, seq) within a case, a loop that takes the next
 * step at its first event and stops at the end of the window, a path mature if entry + window is not after the last event of
 * the log; quantiles by the formula of type 7 with fractions.Fraction over whole milliseconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoanFunnelTest {

    record Event(String key, SequenceEvent event, String activity) {}

    private static final Instant LAST =
            OffsetDateTime.parse("2012-03-14T16:04:54.681+01:00").toInstant();
    private static final SequenceFunnel APPROVAL =
            SequenceFunnel.steps("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "A_APPROVED");
    private static final SequenceFunnel MONTH = APPROVAL.within(Duration.ofDays(30));

    private final List<Event> events = DataFolder.read("bpi-challenge-2012", "events.csv.gz", row -> {
        SequenceEvent event = SequenceEvent.of(
                        row.getField("activity"),
                        OffsetDateTime.parse(row.getField("timestamp")).toInstant())
                .withSequence(Long.parseLong(row.getField("seq")));
        String resource = row.getField("resource");
        return new Event(
                row.getField("case_id"),
                resource.isEmpty() ? event : event.withValue(resource),
                row.getField("activity"));
    });

    private final SequenceResult<String> approval = of(APPROVAL, event -> true);
    private final SequenceResult<String> month = of(MONTH, event -> true);

    /** Of events of applications and offers only: others are foreign to these funnels. */
    private SequenceResult<String> of(SequenceFunnel funnel) {
        return of(funnel, event -> !event.activity().startsWith("W_"));
    }

    private SequenceResult<String> of(SequenceFunnel funnel, Predicate<Event> filter) {
        return funnel.asOf(LAST).analyze(events.stream().filter(filter).toList(), Event::key, Event::event);
    }

    private static List<Integer> reached(SequenceResult<String> result) {
        return result.steps().stream().map(step -> step.reached().size()).toList();
    }

    private static List<Long> overall(SequenceResult<String> result) {
        return result.steps().stream().map(step -> step.overall().successes()).toList();
    }

    /** Median and quantile of 0.9, in nanoseconds. */
    private static void assertTimes(ConversionTimes times, long count, long median, long ninth) {
        assertThat(times.count()).isEqualTo(count);
        assertThat(times.median()).contains(Duration.ofNanos(median));
        assertThat(times.quantile(0.9)).contains(Duration.ofNanos(ninth));
    }

    @Test
    void approval_noWindow_countsAndTimesEqualIndependentOnes() {
        SequenceResult<String> result = approval;
        assertThat(reached(result)).containsExactly(13_087, 7_367, 5_113, 2_246);
        assertThat(result.subjects()).isEqualTo(13_087);
        assertThat(result.notEntered()).isEmpty();
        assertTimes(result.step(2).times(), 7_367, 43_963_000_000L, 34_530_671_600_000L);
        assertTimes(result.step(3).times(), 5_113, 14_832_523_000_000L, 157_022_102_600_000L);
        assertTimes(result.step(4).times(), 2_246, 1_195_000_238_000_000L, 2_401_797_157_500_000L);
        assertTimes(result.times(), 2_246, 1_247_325_933_500_000L, 2_478_274_140_000_000L);
    }

    @Test
    void approval_thirtyDays_immatureApplicationsAreOutOfTheRates() {
        SequenceResult<String> result = month;
        assertThat(reached(result)).containsExactly(13_087, 7_367, 5_113, 2_058);
        assertThat(overall(result)).containsExactly(11_310L, 6_362L, 4_425L, 1_813L);
        assertThat(result.conversion()).isEqualTo(Proportion.of(1_813, 11_310));
        assertThat(result.paths(SequencePath.Outcome.IMMATURE)).hasSize(1_777);
        assertTimes(result.step(2).times(), 6_362, 44_516_000_000L, 35_090_100_100_000L);
        assertTimes(result.step(3).times(), 4_425, 13_303_952_000_000L, 154_504_968_000_000L);
        assertTimes(result.step(4).times(), 1_813, 1_177_452_881_000_000L, 1_961_738_168_000_000L);
        assertTimes(result.times(), 1_813, 1_202_239_335_000_000L, 2_044_433_352_000_000L);
        assertTimes(result.step(3).dwell(), 1_937, 77_961_290_000_000L, 1_979_081_520_000_000L);
    }

    @Test
    void approval_fourteenDays_isAnotherRate() {
        SequenceResult<String> result = of(APPROVAL.within(Duration.ofDays(14)));
        assertThat(reached(result)).containsExactly(13_087, 7_367, 5_089, 1_086);
        assertThat(result.conversion()).isEqualTo(Proportion.of(1_080, 13_017));
        assertThat(result.step(4).fromPrevious()).isEqualTo(Proportion.of(1_080, 5_064));
    }

    @Test
    void approval_cancelledOfferBetween_isDroppedOrOutOfTheBase() {
        SequenceResult<String> dropped = of(MONTH.excluding(new Exclusion("O_CANCELLED", 3, 4, Outcome.COUNT_AS_DROP)));
        assertThat(overall(dropped)).containsExactly(11_310L, 6_362L, 4_425L, 1_300L);
        SequenceResult<String> out = of(MONTH.excluding(new Exclusion("O_CANCELLED", 3, 4, Outcome.EXCLUDE_FROM_BASE)));
        assertThat(overall(out)).containsExactly(9_367L, 4_419L, 2_482L, 1_300L);
        assertThat(out.excluded()).hasSize(2_184);
    }

    @Test
    void states_strict_equalIndependentCounts() {
        SequenceFunnel states = SequenceFunnel.steps(
                        "A_SUBMITTED", "A_PARTLYSUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "A_FINALIZED")
                .strict();
        assertThat(reached(of(states, event -> true))).containsExactly(13_087, 13_087, 4_852, 0, 0);
        assertThat(reached(of(states, event -> event.activity().startsWith("A_"))))
                .containsExactly(13_087, 13_087, 7_367, 5_113, 5_015);
    }

    @Test
    void ends_anyOrder_areAlwaysAllThree() {
        SequenceFunnel ends = SequenceFunnel.steps("A_APPROVED", "A_REGISTERED", "A_ACTIVATED");
        assertThat(reached(of(ends.anyOrder()))).containsExactly(2_246, 2_246, 2_246);
        assertThat(reached(of(ends))).containsExactly(2_246, 1_377, 590);
    }

    @Test
    void offers_reentry_equalIndependentCounts() {
        SequenceFunnel offer = SequenceFunnel.steps("O_SENT", "O_SENT_BACK");
        SequenceFunnel week = offer.within(Duration.ofDays(7));
        assertThat(reached(of(week))).containsExactly(5_015, 1_084);
        assertThat(reached(of(week.withReentry(Reentry.BEST)))).containsExactly(5_015, 1_339);
        SequenceResult<String> all = of(offer.within(Duration.ofDays(14)).withReentry(Reentry.ALL));
        assertThat(reached(all)).containsExactly(5_620, 2_758);
        assertThat(all.conversion()).isEqualTo(Proportion.of(2_714, 5_493));
        assertThat(all.paths().stream().filter(path -> path.number() == 2)).hasSize(570);
        assertThat(all.times().median()).contains(Duration.ofNanos(659_246_288_500_000L));
    }

    @Test
    void approval_byResource_groupsAddUp() {
        SequenceBreakdown<String> first = approval.by(Attribution.FIRST_STEP);
        assertThat(first.groups()).hasSize(1);
        assertThat(first.group("112").orElseThrow().paths()).hasSize(13_087);
        SequenceBreakdown<String> last = approval.by(Attribution.LAST_STEP);
        assertThat(last.isPartition()).isTrue();
        assertThat(last.groups()).hasSize(55);
        assertThat(last.group("10138").orElseThrow().steps().get(3).reached()).hasSize(681);
        assertThat(last.group("10972").orElseThrow().steps().get(3).reached()).hasSize(518);
        assertThat(approval.by(Attribution.EACH_STEP).isPartition()).isFalse();
    }

    @Test
    void approval_byMonthOfEntry_februaryIsNoFactYet() {
        List<EntryPeriod<String>> trend = month.trend(PeriodUnit.MONTH, ZoneId.of("Europe/Amsterdam"));
        assertThat(trend.stream().map(EntryPeriod::toString))
                .containsExactly(
                        "2011-10: 460 of 2393",
                        "2011-11: 415 of 2940",
                        "2011-12: 333 of 2122",
                        "2012-01: 434 of 2747",
                        "2012-02: 416 of 2885, immature");
    }
}
