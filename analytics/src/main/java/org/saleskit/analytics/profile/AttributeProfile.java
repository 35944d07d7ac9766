package org.saleskit.analytics.profile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.core.internal.Words;

/**
 * How much does an attribute tell about who is best, and which values does it have?
 *
 * <pre>
 * Formula   φ² = Σ (b N - n B)² / (n B (N - B) N)  over the c values
 *           V  = √( max(0, φ² - (c - 1) / (N - 1)) / min(c' , 1 - 1 / (N - 1)) ),   c' = (c - 1) - (c - 1)² / (N - 1)
 * </pre>
 *
 * <p><b>Symbols.</b> As in {@link ValueLift}; φ² is chi-squared of the table best or rest by value, over N.
 *
 * <p><b>Result.</b> V is Cramér's V with Bergsma's correction: 0 tells nothing, 1 decides who is best. Uncorrected, an attribute with
 * many values seems to tell much even if it tells nothing.
 *
 * <p><b>Special cases.</b> Empty if fewer than two values or three clients are known, all or none of these are best, or no two share
 * a value. Unknown values take no part; that they are unknown has a {@linkplain #unknown row of its own}.
 *
 * <p><b>Example.</b> 10 of 20 and 10 of 80 clients are best: φ² = 0.140625, V = √((0.140625 - 1/99) / (1 - 1/99)) = 0.3631.
 *
 * <p><b>Source.</b> W. Bergsma 2013, see the package. Immutable.
 */
public final class AttributeProfile {

    private final ProfileAttribute<?> attribute;
    private final List<ValueLift> values;
    private final Map<String, ValueLift> byValue = new HashMap<>();
    private final ValueLift unknown;

    AttributeProfile(ProfileAttribute<?> attribute, List<ValueLift> values, ValueLift unknown) {
        this.attribute = attribute;
        this.values = ValueLift.inOrder(values);
        this.unknown = unknown;
        this.values.forEach(each -> byValue.put(each.value().orElseThrow(), each));
    }

    /** {@return the name of the attribute} */
    public String name() {
        return attribute.name();
    }

    /** {@return what the attribute describes} */
    public ProfileAttribute.Part part() {
        return attribute.part();
    }

    /**
     * {@return the values that clients have: those with enough data by falling shrunk lift, then those without; equal ones by
     * their text; unmodifiable}
     */
    public List<ValueLift> values() {
        return values;
    }

    /**
     * {@return a value, if a client has it}
     *
     * @param value the label
     */
    public Optional<ValueLift> value(String value) {
        return Optional.ofNullable(byValue.get(Objects.requireNonNull(value, "value")));
    }

    /** {@return the clients whose value is not known, compared with all; it takes no part in fit scores} */
    public ValueLift unknown() {
        return unknown;
    }

    /** {@return V, between 0 and 1; empty where it is not defined} */
    public OptionalDouble strength() {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        LiftCounts known = values.get(0).counts();
        double all = known.totalAll();
        double best = known.totalBest();
        double less = values.size() - 1;
        double columns = less - less * less / (all - 1);
        double scale = Math.min(columns, 1 - 1 / (all - 1));
        if (less == 0 || best == 0 || best == all || !(scale > 0)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (ValueLift each : byText()) {
            double excess = (double) each.counts().best() * all - each.counts().all() * best;
            sum += excess * excess / (each.counts().all() * best * (all - best) * all);
        }
        return OptionalDouble.of(Math.min(1, Math.sqrt(Math.max(0, sum - less / (all - 1)) / scale)));
    }

    /** A fixed order of the sum, which the order of the lifts is not: it depends on the options. */
    private List<ValueLift> byText() {
        return values.stream()
                .sorted((left, right) ->
                        left.value().orElseThrow().compareTo(right.value().orElseThrow()))
                .toList();
    }

    /**
     * {@return the attribute with its strength and each of its values, one in a line, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        NumberWords numbers = new NumberWords(words);
        StringBuilder text = new StringBuilder(name());
        text.append(words.say(
                part() == ProfileAttribute.Part.COMPANY ? " (company)" : " (person)",
                part() == ProfileAttribute.Part.COMPANY ? " (компания)" : " (человек)"));
        text.append(
                strength().isPresent()
                        ? words.say(", strength ", ", сила связи ")
                                + numbers.two(strength().getAsDouble())
                                + words.say(" of 1", " из 1")
                        : words.say(", strength not defined", ", сила связи не определена"));
        values.forEach(each -> text.append('\n').append(each.explain(locale)));
        if (unknown.counts().all() > 0) {
            text.append('\n').append(unknown.explain(locale));
        }
        return text.toString();
    }

    /** {@return name, strength and values} */
    @Override
    public String toString() {
        String known = strength().isPresent()
                ? BigDecimal.valueOf(strength().getAsDouble()).toPlainString()
                : "-";
        return "AttributeProfile[" + name() + ", strength " + known + ", values " + values.size() + "]";
    }
}
