package org.saleskit.analytics.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * How much more frequent is a value among the best clients than among all?
 *
 * <pre>
 * Formula   lift        = (b / B) / (n / N) = b / E,   E = n B / N
 *           shrunk lift = (b + k) / (E + k)
 *           interval    = R / (π R + 1 - π) at both ends of the interval of R = (b / B) / ((n - b) / (N - B)),  π = B / N
 *           p           = Fisher's exact two-sided probability of the table b, B - b, n - b, (N - B) - (n - b)
 *           q           = min over j ≥ i of m p(j) / j, p(1) ≤ … ≤ p(m) of all m values of the profile with enough data
 * </pre>
 *
 * <p><b>Symbols.</b> N clients whose value of the attribute is known, B best ones among them; n and b of these have this value.
 * E: how many best ones were to be expected if the value made no difference. k: {@link ProfileAnalysis#priorStrength}, so many
 * imagined best clients where so many were expected. For the row of unknown values N and B are all clients.
 *
 * <p><b>Shrinkage.</b> The mean of the posterior under a gamma prior with shape and rate k for b given E (DuMouchel 1999), or
 * under a beta prior worth k N / B clients at the base rate; both are this formula. It lies between 1 and the lift, the closer
 * to 1 the fewer are expected, and is positive even if no best client has the value. The prior is fixed rather than
 * estimated from the other values, so that an attribute more changes no other lift.
 *
 * <p><b>Interval.</b> Best clients are a part of all, so the two shares of the lift are not independent. Best and rest are; the
 * lift is a rising function of their ratio R at the given share of best clients, so an interval of R gives one of the lift.
 * That of R is MOVER-R with Wilson's intervals (Donner and Zou 2012). It is the interval of the lift as observed, not of the
 * shrunk one, and for one value at a time.
 *
 * <p><b>Reading.</b> Many values are looked at, and some seem special by chance. A difference counts as shown if its q is at most
 * {@link ProfileAnalysis#falseDiscoveryRate} (Benjamini and Hochberg 1995). That holds for independent or positively dependent
 * tests; values of one attribute exclude each other, so take the rate as close, not as exact. The two values of an attribute
 * that has only two are one question, asked twice.
 *
 * <p><b>Example.</b> 7 of 34 best clients and 8 of 68 clients: E = 4, lift 1.75, shrunk with k = 1/2 it is 7.5 / 4.5 = 1.67. R is
 * 7 with the interval 1.1537 to 41.9763, so the lift has 1.0714 to 1.9535; above 2 it cannot be, as half of all are best.
 *
 * <p>Immutable. <b>Sources.</b> See the package.
 */
public final class ValueLift {

    /** What the counts say. */
    public enum Reading {
        /** The value is more frequent among the best. */
        MORE_OFTEN,

        /** The value is less frequent among the best. */
        LESS_OFTEN,

        /** No difference is shown; that is not a proof that there is none. */
        NOT_SHOWN,

        /** Not enough data: too few clients with the value or without it, too few best ones, or too few others. */
        TOO_FEW
    }

    private final ProfileAttribute<?> attribute;
    private final Optional<String> value;
    private final LiftCounts counts;
    private final ProfileAnalysis analysis;
    private final OptionalDouble adjusted;

    ValueLift(
            ProfileAttribute<?> attribute,
            Optional<String> value,
            LiftCounts counts,
            ProfileAnalysis analysis,
            OptionalDouble adjusted) {
        this.attribute = attribute;
        this.value = value;
        this.counts = counts;
        this.analysis = analysis;
        this.adjusted = adjusted;
    }

    LiftCounts counts() {
        return counts;
    }

    /** {@return the name of the attribute} */
    public String attribute() {
        return attribute.name();
    }

    /** {@return the value; empty for the clients whose value is not known} */
    public Optional<String> value() {
        return value;
    }

    /** {@return b of B: how many best clients have the value; B are those whose value is known} */
    public Proportion shareAmongBest() {
        return counts.shareAmongBest();
    }

    /** {@return n of N: how many clients have the value; N are those whose value is known} */
    public Proportion shareAmongAll() {
        return counts.shareAmongAll();
    }

    /** {@return the lift as observed, zero or more; empty if there is no best client or no client with the value} */
    public OptionalDouble lift() {
        return counts.lift();
    }

    /** {@return the shrunk lift, above zero; 1 where nothing is known} */
    public double shrunkLift() {
        return counts.shrunkLift(analysis.priorStrength());
    }

    /** {@return the interval of the lift as observed; empty if there is no lift or all clients are best} */
    public Optional<Interval> interval() {
        return counts.interval(analysis.confidence());
    }

    /** {@return p, for this value alone; empty if there is not enough data} */
    public OptionalDouble probability() {
        return isEnough() ? OptionalDouble.of(counts.exactProbability()) : OptionalDouble.empty();
    }

    /** {@return q, for this value as one of all; empty if there is not enough data} */
    public OptionalDouble adjustedProbability() {
        return adjusted;
    }

    boolean isEnough() {
        return counts.isEnough(analysis.leastClients());
    }

    /** {@return what the counts say} */
    public Reading reading() {
        if (adjusted.isEmpty()) {
            return Reading.TOO_FEW;
        }
        if (adjusted.getAsDouble() > analysis.falseDiscoveryRate()) {
            return Reading.NOT_SHOWN;
        }
        return lift().orElseThrow() > 1 ? Reading.MORE_OFTEN : Reading.LESS_OFTEN;
    }

    /**
     * {@return counts, lift and reading, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        NumberWords numbers = new NumberWords(words);
        return attribute()
                + ": "
                + value.orElse(words.say("not known", "неизвестно"))
                + ". "
                + words.say(
                        "Best clients: " + numbers.share(shareAmongBest()) + ", all: " + numbers.share(shareAmongAll()),
                        "Лучших клиентов: " + numbers.share(shareAmongBest()) + ", всех: "
                                + numbers.share(shareAmongAll()))
                + (lift().isPresent() ? lifts(words, numbers) : "")
                + ". "
                + saying(words, numbers);
    }

    private String lifts(Words words, NumberWords numbers) {
        String level = words.percent(BigDecimal.valueOf(analysis.confidence()));
        return words.say("; lift ", "; лифт ")
                + numbers.two(lift().orElseThrow())
                + interval()
                        .map(ends -> words.say(
                                " (" + level + " interval " + numbers.two(ends.low()) + " to "
                                        + numbers.two(ends.high()) + ")",
                                " (интервал " + level + " от " + numbers.two(ends.low()) + " до "
                                        + numbers.two(ends.high()) + ")"))
                        .orElse("")
                + words.say(", shrunk ", ", сглаженный ")
                + numbers.two(shrunkLift());
    }

    private String saying(Words words, NumberWords numbers) {
        String q = adjusted.isPresent() ? ", q " + numbers.probability(adjusted.getAsDouble()) : "";
        return switch (reading()) {
            case MORE_OFTEN -> words.say("More frequent among the best" + q, "Чаще встречается у лучших" + q) + ".";
            case LESS_OFTEN -> words.say("Less frequent among the best" + q, "Реже встречается у лучших" + q) + ".";
            case NOT_SHOWN -> words.say("No difference is shown" + q, "Отличие не доказано" + q) + ".";
            case TOO_FEW -> {
                int count = analysis.leastClients();
                String least = numbers.whole(count);
                boolean singular = count % 10 == 1 && count % 100 != 11;
                yield words.say(
                        "Not enough data: it takes " + words.count(count, "client") + " with the value, " + least
                                + " without it, " + least + " best and " + words.count(count, "other") + ".",
                        "Мало данных: нужно не менее " + least + (singular ? " клиента" : " клиентов")
                                + " с этим значением, " + least + " без него, " + least + " из лучших и " + least
                                + " из остальных.");
            }
        };
    }

    /** {@return attribute, value and counts} */
    @Override
    public String toString() {
        return "ValueLift[" + attribute() + ", " + value.orElse("-") + ", best " + shareAmongBest() + ", all "
                + shareAmongAll() + ", " + reading() + "]";
    }

    /** Those with enough data by falling shrunk lift, then the others; equal ones and the others by name; unknown last. */
    static List<ValueLift> inOrder(List<ValueLift> values) {
        return values.stream()
                .sorted((left, right) -> {
                    int order = Boolean.compare(right.isEnough(), left.isEnough());
                    if (order == 0 && left.isEnough()) {
                        order = Double.compare(right.shrunkLift(), left.shrunkLift());
                    }
                    return order != 0 ? order : left.value.orElseThrow().compareTo(right.value.orElseThrow());
                })
                .toList();
    }
}
