package org.saleskit.core.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;
import org.threeten.extra.LocalDateRange;

/**
 * Somebody who sells, or leads those who do.
 *
 * <p>The name, the telephone number and the e-mail address are personal data: they are in no text form and in no
 * message of saleskit.
 */
@Value.Immutable
public abstract class Rep {

    private static final List<Field<Rep>> FIELDS = List.of(
            Field.of("rep.id", Sensitivity.OPEN, Rep::id),
            Field.of("rep.name", Sensitivity.PERSONAL, Rep::name),
            Field.ofOptional("rep.phone", Sensitivity.PERSONAL, Rep::phone),
            Field.ofOptional("rep.email", Sensitivity.PERSONAL, Rep::email),
            Field.ofOptional("rep.manager", Sensitivity.OPEN, Rep::manager),
            Field.ofOptional("rep.territory", Sensitivity.OPEN, Rep::territory),
            Field.ofOptional("rep.team", Sensitivity.OPEN, Rep::team),
            Field.ofOptional("rep.employed", Sensitivity.OPEN, Rep::employed),
            Field.ofOptional("rep.attributes", Sensitivity.PERSONAL, Rep::ownFields));

    Rep() {}

    /** {@return the host's identifier} */
    public abstract RepId id();

    /** {@return the name, for a report that shows it on purpose; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract String name();

    /** {@return the telephone number as the host writes it, if known; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract Optional<String> phone();

    /** {@return the e-mail address as the host writes it, if known; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract Optional<String> email();

    /** {@return to whom the rep reports, never the rep itself, if to anybody} */
    public abstract Optional<RepId> manager();

    /** {@return the sales territory that the rep works in, if known} */
    public abstract Optional<String> territory();

    /** {@return the team or office that the rep belongs to, if known; dated membership is a {@link Membership}} */
    public abstract Optional<String> team();

    /** {@return the days on which the rep is employed, at least one; absent if they are not known} */
    public abstract Optional<LocalDateRange> employed();

    /** {@return fields of the host's own; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

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

    /**
     * {@return every field of a rep with its sensitivity, in a fixed order, unmodifiable} The host's own fields count as
     * {@link Sensitivity#PERSONAL} together; the key of each says how sensitive it is alone.
     */
    public static List<Field<Rep>> fields() {
        return FIELDS;
    }

    /**
     * {@return whether the rep is employed on a day; a rep whose employment is not known counts as employed}
     *
     * @param date the day
     */
    public final boolean isEmployed(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return employed().map(range -> range.contains(date)).orElse(true);
    }

    @Value.Check
    void check() {
        checkPersonal(name(), "rep.name");
        phone().ifPresent(text -> checkPersonal(text, "rep.phone"));
        email().ifPresent(text -> checkPersonal(text, "rep.email"));
        territory().ifPresent(text -> Checks.notBlank(text, "rep.territory"));
        team().ifPresent(text -> Checks.notBlank(text, "rep.team"));
        manager().ifPresent(manager -> Checks.check(!manager.equals(id()), "rep.manager", "be another rep", manager));
        employed().ifPresent(range -> Checks.check(!range.isEmpty(), "rep.employed", "hold at least one day", range));
    }

    private Optional<Attributes> ownFields() {
        return Optional.of(attributes()).filter(own -> !own.asMap().isEmpty());
    }

    private static void checkPersonal(String text, String name) {
        Checks.check(!Checks.isBlank(text), name, "not be blank", "blank");
    }
}
