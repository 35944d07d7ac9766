package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/** What was found out about a criterion on a day. A later finding replaces an earlier one. */
@Value.Immutable
public abstract class CriterionEvidence implements Comparable<CriterionEvidence> {

    private static final Comparator<CriterionEvidence> ORDER = Comparator.comparing(CriterionEvidence::date)
            .thenComparing(CriterionEvidence::criterion)
            .thenComparing(CriterionEvidence::mark, Comparator.reverseOrder())
            .thenComparing(evidence -> evidence.source().orElse(""))
            .thenComparing(evidence -> evidence.note().orElse(""));

    CriterionEvidence() {}

    /** {@return the key of the criterion} */
    public abstract String criterion();

    /** {@return how far the criterion is met, 0 (not at all) to 1 (fully); of a blocker, how far it is there} */
    public abstract BigDecimal mark();

    /** {@return the day on which it was found out} */
    public abstract LocalDate date();

    /** {@return where it comes from, such as a kind of contact or a document, if known; not the place for notes} */
    public abstract Optional<String> source();

    /** {@return what was said, in free words; in no text form} */
    @Value.Redacted
    public abstract Optional<String> note();

    /**
     * {@return that the criterion is fully met}
     *
     * @param criterion the key of the criterion, not blank
     * @param date the day on which it was found out
     */
    public static CriterionEvidence met(String criterion, LocalDate date) {
        return of(criterion, BigDecimal.ONE, date);
    }

    /**
     * {@return that the criterion is not met at all}
     *
     * @param criterion the key of the criterion, not blank
     * @param date the day on which it was found out
     */
    public static CriterionEvidence notMet(String criterion, LocalDate date) {
        return of(criterion, BigDecimal.ZERO, date);
    }

    /**
     * {@return that the criterion is met to some degree}
     *
     * @param criterion the key of the criterion, not blank
     * @param mark how far, 0..1
     * @param date the day on which it was found out
     */
    public static CriterionEvidence of(String criterion, BigDecimal mark, LocalDate date) {
        return builder().criterion(criterion).mark(mark).date(date).build();
    }

    /** {@return a new builder} */
    public static CriterionEvidenceBuilder builder() {
        return new CriterionEvidenceBuilder();
    }

    /** {@return a builder that holds the values of this evidence} */
    public final CriterionEvidenceBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    CriterionEvidence check() {
        Checks.notBlank(criterion(), "criterionEvidence.criterion");
        Checks.check(
                mark().signum() >= 0 && mark().compareTo(BigDecimal.ONE) <= 0,
                "criterionEvidence.mark",
                "be a fraction between 0 and 1",
                mark());
        source().ifPresent(text -> Checks.notBlank(text, "criterionEvidence.source"));
        Checks.check(note().filter(String::isBlank).isEmpty(), "criterionEvidence.note", "not be blank", "blank");
        BigDecimal canonical = Decimals.canonical(mark(), "criterionEvidence.mark");
        return canonical.scale() == mark().scale()
                ? this
                : toBuilder().mark(canonical).build();
    }

    /**
     * Compares by day, criterion, mark with the highest first, source and note; consistent with equals. Of two findings of
     * one day the one with the lower mark is the later one, which errs on the side of caution with weighted criteria.
     */
    @Override
    public final int compareTo(CriterionEvidence other) {
        return ORDER.compare(this, other);
    }
}
