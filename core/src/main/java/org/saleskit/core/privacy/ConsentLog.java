package org.saleskit.core.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.audit.Subject;

/**
 * Everything that was said about the use of data, and what follows from it at an instant. The order in which the events
 * are handed over does not matter. Immutable and thread-safe.
 */
public final class ConsentLog {

    private final List<Consent> events;
    /** The events of each subject and purpose, in their order, so that a question does not walk the whole log. */
    private final Map<About, List<Consent>> about;

    private ConsentLog(List<Consent> events) {
        this.events = events;
        this.about =
                events.stream().collect(Collectors.groupingBy(event -> new About(event.subject(), event.purpose())));
    }

    private record About(Subject subject, String purpose) {}

    /**
     * {@return the log of these events}
     *
     * @param events the events in any order
     */
    public static ConsentLog of(Collection<Consent> events) {
        return new ConsentLog(events.stream().sorted(Consent.ORDER).toList());
    }

    /** {@return the events, unmodifiable, by {@link Consent#ORDER}} */
    public List<Consent> events() {
        return events;
    }

    /**
     * {@return what was known at an instant: the log without what was written down later}
     *
     * @param instant the last instant that counts
     */
    public ConsentLog knownAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return new ConsentLog(events.stream()
                .filter(event -> !event.recordedAt().isAfter(instant))
                .toList());
    }

    /**
     * {@return the event that decides at an instant: the last one said by then, if any}
     *
     * @param subject whose data
     * @param purpose what it is used for
     * @param instant the instant
     */
    public Optional<Consent> lastSaid(Subject subject, String purpose, Instant instant) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(instant, "instant");
        return about.getOrDefault(new About(subject, purpose), List.of()).stream()
                .filter(event -> !event.happenedAt().isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    /**
     * {@return whether there is a consent at an instant} What was said last decides; a withdrawal at the very instant of a
     * consent wins. A withdrawal of what was never given is a withdrawal all the same.
     *
     * @param subject whose data
     * @param purpose what it is used for
     * @param instant the instant
     */
    public ConsentState stateAt(Subject subject, String purpose, Instant instant) {
        return lastSaid(subject, purpose, instant)
                .map(event -> state(event, instant))
                .orElse(ConsentState.UNKNOWN);
    }

    private static ConsentState state(Consent event, Instant instant) {
        return switch (event.kind()) {
            case GIVEN ->
                event.expiresAt().filter(end -> !end.isAfter(instant)).isPresent()
                        ? ConsentState.EXPIRED
                        : ConsentState.GIVEN;
            case REFUSED -> ConsentState.REFUSED;
            case WITHDRAWN -> ConsentState.WITHDRAWN;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsentLog log && events.equals(log.events);
    }

    @Override
    public int hashCode() {
        return events.hashCode();
    }

    /** {@return how many events there are} */
    @Override
    public String toString() {
        return "ConsentLog{" + events.size() + " events}";
    }
}
