package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.sequence.Exclusion.Outcome;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;

/**
 * What other tools print for the examples in their own documentation and tests.
 *
 * <p>ClickHouse: test 00632_aggregation_window_funnel with its reference output, and "Parametric aggregate functions,
 * windowFunnel" of the documentation. Its seconds are hours here. PostHog: test_funnel_strict, test_funnel_unordered and
 * test_funnel of its funnel queries.
 */
class SequenceReferenceTest {

    private static final SequenceFunnel ABC = SequenceFunnel.steps("a", "b", "c");

    private static int level(SequenceFunnel funnel, String events) {
        return Rows.result(funnel.withReentry(Reentry.BEST), Rows.LATER, Rows.of("1", events)).paths().stream()
                .mapToInt(SequencePath::depth)
                .max()
                .orElse(0);
    }

    /** ClickHouse sorts events of one time by the number of the condition. */
    private static SequenceFunnel windowFunnel(int window, String... steps) {
        return SequenceFunnel.steps(steps)
                .within(Duration.ofHours(window))
                .withSameTime(SameTime.eitherWithin(Duration.ZERO));
    }

    /** strict_deduplication: a step that is repeated ends the chain. */
    private static SequenceFunnel deduplicating(SequenceFunnel funnel) {
        SequenceFunnel result = funnel;
        int last = funnel.steps().size();
        for (int step = 2; step < last; step++) {
            result = result.excluding(new Exclusion(funnel.steps().get(step - 1), step, last, Outcome.COUNT_AS_DROP));
        }
        return result;
    }

    @Test
    void clickHouse_defaultMode_isBestInAnyOrderOfOneTime() {
        String events = "0@0 1@1 2@2 3@3 4@4 5@5 6@6 7@7 8@8";
        assertThat(level(windowFunnel(10_000, "0"), events)).isEqualTo(1);
        assertThat(level(windowFunnel(10_000, "0", "1"), events)).isEqualTo(2);
        assertThat(level(windowFunnel(10_000, "0", "1", "2"), events)).isEqualTo(3);
        assertThat(level(windowFunnel(10_000, "0", "1", "2", "8"), events)).isEqualTo(4);
        assertThat(level(windowFunnel(1, "0"), events)).isEqualTo(1);
        assertThat(level(windowFunnel(2, "3", "4", "5", "6", "7"), events)).isEqualTo(3);
        assertThat(level(windowFunnel(3, "3", "4", "5", "6", "7"), events)).isEqualTo(4);
        assertThat(level(windowFunnel(4, "3", "4", "5", "6", "7"), events)).isEqualTo(5);
        assertThat(level(windowFunnel(10_000, "8", "1"), events)).isEqualTo(1);
    }

    /** windowFunnel(4)(event <= 1007, event >= 1002, event <= 1006, event >= 1004) over 1001 to 1008: 4. */
    @Test
    void clickHouse_conditionsThatOverlap_takeAnEventEach() {
        SequenceResult<String> result = windowFunnel(4, "<= 7", ">= 2", "<= 6", ">= 4")
                .withReentry(Reentry.BEST)
                .asOf(Rows.LATER)
                .analyze(
                        List.of(1, 2, 3, 4, 5, 6, 7, 8),
                        event -> "1",
                        event -> SequenceEvent.at(Rows.hour(event))
                                .when(event <= 7, "<= 7")
                                .when(event >= 2, ">= 2")
                                .when(event <= 6, "<= 6")
                                .when(event >= 4, ">= 4"));
        assertThat(result.paths().get(0).depth()).isEqualTo(4);
    }

    @Test
    void clickHouse_strictDeduplication_isExclusionOfEachStepItself() {
        SequenceFunnel seven = windowFunnel(10_000, "0", "1", "2", "3", "4", "5", "6");
        String events = "0@0 1@10 2@20 3@30 4@40 5@50 5@51 6@60 7@70 8@80";
        assertThat(level(deduplicating(seven), events)).isEqualTo(6);
        assertThat(level(seven, events)).isEqualTo(7);
        // Issue 27469.
        assertThat(level(deduplicating(windowFunnel(86_400, "a", "b", "c", "d")), "a b c b d"))
                .isEqualTo(3);
        // The documentation's A B C B D and A B D C.
        assertThat(level(deduplicating(windowFunnel(100, "A", "B", "C", "D")), "A B C B D"))
                .isEqualTo(3);
        assertThat(level(SequenceFunnel.steps("A", "B", "C").strict(), "A B D C"))
                .isEqualTo(2);
    }

