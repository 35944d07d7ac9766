package org.saleskit.analytics.mix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.saleskit.analytics.internal.math.Ratios;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * One rep, adjusted for the segments it works: see {@link MixAdjustment}. Immutable.
 *
 * @param <K> the key of a rep
 */
public final class MixLine<K extends Comparable<? super K>> {

    /** What the ratio says. */
    public enum Reading {
        /** The interval of the ratio lies above 1: more than its mix explains. */
        BETTER,

        /** The interval of the ratio lies below 1: less than its mix explains. */
        WORSE,

        /** The interval of the ratio contains 1: the mix and chance explain the rate. */
        AS_EXPECTED,

        /** There is no ratio. */
        UNDEFINED
    }

    private final K rep;
    private final Proportion observed;
    private final Fraction expected;
    private final Proportion common;
    private final SortedMap<String, Proportion> leftOut;
    private final MixAdjustment options;

    MixLine(
            K rep,
            Proportion observed,
            Fraction expected,
            Proportion common,
            SortedMap<String, Proportion> leftOut,
            MixAdjustment options) {
        this.rep = rep;
        this.observed = observed;
        this.expected = expected;
        this.common = common;
        this.leftOut = Collections.unmodifiableSortedMap(leftOut);
        this.options = options;
    }

    /** {@return the key of the rep} */
    public K rep() {
        return rep;
    }

    /** {@return the rep's successes and trials in segments that have a rate} */
    public Proportion observed() {
        return observed;
    }

    /** {@return whether fewer than {@value Proportion#LOW_COUNT} trials are compared, so that the ratio is weak} */
    public boolean isLowCount() {
        return observed.isLowCount();
    }

    /** {@return how many successes were to be expected of these trials, exactly, zero or more} */
    public Fraction expected() {
        return expected;
    }

    /** {@return observed successes over expected ones, exactly; empty if none were to be expected} */
    public Optional<Fraction> ratio() {
        return expected.signum() == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(observed.successes()).dividedBy(expected));
    }

    /** {@return the interval of the ratio, zero or more; empty if there is no ratio} */
    public Optional<Interval> ratioInterval() {
        if (expected.signum() == 0) {
            return Optional.empty();
        }
        double factor = number(Fraction.of(observed.trials()).dividedBy(expected));
        return observed.interval(options.intervalMethod(), options.confidence())
                .map(ends -> new Interval(ends.low() * factor, ends.high() * factor));
    }

    /**
     * {@return the ratio times the common rate, zero or more; empty if there is no ratio} It may be above 1, and is no rate then:
     * show the {@link #ratio} instead.
     */
    public OptionalDouble standardisedRate() {
        return ratio().map(each -> OptionalDouble.of(number(each.multipliedBy(commonRate()))))
                .orElse(OptionalDouble.empty());
    }

    /** {@return the interval of the standardised rate; empty if there is no ratio} */
    public Optional<Interval> standardisedInterval() {
        double rate = common.trials() == 0 ? 0 : number(commonRate());
        return ratioInterval().map(ends -> new Interval(ends.low() * rate, ends.high() * rate));
    }

    private Fraction commonRate() {
        return Fraction.of(common.successes(), common.trials());
    }

    private static double number(Fraction value) {
        return Ratios.of(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
    }

    /** {@return what the ratio says} */
    public Reading reading() {
        Optional<Interval> ends = ratioInterval();
        if (ends.isEmpty()) {
            return Reading.UNDEFINED;
        }
        if (ends.get().contains(1)) {
            return Reading.AS_EXPECTED;
        }
        return ends.get().low() > 1 ? Reading.BETTER : Reading.WORSE;
    }

    /** {@return the rep's counts in segments without a rate, which take no part; by segment, not changeable} */
    public SortedMap<String, Proportion> leftOut() {
        return leftOut;
    }

    /**
     * {@return observed, expected, ratio, standardised rate and what was left out, in words; a standardised rate above 1 is
     * no rate, and the ratio stands alone}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String counts =
                whole(words, observed.successes()) + words.say(" of ", " из ") + whole(words, observed.trials());
        StringBuilder text = new StringBuilder(rep + ": " + counts
                + words.say(", expected of this mix ", ", ожидалось при такой структуре ")
                + words.number(expected.rounded(1, RoundingMode.HALF_UP)));
        ratio().ifPresent(ratio -> text.append(ratio(words, ratio)));
        text.append(". ").append(saying(words));
        if (!leftOut.isEmpty()) {
            text.append(words.say(" Left out, no rate to expect: ", " Не учтено, нет доли для сравнения: "))
                    .append(String.join(
                            ", ",
                            leftOut.entrySet().stream()
                                    .map(each -> each.getKey() + " ("
                                            + whole(words, each.getValue().successes()) + words.say(" of ", " из ")
                                            + whole(words, each.getValue().trials()) + ")")
                                    .toList()))
                    .append('.');
        }
        if (isLowCount() && ratio().isPresent()) {
            text.append(words.say(" Few trials.", " Мало испытаний."));
        }
        return text.toString();
    }

    private String ratio(Words words, Fraction ratio) {
        Interval ends = ratioInterval().orElseThrow();
        String level = words.percent(BigDecimal.valueOf(options.confidence()));
        double rate = standardisedRate().orElseThrow();
        String low = two(words, ends.low());
        String high = two(words, ends.high());
        return words.say(", ratio ", ", отношение ")
                + words.number(ratio.rounded(2, RoundingMode.HALF_UP))
                + words.say(
                        " (" + level + " interval " + low + " to " + high + "), ",
                        " (интервал " + level + " от " + low + " до " + high + "), ")
                + (rate <= 1
                        ? words.say("standardised rate ", "приведённая доля ")
                                + words.percent(BigDecimal.valueOf(rate), List.of())
                        : words.say(
                                "no standardised rate, as so many times the common rate is above 100%",
                                "приведённой доли нет: общая доля, умноженная на отношение, больше 100 %"));
    }

    private String saying(Words words) {
        return switch (reading()) {
            case BETTER -> words.say("Better than the mix explains.", "Лучше, чем объясняет структура.");
            case WORSE -> words.say("Worse than the mix explains.", "Хуже, чем объясняет структура.");
            case AS_EXPECTED -> words.say("The mix and chance explain it.", "Объясняется структурой и случаем.");
            case UNDEFINED ->
                words.say("No success was to be expected, so no ratio.", "Успехов не ожидалось, отношения нет.");
        };
    }

    private static String whole(Words words, long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    private static String two(Words words, double value) {
        return words.number(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** {@return rep, observed, expected and reading} */
    @Override
    public String toString() {
        return "MixLine[" + rep + ", " + observed + ", expected " + expected + ", " + reading() + "]";
    }
}
