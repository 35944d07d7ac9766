package org.saleskit.analytics.velocity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.Fractions;
import org.saleskit.analytics.velocity.VelocityLevers.Lever;
import org.saleskit.core.stats.Fraction;

/**
 * Why did velocity change? The part of each lever, as logarithms of ratios and as money.
 *
 * <pre>
 * ln(V2/V1) = ln(N2/N1) + ln(W2/W1) + ln(A2/A1) − ln(L2/L1)
 * V2 − V1   = sum over levers x of  m × ln(x2/x1),   m = (V2 − V1) / ln(V2/V1), or V1 if both are equal
 * </pre>
 *
 * <p><b>Symbols.</b> 1: before; 2: after; m: the logarithmic mean of both velocities; the cycle counts with the opposite sign.
 *
 * <p><b>Special cases.</b> {@link Kind}: if a lever is zero on one side its logarithm does not exist, and no split is given; the
 * difference is, and {@link #zeroLevers} says where to look. If a velocity is undefined there is no difference either.
 *
 * <p><b>Result.</b> The four parts in money sum to the difference, up to the rounding of doubles; no rest is left over and the order
 * of the levers does not matter.
 *
 * <p><b>Example.</b> N 40, W 0.25, A 50 000, L 50 and then 44, 0.20, 60 000, 48: 10 000 and 11 000 a day; logarithms 0.0953,
 * -0.2231, 0.1823, 0.0408, which sum to ln 1.1.
 *
 * <p><b>Source.</b> Logarithmic mean Divisia index: B. W. Ang, Energy Policy 33 (2005) 867-871,
 * doi:10.1016/j.enpol.2003.10.010.
 *
 * <p>Immutable and thread-safe.
 */
public final class VelocityChange {

    private static final double NEARLY_EQUAL = 0.5;

    /** What could be said. */
    public enum Kind {
        /** Both velocities are above zero, and the change is split among the levers. */
        DECOMPOSED,
        /** A velocity is zero, because a lever is: there is a difference but no split. */
        ZERO,
        /** A velocity is undefined: there is no difference. */
        UNDEFINED
    }

    private final Optional<VelocityLevers> before;
    private final Optional<VelocityLevers> after;

    private VelocityChange(Optional<VelocityLevers> before, Optional<VelocityLevers> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * {@return the change from some levers to others}
     *
     * @param before the levers before
     * @param after the levers after
     */
    public static VelocityChange between(VelocityLevers before, VelocityLevers after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return new VelocityChange(Optional.of(before), Optional.of(after));
    }

    /**
     * {@return the change from one velocity to another}
     *
     * @param before the velocity before
     * @param after the velocity after
     * @throws IllegalArgumentException if they differ in the currency or in an option, so that they cannot be compared
     */
    public static VelocityChange between(VelocityResult before, VelocityResult after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        before.analysis().checkComparable(after.analysis());
        return new VelocityChange(before.levers(), after.levers());
    }

    /** {@return the levers before; absent if that velocity is undefined} */
    public Optional<VelocityLevers> before() {
        return before;
    }

    /** {@return the levers after; absent if that velocity is undefined} */
    public Optional<VelocityLevers> after() {
        return after;
    }

    /** {@return what could be said} */
    public Kind kind() {
        if (before.isEmpty() || after.isEmpty()) {
            return Kind.UNDEFINED;
        }
        return zeroLevers().isEmpty() ? Kind.DECOMPOSED : Kind.ZERO;
    }

    /** {@return the levers that are zero before or after, in their order; unmodifiable} */
    public List<Lever> zeroLevers() {
        return Arrays.stream(Lever.values())
                .filter(lever -> isZero(before, lever) || isZero(after, lever))
                .toList();
    }

    private static boolean isZero(Optional<VelocityLevers> levers, Lever lever) {
        return levers.filter(values -> values.value(lever).signum() == 0).isPresent();
    }

    /** {@return the velocity after less that before, exactly; absent if one is undefined} */
    public Optional<Fraction> difference() {
        return before.flatMap(first -> after.map(second -> second.velocity().minus(first.velocity())));
    }

    /** {@return ln(V2/V1); empty unless the change is decomposed} */
    public OptionalDouble logRatio() {
        return kind() == Kind.DECOMPOSED
                ? OptionalDouble.of(
                        ln(before.orElseThrow().velocity(), after.orElseThrow().velocity()))
                : OptionalDouble.empty();
    }

    /**
     * {@return what a lever adds to ln(V2/V1): ln of its ratio, of the cycle with the opposite sign; empty unless the change is
     * decomposed}
     *
     * @param lever the lever
     */
    public OptionalDouble logRatio(Lever lever) {
        Objects.requireNonNull(lever, "lever");
        if (kind() != Kind.DECOMPOSED) {
            return OptionalDouble.empty();
        }
        Fraction first = before.orElseThrow().value(lever);
        Fraction second = after.orElseThrow().value(lever);
        return OptionalDouble.of(lever == Lever.CYCLE ? ln(second, first) : ln(first, second));
    }

    /**
     * {@return what a lever adds to the velocity, in money per day; empty unless the change is decomposed}
     *
     * @param lever the lever
     */
    public OptionalDouble contribution(Lever lever) {
        OptionalDouble part = logRatio(lever);
        return part.isEmpty() ? part : OptionalDouble.of(logarithmicMean() * part.getAsDouble());
    }

    private double logarithmicMean() {
        double ratio = logRatio().orElseThrow();
        return ratio == 0
                ? Fractions.nearest(before.orElseThrow().velocity())
                : Fractions.nearest(difference().orElseThrow()) / ratio;
    }

    /** ln(to/from), without loss if both are nearly equal: the relative change is exact before it is rounded. */
    private static double ln(Fraction from, Fraction to) {
        double change = Fractions.nearest(to.minus(from).dividedBy(from));
        return Math.abs(change) < NEARLY_EQUAL ? Math.log1p(change) : Math.log(Fractions.nearest(to.dividedBy(from)));
    }

    /**
     * {@return the change in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return ChangeText.of(this, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VelocityChange that && before.equals(that.before) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
