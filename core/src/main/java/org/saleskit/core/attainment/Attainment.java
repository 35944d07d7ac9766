package org.saleskit.core.attainment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * How far a KPI is on its way to a target, with all that it was computed from. Made by {@link AttainmentScoring}.
 * Immutable and thread-safe.
 */
public final class Attainment {

    private static final int SHOWN_DIGITS = 4;

    private final TargetValue target;
    private final AttainmentScoring scoring;
    private final Fraction actual;
    private final Fraction raw;
    private final Fraction shown;

    Attainment(TargetValue target, AttainmentScoring scoring, Fraction actual, Fraction raw, Fraction shown) {
        this.target = target;
        this.scoring = scoring;
        this.actual = actual;
        this.raw = raw;
        this.shown = shown;
    }

    /** {@return where the KPI is to arrive} */
    public TargetValue target() {
        return target;
    }

    /** {@return the limits and steps that were used} */
    public AttainmentScoring scoring() {
        return scoring;
    }

    /** {@return the value that was scored} */
    public Fraction actual() {
        return actual;
    }

    /** {@return the exact progress, 0 at the baseline and 1 at the target; may be negative or above 1} */
    public Fraction raw() {
        return raw;
    }

    /** {@return the progress that is shown: by steps, if there are any, and between the limits} */
    public Fraction shown() {
        return shown;
    }

    /** {@return whether the target is reached} */
    public boolean isReached() {
        return raw.compareTo(Fraction.ONE) >= 0;
    }

    /** {@return whether the figure is weak, as no baseline says where the KPI started} */
    public boolean isWithoutBaseline() {
        return target.form() == TargetValue.Form.RISING_WITHOUT_BASELINE
                || target.form() == TargetValue.Form.FALLING_WITHOUT_BASELINE;
    }

    /**
     * {@return the computation in words, such as "(35 - 40) / (30 - 40) = 0.5, shown as 0.5"; a baseline of 0 is not written}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String weak =
                words.say("; weak: no baseline says where it started", "; слабая оценка: исходное значение не указано");
        return computation(words) + " = " + number(words, raw)
                + words.say(", shown as ", ", показано как ") + number(words, shown)
                + (isWithoutBaseline() ? weak : "");
    }

    private String computation(Words words) {
        String value = number(words, actual);
        String to = words.number(target.low());
        return switch (target.form()) {
            case RISING_WITHOUT_BASELINE -> value + " / " + to;
            case FALLING_WITHOUT_BASELINE -> "2 - " + value + " / " + to;
            case FROM_BASELINE -> {
                BigDecimal baseline = target.baseline().orElseThrow();
                if (baseline.signum() == 0) {
                    yield value + " / " + to;
                }
                String from = words.number(baseline);
                yield "(" + value + " - " + from + ") / (" + to + " - " + from + ")";
            }
            case BAND ->
                "1 - |" + value + " - [" + to + "; " + words.number(target.high()) + "]| / "
                        + words.number(target.reach().orElseThrow());
        };
    }

    private static String number(Words words, Fraction value) {
        BigDecimal shown = value.decimal()
                .filter(exact -> exact.scale() <= SHOWN_DIGITS)
                .orElseGet(() -> value.rounded(SHOWN_DIGITS, RoundingMode.HALF_UP));
        return words.number(shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attainment that
                && target.equals(that.target)
                && scoring.equals(that.scoring)
                && actual.equals(that.actual);
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, scoring, actual);
    }

    /** {@return the raw and the shown progress} */
    @Override
    public String toString() {
        return "Attainment{raw=" + raw + ", shown=" + shown + "}";
    }
}
