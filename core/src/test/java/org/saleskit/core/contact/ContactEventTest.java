package org.saleskit.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

class ContactEventTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");
    private static final ContactOutcome AGREED = ContactOutcome.of("next meeting set", OutcomeType.AGREED);
    private static final ContactOutcome REFUSED = ContactOutcome.of("no", OutcomeType.REFUSED);

    private static final RefusalReason REASON = RefusalReason.of("no money", ReasonType.NO_BUDGET);

    private static ContactEventBuilder event(String id) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of("c1"))
                .rep(RepId.of("r1"))
                .kind(ContactKind.MEETING)
                .recordedAt(EVENING);
    }

    @Test
    void event_plannedOnly_isNotHeldAndMissesNothing() {
        ContactEvent planned = event("1").plannedAt(NOON).build();
        assertThat(planned.isHeld()).isFalse();
        assertThat(planned.isMissingOutcome()).isFalse();
    }

    @Test
    void held_shortForm_isWrittenDownAtOnce() {
        ContactEvent held =
                ContactEvent.held(ContactEventId.of("1"), ClientId.of("c1"), RepId.of("r1"), ContactKind.MEETING, NOON);
        assertThat(held).isEqualTo(event("1").happenedAt(NOON).recordedAt(NOON).build());
        assertThat(held.toBuilder().happenedAt(MORNING).build().recordedAt()).isEqualTo(NOON);
    }

    @Test
    void planned_shortForm_keepsBothClocks() {
        ContactEvent planned = ContactEvent.planned(
                ContactEventId.of("1"), ClientId.of("c1"), RepId.of("r1"), ContactKind.MEETING, NOON, MORNING);
        assertThat(planned)
                .isEqualTo(event("1").plannedAt(NOON).recordedAt(MORNING).build());
        assertThat(planned.isOpenPlan()).isTrue();
    }

    @Test
    void event_happenedWithoutOutcome_isHeldAndAFinding() {
        ContactEvent unfinished = event("1").happenedAt(NOON).build();
        assertThat(unfinished.isHeld()).isTrue();
        assertThat(unfinished.isMissingOutcome()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = OutcomeType.class,
            names = {"NO_ANSWER", "REFUSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void event_happenedWithOutcome_isHeldAndComplete(OutcomeType type) {
        ContactEvent held = event("1")
                .happenedAt(NOON)
                .outcome(ContactOutcome.of("x", type))
                .build();
        assertThat(held.isHeld()).isTrue();
        assertThat(held.isMissingOutcome()).isFalse();
    }

    @Test
    void event_nobodyAnswered_isAnAttemptAndNotHeld() {
        ContactEvent attempt = event("1")
                .kind(ContactKind.CALL)
                .happenedAt(NOON)
                .outcome(ContactOutcome.of("no answer", OutcomeType.NO_ANSWER))
                .build();
        assertThat(attempt.isHeld()).isFalse();
        assertThat(attempt.isMissingOutcome()).isFalse();
    }

    @Test
    void event_refused_keepsTheReasonOutOfItsText() {
        ContactEvent refused = event("1")
                .happenedAt(NOON)
                .outcome(REFUSED)
                .refusalReason(RefusalReason.other("other", "Mr Smith is bankrupt"))
                .deal(DealId.of("d1"))
                .channel("field")
                .build();
        assertThat(refused.isHeld()).isTrue();
        assertThat(refused.refusalReason().flatMap(RefusalReason::text)).contains("Mr Smith is bankrupt");
        assertThat(refused.toString()).contains("deal=d1", "channel=field").doesNotContain("Smith");
        assertThat(refused.toBuilder().build()).isEqualTo(refused).hasSameHashCodeAs(refused);
    }

    @Test
    void build_refusedWithoutReason_isRejected() {
        ContactEventBuilder builder = event("1").happenedAt(NOON).outcome(REFUSED);
        assertThatThrownBy(builder::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("contactEvent.refusalReason must be given when the outcome is of type REFUSED,"
                        + " but was absent");
    }

    @Test
    void build_reasonWithoutRefusal_isRejectedWithoutItsText() {
        String message =
                "contactEvent.refusalReason must be absent unless the outcome is of type REFUSED, but was given";
        ContactEventBuilder agreed = event("1").happenedAt(NOON).refusalReason(REASON);
        assertThatThrownBy(agreed::build).hasMessage(message);
        assertThatThrownBy(agreed.outcome(AGREED)::build).hasMessage(message);
    }

    @Test
    void build_neitherPlannedNorHappened_isRejected() {
        assertThatThrownBy(event("1")::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("contactEvent.plannedAt must be given when happenedAt is not, but was absent");
    }

    @Test
    void build_blankText_namesTheAttribute() {
        assertThatThrownBy(event("1").plannedAt(NOON).channel(" ")::build)
                .hasMessage("contactEvent.channel must not be blank, but was \" \"");
        assertThatThrownBy(() -> ContactOutcome.of("\t", OutcomeType.OTHER))
                .hasMessage("contactOutcome.label must not be blank, but was \"\t\"");
    }

    @Test
    @SuppressWarnings("NullAway")
    void outcome_withoutType_isRejectedByName() {
        assertThatThrownBy(() -> ContactOutcome.of("x", null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("type");
    }

    @Test
    void historyOrder_anyInputOrder_sortsByHappenedRecordedIdThenPlanned() {
        ContactEvent first = event("9").happenedAt(MORNING).build();
        ContactEvent second = event("5").happenedAt(NOON).recordedAt(NOON).build();
        ContactEvent third = event("3").happenedAt(NOON).plannedAt(EVENING).build();
        ContactEvent fourth = event("4").happenedAt(NOON).plannedAt(MORNING).build();
        ContactEvent fifth = event("8").plannedAt(MORNING).build();
        ContactEvent sixth = event("1").plannedAt(NOON).recordedAt(MORNING).build();
        ContactEvent seventh = event("0").plannedAt(NOON).build();
        List<ContactEvent> expected = List.of(first, second, third, fourth, fifth, sixth, seventh);
        List<ContactEvent> turned = new ArrayList<>(expected);
        for (int i = 0; i < expected.size(); i++) {
            turned.add(turned.remove(0));
            assertThat(turned.stream().sorted(ContactEvent.HISTORY_ORDER)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void event_withPersonsPlaceAndEvidence_keepsThemInTheirOrderAndOutOfItsText() {
        Evidence photo = Evidence.of(EvidenceKind.PHOTO, "file:Smith.jpg", NOON);
        Evidence position = Evidence.of(EvidenceKind.GEOLOCATION, "55.7,37.6", MORNING);
        ContactEvent event = event("1")
                .happenedAt(NOON)
                .duration(Duration.ofMinutes(40))
                .direction(ContactDirection.INBOUND)
                .place("Smith street 7")
                .addPerson(PersonId.of("p2"))
                .addPerson(PersonId.of("p1"))
                .addEvidence(photo, position)
                .nextStep(NextStep.builder()
                        .what("send Smith the offer")
                        .due(LocalDate.of(2026, 3, 5))
                        .promised(true)
                        .build())
                .callRecord(CallRecordId.of("call-1"))
                .attributes(Attributes.none().with(AttributeKey.ofLabel("room"), "12"))
                .build();
        assertThat(event.persons()).containsExactly(PersonId.of("p1"), PersonId.of("p2"));
        assertThat(event.evidence()).containsExactly(position, photo);
        assertThat(event.endedAt()).contains(NOON.plusSeconds(2400));
        assertThat(event.nextStep().map(NextStep::promised)).contains(true);
        assertThat(event.toString())
                .contains("call-1", "INBOUND", "2026-03-05", "room=12", "PHOTO")
                .doesNotContain("Smith")
                .doesNotContain("55.7");
        assertThat(event.toBuilder().build()).isEqualTo(event).hasSameHashCodeAs(event);
    }

    @Test
    void plan_byItsEnd_isUnresolvedUntilSomethingIsSaid() {
        ContactEvent hour =
                event("1").plannedAt(NOON).plannedDuration(Duration.ofHours(1)).build();
        assertThat(hour.plannedEnd()).contains(NOON.plusSeconds(3600));
        assertThat(hour.endedAt()).isEmpty();
        assertThat(hour.isOpenPlan()).isTrue();
        assertThat(hour.isUnresolved(NOON.plusSeconds(3599))).isFalse();
        assertThat(hour.isUnresolved(NOON.plusSeconds(3600))).isTrue();
        assertThat(event("1").plannedAt(NOON).build().isUnresolved(NOON)).isTrue();
        ContactEvent calledOff = hour.toBuilder()
                .outcome(ContactOutcome.of("called off", OutcomeType.POSTPONED))
                .build();
        assertThat(calledOff.isOpenPlan()).isFalse();
        assertThat(calledOff.isUnresolved(EVENING)).isFalse();
        ContactEvent happened = hour.toBuilder().happenedAt(NOON).build();
        assertThat(happened.isOpenPlan()).isFalse();
        assertThat(happened.isUnresolved(EVENING)).isFalse();
        assertThat(happened.endedAt()).isEmpty();
    }

    @Test
    void fields_ofAFullEvent_readEveryAttributeAndKnowWhatIsPersonal() {
        ContactEvent full = event("1")
                .direction(ContactDirection.OUTBOUND)
                .channel("field")
                .place("here")
                .addPerson(PersonId.of("p1"))
                .plannedAt(MORNING)
                .plannedDuration(Duration.ofMinutes(30))
                .happenedAt(NOON)
                .duration(Duration.ofMinutes(45))
                .outcome(REFUSED)
                .refusalReason(RefusalReason.other("other", "said so"))
                .nextStep(NextStep.of("call", LocalDate.of(2026, 3, 5)))
                .addEvidence(Evidence.of(EvidenceKind.OTHER, "x", NOON))
                .callRecord(CallRecordId.of("k"))
                .deal(DealId.of("d"))
                .attributes(Attributes.none().with(AttributeKey.ofFlag("vip"), true))
                .build();
        assertThat(ContactEvent.fields())
                .allSatisfy(
                        field -> assertThat(field.read(full)).as(field.name()).isPresent())
                .doesNotHaveDuplicates();
        assertThat(ContactEvent.fields())
                .filteredOn(field -> field.sensitivity() == Sensitivity.PERSONAL)
                .extracting(Field::name)
                .containsExactly(
                        "contactEvent.place",
                        "contactEvent.refusalReason.text",
                        "contactEvent.nextStep.what",
                        "contactEvent.evidence",
                        "contactEvent.attributes");
        ContactEvent bare = event("1").plannedAt(NOON).build();
        assertThat(ContactEvent.fields())
                .filteredOn(field -> field.read(bare).isPresent())
                .extracting(Field::name)
                .containsExactly(
                        "contactEvent.id",
                        "contactEvent.client",
                        "contactEvent.rep",
                        "contactEvent.kind",
                        "contactEvent.plannedAt",
                        "contactEvent.recordedAt");
    }
}
