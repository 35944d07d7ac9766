package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/** Where each class but the last ends: in whole units of value, in whole items, or in both. */
final class ClassLimits {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final BoundaryRule rule;
    private final int count;
    private final long @Nullable [] values;
    private final int @Nullable [] items;
    private final @Nullable ComputedLimits computed;

    private ClassLimits(
            BoundaryRule rule,
            int count,
            long @Nullable [] values,
            int @Nullable [] items,
            @Nullable ComputedLimits computed) {
        this.rule = rule;
        this.count = count;
        this.values = values;
        this.items = items;
        this.computed = computed;
    }

    /**
     * @param analysis the options
     * @param counted what the items of the base count, descending
     * @param total their sum
     */
    static ClassLimits of(AbcAnalysis analysis, long[] counted, long total) {
        BoundaryRule rule = analysis.boundaryRule();
        List<BigDecimal> shares = analysis.thresholds();
        List<BigDecimal> itemShares = analysis.itemThresholds();
        int n = counted.length;
        return switch (analysis.mode()) {
            case VALUE_SHARE -> new ClassLimits(rule, shares.size(), values(rule, shares, total), null, null);
            case ITEM_SHARE -> new ClassLimits(rule, itemShares.size(), null, roundedItems(itemShares, n), null);
            case VALUE_AND_COUNT ->
                new ClassLimits(rule, shares.size(), values(rule, shares, total), items(rule, itemShares, n), null);
            case COMPUTED -> computed(rule, n == 0 ? null : new AbcCurve(counted, total).exact());
            case COMPUTED_SPLINE -> computed(rule, n == 0 ? null : new AbcCurve(counted, total).spline());
        };
    }

    /** Shares as exact decimals: a double stands for its shortest text. */
    static List<BigDecimal> decimals(double[] cumulativeShares, String name) {
        Objects.requireNonNull(cumulativeShares, "cumulativeShares");
        for (int i = 0; i < cumulativeShares.length; i++) {
            Checks.openFraction(cumulativeShares[i], name + "[" + i + "]");
        }
        return Arrays.stream(cumulativeShares).mapToObj(BigDecimal::valueOf).toList();
    }

    /** A copy of shares that are 1 to 25, of at most 1000 digits, inside 0..1 and ascending. */
    static List<BigDecimal> checked(List<BigDecimal> cumulativeShares, String name) {
        List<BigDecimal> limits = new ArrayList<>(Objects.requireNonNull(cumulativeShares, "cumulativeShares"));
        Checks.check(
                !limits.isEmpty() && limits.size() < AbcClass.LETTERS,
                name,
                "be 1 to 25 limits",
                limits.size() + " limits");
        for (int i = 0; i < limits.size(); i++) {
            BigDecimal limit = limits.get(i);
            String limitName = name + "[" + i + "]";
            BigDecimal moderate = Decimals.canonical(limit, limitName);
            Checks.check(
                    moderate.signum() > 0 && moderate.compareTo(BigDecimal.ONE) < 0,
                    limitName,
                    "lie strictly between 0 and 1",
                    limit);
            Checks.check(
                    i == 0 || limit.compareTo(limits.get(i - 1)) > 0,
                    limitName,
                    "be greater than the one before",
                    limit);
        }
        return List.copyOf(limits);
    }

    private static ClassLimits computed(BoundaryRule rule, @Nullable ComputedLimits limits) {
        int[] items = limits == null ? new int[2] : new int[] {limits.itemsInA(), limits.itemsInAB()};
        return new ClassLimits(rule, items.length, null, items, limits);
    }

    /** For each share T of the total V the whole number with which {@link #isInside} compares. */
    private static long[] values(BoundaryRule rule, List<BigDecimal> shares, long total) {
        BigDecimal base = BigDecimal.valueOf(total);
        return shares.stream()
                .mapToLong(share -> whole(share.multiply(base), rule))
                .toArray();
    }

    /** For each share T of n items how many items are inside: item i, from 0, has i before it and i + 1 with it. */
    private static int[] items(BoundaryRule rule, List<BigDecimal> shares, int n) {
        BigDecimal base = BigDecimal.valueOf(n);
        return shares.stream()
                .mapToInt(share -> {
                    long limit = whole(share.multiply(base), rule);
                    return switch (rule) {
                        case PREFIX, INCLUSIVE -> (int) limit;
                        case STRICT -> (int) limit - 1;
                        // i + (i + 1) at most the limit
                        case NEAREST -> (int) ((limit + 1) / 2);
                    };
                })
                .toArray();
    }

    /** PREFIX, STRICT: the least whole number not below T V. INCLUSIVE: the greatest not above it. NEAREST: not above 2 T V. */
    private static long whole(BigDecimal limit, BoundaryRule rule) {
        return switch (rule) {
            case PREFIX, STRICT -> limit.setScale(0, RoundingMode.CEILING).longValueExact();
            case INCLUSIVE -> limit.setScale(0, RoundingMode.FLOOR).longValueExact();
            case NEAREST ->
                limit.multiply(TWO)
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigInteger()
                        .longValue();
        };
    }

    private static int[] roundedItems(List<BigDecimal> shares, int n) {
        int[] cuts = new int[shares.size()];
        BigDecimal before = BigDecimal.ZERO;
        long cut = 0;
        for (int i = 0; i < cuts.length; i++) {
            cut += shares.get(i)
                    .subtract(before)
                    .multiply(BigDecimal.valueOf(n))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            cuts[i] = (int) Math.min(cut, n);
            before = shares.get(i);
        }
        return cuts;
    }

    /** {@return the rank of the class, not above a rank that is known to be too high or right} */
    int rank(int atLeast, int index, long before, long value) {
        int rank = atLeast;
        while (rank < count && !isInside(rank, index, before, value)) {
            rank++;
        }
        return rank;
    }

    private boolean isInside(int rank, int index, long before, long value) {
        return (items == null || index < items[rank]) && (values == null || isInside(values[rank], before, value));
    }

    private boolean isInside(long limit, long before, long value) {
        long with = before + value;
        return switch (rule) {
            case PREFIX -> before < limit;
            case STRICT -> with < limit;
            case INCLUSIVE -> with <= limit;
            // Both sums may need the 64th bit.
            case NEAREST -> Long.compareUnsigned(before + with, limit) <= 0;
        };
    }

    /** How many items come before the end of a class; only where limits are counted in items. */
    int itemsBefore(int rank) {
        return items == null ? 0 : items[rank];
    }

    /** How many limits there are. */
    int count() {
        return count;
    }

    Optional<ComputedLimits> computed() {
        return Optional.ofNullable(computed);
    }
}
