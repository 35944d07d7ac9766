package org.saleskit.core.attainment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;
import org.saleskit.core.kpi.Direction;
import org.saleskit.core.stats.Fraction;

/**
 * Where a KPI is to arrive: at a number, with or without the number it starts from, or inside a band.
 *
 * <pre>
 * with a baseline      progress = (actual - baseline) / (target - baseline)
 * without, rising      progress = actual / target
 * without, falling     progress = 2 - actual / target
 * band                 progress = 1 - distance of actual from the band / reach
 * </pre>
 *
 * <p><b>Symbols</b> baseline - where the KPI stood when the target was set; target - where it is to arrive; reach - the
 * distance from the band at which progress is 0; all in the unit of the KPI. Progress is exact and unbounded: 0 at the
 * baseline, 1 at the target, below 0 on the wrong side of the baseline, above 1 beyond the target.
 *
 * <p><b>Special cases</b> A target that equals its baseline asks for nothing and is refused. Without a baseline the
 * target must be above zero. These two forms are weaker: they call a KPI half done that has not moved since the target
 * was set at twice what it was, so state a baseline where there is one. A band's progress is never above 1.
 *
 * <p><b>Example</b> {@code of(40, 30)}: at 35 the progress is 0.5, at 45 it is -0.5, at 20 it is 2.
 *
 * <p><b>Source</b> The signed formula serves both directions, which plain quotients do not: see the reports of wrong
 * scores in puzzle/okr#495 and billchen198318/bamboobsc#63. The forms without a baseline are the common quotient and its
 * mirror image.
 *
 * <p>Numbers are kept without trailing zeros, so that 2 and 2.00 are equal. Immutable and thread-safe.
 */
public final class TargetValue {

    /** How progress is computed. */
    public enum Form {
        /** From a baseline to a target. */
        FROM_BASELINE,
        /** Towards a target from below, without a baseline; weaker. */
        RISING_WITHOUT_BASELINE,
        /** Towards a target from above, without a baseline; weaker. */
        FALLING_WITHOUT_BASELINE,
        /** Into a band. */
        BAND
    }

    private final Form form;
    private final @Nullable BigDecimal baseline;
    private final BigDecimal low;
    private final BigDecimal high;
    private final BigDecimal reach;

    private TargetValue(Form form, @Nullable BigDecimal baseline, BigDecimal low, BigDecimal high, BigDecimal reach) {
        this.form = form;
        this.baseline = baseline;
        this.low = low;
        this.high = high;
        this.reach = reach;
    }

    /**
     * {@return a target that is approached from a baseline, upwards or downwards}
     *
     * @param baseline where the KPI stood
     * @param target where it is to arrive, another number than the baseline
     */
    public static TargetValue of(BigDecimal baseline, BigDecimal target) {
        BigDecimal from = Decimals.canonical(baseline, "baseline");
        BigDecimal to = Decimals.canonical(target, "target");
        Checks.check(from.compareTo(to) != 0, "target", "differ from baseline", target);
        return new TargetValue(Form.FROM_BASELINE, from, to, to, BigDecimal.ZERO);
    }

    /**
     * {@return a target for a KPI whose baseline is not known, where more is better; weaker than one with a baseline}
     *
     * @param target where it is to arrive, above zero
     */
    public static TargetValue rising(BigDecimal target) {
        BigDecimal to = positive(target, "target");
        return new TargetValue(Form.RISING_WITHOUT_BASELINE, null, to, to, BigDecimal.ZERO);
    }

    /**
     * {@return a target for a KPI whose baseline is not known, where less is better; weaker than one with a baseline}
     *
     * @param target where it is to arrive, above zero
     */
    public static TargetValue falling(BigDecimal target) {
        BigDecimal to = positive(target, "target");
        return new TargetValue(Form.FALLING_WITHOUT_BASELINE, null, to, to, BigDecimal.ZERO);
    }

    /**
     * {@return a band in which the KPI is best}
     *
     * @param low the lower end, itself inside
     * @param high the upper end, itself inside, not below the lower
     * @param reach the distance from the band at which progress is 0, above zero
     */
    public static TargetValue band(BigDecimal low, BigDecimal high, BigDecimal reach) {
        BigDecimal from = Decimals.canonical(low, "low");
        BigDecimal to = Decimals.canonical(high, "high");
        Checks.check(from.compareTo(to) <= 0, "high", "be at least low, which is " + from, high);
        return new TargetValue(Form.BAND, null, from, to, positive(reach, "reach"));
    }

