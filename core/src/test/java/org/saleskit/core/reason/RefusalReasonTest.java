package org.saleskit.core.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefusalReasonTest {

    @Test
    void reason_keepsLabelApartFromMeaning() {
        RefusalReason reason = RefusalReason.of("Бюджет исчерпан", ReasonType.NO_BUDGET);

        assertThat(reason.label()).isEqualTo("Бюджет исчерпан");
        assertThat(reason.type()).isEqualTo(ReasonType.NO_BUDGET);
        assertThat(reason.text()).isEmpty();
        assertThat(reason.toBuilder().build()).isEqualTo(reason);
    }

    @Test
    void text_isInNoTextForm() {
        RefusalReason reason = RefusalReason.other("other", "Ivan Petrov moves to another town");

        assertThat(reason.text()).contains("Ivan Petrov moves to another town");
        assertThat(reason.toString()).doesNotContain("Petrov");
    }

    @Test
    void other_withoutText_isRefused() {
        assertThatThrownBy(() -> RefusalReason.of("other", ReasonType.OTHER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refusalReason.text must be given when the type is OTHER, but was absent");
        assertThatThrownBy(() -> RefusalReason.other("other", " "))
                .hasMessage("refusalReason.text must not be blank, but was blank");
        assertThatThrownBy(() -> RefusalReason.of(" ", ReasonType.PRICE))
                .hasMessage("refusalReason.label must not be blank, but was \" \"");
    }
}
