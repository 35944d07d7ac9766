package org.saleskit.core.quality;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Words;
import org.saleskit.core.team.RepId;

/**
 * One thing that is wrong with one record. It names the record, the field and the rule, never the value. Made by {@link
 * QualityCheck#check}.
 *
 * <p>Ordered by record, dimension, field and rule.
 */
@Value.Immutable
public abstract class QualityFinding implements Comparable<QualityFinding> {

    private static final Comparator<QualityFinding> ORDER = Comparator.comparing(QualityFinding::record)
            .thenComparing(QualityFinding::dimension)
            .thenComparing(finding -> finding.field().orElse(""))
            .thenComparing(QualityFinding::rule);

    QualityFinding() {}

    /** {@return the identifier of the record} */
    public abstract String record();

    /** {@return who answers for the record, if anybody does} */
    public abstract Optional<RepId> owner();

    /** {@return what is wrong} */
    public abstract QualityDimension dimension();

    /** {@return the name of the field, of findings of completeness and validity} */
    public abstract Optional<String> field();

    /** {@return the name of the rule that is broken; of a missing field the condition under which it is required} */
    public abstract String rule();

    /** {@return the record that this one doubles: the first by identifier, of findings of uniqueness} */
    public abstract Optional<String> duplicateOf();

    /** Only a check makes one. */
    static QualityFindingBuilder builder() {
        return new QualityFindingBuilder();
    }

    /**
     * {@return the finding in words, such as "d7: deal.amount is required (type WON) and missing"}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public final String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = switch (dimension()) {
            case COMPLETENESS ->
                field().orElse("")
                        + words.say(" is required (", " — обязательное поле (")
                        + rule()
                        + words.say(") and missing", "), не заполнено");
            case VALIDITY -> field().orElse("") + words.say(" breaks the rule ", " нарушает правило ") + rule();
            case FRESHNESS ->
                words.say("is too old or of unknown age by the rule ", "устарела или неизвестен возраст, правило ")
                        + rule();
            case UNIQUENESS ->
                words.say("doubles ", "повторяет ")
                        + duplicateOf().orElse("")
                        + words.say(" by the rule ", ", правило ")
                        + rule();
        };
        return record() + ": " + what;
    }

    @Override
    public int compareTo(QualityFinding other) {
        return ORDER.compare(this, other);
    }
}