    /**
     * {@return a band that is approached from a baseline: progress is 0 as far from the band as the baseline is, on either
     * side}
     *
     * @param baseline where the KPI stood, outside the band
     * @param low the lower end, itself inside
     * @param high the upper end, itself inside, not below the lower
     */
    public static TargetValue bandFrom(BigDecimal baseline, BigDecimal low, BigDecimal high) {
        BigDecimal from = Decimals.canonical(baseline, "baseline");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        BigDecimal below = low.subtract(from);
        BigDecimal above = from.subtract(high);
        BigDecimal distance = below.max(above);
        Checks.check(distance.signum() > 0, "baseline", "lie outside the band " + low + ".." + high, baseline);
        TargetValue band = band(low, high, distance);
        return new TargetValue(Form.BAND, from, band.low, band.high, band.reach);
    }

    private static BigDecimal positive(BigDecimal value, String name) {
        BigDecimal canonical = Decimals.canonical(value, name);
        Checks.check(canonical.signum() > 0, name, "be above zero", value);
        return canonical;
    }

    /** {@return how progress is computed} */
    public Form form() {
        return form;
    }

    /** {@return which way the target asks the KPI to move} */
    public Direction direction() {
        return switch (form) {
            case RISING_WITHOUT_BASELINE -> Direction.RISING;
            case FALLING_WITHOUT_BASELINE -> Direction.FALLING;
            case BAND -> Direction.BAND;
            case FROM_BASELINE ->
                low.compareTo(Objects.requireNonNull(baseline)) > 0 ? Direction.RISING : Direction.FALLING;
        };
    }

    /** {@return where the KPI stood, if stated} */
    public Optional<BigDecimal> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** {@return where it is to arrive; empty for a band} */
    public Optional<BigDecimal> target() {
        return form == Form.BAND ? Optional.empty() : Optional.of(low);
    }

    /** {@return the lower end of the band; the target if it is a single number} */
    public BigDecimal low() {
        return low;
    }

    /** {@return the upper end of the band; the target if it is a single number} */
    public BigDecimal high() {
        return high;
    }

    /** {@return the distance from the band at which progress is 0; empty if the target is a single number} */
    public Optional<BigDecimal> reach() {
        return form == Form.BAND ? Optional.of(reach) : Optional.empty();
    }

    /**
     * {@return the exact progress at a value; not clamped}
     *
     * @param actual the value, in the unit of the target
     */
    public Fraction progress(Fraction actual) {
        Objects.requireNonNull(actual, "actual");
        Fraction to = Fraction.of(low);
        return switch (form) {
            case RISING_WITHOUT_BASELINE -> actual.dividedBy(to);
            case FALLING_WITHOUT_BASELINE -> Fraction.of(2).minus(actual.dividedBy(to));
            case BAND -> Fraction.ONE.minus(distance(actual).dividedBy(Fraction.of(reach)));
            case FROM_BASELINE -> {
                Fraction from = Fraction.of(Objects.requireNonNull(baseline));
                yield actual.minus(from).dividedBy(to.minus(from));
            }
        };
    }

    /**
     * {@return whether a value reaches the target: its progress is 1 or more}
     *
     * @param actual the value, in the unit of the target
     */
    public boolean isReachedAt(Fraction actual) {
        return progress(actual).compareTo(Fraction.ONE) >= 0;
    }

    private Fraction distance(Fraction actual) {
        Fraction below = Fraction.of(low).minus(actual);
        Fraction above = actual.minus(Fraction.of(high));
        return below.max(above).max(Fraction.ZERO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetValue that
                && form == that.form
                && Objects.equals(baseline, that.baseline)
                && low.equals(that.low)
                && high.equals(that.high)
                && reach.equals(that.reach);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, baseline, low, high, reach);
    }

    /** {@return the numbers, such as "from 40 to 30", "up to 120", "down to 5" or "90..110 within 20"} */
    @Override
    public String toString() {
        return switch (form) {
            case FROM_BASELINE -> "from " + baseline + " to " + low;
            case RISING_WITHOUT_BASELINE -> "up to " + low;
            case FALLING_WITHOUT_BASELINE -> "down to " + low;
            case BAND -> low + ".." + high + " within " + reach;
        };
    }
}
