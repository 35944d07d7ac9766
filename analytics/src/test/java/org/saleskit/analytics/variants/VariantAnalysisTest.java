package org.saleskit.analytics.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.variants.VariantAnalysis.EndRule;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.core.time.WorkSchedule;
import org.saleskit.core.time.WorkingHours;

/** Six cases, counted by hand. Hours are those since the beginning of Sunday, 1 March 2026. */
class VariantAnalysisTest {

    record Row(int key, String activity, Instant at, long sequence) {}

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant AS_OF = hour(240);
    private static final VariantAnalysis ALL = VariantAnalysis.asOf(AS_OF);
    private static final VariantAnalysis BY_C = ALL.finishedBy(List.of("C"), EndRule.LAST);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final List<Row> LOG = List.of(
            row(1, "A", 0),
            row(1, "B", 2),
            row(1, "C", 5),
            row(2, "A", 0),
            row(2, "B", 1),
            row(2, "B", 4),
            row(2, "C", 6),
            row(3, "A", 1),
            row(3, "C", 11),
            row(4, "A", 3),
            row(4, "B", 7),
            row(5, "B", 2),
            row(5, "A", 3),
            row(5, "B", 4),
            row(5, "C", 9),
            row(6, "A", 0),
            row(6, "B", 2),
            row(6, "C", 3));

    private static Instant hour(long hour) {
        return BEGIN.plus(Duration.ofHours(hour));
    }

    private static Row row(int key, String activity, long hour) {
        return new Row(key, activity, hour(hour), 0);
    }

    private static VariantResult<Integer> of(VariantAnalysis analysis, List<Row> rows) {
        return analysis.of(rows, Row::key, Row::activity, Row::at, Row::sequence);
    }

    private static Transition<Integer> move(VariantResult<Integer> result, String from, String to) {
        return result.move(from, to).orElseThrow();
    }

    @Test
    void variants_ofFinishedCases_mostFrequentFirstWithShares() {
        VariantResult<Integer> result = of(BY_C, LOG);
        assertThat(result.variants())
                .containsExactly(
                        variant("ABC", List.of(1, 6), 2),
                        variant("ABBC", List.of(2), 3),
                        variant("AC", List.of(3), 4),
                        variant("BABC", List.of(5), 5));
        assertThat(result.variants().get(0).count()).isEqualTo(2);
    }

    private static Variant<Integer> variant(String activities, List<Integer> cases, int counted) {
        return new Variant<>(
                List.of(activities.split("")), cases, Proportion.of(cases.size(), 5), Proportion.of(counted, 5));
    }

    @Test
    void openCase_standsApart_withTheTimeSinceItsLastActivity() {
        VariantResult<Integer> result = of(BY_C, LOG);
        assertThat(result.openCases()).containsExactly(4);
        assertThat(result.openVariants())
                .containsExactly(
                        new Variant<>(List.of("A", "B"), List.of(4), Proportion.of(1, 1), Proportion.of(1, 1)));
        assertThat(result.openAt()).hasSize(1);
        Transition<Integer> waiting = result.openAt().get(0);
        assertThat(waiting.from()).contains("B");
        assertThat(waiting.to()).isEmpty();
        assertThat(waiting.cases()).containsExactly(4);
        assertThat(waiting.times().sorted()).containsExactly(Duration.ofHours(233));
        assertThat(waiting.label()).isEqualTo("B → •");
    }

    @Test
    void finishedBy_options_moveCasesBetweenFinishedAndOpen() {
        assertThat(of(ALL, LOG).openCases()).isEmpty();
        assertThat(of(ALL, LOG).ends()).extracting(Transition::count).containsExactly(5L, 1L);
        assertThat(of(ALL.finishedBy(List.of("B"), EndRule.LAST), LOG).openCases())
                .containsExactly(1, 2, 3, 5, 6);
        assertThat(of(ALL.finishedBy(List.of("B"), EndRule.ANYWHERE), LOG).openCases())
                .containsExactly(3);
        assertThat(of(ALL.finishedBy(List.of("A", "C"), EndRule.LAST), LOG).openCases())
                .containsExactly(4);
    }

