package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

class XyzAnalysisTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

    /** Sales by month from January 2024; a zero is a month without a row, and a last row of zero ends the window. */
    private static PeriodTable<String> table(long... units) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        add(sums, "a", units);
        return sums.result();
    }

    private static void add(PeriodTableAccumulator<String> sums, String key, long... units) {
        for (int i = 0; i < units.length; i++) {
            if (units[i] != 0 || i == units.length - 1) {
                sums.add(key, JANUARY.plusMonths(i), units[i]);
            }
        }
    }

    private static PeriodTableAccumulator<String> other(String key, long... units) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        add(sums, key, units);
        return sums;
    }

    private static XyzItem<String> classify(long... units) {
        return classify(XyzAnalysis.withDefaults(), units);
    }

    private static XyzItem<String> classify(XyzAnalysis analysis, long... units) {
        return analysis.classify(table(units)).item("a").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"6, 2.2360679774997896", "12, 3.3166247903554", "24, 4.795831523312719"})
    void variation_oneSaleInNPeriods_isRootOfNMinusOne(int n, double expected) {
        long[] units = new long[n];
        units[0] = 700;
        XyzItem<String> item = classify(units);

        assertThat(item.variation().orElseThrow()).isCloseTo(expected, within(1e-15 * n));
        assertThat(item.variation()).hasValue(Math.sqrt(n - 1.0));
        assertThat(item.periods()).isEqualTo(n);
        assertThat(item.zeroPeriods()).isEqualTo(n - 1);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.Z);
    }

    @Test
    void variation_constantSeries_isZeroAndX() {
        XyzItem<String> item = classify(7, 7, 7, 7, 7, 7);

        assertThat(item.variation()).hasValue(0.0);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.X);
        assertThat(item.zeroPeriods()).isZero();
        assertThat(item.mean()).hasValue(7.0);
    }

    @Test
    void classify_exampleOfTheDocumentation_isY() {
        XyzItem<String> item = classify(10, 12, 8, 10, 12, 8);

        assertThat(item.variation().orElseThrow()).isCloseTo(0.1633, within(0.00005));
        assertThat(item.xyzClass()).isEqualTo(XyzClass.Y);
    }

    @Test
    void classify_variationExactlyAtALimit_belongsToTheLowerClass() {
        // Mean 10, deviation exactly 1 and 2.5: 0.10 and 0.25.
        assertThat(classify(9, 11, 9, 11, 9, 11).xyzClass()).isEqualTo(XyzClass.X);
        assertThat(classify(75, 125, 75, 125, 75, 125).xyzClass()).isEqualTo(XyzClass.Y);
        // One unit in 10^15 beyond it, which a double does not show reliably.
        long big = 1_000_000_000_000_000L;
        assertThat(classify(9 * big, 11 * big, 9 * big, 11 * big, 9 * big, 11 * big)
                        .xyzClass())
                .isEqualTo(XyzClass.X);
        assertThat(classify(9 * big, 11 * big, 9 * big, 11 * big, 9 * big - 1, 11 * big)
                        .xyzClass())
                .isEqualTo(XyzClass.Y);
        assertThat(classify(9 * big, 11 * big, 9 * big, 11 * big, 9 * big + 1, 11 * big)
                        .xyzClass())
                .isEqualTo(XyzClass.X);
    }

    @Test
    void variation_largeAmounts_isExact() {
        long huge = Long.MAX_VALUE / 8;

        assertThat(classify(huge, 0, huge, 0, huge, 0).variation()).hasValue(1.0);
        assertThat(classify(huge, -huge, huge, 0, 0, 0).variation())
                .hasValue(classify(1, -1, 1, 0, 0, 0).variation().orElseThrow());
    }

    @Test
    void classify_leadingGap_isNotCounted() {
        XyzItem<String> item = classify(0, 0, 5, 5, 0, 5, 5, 5, 0);

        // The zero row of September ends the window; January and February are before the first sale.
        assertThat(item.periods()).isEqualTo(7);
        assertThat(item.zeroPeriods()).isEqualTo(2);
    }

    @Test
    void classify_fewPeriods_isNewButHasAVariation() {
        XyzItem<String> item = classify(0, 5, 5, 5, 5, 5);

        assertThat(item.xyzClass()).isEqualTo(XyzClass.NEW);
        assertThat(item.variation()).hasValue(0.0);
        assertThat(item.periods()).isEqualTo(5);
        assertThat(classify(XyzAnalysis.withDefaults().withMinimumPeriods(5), 0, 5, 5, 5, 5, 5)
                        .xyzClass())
                .isEqualTo(XyzClass.X);
    }

    @Test
    void classify_meanNotAboveZero_isUndefinedEvenWhenNew() {
        assertThat(classify(5, -5, 0, 0, 0, 0).xyzClass()).isEqualTo(XyzClass.UNDEFINED);
        assertThat(classify(5, -5, 0, 0, 0, 0).variation()).isEmpty();
        assertThat(classify(5, -6).xyzClass()).isEqualTo(XyzClass.UNDEFINED);
        assertThat(classify(5, -6).mean()).hasValue(-0.5);
    }

    @Test
    void classify_onlyZeroRows_isUndefinedWithoutPeriods() {
        XyzItem<String> item = classify(0, 0, 0);

        assertThat(item.xyzClass()).isEqualTo(XyzClass.UNDEFINED);
        assertThat(item.periods()).isZero();
        assertThat(item.zeroPeriods()).isZero();
        assertThat(item.mean()).isEmpty();
        assertThat(item.variation()).isEmpty();
    }

    @Test
    void classify_otherLimits_moveTheClass() {
        XyzAnalysis wide = XyzAnalysis.withDefaults().withThresholds(0.5, 1.0);

        assertThat(classify(wide, 10, 12, 8, 10, 12, 8).xyzClass()).isEqualTo(XyzClass.X);
        assertThat(wide.xLimit()).isEqualTo("0.5");
        assertThat(wide.yLimit()).isEqualTo("1.0");
        assertThat(wide.minimumPeriods()).isEqualTo(6);
        assertThat(wide)
                .hasToString(
                        "XyzAnalysis[deviation POPULATION from first sale, minimum periods 6, thresholds [0.5, 1.0]"
                                + " INTL_50_100]");
    }

    @Test
    void classify_emptyTable_isEmpty() {
        XyzResult<String> result = XyzAnalysis.withDefaults()
                .classify(PeriodTableAccumulator.<String>of(PeriodUnit.MONTH, ValueUnit.decimal(0))
                        .result());

        assertThat(result.items()).isEmpty();
        assertThat(result.dominantClass()).isEmpty();
        assertThat(result.count(XyzClass.X)).isZero();
    }

    @Test
    void result_oneClassAboveFourFifths_isWarnedOf() {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        for (String key : new String[] {"a", "b", "c", "d"}) {
            add(sums, key, 5, 5, 5, 5, 5, 5);
        }
        XyzResult<String> fourOfFour = XyzAnalysis.withDefaults().classify(sums.result());
        XyzResult<String> fiveOfFive = XyzAnalysis.withDefaults()
                .classify(sums.merge(other("e", 5, 5, 5, 5, 5, 5)).result());
        add(sums, "e", -5, -5, -5, -5, -5, -5);
        add(sums, "e", 5, 0, 0, 0, 0, 0);
        XyzResult<String> fourOfFive = XyzAnalysis.withDefaults().classify(sums.result());
        add(sums, "f", 5, 5, 5, 5, 5, 5);
        XyzResult<String> fiveOfSix = XyzAnalysis.withDefaults().classify(sums.result());

        assertThat(fourOfFour.count(XyzClass.X)).isEqualTo(4);
        assertThat(fourOfFour.dominantClass()).isEmpty();
        assertThat(fiveOfFive.dominantClass()).contains(XyzClass.X);
        assertThat(fourOfFive.dominantClass()).isEmpty();
        assertThat(fourOfFive.warning(Locale.ENGLISH)).isEmpty();
        assertThat(fourOfFive.count(XyzClass.X)).isEqualTo(4);
        assertThat(fiveOfSix.dominantClass()).contains(XyzClass.X);
        assertThat(fiveOfSix.warning(Locale.ENGLISH).orElseThrow())
                .startsWith("5 of 6 items are in class X, so the classes separate little");
        assertThat(fiveOfSix.warning(RUSSIAN).orElseThrow()).startsWith("В классе X — 5 из 6 позиций");
        assertThat(fiveOfSix.periodUnit()).isEqualTo(PeriodUnit.MONTH);
        assertThat(fiveOfSix.analysis()).isSameAs(XyzAnalysis.withDefaults());
        assertThat(fiveOfSix).hasToString("XyzResult{X=5, Y=0, Z=1, NEW=0, UNDEFINED=0}");
        assertThat(fiveOfSix.item("zzz")).isEmpty();
    }

    @Test
    void warning_advisesByTheClass() {
        assertThat(warning(Locale.ENGLISH, 5, 5))
                .isEqualTo("5 of 5 items are in class NEW, so the classes separate little; the window is too short for"
                        + " these items; a longer window or shorter periods may suit the data.");
        assertThat(warning(RUSSIAN, 5, 5)).endsWith("возможно, нужно более длинное окно или более короткие периоды.");
        assertThat(warning(Locale.ENGLISH, -5, -5, -5, -5, -5, -5))
                .endsWith("separate little; without a mean above zero nothing can be said about steadiness.");
        assertThat(warning(Locale.ENGLISH, 5, 0, 0, 0, 0, 0))
                .endsWith("separate little; other limits or longer periods may suit the data.");
    }

    private static String warning(Locale locale, long... amounts) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.MONTH, ValueUnit.decimal(0));
        for (String key : new String[] {"a", "b", "c", "d", "e"}) {
            add(sums, key, amounts);
        }
        return XyzAnalysis.withDefaults()
                .classify(sums.result())
                .warning(locale)
                .orElseThrow();
    }

    @Test
    void withPreset_limits_areThoseOfTheName() {
        XyzAnalysis russian = XyzAnalysis.withDefaults();
        XyzAnalysis international = russian.withMinimumPeriods(4).withPreset(XyzPreset.INTL_50_100);

        assertThat(russian.preset()).contains(XyzPreset.RU_10_25);
        assertThat(russian.withThresholds(0.1, 0.25).preset()).contains(XyzPreset.RU_10_25);
        assertThat(russian.withThresholds(0.1, 0.3).preset()).isEmpty();
        assertThat(russian.withThresholds(0.1, 0.3).withPreset(XyzPreset.RU_10_25))
                .hasToString(russian.toString());
        assertThat(international.preset()).contains(XyzPreset.INTL_50_100);
        assertThat(international.xLimit()).isEqualByComparingTo("0.5");
        assertThat(international.yLimit()).isEqualByComparingTo("1");
        assertThat(international.minimumPeriods()).isEqualTo(4);
        assertThat(russian.deviation()).isEqualTo(Deviation.POPULATION);
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        XyzAnalysis analysis = XyzAnalysis.withDefaults();
        XyzResult<String> result = analysis.classify(table(1, 2));
        assertNamed("table", () -> analysis.classify(null));
        assertNamed("preset", () -> analysis.withPreset(null));
        assertNamed("x", () -> analysis.withThresholds(null, BigDecimal.ONE));
        assertNamed("y", () -> analysis.withThresholds(BigDecimal.ONE, null));
        assertNamed("key", () -> result.item(null));
        assertNamed("class", () -> result.count(null));
        assertNamed("locale", () -> result.warning(null));
        assertNamed("locale", () -> result.items().get(0).explain(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @Test
    void withThresholds_badLimits_areRefused() {
        XyzAnalysis analysis = XyzAnalysis.withDefaults();

        assertThatThrownBy(() -> analysis.withThresholds(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x must be finite and above zero, but was NaN");
        assertThatThrownBy(() -> analysis.withThresholds(0.1, Double.POSITIVE_INFINITY))
                .hasMessage("y must be finite and above zero, but was Infinity");
        assertThatThrownBy(() -> analysis.withThresholds(0.25, 0.1))
                .hasMessage("y must be greater than x, 0.25, but was 0.1");
        assertThatThrownBy(() -> analysis.withThresholds(BigDecimal.ZERO, BigDecimal.ONE))
                .hasMessage("x must be above zero, but was 0");
        assertThatThrownBy(() -> analysis.withMinimumPeriods(1))
                .hasMessage("minimum periods must be 2 or more, but was 1");
    }

    @Test
    void explain_english_givesTheNumbersOfTheItem() {
        assertThat(classify(9, 11, 9, 11, 9, 11).explain(Locale.ENGLISH))
                .isEqualTo("X because its amounts deviate by 10.0% from their mean over 6 periods; X ends at 10%");
        assertThat(classify(10, 12, 8, 10, 12, 8).explain(Locale.ENGLISH))
                .isEqualTo("Y because its amounts deviate by 16.3% from their mean over 6 periods;"
                        + " X ends at 10%, Y at 25%");
        assertThat(classify(5, 0, 0, 0, 0, 0).explain(Locale.ENGLISH))
                .isEqualTo("Z because its amounts deviate by 223.6% from their mean over 6 periods (5 at zero);"
                        + " Y ends at 25%");
        assertThat(classify(5).explain(Locale.ENGLISH))
                .isEqualTo("NEW because it has been sold for only 1 period, and 6 are needed");
        assertThat(classify(5, -6).explain(Locale.ENGLISH))
                .isEqualTo("UNDEFINED because its amounts sum to -1, and variation is relative to a mean above zero");
    }

    @Test
    void explain_russian_givesTheSameNumbers() {
        assertThat(classify(10, 12, 8, 10, 12, 8).explain(RUSSIAN))
                .isEqualTo("Y, потому что суммы отклоняются от среднего на 16,3\u00a0% (периодов: 6);"
                        + " граница X — 10\u00a0%, Y — 25\u00a0%");
        assertThat(classify(5, 0, 0, 0, 0, 0).explain(RUSSIAN))
                .isEqualTo(
                        "Z, потому что суммы отклоняются от среднего на 223,6\u00a0% (периодов: 6, из них нулевых: 5);"
                                + " граница Y — 25\u00a0%");
        assertThat(classify(5).explain(RUSSIAN))
                .isEqualTo("NEW, потому что с первой продажи прошло периодов: 1, а нужно не меньше 6");
        assertThat(classify(5, -6).explain(RUSSIAN))
                .isEqualTo("UNDEFINED, потому что сумма равна -1, а вариация считается от среднего больше нуля");
    }

    @Test
    void item_described_byItsClass() {
        assertThat(classify(7, 7, 7, 7, 7, 7)).hasToString("XyzItem[a, OptionalDouble[0.0] over 6, X]");
    }

    /** The double of these variations is one last place above the limit; class and words go by the exact number. */
    @Test
    void explain_variationExactlyAtALimit_showsTheLimit() {
        XyzAnalysis analysis = XyzAnalysis.withDefaults().withThresholds(0.292, 0.5);
        XyzItem<String> item = classify(analysis, 708, 1292, 708, 1292, 708, 1292);

        assertThat(item.variation().orElseThrow()).isGreaterThan(0.292);
        assertThat(item.explain(Locale.ENGLISH))
                .isEqualTo("X because its amounts deviate by 29.2% from their mean over 6 periods; X ends at 29.2%");
    }
}
