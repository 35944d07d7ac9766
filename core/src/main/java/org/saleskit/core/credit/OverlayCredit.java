package org.saleskit.core.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.core.team.RepId;

/**
 * Who is credited with a sale beside those who have earned its revenue: specialists, supporters, managers of the reps. The
 * shares need not sum to one and may exceed it. It counts for a person's own goal or pay and is never a part of revenue:
 * that is {@link RevenueCredit}, with which it shares no type.
 *
 * <p>Immutable and thread-safe.
 */
public final class OverlayCredit {

    private final SortedMap<RepId, BigDecimal> shares;

    private OverlayCredit(SortedMap<RepId, BigDecimal> shares) {
        this.shares = Collections.unmodifiableSortedMap(shares);
    }

    /**
     * {@return the credit of these shares}
     *
     * @param shares the share of each person as a fraction above zero, of any sum; at least one
     * @throws IllegalArgumentException if there is none, or one is not above zero or has more than 1000 digits
     */
    public static OverlayCredit ofShares(Map<RepId, BigDecimal> shares) {
        return new OverlayCredit(CreditShares.checked(shares, "overlayCredit"));
    }

    /** {@return the share of each person, without trailing zeros; unmodifiable} */
    public SortedMap<RepId, BigDecimal> shares() {
        return shares;
    }

    /** {@return the sum of the shares, above zero and perhaps above one} */
    public BigDecimal totalShare() {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * {@return what each person is credited with, rounded for each alone; unmodifiable}
     *
     * @param amount the amount of the sale, of any sign
     * @param rounding how to round to the digits of the currency
     */
    public SortedMap<RepId, Money> creditsOn(Money amount, RoundingMode rounding) {
        TreeMap<RepId, Money> credits = new TreeMap<>();
        shares.forEach((rep, share) -> credits.put(rep, amount.multipliedBy(share, rounding)));
        return Collections.unmodifiableSortedMap(credits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OverlayCredit credit && shares.equals(credit.shares);
    }

    @Override
    public int hashCode() {
        return shares.hashCode();
    }

    /** {@return the shares, such as "{r1=0.5, r2=1}"} */
    @Override
    public String toString() {
        return shares.toString();
    }
}
