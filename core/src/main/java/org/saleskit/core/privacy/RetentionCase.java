package org.saleskit.core.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.internal.Checks;

/** Data of somebody in a category, with the dates that say how long it is kept. */
@Value.Immutable
public abstract class RetentionCase {

    /** By subject, then category. */
    static final Comparator<RetentionCase> ORDER =
            Comparator.comparing(RetentionCase::subject).thenComparing(RetentionCase::category);

    RetentionCase() {}

    /** {@return whose data it is} */
    public abstract Subject subject();

    /** {@return the host's word for the kind of data} */
    public abstract String category();

    /** {@return the date of the last contact or sale, if there was one} */
    public abstract Optional<LocalDate> lastActivity();

    /** {@return the date on which the contract ended, if there was one and it has ended} */
    public abstract Optional<LocalDate> contractEnd();

    /** {@return whether a contract is in force, so that the data is needed; by default false} */
    @Value.Default
    public boolean contractInForce() {
        return false;
    }

    /**
     * {@return why the data must be kept whatever the rules say, such as a law suit; the host's word, not a note} Absent if
     * there is no such hold.
     */
    public abstract Optional<String> legalHold();

    /** {@return a new builder} */
    public static RetentionCaseBuilder builder() {
        return new RetentionCaseBuilder();
    }

    /** {@return a builder that holds the values of this case} */
    public final RetentionCaseBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(category(), "retentionCase.category");
        legalHold()
                .ifPresent(text ->
                        Checks.check(!Checks.isBlank(text), "retentionCase.legalHold", "not be blank", "blank"));
        contractEnd()
                .ifPresent(end -> Checks.check(
                        !contractInForce(),
                        "retentionCase.contractEnd",
                        "be absent while a contract is in force",
                        end));
    }
}