    /** Users 1 to 7 of funnel_test_strict_order: default, strict_order, strict_deduplication with strict_order. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a b c, 3, 3, 3",
        "a d b c, 3, 1, 1",
        "a a b b c c, 3, 3, 2",
        "a a a a b b c c, 3, 3, 2",
        "a a b b d c c, 3, 2, 2",
        "c c b b a a, 1, 1, 1",
        "a c b, 2, 1, 1"
    })
    void clickHouse_strictOrder_isStrictPassingRepeats(
            String events, int byDefault, int strictOrder, int deduplicated) {
        SequenceFunnel funnel = ABC.within(Duration.ofDays(3_600));
        SequenceFunnel strict = funnel.strict().passingRepeats();
        assertThat(level(funnel, events)).isEqualTo(byDefault);
        assertThat(level(strict, events)).isEqualTo(strictOrder);
        assertThat(level(deduplicating(strict), events)).isEqualTo(deduplicated);
    }

    /** Users 1 to 5 of funnel_test_allow_reentry, strict_order with allow_reentry. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"a b a c, 3, 3", "a b a b c, 3, 3", "a b c b d, 3, 4", "a c b, 1, 1", "a b c a b c d, 3, 4"})
    void clickHouse_strictOrderWithReentry_isStrictPassingRepeats(String events, int three, int four) {
        assertThat(level(ABC.strict().passingRepeats(), events)).isEqualTo(three);
        SequenceFunnel funnel = SequenceFunnel.steps("a", "b", "c", "d");
        assertThat(level(funnel.strict().passingRepeats(), events)).isEqualTo(four);
    }

    /** funnel_test_ecommerce: view is the product's detail; strict_order with allow_reentry is 3 for all. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "checkout@100 view@200 checkout@300 paid@400",
        "checkout@100 view@200 view@250 checkout@300 paid@400",
        "checkout@100 view@200 paid@300"
    })
    void clickHouse_shop_isStrictPassingRepeats(String events) {
        assertThat(level(windowFunnelInOrder("checkout", "view", "paid"), events))
                .isEqualTo(3);
    }

    private static SequenceFunnel windowFunnelInOrder(String... steps) {
        return SequenceFunnel.steps(steps).within(Duration.ofDays(25)).strict().passingRepeats();
    }

    @Test
    void clickHouse_strictIncrease_isStrictIncrease() {
        String events = "0@0 1@1 2@1 3@1 4@2";
        SequenceFunnel five = windowFunnel(10_000, "0", "1", "2", "3", "4");
        assertThat(level(five, events)).isEqualTo(5);
        assertThat(level(five.withSameTime(SameTime.STRICT_INCREASE), events)).isEqualTo(2);
    }

    /** An event is one step: what ClickHouse calls strict_once. Its default counts the one event 1004 as three steps. */
    @Test
    void clickHouse_strictOnce_isAlwaysOurs() {
        assertThat(level(windowFunnel(10_000, "4", "4", "4"), "0@0 1@1 2@1 3@1 4@2"))
                .isEqualTo(1);
        SequenceFunnel twoFailures = windowFunnel(200, "failure", "failure", "success");
        assertThat(level(twoFailures, "failure@180 failure@220 success@250")).isEqualTo(3);
        assertThat(level(twoFailures, "failure@100 failure@250")).isEqualTo(2);
        assertThat(level(twoFailures, "success@200 failure@210 success@230")).isEqualTo(1);
    }

    /** Sign up, page view, insight; b is "blaah blaa". Steps reached by 7, 2 and 1 of 8. */
    @Test
    void postHog_strictFunnel_isStrictBest() {
        List<Rows.Row> rows = Rows.log("""
                1: sign
                2: page sign
                3: sign page b insight
                4: insight b page sign
                5: page sign b page insight
                6: b sign b page
                7: b sign page insight b
                8: insight page
                """);
        SequenceFunnel funnel = SequenceFunnel.steps("sign", "page", "insight").strict();
        for (SequenceFunnel each : List.of(funnel, funnel.withReentry(Reentry.BEST))) {
            SequenceResult<String> result = Rows.result(each, Rows.LATER, rows);
            assertThat(Rows.subjects(result.step(1).reached())).containsExactly("1", "2", "3", "4", "5", "6", "7");
            assertThat(Rows.subjects(result.step(2).reached())).containsExactly("3", "7");
            assertThat(Rows.subjects(result.step(3).reached())).containsExactly("7");
            assertThat(result.notEntered()).containsExactly("8");
        }
    }

