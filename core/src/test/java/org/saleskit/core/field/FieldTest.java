package org.saleskit.core.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final Field<String> LENGTH = Field.of("text.length", Sensitivity.OPEN, String::length);
    private static final Field<String> FIRST = Field.ofOptional(
            "text.first",
            Sensitivity.PERSONAL,
            text -> text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0)));

    @Test
    void field_readsItsValue() {
        assertThat(LENGTH.read("abc")).contains(3);
        assertThat(FIRST.read("abc")).contains('a');
        assertThat(FIRST.read("")).isEmpty();
    }

    @Test
    void fields_areEqualByNameAndSensitivity() {
        Field<String> same = Field.of("text.length", Sensitivity.OPEN, text -> 0);

        assertThat(LENGTH).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(FIRST);
        assertThat(LENGTH).isNotEqualTo(Field.of("text.length", Sensitivity.PERSONAL, String::length));
        assertThat(LENGTH).hasToString("text.length");
        assertThat(FIRST.name()).isEqualTo("text.first");
        assertThat(FIRST.sensitivity()).isEqualTo(Sensitivity.PERSONAL);
    }

    @Test
    void blankName_isRefused() {
        assertThatThrownBy(() -> Field.of(" ", Sensitivity.OPEN, String::length))
                .hasMessage("field.name must not be blank, but was \" \"");
    }
}
