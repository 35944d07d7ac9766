package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.immutables.value.Value;

/**
 * How a lead stands against a scheme on a day: its score, whether it is qualified, and which criterion is missing.
 */
@Value.Immutable
public abstract class Qualification {

    Qualification() {}

    static QualificationBuilder builder() {
        return new QualificationBuilder();
    }

    /** {@return the scheme} */
    public abstract QualificationScheme scheme();

    /** {@return the day of the assessment} */
    public abstract LocalDate asOf();

    /** {@return one line for each criterion, in the order of the scheme} */
    public abstract List<CriterionResult> lines();

    /** {@return the evidence that was not used, by day} */
    public abstract List<LeftOutEvidence> leftOut();

    /** {@return the numerator of the score: the sum of weight times mark, exact} */
    public final BigDecimal earned() {
        return PlainNumbers.of(lines().stream().map(CriterionResult::earned).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** {@return the denominator of the score: the sum of the weights, above zero} */
    public final BigDecimal total() {
        return weights(lines());
    }

    /** {@return the score, 0..1, to 16 digits; {@link #isQualified} compares the exact numbers and not this one} */
    public final double score() {
        return earned().divide(total(), MathContext.DECIMAL64).doubleValue();
    }

    /** {@return whether the score is at least the threshold and no blocker is there} */
    public final boolean isQualified() {
        return reachesThreshold(earned()) && blocking().isEmpty();
    }

    /**
     * {@return whether the lead is qualified or would be if all open criteria were met} If not, more questions do not help:
     * a blocker is there, or too much is known not to be met.
     */
    public final boolean canStillQualify() {
        return blocking().isEmpty() && reachesThreshold(earned().add(weights(open())));
    }

    private boolean reachesThreshold(BigDecimal points) {
        return points.compareTo(scheme().threshold().multiply(total())) >= 0;
    }

    private static BigDecimal weights(List<CriterionResult> lines) {
        return PlainNumbers.of(lines.stream()
                .map(CriterionResult::criterion)
                .filter(criterion -> !criterion.isBlocker())
                .map(Criterion::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** {@return the blockers that are there} */
    public final List<CriterionResult> blocking() {
        return lines().stream().filter(CriterionResult::isBlocking).toList();
    }

    /** {@return the criteria of which nothing is known, or nothing new enough; to be asked next} */
    public final List<CriterionResult> open() {
        return lines().stream().filter(line -> line.state().isOpen()).toList();
    }

    /** {@return the labels of the {@linkplain #open open} criteria, in the order of the scheme: what to ask next} */
    public final List<String> missing() {
        return open().stream().map(line -> line.criterion().label()).toList();
    }

    /** {@return the weighted criteria that are known not to be fully met} */
    public final List<CriterionResult> unmet() {
        return lines().stream()
                .filter(line -> !line.criterion().isBlocker())
                .filter(line -> line.state() == CriterionState.NOT_MET || line.state() == CriterionState.PARTLY_MET)
                .toList();
    }

    /**
     * {@return the result in words: verdict, score, threshold, and a line for each criterion; without notes}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public final String explain(Locale locale) {
        return QualificationWords.of(locale).explain(this);
    }
}
