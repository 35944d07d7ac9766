package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.core.internal.Checks;

/** What a run must be like, and what two runs must have in common. */
final class Runs {

    private Runs() {}

    static void checkUnit(AbcResult<?> before, AbcResult<?> after, String name) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, name);
        Checks.check(
                before.unit().equals(after.unit()),
                name,
                "count in the unit of the run before, " + before.unit(),
                after.unit());
    }

    static void checkOptions(AbcAnalysis before, AbcAnalysis after, String name) {
        Checks.check(
                before.mode() == after.mode()
                        && before.boundaryRule() == after.boundaryRule()
                        && before.tieRule() == after.tieRule()
                        && before.negativeRule() == after.negativeRule()
                        && equal(before.thresholds(), after.thresholds())
                        && equal(before.itemThresholds(), after.itemThresholds()),
                name,
                "have the options of the run before, " + before,
                after);
    }

    /** Whether the limits are equal as numbers: 0.8 is 0.80. */
    private static boolean equal(List<BigDecimal> some, List<BigDecimal> others) {
        return plain(some).equals(plain(others));
    }

    private static List<BigDecimal> plain(List<BigDecimal> limits) {
        return limits.stream().map(BigDecimal::stripTrailingZeros).toList();
    }

    /** The standings of a run in the order of the keys; all are there. */
    static <K extends Comparable<? super K>, C> Map<K, Standing<C>> sorted(
            Map<? extends K, Standing<C>> run, String name) {
        Objects.requireNonNull(run, name);
        run.keySet().forEach(key -> Objects.requireNonNull(key, () -> name + ".key"));
        TreeMap<K, Standing<C>> sorted = new TreeMap<>(run);
        sorted.forEach((key, standing) -> Objects.requireNonNull(standing, () -> name + "[" + key + "]"));
        return sorted;
    }

    /** The place of each ranked class. */
    static <C> Map<C, Integer> ranks(List<? extends C> ranked) {
        Objects.requireNonNull(ranked, "ranked");
        Map<C, Integer> ranks = new LinkedHashMap<>();
        for (C each : ranked) {
            int place = ranks.size();
            Objects.requireNonNull(each, () -> "ranked[" + place + "]");
            Checks.check(ranks.put(each, place) == null, "ranked", "name each class once", each);
        }
        return ranks;
    }

    /** The text of a class without a rank gives it its place, so two of one text could not be told apart. */
    static <K, C> void checkTexts(List<Map<K, Standing<C>>> runs, Map<C, Integer> ranks) {
        Map<String, C> byText = new TreeMap<>();
        for (Map<K, Standing<C>> run : runs) {
            for (Standing<C> standing : run.values()) {
                C itsClass = standing.itsClass();
                if (!ranks.containsKey(itsClass)) {
                    C other = byText.putIfAbsent(itsClass.toString(), itsClass);
                    Checks.check(
                            other == null || other.equals(itsClass),
                            "classes outside ranked",
                            "be told apart by their text",
                            other + ", " + itsClass);
                }
            }
        }
    }

    /** The rank of a lettered class. */
    static OptionalInt rank(AbcClass abcClass) {
        return abcClass.isInBase() ? OptionalInt.of(abcClass.label().charAt(0) - 'A') : OptionalInt.empty();
    }
}
