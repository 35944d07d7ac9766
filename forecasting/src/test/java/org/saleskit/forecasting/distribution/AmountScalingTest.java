package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.amount.AmountShape;

/** Amounts times a factor: shares of deals and amounts in other currencies. */
class AmountScalingTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final BigDecimal THIRD = new BigDecimal("0.3333333333333333333333333333333333");

    private static Money usd(String amount) {
        return Money.of(USD, new BigDecimal(amount));
    }

    private static AmountDistribution half(AmountDistribution amount) {
        return amount.multipliedBy(new BigDecimal("0.5"), RoundingMode.HALF_EVEN);
    }

    @Test
    void fixed_isRoundedToTheCent() {
        assertThat(half(AmountDistribution.fixed(usd("10.00")))).isEqualTo(AmountDistribution.fixed(usd("5.00")));
        assertThat(half(AmountDistribution.fixed(usd("0.05")))).isEqualTo(AmountDistribution.fixed(usd("0.02")));
        assertThat(AmountDistribution.fixed(usd("0.05")).multipliedBy(new BigDecimal("0.5"), RoundingMode.HALF_UP))
                .isEqualTo(AmountDistribution.fixed(usd("0.03")));
        assertThat(half(AmountDistribution.fixed(usd("0")))).isEqualTo(AmountDistribution.fixed(usd("0")));
    }

    /** Each amount for itself: 0.01, 0.05 and 7.00 times a third are 0.00, 0.02 and 2.33. */
    @Test
    void sample_isRoundedAmountByAmount() {
        AmountDistribution sample =
                AmountDistribution.sample(List.of(usd("0.05"), usd("7.00"), usd("0.01"), usd("0.01")));

        assertThat(sample.multipliedBy(THIRD, RoundingMode.HALF_EVEN))
                .isEqualTo(AmountDistribution.sample(List.of(usd("0"), usd("0"), usd("0.02"), usd("2.33"))));
        assertThat(half(AmountDistribution.sample(List.of(usd("0.04"), usd("0.05")))))
                .as("amounts that become the same")
                .isEqualTo(AmountDistribution.fixed(usd("0.02")));
    }

    /** Mean m k, standard deviation v m k, median m k / sqrt(1 + v^2); the mean need not be whole cents. */
    @Test
    void logNormal_hasTheMomentsOfTheFormula() {
        AmountDistribution law = AmountDistribution.logNormal(usd("10000"), 0.5)
                .multipliedBy(new BigDecimal("0.75"), RoundingMode.UNNECESSARY);
        AmountDistribution cent = AmountDistribution.logNormal(usd("0.01"), 2).multipliedBy(THIRD, RoundingMode.FLOOR);

        assertThat(law.mean()).isEqualTo(usd("7500"));
        assertThat(law.standardDeviation()).isCloseTo(3_750, within(1e-8));
        assertThat(law.quantile(0.5)).isEqualTo(usd("6708.20"));
        assertThat(cent.majorMean().doubleValue()).isCloseTo(0.01 / 3, within(1e-17));
        assertThat(cent.standardDeviation()).isCloseTo(0.02 / 3, within(1e-15));
        assertThat(DealSum.withDefaults().of(USD, List.of(DealLaw.of(1, cent))).mean())
                .isEqualTo(usd("0.00"));
    }

    @Test
    void triangular_keepsItsForm() {
        AmountDistribution law = half(AmountDistribution.triangular(usd("1"), usd("3"), usd("7.01")));

        assertThat(law.shape().grid(2)).containsExactly(50, 350.5);
        assertThat(law.shape().extent()).isEqualTo(351);
        assertThat(law.mean()).isEqualTo(usd("1.84"));
    }

    /** A rouble has two digits and a yen none: 1 000.00 roubles at 1.9 are 1 900 yen, 10.50 are 19.95. */
    @Test
    void currency_ofOtherDigits_isRoundedToThem() {
        AmountDistribution roubles =
                AmountDistribution.sample(List.of(Money.parse("RUB 1000"), Money.parse("RUB 10.50")));

        assertThat(roubles.convertedTo(CurrencyUnit.JPY, new BigDecimal("1.9"), RoundingMode.HALF_UP))
                .isEqualTo(AmountDistribution.sample(List.of(Money.parse("JPY 20"), Money.parse("JPY 1900"))));
        assertThat(AmountDistribution.logNormal(Money.parse("JPY 1000"), 0.5)
                        .convertedTo(USD, new BigDecimal("0.0065"), RoundingMode.HALF_UP)
                        .mean())
                .isEqualTo(usd("6.50"));
    }

    @Property
    void meanAndQuantiles_areThoseTimesTheFactor(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000_000) Integer> cents,
            @ForAll @Scale(6) @BigRange(min = "0.001", max = "1000") BigDecimal factor,
            @ForAll @DoubleRange(min = 0.01, max = 3) double variation,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        double k = factor.doubleValue();
        AmountDistribution sample = AmountDistribution.sample(
                cents.stream().map(each -> Money.ofMinor(USD, each)).toList());
        AmountDistribution skewed = AmountDistribution.logNormal(usd("1234.56"), variation);
        for (AmountDistribution law : List.of(sample, skewed)) {
            AmountShape before = law.shape();
            AmountShape after = law.multipliedBy(factor, RoundingMode.HALF_EVEN).shape();
            double rounding = law.equals(sample) ? 0.5 : 0;
            assertThat(after.mean().doubleValue())
                    .isCloseTo(before.mean().doubleValue() * k, within(rounding + 1e-9 * k * before.extent()));
            assertThat(after.quantile(level))
                    .isCloseTo(before.quantile(level) * k, within(rounding + 1e-9 * k * before.quantile(level)));
            assertThat(Math.sqrt(after.variance()))
                    .isCloseTo(Math.sqrt(before.variance()) * k, within(rounding + 1e-9 * k * before.extent()));
        }
    }

    @Test
    void factor_thatMakesNoAmount_isRefused() {
        AmountDistribution law = AmountDistribution.logNormal(usd("100"), 1);
        BigDecimal tiny = new BigDecimal("1e-400");

        assertThatThrownBy(() -> half(law).multipliedBy(BigDecimal.ZERO, RoundingMode.HALF_EVEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must be above zero, but was 0");
        assertThatThrownBy(() -> law.convertedTo(CurrencyUnit.EUR, new BigDecimal("-1.5"), RoundingMode.HALF_EVEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate must be above zero, but was -1.5");
        assertThatThrownBy(() ->
                        AmountDistribution.fixed(usd("100")).multipliedBy(new BigDecimal("1e15"), RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must keep amounts at most 9223372036854775807 minor units, but was 1E+15");
        assertThatThrownBy(() -> law.multipliedBy(tiny, RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must keep amounts above zero, but was 1E-400");
        assertThatThrownBy(() -> AmountDistribution.fixed(usd("0.01")).multipliedBy(THIRD, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Digits that BigDecimal would write out one by one, or whose number exceeds an int, are refused before it does. */
    @Test
    void factor_ofAbsurdMagnitude_isNamedAtOnce() {
        AmountDistribution sample = AmountDistribution.sample(List.of(usd("1"), usd("2")));
        for (String factor : List.of("1E-999999999", "1E-2147483647", "1E+2147483647", "9.99E-1001", "1E+1000")) {
            for (AmountDistribution law : List.of(
                    sample,
                    AmountDistribution.fixed(usd("0")),
                    AmountDistribution.logNormal(usd("100"), 1),
                    AmountDistribution.triangular(usd("1"), usd("2"), usd("3")))) {
                assertThatThrownBy(() -> law.multipliedBy(new BigDecimal(factor), RoundingMode.HALF_EVEN))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("factor must be at least 1E-1000 and below 1E+1000, but was " + factor);
            }
        }
        assertThatThrownBy(() -> sample.convertedTo(CurrencyUnit.EUR, new BigDecimal("1E-1001"), RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate must be at least 1E-1000 and below 1E+1000, but was 1E-1001");
    }

    @Test
    void listedAmounts_mayBecomeZero() {
        BigDecimal least = new BigDecimal("1E-1000");
        assertThat(AmountDistribution.sample(List.of(usd("1"), usd("2"))).multipliedBy(least, RoundingMode.HALF_EVEN))
                .isEqualTo(AmountDistribution.fixed(usd("0.00")));
        assertThat(AmountDistribution.fixed(usd("5")).multipliedBy(least, RoundingMode.UP))
                .isEqualTo(AmountDistribution.fixed(usd("0.01")));
        assertThat(AmountDistribution.fixed(usd("0")).multipliedBy(new BigDecimal("9E+999"), RoundingMode.UP))
                .isEqualTo(AmountDistribution.fixed(usd("0.00")));
    }

    /** Doubles are 2 apart below 2^54 and 4 apart above: 1.2 times two neighbours lies 2.4 apart, which may be one double. */
    @Test
    void triangular_thatLosesItsWidth_isRefused() {
        AmountDistribution narrow = AmountDistribution.triangular(
                Money.ofMinor(USD, (1L << 54) - 2), Money.ofMinor(USD, (1L << 54) - 2), Money.ofMinor(USD, 1L << 54));
        assertThat(narrow.multipliedBy(new BigDecimal("2"), RoundingMode.UP).isFixed())
                .isFalse();
        assertThatThrownBy(() -> narrow.multipliedBy(new BigDecimal("1.2"), RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factor must keep least and most different as doubles, but was 1.2");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullArgument_isNamed() {
        AmountDistribution law = AmountDistribution.fixed(usd("1"));

        assertThatThrownBy(() -> law.multipliedBy(null, RoundingMode.UP)).hasMessage("factor");
        assertThatThrownBy(() -> law.multipliedBy(BigDecimal.ONE, null)).hasMessage("rounding");
        assertThatThrownBy(() -> law.convertedTo(null, BigDecimal.ONE, RoundingMode.UP))
                .hasMessage("target");
        assertThatThrownBy(() -> law.convertedTo(USD, null, RoundingMode.UP)).hasMessage("rate");
    }
}
