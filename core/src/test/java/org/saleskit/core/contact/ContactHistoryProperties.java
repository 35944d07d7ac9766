package org.saleskit.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.contact.Contacts.hour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.client.ClientId;

/** Random logs of few events, with many corrections, late entries and equal times, against a direct reading of the rules. */
class ContactHistoryProperties {

    private static final int HOURS = 24;

    @Provide
    Arbitrary<List<ContactEvent>> logs() {
        return Arbitraries.randomValue(ContactHistoryProperties::log);
    }

    private static List<ContactEvent> log(Random random) {
        Map<String, ContactEvent> byKey = new HashMap<>();
        int size = random.nextInt(30);
        for (int i = 0; i < size; i++) {
            String id = "e" + random.nextInt(6);
            int recorded = random.nextInt(HOURS);
            byKey.put(id + "@" + recorded, record(id, recorded, random));
        }
        List<ContactEvent> log = new ArrayList<>(byKey.values());
        log.sort(ContactEvent.HISTORY_ORDER);
        Collections.shuffle(log, random);
        return log;
    }

    private static ContactEvent record(String id, int recorded, Random random) {
        ContactEventBuilder record = Contacts.event(id)
                .recordedAt(hour(recorded))
                .client(ClientId.of("c" + random.nextInt(4)))
                .kind(random.nextBoolean() ? ContactKind.CALL : ContactKind.MEETING);
        boolean happened = random.nextBoolean();
        if (happened) {
            record.happenedAt(hour(random.nextInt(HOURS)));
        }
        if (!happened || random.nextBoolean()) {
            record.plannedAt(hour(random.nextInt(HOURS)));
        }
        switch (random.nextInt(4)) {
            case 0 -> record.outcome(Contacts.AGREED);
            case 1 -> record.outcome(Contacts.NO_ANSWER);
            case 2 -> record.outcome(Contacts.REFUSED).refusalReason(Contacts.REASON);
            default -> {
                // no outcome
            }
        }
        return record.build();
    }

    /** The rules of the two clocks word for word, in quadratic time. */
    private static List<ContactEvent> naive(List<ContactEvent> log, Instant known, Predicate<ContactEvent> kept) {
        return log.stream()
                .filter(record -> !record.recordedAt().isAfter(known))
                .filter(record -> log.stream()
                        .noneMatch(other -> other.id().equals(record.id())
                                && !other.recordedAt().isAfter(known)
                                && other.recordedAt().isAfter(record.recordedAt())))
                .filter(kept)
                .sorted(ContactEvent.HISTORY_ORDER)
                .toList();
    }

    @Property
    void view_atAnyTwoInstants_isTheNaiveOne(
            @ForAll("logs") List<ContactEvent> log,
            @ForAll @IntRange(max = HOURS) int knownHour,
            @ForAll @IntRange(max = HOURS) int asOfHour) {
        Instant known = hour(knownHour);
        Instant asOf = hour(asOfHour);
        ContactView view = ContactHistory.of(log).knownAt(known).asOf(asOf);
        Predicate<ContactEvent> happened = event ->
                event.happenedAt().isPresent() && event.happenedAt().get().compareTo(asOf) <= 0;
        Predicate<ContactEvent> answered =
                event -> !event.outcome().map(ContactOutcome::type).equals(Optional.of(OutcomeType.NO_ANSWER));
        assertThat(view.contacts()).isEqualTo(naive(log, known, happened.and(answered)));
        assertThat(view.attempts()).isEqualTo(naive(log, known, happened.and(answered.negate())));
        assertThat(view.calledOff())
                .isEqualTo(naive(
                        log,
                        known,
                        event -> event.happenedAt().isEmpty() && event.outcome().isPresent()));
        List<ContactEvent> contacts = naive(log, known, happened.and(answered));
        assertThat(view.lastContact().stream().toList())
                .isEqualTo(contacts.subList(Math.max(0, contacts.size() - 1), contacts.size()));
    }

    @Property
    void view_atAnyInstant_holdsEachEventOnce(
            @ForAll("logs") List<ContactEvent> log, @ForAll @IntRange(max = HOURS) int asOfHour) {
        ContactHistory history = ContactHistory.of(log);
        ContactView view = history.asOf(hour(asOfHour));
        assertThat(Stream.of(view.contacts(), view.attempts(), view.plans(), view.calledOff(), view.later())
                        .flatMap(List::stream)
                        .sorted(ContactEvent.HISTORY_ORDER))
                .containsExactlyElementsOf(history.current());
    }

