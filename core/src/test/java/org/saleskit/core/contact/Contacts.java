package org.saleskit.core.contact;

import java.time.Instant;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/** Short forms for tests. Hours count from the midnight before 2 March 2026, UTC. */
final class Contacts {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    static final ContactOutcome AGREED = ContactOutcome.of("next meeting set", OutcomeType.AGREED);
    static final ContactOutcome NO_ANSWER = ContactOutcome.of("nobody there", OutcomeType.NO_ANSWER);
    static final ContactOutcome REFUSED = ContactOutcome.of("no", OutcomeType.REFUSED);
    static final ContactOutcome POSTPONED = ContactOutcome.of("later", OutcomeType.POSTPONED);
    static final RefusalReason REASON = RefusalReason.of("no money", ReasonType.NO_BUDGET);

    private Contacts() {}

    static Instant hour(long hour) {
        return MIDNIGHT.plusSeconds(hour * 3600);
    }

    /** Recorded at hour 18, by r1 with c1. */
    static ContactEventBuilder event(String id) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(ClientId.of("c1"))
                .rep(RepId.of("r1"))
                .kind(ContactKind.MEETING)
                .recordedAt(hour(18));
    }

    static ContactEvent held(String id, long happened, long recorded) {
        return event(id)
                .happenedAt(hour(happened))
                .recordedAt(hour(recorded))
                .outcome(AGREED)
                .build();
    }

    static PersonId person(String id) {
        return PersonId.of(id);
    }
}
