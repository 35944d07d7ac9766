package org.saleskit.analytics.sequence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.saleskit.analytics.matching.Windows;
import org.saleskit.core.internal.Checks;

/**
 * One event of a subject, as the host's row tells it: what it is, when it was, what orders it among events of that instant,
 * and the value of an attribute for a breakdown.
 *
 * <p>An event may have several names, one for each condition of the host that it meets: {@code SequenceEvent.at(row.at())
 * .when(row.kind() == DEMO, "demo").when(row.amount() > 1_000, "large order")}. One without a name is foreign to every
 * funnel. It is one step of a path, also if several steps have one of its names.
 *
 * <p>Immutable and thread-safe.
 */
public final class SequenceEvent {

    /** Instants lie between these, so that the time between any two fits into nanoseconds: 1823-11-12 to 2116-02-20. */
    private static final long MOST_SECONDS = (1L << 62) / 1_000_000_000L;

    private static final long NANOS = 1_000_000_000L;

    private final Instant at;
    private final List<String> names;
    private final long sequence;
    private final String id;
    private final String value;

    private SequenceEvent(Instant at, List<String> names, long sequence, String id, String value) {
        this.at = at;
        this.names = names;
        this.sequence = sequence;
        this.id = id;
        this.value = value;
    }

    /**
     * {@return an event without a name so far}
     *
     * @param at when it happened, between 1823-11-13 and 2116-02-19
     * @throws IllegalArgumentException if it is outside these years
     */
    public static SequenceEvent at(Instant at) {
        nanos(at, "at");
        return new SequenceEvent(at, List.of(), 0, "", "");
    }

    /**
     * {@return an event with a name}
     *
     * @param name the name, not blank
     * @param at when it happened, between 1823-11-13 and 2116-02-19
     * @throws IllegalArgumentException if the name is blank or the instant is outside these years
     */
    public static SequenceEvent of(String name, Instant at) {
        nanos(at, "at");
        return new SequenceEvent(at, List.of(Checks.notBlank(name, "name")), 0, "", "");
    }

    /**
     * {@return this event, with a name more if a condition holds}
     *
     * @param holds whether it has the name
     * @param name the name, not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public SequenceEvent when(boolean holds, String name) {
        Checks.notBlank(name, "name");
        if (!holds) {
            return this;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return new SequenceEvent(at, List.copyOf(more), sequence, id, value);
    }

    /**
     * {@return this event with its order among events of one instant}
     *
     * @param newSequence a number that grows with the events of a subject; 0 if none is given
     */
    public SequenceEvent withSequence(long newSequence) {
        return new SequenceEvent(at, names, newSequence, id, value);
    }

    /**
     * {@return this event with an identifier, which orders events that agree in instant and sequence, and tells two events
     * that agree in all else from one event read twice}
     *
     * @param newId the identifier, not blank
     * @throws IllegalArgumentException if it is blank
     */
    public SequenceEvent withId(String newId) {
        return new SequenceEvent(at, names, sequence, Checks.notBlank(newId, "newId"), value);
    }

    /**
     * {@return this event with the value of an attribute}
     *
     * @param newValue the value, not blank; an event without a value has none
     * @throws IllegalArgumentException if it is blank
     */
    public SequenceEvent withValue(String newValue) {
        return new SequenceEvent(at, names, sequence, id, Checks.notBlank(newValue, "newValue"));
    }

    Instant at() {
        return at;
    }

    List<String> names() {
        return names;
    }

    long nanos() {
        return nanos(at, "at");
    }

    long sequence() {
        return sequence;
    }

    String id() {
        return id;
    }

    String value() {
        return value;
    }

    /** Nanoseconds since 1970. */
    static long nanos(Instant instant, String name) {
        Objects.requireNonNull(instant, name);
        long seconds = instant.getEpochSecond();
        Checks.check(
                seconds > -MOST_SECONDS && seconds < MOST_SECONDS - 1,
                name,
                "lie between 1823-11-13 and 2116-02-19",
                instant);
        return seconds * NANOS + instant.getNano();
    }

    /** Nanoseconds since 1970; of an instant out of range the first or last there are. */
    static long nearest(Instant instant) {
        long seconds = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, instant.getEpochSecond()));
        return seconds * NANOS + (seconds == instant.getEpochSecond() ? instant.getNano() : 0);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** Nanoseconds, as a window: none if there are too many of them. */
    static long nanos(Duration time) {
        return time.getSeconds() > MOST_SECONDS * 2 - 2
                ? Windows.UNLIMITED
                : time.getSeconds() * NANOS + time.getNano();
    }

    /** {@return the names and the instant} */
    @Override
    public String toString() {
        return names + " at " + at;
    }
}