    @Test
    void moves_directlyFollows_countsCasesAndTimes() {
        VariantResult<Integer> result = of(BY_C, LOG);
        assertThat(result.moves())
                .extracting(Transition::label)
                .containsExactly("A → B", "B → C", "A → C", "B → A", "B → B");
        assertThat(result.moves()).extracting(Transition::count).containsExactly(5L, 4L, 1L, 1L, 1L);
        Transition<Integer> first = move(result, "A", "B");
        assertThat(first.cases()).containsExactly(1, 2, 4, 5, 6);
        assertThat(first.isSelfLoop()).isFalse();
        assertThat(move(result, "B", "B").isSelfLoop()).isTrue();
        assertThat(result.move("C", "A")).isEmpty();
        assertThat(result.starts()).extracting(Transition::label).containsExactly("• → A", "• → B");
        assertThat(result.starts()).extracting(Transition::count).containsExactly(5L, 1L);
        assertThat(result.starts().get(0).times().median()).isEmpty();
        assertThat(result.ends()).extracting(Transition::label).containsExactly("C → •");
        assertThat(result.ends().get(0).cases()).containsExactly(1, 2, 3, 5, 6);
        assertThat(result.events()).isEqualTo(18);
        assertThat(result.cases()).isEqualTo(6);
    }

    @Test
    void times_quantilesOfType7_interpolateExactly() {
        VariantResult<Integer> result = of(BY_C, LOG);
        TransitionTimes first = move(result, "A", "B").times();
        assertThat(first.sorted().stream().map(Duration::toHours)).containsExactly(1L, 1L, 2L, 2L, 4L);
        assertThat(first.count()).isEqualTo(5);
        assertThat(first.total()).isEqualTo(Duration.ofHours(10));
        assertThat(first.median()).contains(Duration.ofHours(2));
        assertThat(first.quantile(0.9)).contains(Duration.ofMinutes(192));
        assertThat(first.quantile(0)).contains(Duration.ofHours(1));
        assertThat(first.quantile(1)).contains(Duration.ofHours(4));
        TransitionTimes second = move(result, "B", "C").times();
        assertThat(second.median()).contains(Duration.ofMinutes(150));
        assertThat(second.quantile(0.25)).contains(Duration.ofMinutes(105));
        assertThat(new TransitionTimes(List.of(Duration.ZERO, Duration.ofNanos(1))).median())
                .as("half a nanosecond is rounded up")
                .contains(Duration.ofNanos(1));
        assertThat(new TransitionTimes(List.of(
                                Duration.ofHours(10), Duration.ofHours(4), Duration.ofHours(2), Duration.ofHours(1)))
                        .quantile(0.9))
                .as("the example of the documentation")
                .contains(Duration.ofMinutes(492));
        assertThat(first)
                .isEqualTo(new TransitionTimes(first.sorted()))
                .hasSameHashCodeAs(new TransitionTimes(first.sorted()))
                .isNotEqualTo(second)
                .isNotEqualTo("times")
                .hasToString("5 times, PT10H in all");
    }

    @Test
    void rework_selfLoopsAndRepetitions_areToldApart() {
        VariantResult<Integer> result = of(BY_C, LOG);
        assertThat(result.activities())
                .containsExactly(
                        new ActivityCounts<>("A", 6, Proportion.of(6, 6), 0, 0, List.of()),
                        new ActivityCounts<>("B", 7, Proportion.of(5, 6), 1, 1, List.of(2, 5)),
                        new ActivityCounts<>("C", 5, Proportion.of(5, 6), 0, 0, List.of()));
        assertThat(result.activities().get(1).reworkShare()).isEqualTo(Proportion.of(2, 5));
        assertThat(result.reworkedCases()).containsExactly(2, 5);
        assertThat(result.reworkShare()).isEqualTo(Proportion.of(2, 6));
        assertThat(result.repeatedEvents()).isEqualTo(Proportion.of(2, 18));
    }

    @Test
    void collapsingRepeats_sameLog_readsARunAsOneThatBeganWithTheFirst() {
        VariantResult<Integer> result = of(BY_C.collapsingRepeats(), LOG);
        assertThat(result.variants().get(0).cases()).containsExactly(1, 2, 6);
        assertThat(result.move("B", "B")).isEmpty();
        assertThat(move(result, "B", "C").times().sorted().stream().map(Duration::toHours))
                .containsExactly(1L, 3L, 5L, 5L);
        assertThat(result.reworkedCases()).containsExactly(5);
        assertThat(result.events()).isEqualTo(17);
    }

    @Test
    void bottlenecks_byTotalTime_largestFirst() {
        List<Bottleneck<Integer>> ranking = of(BY_C, LOG).bottlenecks();
        assertThat(ranking)
                .extracting(each -> each.step().label())
                .containsExactly("B → C", "A → B", "A → C", "B → B", "B → A");
        assertThat(ranking.get(0).mass()).isEqualTo(Duration.ofHours(11));
        assertThat(ranking.get(0).share()).isEqualTo(Fraction.of(11, 35));
        assertThat(ranking.stream().map(Bottleneck::share).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.ONE);
        assertThat(ranking.get(0).explain(Locale.ENGLISH))
                .isEqualTo("B → C: 4 times, median 2.5 h, 11.0 h in all, 31.4% of the waiting");
        assertThat(ranking.get(3).explain(Locale.ENGLISH)).startsWith("B → B: 1 time, median 3.0 h");
        assertThat(ranking.get(0).explain(RUSSIAN))
                .isEqualTo("B → C: раз — 4, медиана 2,5 ч, всего 11,0 ч, 31,4\u00a0% ожидания");
    }

