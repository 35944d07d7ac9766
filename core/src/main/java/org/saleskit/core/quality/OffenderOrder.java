package org.saleskit.core.quality;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.saleskit.core.stats.Proportion;

/** Which of two offenders is the worse; equal ones are ordered by identifier. */
public enum OffenderOrder {
    /** The one with more failed checks; then the one with the greater share. */
    BY_COUNT,
    /** The one with the greater share of failed checks, compared without rounding; then the one with more of them. */
    BY_SHARE;

    private static final Comparator<Proportion> COUNT =
            Comparator.comparing(Proportion::successes).reversed();
    private static final Comparator<Proportion> SHARE = (a, b) -> product(b, a).compareTo(product(a, b));

    private static BigInteger product(Proportion a, Proportion b) {
        return BigInteger.valueOf(a.successes()).multiply(BigInteger.valueOf(b.trials()));
    }

    /** Those with at least one failed check, the worst first. */
    <K extends Comparable<? super K>> List<Offender<K>> worst(SortedMap<K, Proportion> failed) {
        Comparator<Proportion> order = this == BY_COUNT ? COUNT.thenComparing(SHARE) : SHARE.thenComparing(COUNT);
        // The sort is stable, so the order by identifier remains among equals.
        return failed.entrySet().stream()
                .filter(entry -> entry.getValue().successes() > 0)
                .sorted(Map.Entry.comparingByValue(order))
                .map(entry -> new Offender<>(entry.getKey(), entry.getValue()))
                .toList();
    }
}
