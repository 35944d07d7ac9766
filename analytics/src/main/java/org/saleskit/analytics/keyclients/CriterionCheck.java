package org.saleskit.analytics.keyclients;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One criterion, checked for one client.
 *
 * @param criterion the criterion
 * @param verdict whether the client meets it
 */
public record CriterionCheck(Criterion criterion, Verdict verdict) {

    /** What a client is judged by. */
    public enum Criterion {
        /** The class of an ABC analysis. */
        CLASS,

        /** What the client could buy, as the host estimates. */
        POTENTIAL,

        /** The fit to the ideal customer profile. */
        FIT
    }

    /** The outcome. */
    public enum Verdict {
        /** Met. */
        MET,

        /** Missed. */
        MISSED,

        /** Not known. */
        UNKNOWN;

        static Verdict of(boolean met) {
            return met ? MET : MISSED;
        }
    }

    /**
     * Checks that nothing is null.
     *
     * @param criterion the criterion
     * @param verdict whether the client meets it
     */
    public CriterionCheck {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** Whether so many of the criteria are met; unknown as long as those not known could decide it. */
    static Verdict atLeast(int needed, Collection<CriterionCheck> checks) {
        if (count(checks, each -> each.verdict == Verdict.MET) >= needed) {
            return Verdict.MET;
        }
        return count(checks, each -> each.verdict != Verdict.MISSED) < needed ? Verdict.MISSED : Verdict.UNKNOWN;
    }

    private static long count(Collection<CriterionCheck> checks, Predicate<CriterionCheck> wanted) {
        return checks.stream().filter(wanted).count();
    }
}