    @Test
    void bottlenecks_byCountTimesMedian_longWaitsCountAsTheMiddleOne() {
        List<Bottleneck<Integer>> ranking = of(BY_C, LOG).bottlenecks(Bottleneck.Rule.COUNT_TIMES_MEDIAN);
        assertThat(ranking)
                .extracting(each -> each.step().label())
                .containsExactly("A → B", "A → C", "B → C", "B → B", "B → A");
        assertThat(ranking).extracting(each -> each.mass().toHours()).containsExactly(10L, 10L, 10L, 3L, 1L);
        assertThat(of(ALL, List.of(row(1, "A", 0), row(1, "B", 0))).bottlenecks())
                .isEmpty();
    }

    @Test
    void T5_sameTimestamp_orderOfSequenceThenActivity() {
        List<Row> rows = List.of(
                new Row(1, "B", BEGIN, 0),
                new Row(1, "A", BEGIN, 0),
                new Row(2, "B", BEGIN, 1),
                new Row(2, "A", BEGIN, 2));
        assertThat(of(ALL, rows).variants()).extracting(Variant::label).containsExactly("A → B", "B → A");
        assertThat(ALL.of(rows, Row::key, Row::activity, Row::at).variants())
                .extracting(Variant::label)
                .containsExactly("A → B");
    }

    @Test
    void T11_workingTime_withoutNightsAndWeekends() {
        WorkSchedule schedule = WorkSchedule.of(
                WeekdayCalendar.mondayToFriday(),
                WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                ZoneOffset.UTC);
        List<Row> rows = List.of(
                new Row(1, "A", Instant.parse("2026-03-06T17:00:00Z"), 0),
                new Row(1, "B", Instant.parse("2026-03-09T10:00:00Z"), 0));
        assertThat(move(of(ALL, rows), "A", "B").times().total()).isEqualTo(Duration.ofHours(65));
        VariantResult<Integer> working = of(ALL.inWorkingTime(schedule), rows);
        assertThat(move(working, "A", "B").times().total()).isEqualTo(Duration.ofHours(2));
        assertThat(working.explain(Locale.ENGLISH)).contains("; most working time passed in A → B: 1 time");
        assertThat(working.explain(RUSSIAN)).contains("; больше всего рабочего времени прошло на шаге A → B");
        VariantResult<Integer> open = of(ALL.inWorkingTime(schedule).finishedBy(List.of("C"), EndRule.LAST), rows);
        assertThat(open.openAt().get(0).times().total()).isEqualTo(Duration.ofHours(8 + 9));
    }

    @Test
    void rows_laterOrEqual_areLeftOutAndCounted() {
        List<Row> rows = new ArrayList<>(LOG);
        rows.add(row(1, "D", 241));
        rows.add(row(9, "A", 250));
        rows.add(row(3, "A", 1));
        VariantResult<Integer> result = of(BY_C, rows);
        assertThat(result.variants()).isEqualTo(of(BY_C, LOG).variants());
        assertThat(result.rowsAfterAsOf()).isEqualTo(2);
        assertThat(result.casesAfterAsOf()).isEqualTo(1);
        assertThat(result.repeatedRows()).isEqualTo(1);
        assertThat(result.explain(Locale.ENGLISH))
                .endsWith(" Left out, after the instant of the analysis: rows 2, whole cases 1."
                        + " Rows equal to another one, read once: 1.");
        assertThat(result.explain(RUSSIAN))
                .endsWith(" Не учтено, позже момента анализа: строк — 2, случаев целиком — 1."
                        + " Строк, равных другой и учтённых один раз: 1.");
    }

    @Test
    void deals_closedOnesAreFinished_unlessActivitiesSayWhich() {
        Pipeline pipeline = Pipeline.of("p", List.of("A", "B"), List.of("W"), List.of("L"));
        Deals deals = DealFold.of(pipeline)
                .asOf(AS_OF)
                .fold(List.of(
                        change("1", "A", 0),
                        change("1", "B", 1),
                        change("1", "W", 5),
                        change("2", "A", 0),
                        change("2", "B", 3),
                        change("3", "A", 0),
                        change("3", "L", 3)));
        VariantResult<DealId> result = ALL.ofDeals(deals);
        assertThat(result.variants()).extracting(Variant::label).containsExactly("A → B → W", "A → L");
        assertThat(result.openCases()).containsExactly(DealId.of("2"));
        assertThat(result.move("A", "B").orElseThrow().times().total()).isEqualTo(Duration.ofHours(4));
        assertThat(ALL.finishedBy(List.of("L"), EndRule.LAST).ofDeals(deals).openCases())
                .containsExactly(DealId.of("1"), DealId.of("2"));
    }

