package org.saleskit.analytics.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.core.internal.Words;

/** What one attribute contributes to the fit of a client. Immutable. */
public final class FitLine {

    /** Whether an attribute counts. */
    public enum Case {
        /** It counts. */
        COUNTED,

        /** The client's value is not known. */
        UNKNOWN,

        /** No other client has this value. */
        UNSEEN,

        /** Too few clients with the value or without it, best ones or others, to say something. */
        TOO_FEW
    }

    private final AttributeProfile attribute;
    private final Optional<String> value;
    private final Case reason;
    private final double logLift;

    private FitLine(AttributeProfile attribute, Optional<String> value, Case reason, double logLift) {
        this.attribute = attribute;
        this.value = value;
        this.reason = reason;
        this.logLift = logLift;
    }

    /** The lines of all attributes for a client with these values, without the counts of a member. */
    static List<FitLine> of(
            List<AttributeProfile> profiles,
            ProfileAnalysis analysis,
            List<Optional<String>> values,
            Optional<ProfileMember> without) {
        List<FitLine> lines = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            int place = i;
            lines.add(of(
                    profiles.get(i),
                    analysis,
                    values.get(i),
                    without.filter(member -> member.values().get(place).isPresent()),
                    without.flatMap(member -> member.values().get(place))));
        }
        return List.copyOf(lines);
    }

    private static FitLine of(
            AttributeProfile profile,
            ProfileAnalysis analysis,
            Optional<String> value,
            Optional<ProfileMember> without,
            Optional<String> withoutValue) {
        if (value.isEmpty()) {
            return new FitLine(profile, value, Case.UNKNOWN, 0);
        }
        Optional<LiftCounts> counts = profile.value(value.get())
                .map(ValueLift::counts)
                .map(found -> without.map(member -> found.without(member.best(), withoutValue.equals(value)))
                        .orElse(found));
        if (counts.isEmpty() || counts.get().all() == 0) {
            return new FitLine(profile, value, Case.UNSEEN, 0);
        }
        return counts.get().isEnough(analysis.leastClients())
                ? new FitLine(profile, value, Case.COUNTED, counts.get().logLift(analysis.priorStrength()))
                : new FitLine(profile, value, Case.TOO_FEW, 0);
    }

    /** {@return the name of the attribute} */
    public String attribute() {
        return attribute.name();
    }

    /** {@return what the attribute describes} */
    public ProfileAttribute.Part part() {
        return attribute.part();
    }

    /** {@return the client's value, if it is known} */
    public Optional<String> value() {
        return value;
    }

    /** {@return whether the attribute counts, or why not} */
    public Case reason() {
        return reason;
    }

    /** {@return ln of the shrunk lift of the value; empty if the attribute does not count} */
    public OptionalDouble logLift() {
        return reason == Case.COUNTED ? OptionalDouble.of(logLift) : OptionalDouble.empty();
    }

    /**
     * {@return value and contribution, or why it does not count, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        NumberWords numbers = new NumberWords(words);
        String head = attribute() + ": " + value.orElse(words.say("not known", "неизвестно"));
        return switch (reason) {
            case COUNTED -> {
                String lift = numbers.two(StrictMath.exp(logLift));
                yield head
                        + words.say(", shrunk lift " + lift + ", counts ", ", сглаженный лифт " + lift + ", вклад ")
                        + numbers.signed(logLift);
            }
            case UNKNOWN -> head + words.say(", does not count", ", не учитывается");
            case UNSEEN ->
                head + words.say(", no other client has it, does not count", ", больше ни у кого нет, не учитывается");
            case TOO_FEW -> head + words.say(", too few clients, does not count", ", мало клиентов, не учитывается");
        };
    }

    /** {@return attribute and contribution} Without the value: it may say something of a person. */
    @Override
    public String toString() {
        return "FitLine[" + attribute() + ", " + (reason == Case.COUNTED ? String.valueOf(logLift) : reason) + "]";
    }
}
