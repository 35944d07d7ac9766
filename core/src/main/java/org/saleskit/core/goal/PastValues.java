package org.saleskit.core.goal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * The values that a KPI came to in past periods, and how hard a target is beside them.
 *
 * <pre>
 * h = (n - 1) p;   quantile(p) = x[k] + (h - k) (x[k + 1] - x[k]),   k = floor(h)
 * </pre>
 *
 * <p><b>Symbols</b> x[0..n-1] - the values in rising order; n - their number; p - the level, 0..1.
 *
 * <p><b>Special cases</b> Of one value every quantile is that value. Of no value there is none, and asking is an error.
 *
 * <p><b>Result</b> exact, whatever the number of digits.
 *
 * <p><b>Example</b> of 10, 20, 30, 40 the quantile at 0.25 is 17.5: h = 0.75, 10 + 0.75 * 10.
 *
 * <p><b>Source</b> Hyndman and Fan 1996, Sample Quantiles in Statistical Packages, The American Statistician 50, 361-365,
 * doi:10.2307/2684934, definition 7, which is also the default of R and NumPy.
 *
 * <p>Immutable and thread-safe.
 */
public final class PastValues implements Outlook {

    private final List<BigDecimal> sorted;

    private PastValues(List<BigDecimal> sorted) {
        this.sorted = sorted;
    }

    /**
     * {@return these values}
     *
     * @param values one value for each past period, in any order and in the unit of the KPI; may be empty
     */
    public static PastValues of(Collection<BigDecimal> values) {
        return new PastValues(values.stream()
                .map(value -> Decimals.canonical(value, "values"))
                .sorted()
                .toList());
    }

    /** {@return the values in rising order, unmodifiable} */
    public List<BigDecimal> values() {
        return sorted;
    }

    @Override
    public long size() {
        return sorted.size();
    }

    @Override
    public Fraction quantile(Fraction level) {
        boolean inside = level.signum() >= 0 && level.compareTo(Fraction.ONE) <= 0;
        Checks.check(inside, "level", "be a fraction between 0 and 1", level);
        checkNotEmpty();
        Fraction position = level.multipliedBy(Fraction.of(sorted.size() - 1L));
        int below = position.floor().intValueExact();
        Fraction value = Fraction.of(sorted.get(below));
        if (below == sorted.size() - 1) {
            return value;
        }
        Fraction step = Fraction.of(sorted.get(below + 1)).minus(value);
        return value.plus(position.minus(Fraction.of(below)).multipliedBy(step));
    }

    @Override
    public Fraction shareReaching(TargetValue target) {
        Objects.requireNonNull(target, "target");
        checkNotEmpty();
        long reached = sorted.stream()
                .filter(value -> target.isReachedAt(Fraction.of(value)))
                .count();
        return Fraction.of(reached, sorted.size());
    }

    @Override
    public String description(Locale locale) {
        return Words.of(locale).say("past values", "значений прошлого");
    }

    private void checkNotEmpty() {
        Checks.check(!sorted.isEmpty(), "values", "hold at least one", "empty");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PastValues that && sorted.equals(that.sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    /** {@return how many values there are} */
    @Override
    public String toString() {
        return "PastValues{" + sorted.size() + "}";
    }
}
