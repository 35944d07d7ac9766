package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    private static final DialingPlan RUSSIA = DialingPlan.of("7", "8", 10);
    private static final DialingPlan GERMANY = DialingPlan.of("49", "0", 10);

    /** Ways of writing one number, and numbers that the plan cannot complete. */
    @ParameterizedTest
    @CsvSource({
        "+7 (912) 345-67-89, +79123456789",
        "8 (912) 345-67-89, +79123456789",
        "9123456789, +79123456789",
        "7 912 345 67 89, +79123456789",
        "007.912.345.67.89, +79123456789",
        "8 912 345 67 89 доб. 12, +79123456789",
        "8 912 345 67 89 EXT 12, +79123456789",
        "+49 30 901820, +4930901820",
        "+49 (0) 30 901820, +4930901820",
        "+49 (0)30 901820, +4930901820",
        "0049 (0)30 901820, +4930901820",
        "(0)30 901820, 030901820",
        "345-67-89, 3456789",
        "1 912 345 67 89, 19123456789",
        "112, 112"
    })
    void matchKey_inRussia_isTheInternationalNumber(String text, String key) {
        assertThat(PhoneNumber.of(text).matchKey(RUSSIA)).isEqualTo(key);
    }

    @Test
    void matchKey_dependsOnThePlan() {
        assertThat(PhoneNumber.of("030 12345678").matchKey()).isEqualTo("03012345678");
        assertThat(PhoneNumber.of("030 12345678").matchKey(GERMANY)).isEqualTo("+493012345678");
        assertThat(PhoneNumber.of("0049 30 12345678").matchKey()).isEqualTo("+493012345678");
        assertThat(PhoneNumber.of("8 912 345 67 89").matchKey(DialingPlan.of("1", "", 10)))
                .isEqualTo("89123456789");
    }

    @Test
    void extension_isKeptApart() {
        assertThat(PhoneNumber.of("112 x5").extension()).contains("5");
        assertThat(PhoneNumber.of("112 #77").extension()).contains("77");
        assertThat(PhoneNumber.of("112").extension()).isEmpty();
    }

    @Test
    void number_isComparedAsTextAndNeverShown() {
        PhoneNumber number = PhoneNumber.of("+7 912 345 67 89");
        assertThat(number).hasToString("PhoneNumber{***}").isLessThan(PhoneNumber.of("+8 912"));
        assertThat(number).isNotEqualTo(PhoneNumber.of("+79123456789"));
    }
}
