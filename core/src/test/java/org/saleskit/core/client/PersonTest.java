package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;

class PersonTest {

    private static final Person FULL = Person.builder()
            .id(PersonId.of("p1"))
            .name(ClientCards.MARK)
            .position(ClientCards.MARK + " director")
            .addPhones(PhoneNumber.of("+47 777 777 77"))
            .addEmails(EmailAddress.of(ClientCards.MARK + "@example.org"))
            .birthday(LocalDate.of(1977, 7, 17))
            .attributes(Attributes.none().with(AttributeKey.ofFlag("speaksGerman"), true))
            .build();

    @Test
    void toString_always_showsNothingPersonal() {
        assertThat(FULL).hasToString("Person{id=p1, attributes={speaksGerman=true}}");
    }

    @Test
    void toBuilder_unchanged_isEqual() {
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL).hasSameHashCodeAs(FULL);
        assertThat(FULL.toBuilder().name("Other").build()).isNotEqualTo(FULL);
    }

    @Test
    void fields_always_arePersonalButForTheIdentifier() {
        assertThat(Person.fields()).allMatch(field -> field.read(FULL).isPresent());
        assertThat(Person.fields().stream()
                        .filter(field -> field.sensitivity() != Sensitivity.PERSONAL)
                        .map(Field::name))
                .containsExactly("person.id");
        Person bare = Person.of(PersonId.of("p2"), "Jane Roe");
        assertThat(Person.fields().stream()
                        .filter(field -> field.read(bare).isPresent())
                        .map(Field::name))
                .containsExactly("person.id", "person.name");
    }
}
