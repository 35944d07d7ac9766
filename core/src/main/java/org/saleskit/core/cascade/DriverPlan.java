package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;

/**
 * How much of each kind of work a total takes. Made by {@link DriverChain#plan(BigDecimal)}.
 *
 * @param total the total that is wanted
 * @param steps the results, then each kind of work from the top down, as far as it is known
 * @param gap where and why the plan ends early, if it does
 */
public record DriverPlan(BigDecimal total, List<Step> steps, Optional<Gap> gap) {

    private static final int SHOWN_DIGITS = 2;

    /**
     * Copies the list.
     *
     * @param total the total that is wanted
     * @param steps the results, then each kind of work
     * @param gap where and why the plan ends early
     */
    public DriverPlan {
        Objects.requireNonNull(total, "total");
        steps = List.copyOf(steps);
        Objects.requireNonNull(gap, "gap");
    }

    /** Why a conversion cannot be divided by. */
    public enum Cause {
        /** There were trials, and none succeeded: no amount of work is known to be enough. */
        NO_SUCCESS,
        /** Nothing was tried, so the conversion is not known. */
        NO_TRIALS
    }

    /**
     * Where a plan ends early.
     *
     * @param action the kind of work whose amount cannot be told
     * @param cause why
     */
    public record Gap(String action, Cause cause) {

        /**
         * Checks the name.
         *
         * @param action the kind of work whose amount cannot be told
         * @param cause why
         */
        public Gap {
            Checks.notBlank(action, "gap.action");
            Objects.requireNonNull(cause, "cause");
        }
    }

    /**
     * How much of one kind of work is needed.
     *
     * @param action the host's name of it
     * @param exact how much, exactly, on average
     * @param lowCount whether the conversion rests on few trials and is weak
     */
    public record Step(String action, Fraction exact, boolean lowCount) {

        /**
         * Checks the name.
         *
         * @param action the host's name of it
         * @param exact how much
         * @param lowCount whether the conversion rests on few trials
         */
        public Step {
            Checks.notBlank(action, "step.action");
            Objects.requireNonNull(exact, "exact");
        }

        /** {@return how much in whole actions, rounded up} */
        public BigInteger whole() {
            return exact.ceiling();
        }
    }

    /** {@return whether every kind of work has its number} */
    public boolean isComplete() {
        return gap.isEmpty();
    }

    /**
     * {@return the step of a kind of work, if the plan reaches it}
     *
     * @param action the host's name of it
     */
    public Optional<Step> step(String action) {
        Objects.requireNonNull(action, "action");
        return steps.stream().filter(step -> step.action().equals(action)).findFirst();
    }

    /**
     * {@return the plan in words, such as "440,000: deals 9 (8.80); meetings 88"}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String all = steps.stream().map(step -> line(step, words)).collect(Collectors.joining("; "));
        return words.number(total) + ": " + all
                + gap.map(found -> "; " + found.action() + ": " + why(found.cause(), words))
                        .orElse("");
    }

    private static String line(Step step, Words words) {
        String whole = words.number(new BigDecimal(step.whole()));
        boolean isWhole = step.exact().denominator().equals(BigInteger.ONE);
        String exact =
                isWhole ? "" : " (" + words.number(step.exact().rounded(SHOWN_DIGITS, RoundingMode.HALF_UP)) + ")";
        return step.action() + " " + whole + exact
                + (step.lowCount() ? words.say(", few trials", ", мало наблюдений") : "");
    }

    private static String why(Cause cause, Words words) {
        return switch (cause) {
            case NO_SUCCESS -> words.say("no trial succeeded yet", "ни одна попытка не удалась");
            case NO_TRIALS -> words.say("the conversion was never measured", "конверсия не измерялась");
        };
    }
}
