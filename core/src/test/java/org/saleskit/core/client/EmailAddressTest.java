package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Jane.Roe@Example.ORG, jane.roe@example.org",
        "jane+news@example.org, jane+news@example.org",
        "иван@почта.рф, иван@xn--80a1acny.xn--p1ai",
        "иван@xn--80a1acny.xn--p1ai, иван@xn--80a1acny.xn--p1ai"
    })
    void matchKey_isInSmallLettersWithAnAsciiDomain(String text, String key) {
        assertThat(EmailAddress.of(text).matchKey()).isEqualTo(key);
    }

    @Test
    void matchKey_ignoresSpacesAround() {
        assertThat(EmailAddress.of(" a@b.org ").matchKey()).isEqualTo("a@b.org");
    }

    @Test
    void address_isComparedAsTextAndNeverShown() {
        EmailAddress address = EmailAddress.of("a@example.org");
        assertThat(address).hasToString("EmailAddress{***}").isLessThan(EmailAddress.of("b@example.org"));
    }
}
