package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A slow, direct computation of classes in decimals and fractions for every combination of rules, to compare with. */
final class SlowAbc {

    /** An item with what it counts. */
    private record Entry(String key, BigDecimal counted) {}

    private SlowAbc() {}

    /** Class by key, items in the order of the result; nothing if the combination is refused. */
    static Map<String, String> classes(AbcAnalysis analysis, Map<String, BigDecimal> totals) {
        List<Entry> base = new ArrayList<>();
        Map<String, String> outside = new LinkedHashMap<>();
        totals.forEach((key, net) -> {
            switch (analysis.negativeRule()) {
                case CLAMP_TO_ZERO -> base.add(new Entry(key, net.max(BigDecimal.ZERO)));
                case INCLUDE_IN_BASE -> base.add(new Entry(key, net));
                case ABSOLUTE -> (net.signum() != 0 ? base : new ArrayList<Entry>()).add(new Entry(key, net.abs()));
                default -> (net.signum() > 0 ? base : new ArrayList<Entry>()).add(new Entry(key, net));
            }
        });
        BigDecimal total = base.stream().map(Entry::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean empty = base.stream().noneMatch(entry -> entry.counted().signum() > 0);
        if (empty) {
            base.clear();
        }
        base.sort(Comparator.comparing(Entry::counted).reversed().thenComparing(Entry::key));
        Map<String, String> classes = new LinkedHashMap<>();
        for (int i = 0; i < base.size(); i++) {
            int deciding = i;
            while (analysis.tieRule() == TieRule.KEEP_TOGETHER
                    && deciding > 0
                    && base.get(deciding - 1).counted().compareTo(base.get(i).counted()) == 0) {
                deciding--;
            }
            classes.put(base.get(i).key(), letter(analysis, base, deciding, total));
        }
        if (analysis.negativeRule() != NegativeRule.DROP) {
            totals.entrySet().stream()
                    .filter(entry -> !classes.containsKey(entry.getKey()))
                    .sorted(Map.Entry.<String, BigDecimal>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry ->
                            outside.put(entry.getKey(), entry.getValue().signum() < 0 ? "NEGATIVE" : "NONE"));
        }
        classes.putAll(outside);
        return classes;
    }

    private static String letter(AbcAnalysis analysis, List<Entry> base, int index, BigDecimal total) {
        int rank = 0;
        int limits = analysis.classes().size() - 1;
        while (rank < limits && !isInside(analysis, base, index, total, rank)) {
            rank++;
        }
        return String.valueOf((char) ('A' + rank));
    }

    private static boolean isInside(AbcAnalysis analysis, List<Entry> base, int index, BigDecimal total, int rank) {
        BigDecimal n = BigDecimal.valueOf(base.size());
        BigDecimal before = sum(base, index);
        BigDecimal with = sum(base, index + 1);
        BigDecimal at = BigDecimal.valueOf(index);
        return switch (analysis.mode()) {
            case VALUE_SHARE ->
                isInside(
                        analysis.boundaryRule(),
                        before,
                        with,
                        total.multiply(analysis.thresholds().get(rank)));
            case ITEM_SHARE -> index < rounded(analysis.itemThresholds(), n, rank);
            case VALUE_AND_COUNT ->
                isInside(
                                analysis.boundaryRule(),
                                before,
                                with,
                                total.multiply(analysis.thresholds().get(rank)))
                        && isInside(
                                analysis.boundaryRule(),
                                at,
                                at.add(BigDecimal.ONE),
                                n.multiply(analysis.itemThresholds().get(rank)));
            default -> index < computed(base, n, total, rank);
        };
    }

    private static boolean isInside(BoundaryRule rule, BigDecimal before, BigDecimal with, BigDecimal limit) {
        return switch (rule) {
            case PREFIX -> before.compareTo(limit) < 0;
            case INCLUSIVE -> with.compareTo(limit) <= 0;
            case STRICT -> with.compareTo(limit) < 0;
            // The limit is no farther from the share with the item than from the share before it.
            case NEAREST ->
                with.compareTo(limit) <= 0
                        || (before.compareTo(limit) < 0 && with.subtract(limit).compareTo(limit.subtract(before)) <= 0);
        };
    }

    private static int rounded(List<BigDecimal> shares, BigDecimal n, int rank) {
        int items = 0;
        for (int i = 0; i <= rank; i++) {
            BigDecimal own = i == 0 ? shares.get(0) : shares.get(i).subtract(shares.get(i - 1));
            items += own.multiply(n).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
        }
        return items;
    }

    /** Squares of distances over the common denominator (n V)². */
    private static int computed(List<Entry> base, BigDecimal n, BigDecimal total, int rank) {
        int pareto = nearest(base, n, total, 0, 1);
        int breakEven = 0;
        while (breakEven < base.size()
                && base.get(breakEven).counted().multiply(n).compareTo(total) >= 0) {
            breakEven++;
        }
        int second = Math.max(pareto, breakEven);
        return rank == 0 ? Math.min(pareto, breakEven) : nearest(base, n, total, second, second);
    }

    private static int nearest(List<Entry> base, BigDecimal n, BigDecimal total, int ideal, int from) {
        int best = from;
        BigDecimal least = null;
        for (int i = from; i <= base.size(); i++) {
            BigDecimal effort = BigDecimal.valueOf(i - ideal).multiply(total);
            BigDecimal missing = total.subtract(sum(base, i)).multiply(n);
            BigDecimal distance = effort.pow(2).add(missing.pow(2));
            if (least == null || distance.compareTo(least) < 0) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static BigDecimal sum(List<Entry> base, int items) {
        return base.subList(0, items).stream().map(Entry::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
