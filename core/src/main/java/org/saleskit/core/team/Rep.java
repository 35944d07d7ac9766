package org.saleskit.core.team;

import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * Somebody who sells, or leads those who do.
 *
 * <p>The name is personal data: it is in no text form and in no message of saleskit.
 */
@Value.Immutable
public abstract class Rep {

    Rep() {}

    /** {@return the host's identifier} */
    public abstract RepId id();

    /** {@return the name, for a report that shows it on purpose; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract String name();

    /** {@return to whom the rep reports, never the rep itself, if to anybody} */
    public abstract Optional<RepId> manager();

    /** {@return the sales territory that the rep works in, if known} */
    public abstract Optional<String> territory();

    /** {@return the team or office that the rep belongs to, if known} */
    public abstract Optional<String> team();

    /**
     * {@return a rep of whom nothing more is known}
     *
     * @param id the host's identifier
     * @param name the name, not blank
     */
    public static Rep of(RepId id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return a new builder} */
    public static RepBuilder builder() {
        return new RepBuilder();
    }

    /** {@return a builder that holds the values of this rep} */
    public final RepBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "rep.name");
        territory().ifPresent(text -> Checks.notBlank(text, "rep.territory"));
        team().ifPresent(text -> Checks.notBlank(text, "rep.team"));
        manager().ifPresent(manager -> Checks.check(!manager.equals(id()), "rep.manager", "be another rep", manager));
    }
}
