package org.saleskit.core.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * How far the data behind a result can be trusted: a score with the parts it is made of. Small enough to be attached to
 * any result of an analysis.
 *
 * <pre>
 * score = sum(weight x passed / checked) / sum(weight), over the parts that were checked
 * </pre>
 *
 * <p><b>Special cases</b> A dimension that was not checked is in neither sum and is named as not checked. If none was,
 * there is no score, never 1 or 0.
 *
 * <p><b>Example</b> completeness 8 of 10 and validity 9 of 9, with equal weights: 0.9.
 */
@Value.Immutable
public abstract class DataQuality {

    DataQuality() {}

    /** {@return what the records are, in the host's words, such as "deal cards"} */
    public abstract String subject();

    /** {@return the instant of the check} */
    public abstract Instant asOf();

    /** {@return how many records were checked} */
    public abstract long records();

    /** {@return the parts of the score, each dimension at most once; in the order given} */
    public abstract List<QualityPart> parts();

    /** {@return a new builder} */
    public static DataQualityBuilder builder() {
        return new DataQualityBuilder();
    }

    /** {@return a builder that holds the values of this one} */
    public final DataQualityBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(subject(), "dataQuality.subject");
        Checks.nonNegative(records(), "dataQuality.records");
        Set<QualityDimension> seen = EnumSet.noneOf(QualityDimension.class);
        for (int i = 0; i < parts().size(); i++) {
            QualityDimension dimension = parts().get(i).dimension();
            Checks.check(seen.add(dimension), "parts[" + i + "].dimension", "be given once", dimension);
        }
    }

    /** {@return the score in 0..1; empty if nothing with a weight was checked} */
    @Value.Lazy
    public OptionalDouble score() {
        double passed = 0;
        double weights = 0;
        for (QualityPart part : parts()) {
            if (part.counts()) {
                passed += part.weight() * part.passed().rate().orElseThrow();
                weights += part.weight();
            }
        }
        return weights > 0 ? OptionalDouble.of(passed / weights) : OptionalDouble.empty();
    }

    /**
     * {@return a warning to be shown beside a result, in words; absent if the score is at least the limit} A score that
     * could not be made warns too.
     *
     * @param limit the lowest score that needs no warning, in 0..1
     * @param locale Russian gives Russian, every other language English
     */
    public final Optional<String> warning(double limit, Locale locale) {
        Checks.fraction(limit, "limit");
        if (score().isPresent() && score().getAsDouble() >= limit) {
            return Optional.empty();
        }
        Words words = Words.of(locale);
        BigDecimal limitAsDecimal = BigDecimal.valueOf(limit);
        return Optional.of(words.say("Below ", "Ниже ")
                + words.percent(limitAsDecimal)
                + words.say(": ", ": ")
                + text(locale, List.of(limitAsDecimal)));
    }

    /**
     * {@return the score and its parts in words, such as "data quality of 10 deal cards 90.0%: completeness 8 of 10 ×1,
     * ..."}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public final String explain(Locale locale) {
        return text(locale, List.of());
    }

    private String text(Locale locale, List<BigDecimal> limits) {
        Words words = Words.of(locale);
        String score = score().isPresent()
                ? words.percent(BigDecimal.valueOf(score().getAsDouble()), limits)
                : words.say("unknown", "неизвестно");
        return words.say("data quality of ", "качество данных, ")
                + subject()
                + " ("
                + words.number(BigDecimal.valueOf(records()))
                + "): "
                + score
                + parts().stream().map(part -> part(part, words, locale)).collect(Collectors.joining("; ", "; ", ""));
    }

    private static String part(QualityPart part, Words words, Locale locale) {
        String name = part.dimension().word(locale) + " ";
        if (part.passed().trials() == 0) {
            return name + words.say("not checked", "не проверялась");
        }
        return name
                + words.number(BigDecimal.valueOf(part.passed().successes()))
                + words.say(" of ", " из ")
                + words.number(BigDecimal.valueOf(part.passed().trials()))
                + words.say(", weight ", ", вес ")
                + words.number(BigDecimal.valueOf(part.weight()).stripTrailingZeros());
    }
}
