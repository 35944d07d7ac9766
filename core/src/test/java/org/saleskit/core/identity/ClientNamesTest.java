package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNamesTest {

    private static final ClientNames NAMES = ClientNames.withCommonForms();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ООО «Ромашка»; РОМАШКА",
                "Ромашка, ООО; РОМАШКА",
                "Общество с ограниченной ответственностью \"Ромашка\"; РОМАШКА",
                "Acme Co., Ltd.; ACME",
                "Acme L.L.C.; ACME",
                "The Co of Acme; THE CO OF ACME",
                "Müller GmbH & Co. KG; MULLER",
                "Ёлкин и сын; ЕЛКИН И СЫН",
                "O'Neil plc; ONEIL",
                "ООО; ООО",
                "Ltd Co; LTD CO",
                "Север-Юг 2000; СЕВЕР ЮГ 2000"
            })
    void matchKey_dropsLegalFormsAndMarks(String name, String key) {
        assertThat(NAMES.matchKey(name)).isEqualTo(key);
    }

    @Test
    void matchKey_withoutLetters_isEmpty() {
        assertThat(NAMES.matchKey("—")).isEmpty();
        assertThat(NAMES.words("")).isEmpty();
    }

    @Test
    void of_ownForms_dropsTheseOnly() {
        ClientNames names = ClientNames.of(List.of("K.K.", "Kabushiki Kaisha"));
        assertThat(names.matchKey("Kabushiki Kaisha Foo")).isEqualTo("FOO");
        assertThat(names.matchKey("Foo KK")).isEqualTo("FOO");
        assertThat(names.matchKey("Foo Ltd")).isEqualTo("FOO LTD");
        assertThat(ClientNames.of(List.of()).words("Foo Ltd")).containsExactly("FOO", "LTD");
    }
}
