package org.saleskit.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.goal.Goals.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.stats.Fraction;

class PastValuesTest {

    /**
     * Example of the Javadoc, and the values that R prints for {@code quantile(c(10, 20, 30, 40))}, whose default is
     * definition 7: 10.0 17.5 25.0 32.5 40.0.
     */
    @ParameterizedTest
    @CsvSource({"0, 10", "0.25, 17.5", "0.5, 25", "0.75, 32.5", "1, 40"})
    void quantile_fourValues_isDefinitionSeven(BigDecimal level, BigDecimal expected) {
        PastValues values = PastValues.of(List.of(number("40"), number("10"), number("30"), number("20")));
        assertThat(values.quantile(Fraction.of(level))).isEqualTo(Fraction.of(expected));
    }

    @Test
    void quantile_oneValue_isThatValue() {
        PastValues one = PastValues.of(List.of(number("7")));
        assertThat(one.quantile(Fraction.of(1, 3))).isEqualTo(Fraction.of(7));
        assertThat(one.quantile(Fraction.ZERO)).isEqualTo(Fraction.of(7));
    }

    @Test
    void shareReaching_target_countsTheValuesThatReachIt() {
        PastValues values = PastValues.of(List.of(number("10"), number("20"), number("30"), number("40")));
        assertThat(values.shareReaching(TargetValue.rising(number("30")))).isEqualTo(Fraction.of(1, 2));
        assertThat(values.shareReaching(TargetValue.falling(number("10")))).isEqualTo(Fraction.of(1, 4));
        assertThat(values.shareReaching(TargetValue.band(number("15"), number("40"), number("1"))))
                .isEqualTo(Fraction.of(3, 4));
        assertThat(values.size()).isEqualTo(4);
        assertThat(values.description(Locale.ENGLISH)).isEqualTo("past values");
        assertThat(values.description(Locale.forLanguageTag("ru"))).isEqualTo("значений прошлого");
    }

    @Test
    void equals_sameValuesInAnyForm_isEqual() {
        PastValues values = PastValues.of(List.of(number("10"), number("2.50")));
        PastValues same = PastValues.of(List.of(number("2.5"), number("1E+1")));
        assertThat(values).isEqualTo(same).hasSameHashCodeAs(same).hasToString("PastValues{2}");
        assertThat(values).isNotEqualTo(PastValues.of(List.of())).isNotEqualTo("x");
    }

    @Property
    void quantile_anyOrder_isMonotoneAndBetweenTheEnds(
            @ForAll @NotEmpty List<@BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal> numbers,
            @ForAll @IntRange(max = 100) int one,
            @ForAll @IntRange(max = 100) int other,
            @ForAll long seed) {
        List<BigDecimal> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(seed));
        PastValues values = PastValues.of(numbers);
        Fraction low = values.quantile(Fraction.of(Math.min(one, other), 100));
        Fraction high = values.quantile(Fraction.of(Math.max(one, other), 100));
        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(low).isGreaterThanOrEqualTo(Fraction.of(Collections.min(numbers)));
        assertThat(high).isLessThanOrEqualTo(Fraction.of(Collections.max(numbers)));
        assertThat(PastValues.of(shuffled)).isEqualTo(values);
    }

    /** Turning all values round turns the quantiles round: what makes the check of falling targets the mirror image. */
    @Property
    void quantile_valuesNegated_isMirrored(
            @ForAll @NotEmpty List<@BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal> numbers,
            @ForAll @IntRange(max = 100) int percent) {
        PastValues values = PastValues.of(numbers);
        PastValues mirrored =
                PastValues.of(numbers.stream().map(BigDecimal::negate).toList());
        assertThat(mirrored.quantile(Fraction.of(100L - percent, 100)))
                .isEqualTo(values.quantile(Fraction.of(percent, 100)).negated());
    }
}
