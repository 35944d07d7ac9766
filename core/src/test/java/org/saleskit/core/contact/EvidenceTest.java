package org.saleskit.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.contact.Contacts.hour;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void evidence_sorted_goesByTimeKindAndReference() {
        Evidence first = Evidence.of(EvidenceKind.OTHER, "z", hour(1));
        Evidence second = Evidence.of(EvidenceKind.DOCUMENT, "y", hour(2));
        Evidence third = Evidence.of(EvidenceKind.PHOTO, "a", hour(2));
        Evidence fourth = Evidence.of(EvidenceKind.PHOTO, "b", hour(2));
        assertThat(new TreeSet<>(List.of(fourth, third, second, first, third)))
                .containsExactly(first, second, third, fourth);
        assertThat(third.toBuilder().build()).isEqualTo(third).isEqualByComparingTo(third);
    }

    @Test
    void nextStep_shortForm_promisesNothingAndHidesItsText() {
        NextStep step = NextStep.of("call Smith", LocalDate.of(2026, 3, 5));
        assertThat(step.promised()).isFalse();
        assertThat(step.toString()).contains("2026-03-05").doesNotContain("Smith");
        assertThat(step.toBuilder().promised(true).build()).isNotEqualTo(step);
    }
}
