package org.saleskit.analytics.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.saleskit.analytics.variants.ActivityCounts;
import org.saleskit.analytics.variants.Transition;
import org.saleskit.analytics.variants.TransitionTimes;
import org.saleskit.analytics.variants.Variant;
import org.saleskit.analytics.variants.VariantAnalysis;
import org.saleskit.analytics.variants.VariantAnalysis.EndRule;
import org.saleskit.analytics.variants.VariantResult;
import org.saleskit.core.stats.Proportion;

/**
 * Variants of the BPI Challenge 2012 (van Dongen, 4TU.ResearchData, doi 10.4121/uuid:3926db30-f712-4394-aebc-75976070e91f).
 * 4 366 variants of all events is the number known from the publications on this log; counts per activity, ends and the 399
 * open cases are check values of the description of the data.
 *
 * <p>All other numbers: Python 3, csv and gzip; rows sorted by (time, seq) within a case, Counter of tuples of activities
 * and of pairs of neighbours; quantiles of whole nanoseconds by the formula of type 7 with fractions.Fraction.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoanVariantsTest {

    record Event(String key, long sequence, String activity, String lifecycle, Instant at) {}

    private static final Instant LAST =
            OffsetDateTime.parse("2012-03-14T16:04:54.681+01:00").toInstant();
    private static final VariantAnalysis ALL = VariantAnalysis.asOf(LAST);
    private static final List<String> ENDS =
            List.of("A_DECLINED", "A_CANCELLED", "A_APPROVED", "A_REGISTERED", "A_ACTIVATED");

    private final List<Event> events = DataFolder.read(
            "bpi-challenge-2012",
            "events.csv.gz",
            row -> new Event(
                    row.getField("case_id"),
                    Long.parseLong(row.getField("seq")),
                    row.getField("activity"),
                    row.getField("lifecycle"),
                    OffsetDateTime.parse(row.getField("timestamp")).toInstant()));

    private final VariantResult<String> all = of(ALL, event -> true);

    private VariantResult<String> of(VariantAnalysis analysis, Predicate<Event> filter) {
        return analysis.of(
                events.stream().filter(filter).toList(), Event::key, Event::activity, Event::at, Event::sequence);
    }

    private static Duration nanos(long nanos) {
        return Duration.ofNanos(nanos);
    }

    private static Transition<String> move(VariantResult<String> result, String from, String to) {
        return result.move(from, to).orElseThrow();
    }

    @Test
    void allEvents_variantsPairsAndRework_equalIndependentCounts() {
        VariantResult<String> result = all;
        assertThat(result.cases()).isEqualTo(13_087);
        assertThat(result.events()).isEqualTo(262_200);
        assertThat(result.variants()).hasSize(4_366);
        assertThat(result.variants().stream().limit(5).map(Variant::count))
                .containsExactly(3_429L, 1_872L, 271L, 209L, 160L);
        assertThat(result.variants().get(1).activities())
                .containsExactly(
                        "A_SUBMITTED",
                        "A_PARTLYSUBMITTED",
                        "W_Afhandelen leads",
                        "W_Afhandelen leads",
                        "A_DECLINED",
                        "W_Afhandelen leads");
        assertThat(result.variants().get(1).cumulative()).isEqualTo(Proportion.of(3_429 + 1_872, 13_087));
        assertThat(result.moves()).hasSize(125);
        assertThat(result.moves().stream().mapToLong(Transition::count).sum()).isEqualTo(249_113);
        assertThat(result.reworkShare()).isEqualTo(Proportion.of(9_658, 13_087));
        TransitionTimes calls =
                move(result, "W_Nabellen offertes", "W_Nabellen offertes").times();
        assertThat(calls.count()).isEqualTo(36_084);
        assertThat(calls.median()).contains(nanos(302_803_000_000L));
        assertThat(calls.quantile(0.9)).contains(nanos(574_795_272_200_000L));
        assertThat(calls.total()).isEqualTo(nanos(4_884_170_477_990_000_000L));
        assertThat(result.bottlenecks().stream()
                        .limit(4)
                        .map(each -> each.step().label()))
                .containsExactly(
                        "W_Nabellen offertes → W_Nabellen offertes",
                        "W_Completeren aanvraag → W_Completeren aanvraag",
                        "W_Completeren aanvraag → W_Nabellen offertes",
                        "W_Nabellen offertes → W_Valideren aanvraag");
    }

    @Test
    void allEvents_countsPerActivity_equalIndependentCounts() {
        Map<String, ActivityCounts<String>> counts = new TreeMap<>();
        all.activities().forEach(each -> counts.put(each.activity(), each));
        assertThat(counts).hasSize(24);
        assertCounts(counts, "A_ACCEPTED", 5_113, 5_113, 0, 0);
        assertCounts(counts, "A_DECLINED", 7_635, 7_635, 0, 0);
        assertCounts(counts, "O_CANCELLED", 3_655, 2_660, 0, 995);
        assertCounts(counts, "O_SENT_BACK", 3_454, 3_254, 0, 200);
        assertCounts(counts, "W_Completeren aanvraag", 54_850, 7_367, 38_004, 9_479);
        assertCounts(counts, "W_Nabellen offertes", 52_016, 5_015, 36_084, 10_917);
        assertCounts(counts, "W_Valideren aanvraag", 20_809, 3_254, 5_849, 11_706);
        assertCounts(counts, "W_Beoordelen fraude", 664, 108, 367, 189);
        assertCounts(counts, "W_Wijzigen contractgegevens", 12, 7, 5, 0);
    }

    private static void assertCounts(
            Map<String, ActivityCounts<String>> counts,
            String activity,
            long occurrences,
            long cases,
            long selfLoops,
            long repetitions) {
        ActivityCounts<String> found = Objects.requireNonNull(counts.get(activity));
        assertThat(found.occurrences()).as(activity).isEqualTo(occurrences);
        assertThat(found.cases()).as(activity).isEqualTo(Proportion.of(cases, 13_087));
        assertThat(found.selfLoops()).as(activity).isEqualTo(selfLoops);
        assertThat(found.repetitions()).as(activity).isEqualTo(repetitions);
    }

    @Test
    void completedEvents_variants_equalIndependentCounts() {
        VariantResult<String> result = of(ALL, event -> event.lifecycle().equals("COMPLETE"));
        assertThat(result.variants()).hasSize(4_336);
        assertThat(result.moves()).hasSize(138);
        assertThat(result.reworkShare()).isEqualTo(Proportion.of(7_019, 13_087));
    }

    @Test
    void applications_openCasesApart_timesEqualIndependentQuantiles() {
        VariantResult<String> result =
                of(ALL.finishedBy(ENDS, EndRule.LAST), event -> event.activity().startsWith("A_"));
        assertThat(result.openCases()).hasSize(399);
        assertThat(result.variants()).hasSize(14);
        assertThat(result.variants().get(0).count()).isEqualTo(5_719);
        assertThat(result.variants().get(0).share()).isEqualTo(Proportion.of(5_719, 13_087 - 399));
        assertThat(result.openVariants().stream().map(Variant::count)).containsExactly(327L, 69L, 3L);
        assertThat(result.openAt().stream().map(Transition::from))
                .containsExactly(Optional.of("A_FINALIZED"), Optional.of("A_PREACCEPTED"), Optional.of("A_ACCEPTED"));
        TransitionTimes waiting = result.openAt().get(0).times();
        assertThat(waiting.median()).contains(nanos(1_715_019_415_000_000L));
        assertThat(waiting.total()).isEqualTo(nanos(626_279_282_530_000_000L));
        assertThat(result.ends().stream().limit(5).map(Transition::count))
                .containsExactly(7_635L, 2_807L, 1_122L, 787L, 337L);
        assertTimes(result, "A_SUBMITTED", "A_PARTLYSUBMITTED", 13_087, 273_000_000L, 1_080_800_000L);
        assertTimes(result, "A_PREACCEPTED", "A_ACCEPTED", 5_113, 14_832_523_000_000L, 157_022_102_600_000L);
        assertTimes(result, "A_FINALIZED", "A_CANCELLED", 1_640, 1_667_091_967_500_000L, 2_676_623_655_700_000L);
        assertTimes(result, "A_PREACCEPTED", "A_DECLINED", 1_085, 27_963_074_000_000L, 262_855_450_800_000L);
        assertThat(result.bottlenecks().get(0).step().label()).isEqualTo("A_FINALIZED → A_CANCELLED");
        assertThat(result.bottlenecks().get(0).mass()).isEqualTo(nanos(3_049_061_439_394_000_000L));
        assertThat(result.reworkedCases()).isEmpty();
    }

    private static void assertTimes(
            VariantResult<String> result, String from, String to, long count, long median, long ninth) {
        TransitionTimes times = move(result, from, to).times();
        assertThat(times.count()).isEqualTo(count);
        assertThat(times.median()).contains(nanos(median));
        assertThat(times.quantile(0.9)).contains(nanos(ninth));
    }

    @Test
    void offers_variants_equalIndependentCounts() {
        VariantResult<String> result = of(ALL, event -> event.activity().startsWith("O_"));
        assertThat(result.cases()).isEqualTo(5_015);
        assertThat(result.variants()).hasSize(168);
        assertThat(result.variants().stream().limit(4).map(Variant::count)).containsExactly(1_537L, 1_132L, 574L, 174L);
        assertThat(result.reworkShare()).isEqualTo(Proportion.of(1_438, 5_015));
        assertThat(move(result, "O_SENT", "O_SENT_BACK").times().quantile(0.9)).contains(nanos(1_463_717_138_200_000L));
    }
}
