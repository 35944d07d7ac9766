package org.saleskit.core.credit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.money.Allocation;
import org.saleskit.core.team.RepId;

/**
 * Who has earned a sale: shares of reps that sum to exactly one, so that the revenue of all reps is the revenue of the
 * company. Credit beyond that, such as a specialist's, is an {@link OverlayCredit}, which is a type of its own and is never
 * added to revenue.
 *
 * <p>Shares are kept as whole numbers without a common divisor, so thirds are exact. Immutable and thread-safe.
 */
public final class RevenueCredit {

    private final SortedMap<RepId, BigInteger> parts;
    private final BigInteger whole;
    private final Allocation<RepId> allocation;

    private RevenueCredit(SortedMap<RepId, BigInteger> parts) {
        this.parts = Collections.unmodifiableSortedMap(parts);
        this.whole = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        TreeMap<RepId, BigDecimal> weights = new TreeMap<>();
        parts.forEach((rep, part) -> weights.put(rep, new BigDecimal(part)));
        this.allocation = Allocation.byWeights(weights);
    }

    /**
     * {@return the credit of these shares}
     *
     * @param shares the share of each rep as a fraction above zero; they sum to exactly 1
     * @throws IllegalArgumentException if a share is not above zero, has more than 1000 digits, or they do not sum to 1
     */
    public static RevenueCredit ofShares(Map<RepId, BigDecimal> shares) {
        SortedMap<RepId, BigDecimal> sorted = CreditShares.checked(shares, "revenueCredit");
        BigDecimal sum = sorted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Checks.check(sum.compareTo(BigDecimal.ONE) == 0, "revenueCredit.shares", "sum to 1", sum);
        int scale = sorted.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        TreeMap<RepId, BigInteger> parts = new TreeMap<>();
        sorted.forEach((rep, share) ->
                parts.put(rep, share.setScale(Math.max(scale, 0)).unscaledValue()));
        BigInteger divisor = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        parts.replaceAll((rep, part) -> part.divide(divisor));
        return new RevenueCredit(parts);
    }

    /**
     * {@return the credit of one rep alone}
     *
     * @param rep the rep
     */
    public static RevenueCredit sole(RepId rep) {
        TreeMap<RepId, BigInteger> parts = new TreeMap<>();
        parts.put(rep, BigInteger.ONE);
        return new RevenueCredit(parts);
    }

    /**
     * {@return the credit of several reps in equal shares}
     *
     * @param reps the reps, at least one; a repeated one counts once
     * @throws IllegalArgumentException if there is none
     */
    public static RevenueCredit equally(Collection<RepId> reps) {
        Checks.check(!reps.isEmpty(), "revenueCredit.reps", "hold at least one", "none");
        TreeMap<RepId, BigInteger> parts = new TreeMap<>();
        reps.forEach(rep -> parts.put(rep, BigInteger.ONE));
        return new RevenueCredit(parts);
    }

    /** {@return the shares as whole numbers without a common divisor, such as 3 and 2 for 0.6 and 0.4; unmodifiable} */
    public SortedMap<RepId, BigInteger> parts() {
        return parts;
    }

    /**
     * {@return the share of a rep in 0..1, 0 for one who has none}
     *
     * @param rep the rep
     */
    public double share(RepId rep) {
        return CreditShares.ratio(parts.getOrDefault(rep, BigInteger.ZERO), whole);
    }

    /**
     * {@return the part of each rep in an amount; they sum to it exactly, ties going to the lower identifier; unmodifiable}
     *
     * @param revenue the amount, of any sign: a return takes back from each what the sale gave
     */
    public SortedMap<RepId, Money> split(Money revenue) {
        return allocation.split(revenue);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevenueCredit credit && parts.equals(credit.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return the parts, such as "{r1=3, r2=2} of 5"} */
    @Override
    public String toString() {
        return parts + " of " + whole;
    }
}
