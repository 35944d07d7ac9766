package org.saleskit.core.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.stats.Fraction;

/**
 * What a formula found in the facts: a value as numerator over denominator, and how many facts made it.
 *
 * <p>A plain sum has the denominator 1, a mean the number of its facts, a rate the number of its trials. The value is
 * undefined where the denominator is 0; it is then absent, never 0.
 *
 * @param numerator what is divided
 * @param denominator by what
 * @param used how many facts took part, at most {@code given}
 * @param given how many facts were looked at
 */
public record KpiMeasure(BigDecimal numerator, BigDecimal denominator, long used, long given) {

    /**
     * Checks the counts and brings the numbers into one form, so that 2 and 2.00 are equal.
     *
     * @param numerator what is divided
     * @param denominator by what
     * @param used how many facts took part
     * @param given how many facts were looked at
     */
    public KpiMeasure {
        numerator = Decimals.canonical(numerator, "kpiMeasure.numerator");
        denominator = Decimals.canonical(denominator, "kpiMeasure.denominator");
        Checks.nonNegative(used, "kpiMeasure.used");
        Checks.check(used <= given, "kpiMeasure.used", "be at most given, which is " + given, used);
    }

    /** {@return the value; empty if the denominator is 0} */
    public Optional<Fraction> value() {
        return denominator.signum() == 0 ? Optional.empty() : Optional.of(Fraction.of(numerator, denominator));
    }
}
