package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.saleskit.core.audit.Subject;

class ConsentLogTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Subject ANN = Subject.of("person", "p1");
    private static final String NEWS = "newsletter";

    private static Consent said(ConsentKind kind, Instant at) {
        return Consent.builder()
                .subject(ANN)
                .purpose(NEWS)
                .kind(kind)
                .happenedAt(at)
                .source("form 7")
                .build();
    }

    private static final Consent GIVEN = said(ConsentKind.GIVEN, NOON);
    private static final Consent WITHDRAWN = said(ConsentKind.WITHDRAWN, NOON.plusSeconds(10));
    private static final Consent AGAIN = said(ConsentKind.GIVEN, NOON.plusSeconds(20));

    private static final ConsentLog LOG = ConsentLog.of(List.of(AGAIN, WITHDRAWN, GIVEN));

    private static ConsentState at(ConsentLog log, long second) {
        return log.stateAt(ANN, NEWS, NOON.plusSeconds(second));
    }

    @Test
    void stateAt_eachInstant_followsWhatWasSaidLast() {
        assertThat(at(LOG, -1)).isEqualTo(ConsentState.UNKNOWN);
        assertThat(at(LOG, 0)).isEqualTo(ConsentState.GIVEN);
        assertThat(at(LOG, 9)).isEqualTo(ConsentState.GIVEN);
        assertThat(at(LOG, 10)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(at(LOG, 20)).isEqualTo(ConsentState.GIVEN);
        assertThat(LOG.lastSaid(ANN, NEWS, NOON.plusSeconds(15))).contains(WITHDRAWN);
    }

    @Test
    void stateAt_otherSubjectOrPurpose_isUnknown() {
        assertThat(LOG.stateAt(Subject.of("person", "p2"), NEWS, NOON)).isEqualTo(ConsentState.UNKNOWN);
        assertThat(LOG.stateAt(ANN, "survey", NOON)).isEqualTo(ConsentState.UNKNOWN);
    }

    @Test
    void stateAt_givenAndWithdrawnAtOneInstant_isWithdrawn() {
        ConsentLog log = ConsentLog.of(List.of(said(ConsentKind.WITHDRAWN, NOON), GIVEN));
        assertThat(at(log, 0)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void stateAt_refused_isRefused() {
        assertThat(at(ConsentLog.of(List.of(said(ConsentKind.REFUSED, NOON))), 0))
                .isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void stateAt_givenForATime_expiresAtItsEnd() {
        ConsentLog log = ConsentLog.of(
                List.of(GIVEN.toBuilder().expiresAt(NOON.plusSeconds(5)).build()));
        assertThat(at(log, 4)).isEqualTo(ConsentState.GIVEN);
        assertThat(at(log, 5)).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void knownAt_beforeALateEntry_stillSaysWhatWasKnown() {
        Consent late = WITHDRAWN.toBuilder().recordedAt(NOON.plusSeconds(100)).build();
        ConsentLog log = ConsentLog.of(List.of(GIVEN, late));
        assertThat(at(log, 15)).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(at(log.knownAt(NOON.plusSeconds(99)), 15)).isEqualTo(ConsentState.GIVEN);
        assertThat(at(log.knownAt(NOON.plusSeconds(100)), 15)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Property
    void of_anyOrder_isTheSameLog(@ForAll long seed) {
        List<Consent> events = new ArrayList<>(List.of(
                GIVEN,
                WITHDRAWN,
                AGAIN,
                said(ConsentKind.REFUSED, NOON),
                GIVEN.toBuilder().source("form 8").build(),
                GIVEN.toBuilder().expiresAt(NOON.plusSeconds(9)).build(),
                GIVEN.toBuilder().purpose("survey").build()));
        ConsentLog sorted = ConsentLog.of(events);
        Collections.shuffle(events, new Random(seed));
        assertThat(ConsentLog.of(events)).isEqualTo(sorted).hasSameHashCodeAs(sorted);
    }

    @Test
    void equals_otherLog_differs() {
        assertThat(LOG)
                .isNotEqualTo(ConsentLog.of(List.of(GIVEN)))
                .isNotEqualTo("log")
                .hasToString("ConsentLog{3 events}");
        assertThat(LOG.events()).containsExactly(GIVEN, WITHDRAWN, AGAIN);
    }

    @Test
    void lastSaid_othersAndOtherPurposes_doNotCount() {
        Subject bob = Subject.of("person", "p2");
        Consent ofBob = WITHDRAWN.toBuilder().subject(bob).build();
        Consent calls = WITHDRAWN.toBuilder().purpose("calls").build();
        ConsentLog log = ConsentLog.of(List.of(GIVEN, ofBob, calls));
        assertThat(at(log, 60)).isEqualTo(ConsentState.GIVEN);
        assertThat(log.lastSaid(bob, NEWS, NOON.plusSeconds(60))).contains(ofBob);
        assertThat(log.lastSaid(bob, "calls", NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void stateAt_aLogOfManyPersons_isNotWalkedForEachQuestion() {
        int persons = 60_000;
        ConsentLog log = ConsentLog.of(IntStream.range(0, persons)
                .mapToObj(i ->
                        GIVEN.toBuilder().subject(Subject.of("person", "p" + i)).build())
                .toList());
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(IntStream.range(0, persons)
                                .filter(i ->
                                        log.stateAt(Subject.of("person", "p" + i), NEWS, NOON) == ConsentState.GIVEN)
                                .count())
                        .isEqualTo(persons));
    }
}
