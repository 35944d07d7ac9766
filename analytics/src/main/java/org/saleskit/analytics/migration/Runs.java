package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.core.internal.Checks;

/** What two runs must have in common. */
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

    /** The rank of a lettered class. */
    static OptionalInt rank(AbcClass abcClass) {
        return abcClass.isInBase() ? OptionalInt.of(abcClass.label().charAt(0) - 'A') : OptionalInt.empty();
    }
}
