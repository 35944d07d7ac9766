package org.saleskit.analytics.multistate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.survival.CurveInterval;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;

/**
 * In which stage is a deal at an age, and how long does it spend in each, when stages are skipped, revisited and left
 * backwards and some deals are still under way?
 *
 * <pre>
 * p(t)      = p(0) · product over u ≤ t of M(u)
 * M(u)      has d(h,j,u)/n(h,u) at (h,j), h ≠ j, and rows that add up to 1
 * time(h,τ) = ∫ p(h) from 0 to τ
 * </pre>
 *
 * <p><b>Symbols.</b> h, j: states; u: ages at which deals changed their state; n(h,u): deals under observation in h just before
 * u; d(h,j,u): those that went from h to j at u; p(h,t): the probability of being in h after age t; τ: a horizon.
 *
 * <p><b>Special cases.</b> After the last age observed everything is unknown: values are empty there. A state that is to be
 * expected although nobody is under observation in it is a {@link #gaps gap}.
 *
 * <p><b>Result.</b> At every age the probabilities add up to 1, and the times in all states to the horizon. With one open state
 * and the others never left, they are those of {@link org.saleskit.analytics.survival.AalenJohansen}.
 *
 * <p><b>Example.</b> Two deals in A; one goes to B at 1 and back at 3, the other is won at 2. p after 1: A 1/2, B 1/2; after 2: B
 * 1/2, won 1/2; after 3: A 1/2, won 1/2. Up to 4 a deal spends 2 in A (1 + 1/2 + 0 + 1/2), 1 in B and 1
 * won.
 *
 * <p><b>Method.</b> One pass over the changes in order of age. The variance follows the matrices, with the multinomial variance
 * of each row added, and that of the start if it was estimated. Waiting times may depend on the history, if the end of
 * observation does not: the estimate of these probabilities does not need a Markov process, its standard errors do.
 *
 * <p><b>Source.</b> O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150; Andersen, Borgan, Gill, Keiding
 * 1993, section IV.4; S. Datta, G. Satten, Statistics and Probability Letters 55 (2001) 403-411 (without Markov).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the type of the states
 */
public final class MultiState<S> {

    private static final double USUAL_CONFIDENCE = 0.95;

    private final TimeScale scale;
    private final List<S> states;
    private final Occupation occupation;
    private final Counts counts;

    /** How many paths, arrivals within a tick, and paths never under observation. */
    record Counts(long paths, long passedThrough, long neverAtRisk) {}

    MultiState(TimeScale scale, List<S> states, Occupation occupation, Counts counts) {
        this.scale = scale;
        this.states = states;
        this.occupation = occupation;
        this.counts = counts;
    }

    /** {@return what ages are counted in} */
    public TimeScale scale() {
        return scale;
    }

    /** {@return the states in the order given; unmodifiable} */
    public List<S> states() {
        return states;
    }

    /** {@return how many paths take part} */
    public long paths() {
        return counts.paths();
    }

    /** {@return how many arrivals were followed by another at the same age, and so are no stay} */
    public long passedThrough() {
        return counts.passedThrough();
    }

    /** {@return how many paths were first seen at the very age at which they were last seen, and so left out} */
    public long neverAtRisk() {
        return counts.neverAtRisk();
    }

    /**
     * {@return how often deals were seen to go from one state to another}
     *
     * @param from the state left
     * @param to the state entered
     * @throws IllegalArgumentException if there is no such state
     */
    public long transitions(S from, S to) {
        return occupation.transitions[placeOf(from, "from")][placeOf(to, "to")];
    }

    /** {@return the greatest age at which a deal was seen, in units of the scale} */
    public double lastTime() {
        return scale.toUnits(occupation.last);
    }

    /** {@return the ages at which probabilities change, in units of the scale, ascending} */
    public double[] times() {
        return Arrays.stream(occupation.times).mapToDouble(scale::toUnits).toArray();
    }

    /** {@return where nobody was under observation in a state that is to be expected, by the end of the gap; unmodifiable} */
    public List<StateGap<S>> gaps() {
        return occupation.gaps.stream()
                .map(gap -> new StateGap<>(states.get(gap.state()), scale.toUnits(gap.from()), scale.toUnits(gap.to())))
                .toList();
    }

    /**
     * {@return the probability of being in a state after an age, 0..1; empty if the data do not reach so far}
     *
     * @param state the state
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if there is no such state or the age is negative or not finite
     */
    public OptionalDouble probabilityAt(S state, double time) {
        int place = placeOf(state, "state");
        return valueAt(time, occupation.start[place], occupation.probability[place]);
    }