    @Property
    void history_anyOrderOrSteps_isTheSame(@ForAll("logs") List<ContactEvent> log, @ForAll Random random) {
        ContactHistory whole = ContactHistory.of(log);
        List<ContactEvent> turned = new ArrayList<>(log);
        Collections.shuffle(turned, random);
        ContactHistory oneByOne = ContactHistory.empty();
        for (ContactEvent record : turned) {
            oneByOne = oneByOne.append(record);
        }
        int cut = random.nextInt(log.size() + 1);
        ContactHistory inTwo = ContactHistory.of(turned.subList(0, cut)).appendAll(turned.subList(cut, turned.size()));
        assertThat(oneByOne).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(inTwo).isEqualTo(whole);
        assertThat(whole.appendAll(turned)).isEqualTo(whole);
    }

    @Property
    void history_splitAtAnyInstantAndReplayed_givesTheSameViews(
            @ForAll("logs") List<ContactEvent> log,
            @ForAll @IntRange(max = HOURS) int splitHour,
            @ForAll @IntRange(max = HOURS) int asOfHour) {
        ContactHistory whole = ContactHistory.of(log);
        ContactHistory first = whole.knownAt(hour(splitHour));
        List<ContactEvent> rest = log.stream()
                .filter(record -> record.recordedAt().isAfter(hour(splitHour)))
                .toList();
        assertThat(first.records()).noneMatch(rest::contains);
        assertThat(first.appendAll(rest).asOf(hour(asOfHour))).isEqualTo(whole.asOf(hour(asOfHour)));
        // What came later changes nothing in the earlier knowledge.
        assertThat(first.appendAll(rest).knownAt(hour(splitHour)).asOf(hour(asOfHour)))
                .isEqualTo(first.asOf(hour(asOfHour)));
    }

    @Property
    void newEventsAfterAnInstant_addedLater_leaveItsContactsAlone(
            @ForAll("logs") List<ContactEvent> log, @ForAll @IntRange(max = HOURS - 1) int asOfHour) {
        ContactHistory before = ContactHistory.of(log);
        ContactHistory after = before.append(Contacts.held("new", asOfHour + 1, asOfHour + 1));
        assertThat(after.asOf(hour(asOfHour)).happened())
                .isEqualTo(before.asOf(hour(asOfHour)).happened());
        assertThat(after.asOf(hour(asOfHour)).plans())
                .isEqualTo(before.asOf(hour(asOfHour)).plans());
    }

    @Property
    void loggingDelay_ofEachHappenedEvent_isThatOfTheFirstRecordThatSaysSo(@ForAll("logs") List<ContactEvent> log) {
        ContactView view = ContactHistory.of(log).asOf(hour(HOURS));
        Map<ContactEventId, Duration> expected = new HashMap<>();
        for (ContactEvent event : view.happened()) {
            Instant first = log.stream()
                    .filter(record -> record.id().equals(event.id())
                            && record.happenedAt().isPresent())
                    .map(ContactEvent::recordedAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            expected.put(event.id(), Duration.between(event.happenedAt().orElseThrow(), first));
        }
        assertThat(view.loggingDelays()).isEqualTo(expected);
        assertThat(view.loggedLate(Duration.ofHours(3)))
                .isEqualTo(view.happened().stream()
                        .filter(event ->
                                expected.getOrDefault(event.id(), Duration.ZERO).compareTo(Duration.ofHours(3)) > 0)
                        .toList());
    }

    @Property
    void merge_ofClients_keepsEveryEventOnce(@ForAll("logs") List<ContactEvent> log) {
        ContactView view = ContactHistory.of(log)
                .asOf(hour(HOURS))
                .withCanonicalClients(client -> client.value().equals("c3") ? ClientId.of("c0") : client);
        assertThat(view.byClient()).doesNotContainKey(ClientId.of("c3"));
        assertThat(view.byClient().values().stream()
                        .mapToInt(own -> own.happened().size())
                        .sum())
                .isEqualTo(view.happened().size());
    }
}