    @Test
    void postHog_unorderedFunnel_isAnyOrder() {
        List<Rows.Row> rows = Rows.log("""
                1: sign
                2: page sign
                3: sign page b insight
                4: insight page sign
                5: page sign b insight
                6: b insight
                7: page b
                8: insight page
                """);
        SequenceResult<String> result =
                Rows.result(SequenceFunnel.steps("sign", "page", "insight").anyOrder(), Rows.LATER, rows);
        assertThat(counts(result)).containsExactly(8, 5, 3);
        assertThat(Rows.subjects(result.step(2).reached())).containsExactly("2", "3", "4", "5", "8");
        assertThat(Rows.subjects(result.step(2).dropped())).containsExactly("1", "6", "7");
        assertThat(Rows.subjects(result.step(3).reached())).containsExactly("3", "4", "5");
        assertThat(Rows.subjects(result.step(3).dropped())).containsExactly("2", "8");
    }

    /** test_big_multi_step_unordered_funnel: 8, 5, 3, 1. */
    @Test
    void postHog_bigUnorderedFunnel_isAnyOrder() {
        List<Rows.Row> rows = Rows.log("""
                1: sign
                2: page crying
                3: sign page b insight
                4: insight crying sign
                5: page sign crying insight
                6: b insight
                7: page b
                8: insight page
                """);
        SequenceFunnel funnel =
                SequenceFunnel.steps("sign", "page", "insight", "crying").anyOrder();
        assertThat(counts(Rows.result(funnel, Rows.LATER, rows))).containsExactly(8, 5, 3, 1);
    }

    /** test_advanced_funnel_with_repeat_steps: 5, 4, 3, 2, 1. */
    @Test
    void postHog_repeatedSteps_areOrdered() {
        List<Rows.Row> rows = Rows.log("""
                0: sign
                1: sign page
                2: sign page b page
                3: sign page b page page b
                4: sign page page page page
                """);
        SequenceFunnel funnel = SequenceFunnel.steps("sign", "page", "page", "page", "page");
        assertThat(counts(Rows.result(funnel, Rows.LATER, rows))).containsExactly(5, 4, 3, 2, 1);
    }

    /** test_funnel_exclusions_full_window: 2 and 2, person 2 is in neither. */
    @Test
    void postHog_exclusion_isExcludeFromBase() {
        List<Rows.Row> rows = Rows.log("1: sign paid\n2: sign x paid\n3: sign paid");
        SequenceResult<String> result = Rows.result(
                SequenceFunnel.steps("sign", "paid")
                        .within(Duration.ofDays(14))
                        .excluding("x", Outcome.EXCLUDE_FROM_BASE),
                Rows.LATER,
                rows);
        assertThat(Rows.subjects(result.step(1).reached())).containsExactly("1", "3");
        assertThat(Rows.subjects(result.step(2).reached())).containsExactly("1", "3");
        assertThat(Rows.subjects(result.excluded())).containsExactly("2");
    }

    /** test_advanced_funnel_exclusions_between_steps; its steps count from 0. */
    @ParameterizedTest(name = "between {0} and {1}")
    @CsvSource({"1, 2, 1 2", "2, 3, 2 3", "3, 4, 3", "4, 5, ''", "2, 4, 3"})
    void postHog_exclusionBetweenSteps_isExcludeFromBase(int after, int before, String left) {
        List<Rows.Row> rows = Rows.log("""
                1: sign page x insight x invite x page2
                2: sign page insight x invite x page2
                3: sign x page insight invite x page2
                """);
        SequenceFunnel funnel = SequenceFunnel.steps("sign", "page", "insight", "invite", "page2")
                .within(Duration.ofDays(14))
                .excluding(new Exclusion("x", after, before, Outcome.EXCLUDE_FROM_BASE));
        SequenceResult<String> result = Rows.result(funnel, Rows.LATER, rows);
        List<String> expected =
                Stream.of(left.split(" ")).filter(each -> !each.isEmpty()).toList();
        assertThat(Rows.subjects(result.step(1).reached())).isEqualTo(expected);
        assertThat(Rows.subjects(result.step(5).reached())).isEqualTo(expected);
    }

    private static List<Integer> counts(SequenceResult<String> result) {
        return result.steps().stream().map(step -> step.reached().size()).toList();
    }
}