    /**
     * {@return the standard error of a probability; empty if the data do not reach so far}
     *
     * @param state the state
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if there is no such state or the age is negative or not finite
     */
    public OptionalDouble standardErrorAt(S state, double time) {
        int place = placeOf(state, "state");
        OptionalDouble value = valueAt(time, occupation.startVariance[place], occupation.variance[place]);
        return value.isEmpty() ? value : OptionalDouble.of(Math.sqrt(value.getAsDouble()));
    }

    private OptionalDouble valueAt(double time, double first, double[] curve) {
        long ticks = scale.toTicks(time);
        int index = indexAt(ticks);
        return ticks > occupation.last ? OptionalDouble.empty() : OptionalDouble.of(index < 0 ? first : curve[index]);
    }

    private int indexAt(long ticks) {
        int at = Arrays.binarySearch(occupation.times, ticks);
        return at >= 0 ? at : -at - 2;
    }

    /**
     * {@return the interval of a probability; empty where it is 0, 1 or unknown}
     *
     * @param state the state
     * @param time the age in units of the scale, zero or more
     * @param method the formula; {@link CurveInterval#COMPLEMENTARY_LOG_LOG} is usual
     * @param confidence the confidence, strictly between 0 and 1
     * @throws IllegalArgumentException if there is no such state or a number is outside its range
     */
    public Optional<Interval> intervalAt(S state, double time, CurveInterval method, double confidence) {
        Objects.requireNonNull(method, "method");
        Checks.openFraction(confidence, "confidence");
        OptionalDouble value = probabilityAt(state, time);
        return value.isEmpty()
                ? Optional.empty()
                : method.of(
                        Math.max(0, Math.min(1, value.getAsDouble())),
                        standardErrorAt(state, time).orElse(0),
                        confidence);
    }

    /**
     * {@return the mean time that a deal spends in a state up to a horizon; empty if the data do not reach so far}
     *
     * @param state the state
     * @param horizon the horizon in units of the scale, above zero
     * @throws IllegalArgumentException if there is no such state or the horizon is not above zero or not finite
     */
    public OptionalDouble meanTime(S state, double horizon) {
        int place = placeOf(state, "state");
        long end = scale.toTicks(Checks.finitePositive(horizon, "horizon"));
        if (end > occupation.last) {
            return OptionalDouble.empty();
        }
        double area = 0;
        double until = horizon * scale.ticksPerUnit();
        for (int j = indexAt(end); j >= 0; j--) {
            area += occupation.probability[place][j] * (until - occupation.times[j]);
            until = occupation.times[j];
        }
        return OptionalDouble.of((area + occupation.start[place] * until) / scale.ticksPerUnit());
    }

    private int placeOf(S state, String name) {
        int place = states.indexOf(Objects.requireNonNull(state, name));
        if (place < 0) {
            throw Checks.broken(name, "be one of " + states, state);
        }
        return place;
    }

    /**
     * {@return the probabilities at a horizon and the mean times up to it in words}
     *
     * @param horizon the horizon in units of the scale, above zero
     * @param locale the language, Russian or else English, and the form of the numbers
     * @throws IllegalArgumentException if the horizon is not above zero or not finite
     */
    public String explain(double horizon, Locale locale) {
        Words words = Words.of(locale);
        String span = number(words, Checks.finitePositive(horizon, "horizon")) + " " + scale.unit(locale);
        StringBuilder text = new StringBuilder();
        for (S state : states) {
            OptionalDouble probability = probabilityAt(state, horizon);
            if (probability.isEmpty()) {
                return words.say("The data do not reach " + span, "Данных не хватает на " + span);
            }
            text.append(text.isEmpty() ? "" : ", ")
                    .append(state)
                    .append(' ')
                    .append(percent(words, probability.getAsDouble()));
            intervalAt(state, horizon, CurveInterval.COMPLEMENTARY_LOG_LOG, USUAL_CONFIDENCE)
                    .ifPresent(interval -> text.append(words.say(
                            " (" + percent(words, interval.low()) + " to " + percent(words, interval.high()) + ")",
                            " (от " + percent(words, interval.low()) + " до " + percent(words, interval.high())
                                    + ")")));
            String time = number(words, meanTime(state, horizon).orElse(0));
            text.append(words.say(", mean time " + time, ", в среднем " + time));
        }
        String gaps = occupation.gaps.isEmpty()
                ? ""
                : words.say(
                        "; beware: at times none was under observation in "
                                + gaps().get(0).state(),
                        "; осторожно: временами никто не наблюдался в "
                                + gaps().get(0).state());
        return words.say("After " + span + ": ", "Через " + span + ": ") + text + gaps + ".";
    }

    private static String number(Words words, double value) {
        return words.number(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
    }

    private static String percent(Words words, double share) {
        return words.percent(BigDecimal.valueOf(share), List.of());
    }

    /** {@return the states and the number of paths} */
    @Override
    public String toString() {
        return "MultiState[states " + states + ", paths " + paths() + ", " + scale + "]";
    }
}
