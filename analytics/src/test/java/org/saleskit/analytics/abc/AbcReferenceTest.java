package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/**
 * Figures of other implementations, each with the rule that reproduces it. {@link AbcOfOtherToolsTest} puts the tools side by
 * side on the same data; {@link AbcanalysisReferenceTest} has the figures of R ABCanalysis.
 */
class AbcReferenceTest {

    private static final AbcAnalysis DEFAULTS = AbcAnalysis.withDefaults();

    private static AbcResult<String> classify(AbcAnalysis analysis, String values) {
        List<Long> numbers = Arrays.stream(values.split(" ")).map(Long::valueOf).toList();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            keys.add(String.format(Locale.ROOT, "i%04d", i));
        }
        return analysis.classify(
                keys,
                key -> key,
                Measure.units(ValueUnit.decimal(0), key -> numbers.get(Integer.parseInt(key.substring(1)))));
    }

    private static String letters(AbcResult<String> result) {
        return result.items().stream().map(item -> item.abcClass().label()).collect(Collectors.joining(" "));
    }

    private static String swissInhabitants() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(AbcReferenceTest.class.getResourceAsStream("swiss-inhabitants.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * CalculatedABC.jl 0.1 (a Julia port of R ABCanalysis that takes the points at whole items), test_analysis.jl,
     * "SwissInhabitants data": the three points, and 642, 434 and 1820 villages in A, B and C.
     */
    @Test
    void computed_swissInhabitants_isThatOfTheJuliaPort() throws IOException {
        AbcResult<String> result =
                classify(DEFAULTS.withMode(AbcMode.COMPUTED).withTies(TieRule.SPLIT_BY_KEY), swissInhabitants());
        ComputedLimits limits = result.computedLimits().orElseThrow();

        assertPoint(limits.pareto(), 0.25379834254143646, 0.7219586074342286);
        assertPoint(limits.breakEven(), 0.22168508287292818, 0.6913764432243525);
        assertPoint(limits.submarginal(), 0.3715469613259669, 0.810278191608252);
        assertThat(limits.isExchanged()).isTrue();
        assertThat(result.group(AbcClass.A).items()).isEqualTo(642);
        assertThat(result.group(AbcClass.B).items()).isEqualTo(434);
        assertThat(result.group(AbcClass.C).items()).isEqualTo(1820);
    }

    private static void assertPoint(ComputedLimits.Point point, double effort, double yield) {
        assertThat(point.effort()).isCloseTo(effort, within(1e-15));
        assertThat(point.yield()).isCloseTo(yield, within(1e-15));
    }

    /**
     * R cABCanalysis 1.0.1, tests/testthat/test-cABC_analysis.R: cases "AB duplicate values", "single high value, uniform
     * rest", "BC duplicate values", "high value point", "identical values", "single number input". An empty count is not
     * compared: in the first two cases equal values lie on both sides of the limit of B, and that package puts them into
     * C, while KEEP_TOGETHER gives them the class of the first; the fourth case of that file states A only.
     */
    @ParameterizedTest
    @CsvSource({
        "3 1 3 1 1 3, 3, , ",
        "60 10 10 10 10 10 10 10 10 10 10 10 10 10 10, 1, , ",
        "10 10 10 5 5 5 1 1 1, 3, 3, 3",
        "100 10 9 8 7 6 5 4 3 2 1, 1, , ",
        "1 1 1 1 1 1 1 1 1 1 1 1 1, 13, 0, 0",
        "42, 1, 0, 0"
    })
    void computed_casesOfCabcanalysis_haveItsClasses(String values, int a, Integer b, Integer c) {
        AbcResult<String> result = classify(DEFAULTS.withMode(AbcMode.COMPUTED), values);

        assertThat(result.group(AbcClass.A).items()).isEqualTo(a);
        if (b != null) {
            assertThat(result.group(AbcClass.B).items()).isEqualTo(b);
            assertThat(result.group(AbcClass.C).items()).isEqualTo(c);
        }
    }

    /**
     * R tsutils 0.9.4 abc(x, prc = c(0.2, 0.3, 0.5)): classes hold round(n prc) series, halves to even, the last one the
     * rest. n = 10: 2, 3, 5. n = 15: 3, round(4.5) = 4, 8. n = 5: 1, round(1.5) = 2, 2. n = 3: round(0.6) = 1, round(0.9) = 1, 1.
     */
    @ParameterizedTest
    @CsvSource({
        "10 9 8 7 6 5 4 3 2 1, A A B B B C C C C C",
        "15 14 13 12 11 10 9 8 7 6 5 4 3 2 1, A A A B B B B C C C C C C C C",
        "5 5 5 5 5, A B B C C",
        "3 2 1, A B C"
    })
    void itemShare_isThatOfTsutils(String values, String expected) {
        assertThat(letters(classify(DEFAULTS.withMode(AbcMode.ITEM_SHARE).withTies(TieRule.SPLIT_BY_KEY), values)))
                .isEqualTo(expected);
    }

    /**
     * Axelor Open Suite, ABCAnalysisServiceImpl: a line is in the first class whose summed worth (80, 15, 5) and summed
     * quantity (20, 30, 50) its cumulated percents, with its own, do not exceed. Ten lines of 50 20 10 5 5 4 3 1 1 1: worth
     * 50 70 80 85 90 94 97 98 99 100, quantity 10 20 … 100. Both are within 80/20 for lines 1 and 2, within 95/50 for lines
     * 3 to 5, and not for line 6, of worth 94 but quantity 60.
     */
    @Test
    void valueAndCount_isThatOfAxelor() {
        AbcAnalysis axelor = DEFAULTS.withMode(AbcMode.VALUE_AND_COUNT)
                .withRule(BoundaryRule.INCLUSIVE)
                .withTies(TieRule.SPLIT_BY_KEY);

        assertThat(letters(classify(axelor, "50 20 10 5 5 4 3 1 1 1"))).isEqualTo("A A B B B C C C C C");
    }

    /** Golden vectors G12. INCLUSIVE is the rule of R matman, STRICT that of R inventorize. */
    @ParameterizedTest
    @CsvSource({
        "85 10 5, KEEP_TOGETHER, A B C, B B C, B C C",
        "50 30 15 5, KEEP_TOGETHER, A A B C, A A B C, A B C C",
        "40 30 20 6 4, KEEP_TOGETHER, A A A B C, A A B C C, A A B C C",
        "40 20 20 10 5 5, SPLIT_BY_KEY, A A A B B C, A A A B B C, A A B B C C",
        "40 20 20 10 5 5, KEEP_TOGETHER, A A A B B B, A A A B B B, A A A B C C"
    })
    void boundaryRules_goldenVectors(String values, TieRule ties, String prefix, String inclusive, String strict) {
        AbcAnalysis analysis = DEFAULTS.withTies(ties);

        assertThat(letters(classify(analysis, values))).isEqualTo(prefix);
        assertThat(letters(classify(analysis.withRule(BoundaryRule.INCLUSIVE), values)))
                .isEqualTo(inclusive);
        assertThat(letters(classify(analysis.withRule(BoundaryRule.STRICT), values)))
                .isEqualTo(strict);
    }

    /**
     * NEAREST by hand, limit 80 %, V = 100. 70 then 15: 70 and 85 are 10 and 5 away, so A takes the item. 75 then 15: 75 and 90
     * are 5 and 10 away, so it does not. 70 then 20: both 10 away, so it does.
     */
    @ParameterizedTest
    @CsvSource({"70 15 15, A A B", "75 15 10, A B B", "70 20 10, A A B"})
    void nearest_byHand(String values, String expected) {
        assertThat(letters(classify(
                        DEFAULTS.withThresholds(0.8)
                                .withRule(BoundaryRule.NEAREST)
                                .withTies(TieRule.SPLIT_BY_KEY),
                        values)))
                .isEqualTo(expected);
    }
}
