package org.saleskit.core.charter;

import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RoleId;

/** Something that the department has to do: which role owns it, and which report shows that it is done. */
@Value.Immutable
public abstract class Duty {

    Duty() {}

    /** {@return the host's short name of the duty} */
    public abstract String id();

    /** {@return what has to be done, in the host's words} */
    public abstract String text();

    /** {@return the role that answers for it; absent as long as nobody does, which is a finding} */
    public abstract Optional<RoleId> owner();

    /** {@return the short name of the report that shows it; absent as long as there is none, which is a finding} */
    public abstract Optional<String> report();

    /**
     * {@return a duty without an owner and a report}
     *
     * @param id the host's short name, not blank
     * @param text what has to be done, not blank
     */
    public static Duty of(String id, String text) {
        return builder().id(id).text(text).build();
    }

    /**
     * {@return a duty with an owner and a report}
     *
     * @param id the host's short name, not blank
     * @param text what has to be done, not blank
     * @param owner the role that answers for it
     * @param report the short name of the report that shows it, not blank
     */
    public static Duty of(String id, String text, RoleId owner, String report) {
        return builder().id(id).text(text).owner(owner).report(report).build();
    }

    /** {@return a new builder} */
    public static DutyBuilder builder() {
        return new DutyBuilder();
    }

    /** {@return a builder that holds the values of this duty} */
    public final DutyBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(id(), "duty.id");
        Checks.notBlank(text(), "duty.text");
        report().ifPresent(report -> Checks.notBlank(report, "duty.report"));
    }
}
