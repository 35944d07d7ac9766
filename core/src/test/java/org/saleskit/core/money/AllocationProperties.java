package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AllocationProperties {

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> weight = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(3);
        Arbitrary<BigDecimal> small = Arbitraries.integers().between(0, 3).map(BigDecimal::valueOf);
        return Arbitraries.oneOf(weight, small)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(list -> list.stream().anyMatch(value -> value.signum() > 0));
    }

    @Property
    void parts_always_sumToTheTotal(@ForAll("weights") List<BigDecimal> weights, @ForAll long total) {
        BigInteger sum = BigInteger.ZERO;
        for (long part : Allocation.byWeights(weights).split(total).values()) {
            sum = sum.add(BigInteger.valueOf(part));
        }
        assertThat(sum).isEqualTo(BigInteger.valueOf(total));
    }

    @Property
    void moneyAndPercentages_always_sumExactly(
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long cents,
            @ForAll @IntRange(max = 6) int scale) {
        Allocation<Integer> allocation = Allocation.byWeights(weights);
        Money total = Money.ofMinor(CurrencyUnit.EUR, cents);
        assertThat(Money.total(CurrencyUnit.EUR, allocation.split(total).values()))
                .isEqualTo(total);
        assertThat(allocation.percentages(scale).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    /** Quota rule: exact share rounded down or up, compared as w * total against part * sum in whole numbers. */
    @Property
    void part_always_isTheExactShareRoundedDownOrUp(
            @ForAll("weights") List<BigDecimal> weights, @ForAll @IntRange(min = 0) int total) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Allocation.byWeights(weights).split(total).forEach((place, part) -> {
            BigDecimal gap = weights.get(place)
                    .multiply(BigDecimal.valueOf(total))
                    .subtract(sum.multiply(BigDecimal.valueOf(part)));
            assertThat(gap.abs()).isLessThan(sum);
            if (weights.get(place).signum() == 0) {
                assertThat(part).isZero();
            }
        });
    }

    @Property
    void part_ofLargerWeight_isNeverSmaller(
            @ForAll("weights") List<BigDecimal> weights, @ForAll @IntRange(min = 0) int total) {
        List<Long> parts =
                List.copyOf(Allocation.byWeights(weights).split(total).values());
        for (int i = 0; i < weights.size(); i++) {
            for (int j = 0; j < weights.size(); j++) {
                int order = weights.get(i).compareTo(weights.get(j));
                if (order > 0 || (order == 0 && i < j)) {
                    assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
                }
                if (order == 0) {
                    assertThat(Math.abs(parts.get(i) - parts.get(j))).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Property
    void parts_inAnyOrderAndScaleOfWeights_areTheSame(
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @IntRange(min = -100_000, max = 100_000) int total,
            @ForAll @IntRange(min = 1, max = 1000) int factor,
            @ForAll Random random) {
        TreeMap<String, BigDecimal> byName = new TreeMap<>();
        TreeMap<String, BigDecimal> scaled = new TreeMap<>();
        weights.forEach(weight -> byName.put("k" + (char) ('a' + byName.size()), weight));
        List<Map.Entry<String, BigDecimal>> shuffled = new ArrayList<>(byName.entrySet());
        Collections.shuffle(shuffled, random);
        Map<String, BigDecimal> other = new LinkedHashMap<>();
        shuffled.forEach(entry -> other.put(entry.getKey(), entry.getValue()));
        byName.forEach((key, weight) -> scaled.put(key, weight.multiply(BigDecimal.valueOf(factor))));
        SortedMap<String, Long> parts = Allocation.byWeights(byName).split(total);
        assertThat(Allocation.byWeights(other).split(total)).isEqualTo(parts);
        assertThat(Allocation.byWeights(scaled).split(total)).isEqualTo(parts);
    }

    @Property
    void parts_ofOppositeTotal_areOpposite(
            @ForAll("weights") List<BigDecimal> weights, @ForAll @IntRange(min = 0) int total) {
        TreeMap<Integer, Long> back =
                new TreeMap<>(Allocation.byWeights(weights).split(-(long) total));
        back.replaceAll((place, part) -> -part);
        assertThat(back).isEqualTo(Allocation.byWeights(weights).split(total));
    }
}
