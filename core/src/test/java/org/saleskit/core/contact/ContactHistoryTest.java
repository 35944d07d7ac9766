package org.saleskit.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.contact.Contacts.AGREED;
import static org.saleskit.core.contact.Contacts.event;
import static org.saleskit.core.contact.Contacts.held;
import static org.saleskit.core.contact.Contacts.hour;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactHistoryTest {

    private static final ContactEvent PLAN =
            event("m").plannedAt(hour(10)).recordedAt(hour(1)).build();
    private static final ContactEvent HELD =
            PLAN.toBuilder().happenedAt(hour(11)).recordedAt(hour(12)).build();
    private static final ContactEvent CLOSED =
            HELD.toBuilder().outcome(AGREED).recordedAt(hour(20)).build();
    private static final ContactHistory HISTORY = ContactHistory.of(List.of(CLOSED, PLAN, HELD));

    @Test
    void correction_recordedLater_replacesOnlyInLaterKnowledge() {
        assertThat(HISTORY.current()).containsExactly(CLOSED);
        assertThat(HISTORY.knownAt(hour(20)).current()).containsExactly(CLOSED);
        assertThat(HISTORY.knownAt(hour(19)).current()).containsExactly(HELD);
        assertThat(HISTORY.knownAt(hour(11)).current()).containsExactly(PLAN);
        assertThat(HISTORY.knownAt(hour(0)).current()).isEmpty();
        assertThat(HISTORY.versions(ContactEventId.of("m"))).containsExactly(PLAN, HELD, CLOSED);
        assertThat(HISTORY.versions(ContactEventId.of("x"))).isEmpty();
        assertThat(HISTORY.append(held("a", 2, 30)).find(ContactEventId.of("m")))
                .contains(CLOSED);
        assertThat(HISTORY.knownAt(hour(19)).find(ContactEventId.of("m"))).contains(HELD);
        assertThat(HISTORY.find(ContactEventId.of("x"))).isEmpty();
    }

    @Test
    void reportOfThePast_madeAgain_doesNotSeeWhatCameLater() {
        assertThat(HISTORY.knownAt(hour(11)).asOf(hour(11)).contacts()).isEmpty();
        assertThat(HISTORY.knownAt(hour(11)).asOf(hour(11)).plans()).containsExactly(PLAN);
        // As it is known now, the meeting had begun by 11.
        assertThat(HISTORY.asOf(hour(11)).contacts()).containsExactly(CLOSED);
    }

    @Test
    void records_ofSeveralEvents_areInTheOrderOfRecording() {
        ContactEvent other = held("a", 2, 12);
        assertThat(HISTORY.append(other).records()).containsExactly(PLAN, other, HELD, CLOSED);
        assertThat(HISTORY.records()).containsExactly(PLAN, HELD, CLOSED);
    }

    @Test
    void append_oldOrKnownRecord_findsItsPlace() {
        ContactHistory without = ContactHistory.of(List.of(PLAN, CLOSED));
        assertThat(without.append(HELD)).isEqualTo(HISTORY).hasSameHashCodeAs(HISTORY);
        assertThat(HISTORY.append(HELD)).isEqualTo(HISTORY);
        assertThat(without).isNotEqualTo(HISTORY).hasToString("2 contact records");
        assertThat(HISTORY).isNotEqualTo(HISTORY.records());
        assertThat(HISTORY.appendAll(List.of())).isSameAs(HISTORY);
        assertThat(ContactHistory.empty().append(PLAN)).hasToString("1 contact record");
        assertThat(ContactHistory.empty().current()).isEmpty();
    }

    @Test
    void append_sameIdAndTimeOtherContents_isRefusedInAnyOrder() {
        ContactEvent contradiction = HELD.toBuilder().channel("other").build();
        String message =
                "records must hold one content for each id and recordedAt, but was two for m at 2026-03-02T12:00:00Z";
        assertThatThrownBy(() -> HISTORY.append(contradiction))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> ContactHistory.of(List.of(contradiction, HELD)))
                .hasMessage(message);
        assertThatThrownBy(() -> ContactHistory.of(List.of(HELD, contradiction)))
                .hasMessage(message);
    }
}
