package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/**
 * The same data under the rule of each tool: no two of them agree on a boundary item, and for each there are options that
 * reproduce it. The classes of R packages were printed by R 4.2.2 with the published functions (tsutils 0.9.4 {@code abc(x)},
 * matman 1.1.3 {@code .computeABCAnalysis(…, AB = 80, BC = 95)}, ABCanalysis 1.2.1 {@code ABCanalysis(x)}) and, for inventorize
 * 1.0.8 {@code ABC}, the same comparison of {@code cumsum(x / sum(x))} without dplyr, on 2026-11-22.
 */
class AbcOfOtherToolsTest {

    private static final AbcAnalysis SALESKIT = AbcAnalysis.withDefaults();
    private static final AbcAnalysis SPLIT = SALESKIT.withTies(TieRule.SPLIT_BY_KEY);
    private static final AbcAnalysis MATMAN =
            SPLIT.withRule(BoundaryRule.INCLUSIVE).withNegatives(NegativeRule.DROP);
    private static final AbcAnalysis INVENTORIZE = SPLIT.withRule(BoundaryRule.STRICT);
    private static final AbcAnalysis TSUTILS = SPLIT.withMode(AbcMode.ITEM_SHARE);
    private static final AbcAnalysis ABCANALYSIS =
            SALESKIT.withMode(AbcMode.COMPUTED_SPLINE).withNegatives(NegativeRule.CLAMP_TO_ZERO);
    private static final AbcAnalysis AXELOR =
            SPLIT.withMode(AbcMode.VALUE_AND_COUNT).withRule(BoundaryRule.INCLUSIVE);

    private static AbcResult<Integer> classify(AbcAnalysis analysis, String values) {
        long[] numbers =
                Arrays.stream(values.split(" ")).mapToLong(Long::parseLong).toArray();
        return analysis.classify(
                IntStream.range(0, numbers.length).boxed().toList(),
                key -> key,
                Measure.units(ValueUnit.decimal(0), key -> numbers[key]));
    }

    private static String letters(AbcResult<?> result) {
        return result.items().stream().map(item -> item.abcClass().label()).collect(Collectors.joining(" "));
    }

    static Stream<Arguments> tenItems() {
        return Stream.of(
                // Shares before: 0 50 70, then 80 (twice, for the equal amounts) 90 94, then 97.
                Arguments.of("saleskit by default, by hand", SALESKIT, "A A A B B B B C C C"),
                Arguments.of("spreadsheet, share of the rows above, by hand", SPLIT, "A A A B B B B C C C"),
                // Cumulated: 50 70 80, 85 90 94, 97 98 99 100.
                Arguments.of("spreadsheet, cumulated share <= 80 %, by hand", MATMAN, "A A A B B B C C C C"),
                Arguments.of("R matman", MATMAN, "A A A B B B C C C C"),
                Arguments.of("R inventorize", INVENTORIZE, "A A B B B B C C C C"),
                // Middles of the shares: 25 60 75, 82.5 87.5 92, 95.5.
                Arguments.of(
                        "nearest to the limit, by hand", SPLIT.withRule(BoundaryRule.NEAREST), "A A A B B B C C C C"),
                Arguments.of("R tsutils", TSUTILS, "A A B B B C C C C C"),
                Arguments.of("Axelor Open Suite, by hand in AbcReferenceTest", AXELOR, "A A B B B C C C C C"),
                Arguments.of("R ABCanalysis", ABCANALYSIS, "A B B C C C C C C C"),
                // Squares of distances to (0, 1) after 1, 2, 3, 4 items: .26 .13 .13 .1825, the first least after 2;
                // three have
                // the mean of 10. To (.3, 1) after 3, 4, 5: .04 .0325 .05, so B ends after 4.
                Arguments.of(
                        "computed limits at whole items, by hand",
                        SPLIT.withMode(AbcMode.COMPUTED),
                        "A A B B C C C C C C"));
    }

    /** The ten lines of the example of Axelor Open Suite. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tenItems(String tool, AbcAnalysis options, String expected) {
        assertThat(letters(classify(options, "50 20 10 5 5 4 3 1 1 1"))).isEqualTo(expected);
    }

    /** Areas of the 48 largest landmasses in thousands of square miles: R's data set islands. */
    private static final String ISLANDS =
            "11506 5500 16988 2968 16 184 23 280 84 73 25 43 21 82 3745 840 13 30 30 89 40 33 49 14"
                    + " 42 227 16 36 29 15 306 44 58 43 9390 32 13 29 6795 16 15 183 14 26 19 13 12 82";

    /** Population of the 50 states of the USA in 1975 in thousands: R's state.x77. */
    private static final String STATES =
            "3615 365 2212 2110 21198 2541 3100 579 8277 4931 868 813 11197 5313 2861 2280 3387 3806"
                    + " 1058 4122 5814 9111 3921 2341 4767 746 1544 590 812 7333 1144 18076 5441 637 10735 2715 2284 11860 931 2816 681"
                    + " 4173 12237 1203 472 4981 3559 1799 4589 376";

    static Stream<Arguments> publicTables() {
        return Stream.of(
                Arguments.of("R matman", MATMAN, List.of(4, 3, 41), List.of(22, 13, 15)),
                Arguments.of("R inventorize", INVENTORIZE, List.of(4, 3, 41), List.of(22, 13, 15)),
                Arguments.of("R tsutils", TSUTILS, List.of(10, 14, 24), List.of(10, 15, 25)),
                Arguments.of("R ABCanalysis", ABCANALYSIS, List.of(6, 2, 40), List.of(15, 8, 27)),
                Arguments.of(
                        "R: findInterval(cumsum(x) - x, c(0.8, 0.95) * sum(x)), x sorted",
                        SPLIT,
                        List.of(5, 3, 40),
                        List.of(23, 13, 14)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void publicTables(String tool, AbcAnalysis options, List<Integer> islands, List<Integer> states) {
        assertThat(classify(options, ISLANDS).groups().stream().limit(3).map(AbcGroup::items))
                .containsExactlyElementsOf(islands);
        assertThat(classify(options, STATES).groups().stream().limit(3).map(AbcGroup::items))
                .containsExactlyElementsOf(states);
    }

    /** {@code abc(as.vector(islands))$conc} of R tsutils: how much of the total each class has, in percent. */
    @Test
    void itemShare_islands_hasTheConcentrationOfTsutils() {
        AbcResult<Integer> result = classify(TSUTILS, ISLANDS);

        assertThat(List.of(96.9849163, 2.1336748, 0.8814089))
                .zipSatisfy(
                        result.groups().subList(0, 3),
                        (percent, group) ->
                                assertThat(group.share().orElseThrow() * 100).isCloseTo(percent, within(5e-8)));
    }
}