    private static StageChange change(String deal, String stage, long hour) {
        return StageChange.of(DealId.of(deal), stage, hour(hour));
    }

    @Test
    void noRows_isEmpty() {
        VariantResult<Integer> result = of(BY_C, List.of());
        assertThat(result.variants()).isEmpty();
        assertThat(result.bottlenecks()).isEmpty();
        assertThat(result.reworkShare()).isEqualTo(Proportion.none());
        assertThat(result)
                .hasToString("Cases 0, of them open 0; variants of finished cases 0;"
                        + " something was done more than once in 0 of 0 cases.");
    }

    @Test
    void words_english_nameCasesVariantsReworkAndTheLargestWait() {
        assertThat(of(BY_C, LOG).explain(Locale.ENGLISH))
                .isEqualTo("Cases 6, of them open 1; variants of finished cases 4;"
                        + " most frequent A → B → C: 2 of 5 cases, 40.0%;"
                        + " something was done more than once in 2 of 6 cases, 33.3%;"
                        + " most time passed in B → C: 4 times, median 2.5 h, 11.0 h in all, 31.4% of the waiting.");
        assertThat(of(BY_C, LOG).variants().get(1).explain(Locale.ENGLISH)).endsWith("; with those before it 60.0%");
        assertThat(of(BY_C, LOG).explain(RUSSIAN))
                .startsWith("Случаев — 6, из них открытых — 1; вариантов у завершённых — 4;"
                        + " самый частый: A → B → C: 2 из 5 случаев, 40,0\u00a0%; что-то делалось повторно")
                .contains(
                        "что-то делалось повторно в 2 из 6 случаев, 33,3\u00a0%; больше всего времени прошло на шаге B"
                                + " → C");
    }

    @Test
    void table_mostOfTwo_hasTwoVariants() {
        assertThat(of(BY_C, LOG).table(Locale.ENGLISH, 2)).isEqualTo("""
            variant        cases  share  cumulative
            A → B → C          2  40.0%       40.0%
            A → B → B → C      1  20.0%       60.0%
            """);
        assertThat(of(BY_C, LOG).table(RUSSIAN, 1)).startsWith("вариант    случаев");
    }

    @Test
    void options_areReadAndCompared() {
        WorkSchedule schedule = WorkSchedule.builder().zone(ZoneOffset.UTC).build();
        VariantAnalysis other = BY_C.collapsingRepeats().inWorkingTime(schedule);
        assertThat(other.asOf()).isEqualTo(AS_OF);
        assertThat(other.ends()).containsExactly("C");
        assertThat(other.endRule()).isEqualTo(EndRule.LAST);
        assertThat(other.isCollapsingRepeats()).isTrue();
        assertThat(other.schedule()).isEqualTo(Optional.of(schedule));
        assertThat(other)
                .isEqualTo(ALL.inWorkingTime(schedule).collapsingRepeats().finishedBy(List.of("C"), EndRule.LAST))
                .hasSameHashCodeAs(
                        ALL.inWorkingTime(schedule).collapsingRepeats().finishedBy(List.of("C"), EndRule.LAST))
                .isNotEqualTo(BY_C.collapsingRepeats())
                .isNotEqualTo(BY_C.inWorkingTime(schedule))
                .isNotEqualTo("x")
                .hasToString("VariantAnalysis[as of 2026-03-11T00:00:00Z, finished by [C] LAST, collapsing repeats,"
                        + " in working time]");
        assertThat(BY_C).isNotEqualTo(ALL).isNotEqualTo(ALL.finishedBy(List.of("C"), EndRule.ANYWHERE));
        assertThat(ALL)
                .isNotEqualTo(VariantAnalysis.asOf(BEGIN))
                .hasToString("VariantAnalysis[as of 2026-03-11T00:00:00Z]");
        assertThat(of(ALL, LOG).analysis()).isEqualTo(ALL);
        assertThat(of(ALL, LOG))
                .isEqualTo(of(ALL, LOG))
                .hasSameHashCodeAs(of(ALL, LOG))
                .isNotEqualTo(of(BY_C, LOG))
                .isNotEqualTo("x");
    }
}
