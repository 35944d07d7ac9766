package org.saleskit.core.credit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/** What the two kinds of credit have in common, without a type in common. */
final class CreditShares {

    private static final int MOST_DIGITS = 1000;

    private CreditShares() {}

    /** The shares without trailing zeros. */
    static SortedMap<RepId, BigDecimal> checked(Map<RepId, BigDecimal> shares, String name) {
        TreeMap<RepId, BigDecimal> sorted = new TreeMap<>(shares);
        Checks.check(!sorted.isEmpty(), name + ".shares", "hold at least one", "none");
        sorted.replaceAll((rep, share) -> {
            String element = name + ".shares[" + rep + "]";
            Checks.check(share.signum() > 0, element, "be above zero", share);
            BigDecimal plain = share.stripTrailingZeros();
            long before = (long) plain.precision() - plain.scale();
            Checks.check(
                    Math.max(before, plain.scale()) <= MOST_DIGITS,
                    element,
                    "have at most 1000 digits before and after the point",
                    share);
            return plain;
        });
        return sorted;
    }

    static double ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }
}
