package org.saleskit.core.contact;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * What is to be done after a contact, and by when.
 *
 * <p>The text is written freely about a client and is in no text form and in no message of saleskit.
 */
@Value.Immutable
public abstract class NextStep {

    NextStep() {}

    /** {@return what is to be done, in the words of the rep} */
    @Value.Redacted
    public abstract String what();

    /** {@return the last local day on which it is done in time} */
    public abstract LocalDate due();

    /** {@return whether the client was promised it; by default not} */
    @Value.Default
    public boolean promised() {
        return false;
    }

    /**
     * {@return a step that the client was not promised}
     *
     * @param what what is to be done, not blank
     * @param due the last day on which it is done in time
     */
    public static NextStep of(String what, LocalDate due) {
        return builder().what(what).due(due).build();
    }

    /** {@return a new builder} */
    public static NextStepBuilder builder() {
        return new NextStepBuilder();
    }

    /** {@return a builder that holds the values of this step} */
    public final NextStepBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.check(!Checks.isBlank(what()), "nextStep.what", "not be blank", "blank");
    }
}
