package org.saleskit.core.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class CallRecordsTest {

    private static CallRecordBuilder call(String id, String startedAt) {
        return CallRecord.builder()
                .id(CallRecordId.of(id))
                .kind(CallKind.CONVERSATION)
                .direction(ContactDirection.OUTBOUND)
                .startedAt(Instant.parse(startedAt));
    }

    private static final CallRecord LATE_EVENING = call("k1", "2026-03-02T21:30:00Z")
            .duration(Duration.ofMinutes(3))
            .rep(RepId.of("r1"))
            .client(ClientId.of("c1"))
            .phone("+7 495 000-00-01")
            .recording(URI.create("pbx:secret-recording"))
            .build();
    private static final CallRecord MISSED = call("k2", "2026-03-03T09:00:00Z")
            .kind(CallKind.MISSED)
            .rep(RepId.of("r1"))
            .build();
    private static final CallRecord OTHER =
            call("k0", "2026-03-03T09:00:00Z").client(ClientId.of("c1")).build();

    private static final CallRecords LOG = CallRecords.of(List.of(MISSED, LATE_EVENING, OTHER, MISSED));

    @Test
    void log_anyOrderAndOverlap_isSortedAndHoldsEachCallOnce() {
        assertThat(LOG.all()).containsExactly(LATE_EVENING, OTHER, MISSED);
        assertThat(CallRecords.of(List.of(OTHER, MISSED, LATE_EVENING)))
                .isEqualTo(LOG)
                .hasSameHashCodeAs(LOG)
                .hasToString("3 call records");
        assertThat(CallRecords.of(List.of())).isNotEqualTo(LOG).hasToString("0 call records");
        assertThat(CallRecords.of(List.of(OTHER))).hasToString("1 call record");
        assertThat(LOG).isNotEqualTo(LOG.all());
    }

    @Test
    void search_byEachAttribute_keepsOnlyWhatFits() {
        assertThat(LOG.ofKind(CallKind.MISSED).all()).containsExactly(MISSED);
        assertThat(LOG.ofRep(RepId.of("r1")).all()).containsExactly(LATE_EVENING, MISSED);
        assertThat(LOG.ofClient(ClientId.of("c1")).all()).containsExactly(LATE_EVENING, OTHER);
        assertThat(LOG.ofClient(ClientId.of("c1")).ofRep(RepId.of("r1")).all()).containsExactly(LATE_EVENING);
        assertThat(LOG.ofRep(RepId.of("r9")).all()).isEmpty();
    }

    @Test
    void search_byDate_goesByTheClockOfTheZone() {
        LocalDateRange third = LocalDateRange.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
        assertThat(LOG.startedIn(ReportPeriod.of(third, ZoneOffset.UTC)).all()).containsExactly(OTHER, MISSED);
        // 21:30 in Greenwich is half past midnight of the 3rd in Moscow.
        assertThat(LOG.startedIn(ReportPeriod.of(third, ZoneId.of("Europe/Moscow")))
                        .all())
                .containsExactly(LATE_EVENING, OTHER, MISSED);
    }

    @Test
    void record_withNumberAndRecording_keepsThemOutOfItsText() {
        CallRecord tagged = LATE_EVENING.toBuilder()
                .attributes(Attributes.none().with(AttributeKey.ofLabel("line"), "2"))
                .build();
        assertThat(tagged.toString())
                .contains("k1", "CONVERSATION", "line=2")
                .doesNotContain("495")
                .doesNotContain("secret");
        assertThat(MISSED.duration()).isZero();
        assertThat(CallRecord.fields())
                .allSatisfy(
                        field -> assertThat(field.read(tagged)).as(field.name()).isPresent());
        assertThat(CallRecord.fields())
                .filteredOn(field -> field.read(OTHER).isEmpty())
                .extracting(Field::name)
                .containsExactly("callRecord.rep", "callRecord.phone", "callRecord.recording", "callRecord.attributes");
    }

    @Test
    void of_sameIdOtherContents_isRefused() {
        CallRecord changed = MISSED.toBuilder().kind(CallKind.VOICE_MAIL).build();
        assertThatThrownBy(() -> CallRecords.of(List.of(MISSED, changed)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("callRecords must hold one content for each id, but was two for k2");
    }
}
