package org.saleskit.core.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.internal.Checks;

/**
 * A person to speak with. For which clients, in which role and since when is told by links of their own, {@link
 * ClientPerson}, because one person may act for several clients and a client has several persons.
 *
 * <p>Everything but the identifier is personal data: it is in no text form and in no message of saleskit.
 */
@Value.Immutable
public abstract class Person {

    Person() {}

    /** {@return the host's identifier} */
    public abstract PersonId id();

    /** {@return the name, for a report that shows it on purpose; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract String name();

    /** {@return the position or title, if known} */
    @Value.Redacted
    public abstract Optional<String> position();

    /** {@return the telephone numbers, the preferred one first, each once} */
    @Value.Redacted
    public abstract List<PhoneNumber> phones();

    /** {@return the e-mail addresses, the preferred one first, each once} */
    @Value.Redacted
    public abstract List<EmailAddress> emails();

    /** {@return the day of birth, if known; greetings are a reason for a contact} */
    @Value.Redacted
    public abstract Optional<LocalDate> birthday();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return a person of whom nothing more is known}
     *
     * @param id the host's identifier
     * @param name the name, not blank
     */
    public static Person of(PersonId id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return a new builder} */
    public static PersonBuilder builder() {
        return new PersonBuilder();
    }

    /** {@return a builder that holds the values of this person} */
    public final PersonBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return every field of a person with its sensitivity, in a fixed order, unmodifiable} */
    public static List<Field<Person>> fields() {
        return ClientFields.OF_PERSON;
    }

    @Value.Check
    void check() {
        Checks.check(!Checks.isBlank(name()), "person.name", "not be blank", "blank");
        PersonalTexts.notBlank(position(), "person.position");
        PersonalTexts.checkEachOnce(phones(), "person.phones");
        PersonalTexts.checkEachOnce(emails(), "person.emails");
    }
}
