package org.saleskit.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.ContactView;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

class ContactQualityTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ContactOutcome REFUSED = ContactOutcome.of("no", OutcomeType.REFUSED);

    private static ContactEventBuilder event(String id, String rep) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of("c1"))
                .rep(RepId.of(rep))
                .kind(ContactKind.MEETING)
                .recordedAt(NOON);
    }

    private static final ContactView VIEW = ContactHistory.of(List.of(
                    event("good", "r1")
                            .happenedAt(NOON)
                            .outcome(ContactOutcome.of("yes", OutcomeType.AGREED))
                            .build(),
                    event("open", "r1").happenedAt(NOON).build(),
                    event("running", "r1")
                            .happenedAt(NOON.plusSeconds(3600))
                            .duration(Duration.ofHours(9))
                            .recordedAt(NOON.plusSeconds(3600))
                            .build(),
                    event("forgotten", "r2").plannedAt(NOON.plusSeconds(60)).build(),
                    event("future", "r2").plannedAt(NOON.plusSeconds(86_400)).build(),
                    event("reasonless", "r2")
                            .happenedAt(NOON)
                            .outcome(REFUSED)
                            .refusalReason(RefusalReason.of("not recorded", ReasonType.NOT_RECORDED))
                            .build(),
                    event("beforehand", "r3")
                            .happenedAt(NOON.plusSeconds(1))
                            .outcome(REFUSED)
                            .refusalReason(RefusalReason.of("price", ReasonType.PRICE))
                            .build(),
                    event("late", "r3")
                            .happenedAt(NOON.minusSeconds(86_401))
                            .outcome(ContactOutcome.of("yes", OutcomeType.AGREED))
                            .build()))
            .asOf(NOON.plusSeconds(7200));

    @Test
    void check_contacts_findsWhatIsOpenReasonlessEarlyAndLate() {
        QualityResult result = ContactQuality.check(VIEW, Duration.ofDays(1));
        assertThat(result.findings())
                .extracting(finding -> finding.explain(Locale.ENGLISH))
                .containsExactly(
                        "beforehand: contactEvent.happenedAt breaks the rule contact.notBeforehand",
                        "forgotten: contactEvent.outcome is required (the contact is over) and missing",
                        "late: contactEvent.happenedAt breaks the rule contact.loggedInTime",
                        "open: contactEvent.outcome is required (the contact is over) and missing",
                        "reasonless: contactEvent.refusalReason.type breaks the rule contact.reasonRecorded");
        // Over are all but the running one and the one of tomorrow: 6, of which 2 lack the outcome.
        assertThat(result.quality().parts().get(0).passed()).isEqualTo(Proportion.of(4, 6));
        assertThat(result.quality().records()).isEqualTo(8);
        // r2 failed 2 of 5 checks, r3 2 of 7: an outcome, a reason and two times; an outcome and two times.
        assertThat(result.worstOwners(OffenderOrder.BY_COUNT))
                .extracting(Offender::id)
                .containsExactly(RepId.of("r2"), RepId.of("r3"), RepId.of("r1"));
    }

    @Test
    void check_whatHappenedAfterTheView_isInNoCountOfReasonsAndTimes() {
        ContactView before = ContactHistory.of(List.of(
                        event("good", "r1").happenedAt(NOON).build(),
                        event("planned", "r1")
                                .plannedAt(NOON)
                                .happenedAt(NOON.plusSeconds(10))
                                .outcome(REFUSED)
                                .refusalReason(RefusalReason.of("not recorded", ReasonType.NOT_RECORDED))
                                .recordedAt(NOON.plusSeconds(10))
                                .build(),
                        event("calledOff", "r1")
                                .plannedAt(NOON)
                                .outcome(REFUSED)
                                .refusalReason(RefusalReason.of("price", ReasonType.PRICE))
                                .build()))
                .asOf(NOON.plusSeconds(5));
        DataQuality quality = ContactQuality.check(before, Duration.ofDays(1)).quality();
        // The two rules of time for the one that has happened, and the reason of the one called off.
        assertThat(quality.parts())
                .filteredOn(part -> part.dimension() == QualityDimension.VALIDITY)
                .extracting(QualityPart::passed)
                .containsExactly(Proportion.of(3, 3));
    }

    @Test
    void check_contactAtTheVeryInstant_isOver() {
        ContactView view = ContactHistory.of(
                        List.of(event("now", "r1").happenedAt(NOON).build()))
                .asOf(NOON);
        assertThat(ContactQuality.check(view, Duration.ZERO).findings(QualityDimension.COMPLETENESS))
                .hasSize(1);
    }

    @Test
    void check_withRulesOfTheHost_findsThoseToo() {
        QualityResult result = ContactQuality.of(VIEW, Duration.ofDays(2))
                .withRequired(RequiredFields.<ContactEvent>none()
                        .always(List.of(ContactEvent.fields().get(5))))
                .check(VIEW.plans(), VIEW.asOf());
        assertThat(result.findings())
                .extracting(QualityFinding::field)
                .allMatch(field -> field.equals(Optional.of("contactEvent.channel")));
        assertThat(result.findings()).hasSize(2);
    }
}
