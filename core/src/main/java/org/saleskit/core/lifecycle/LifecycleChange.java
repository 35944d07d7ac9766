package org.saleskit.core.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * A client came into a state. An entry of a log to which entries are only added, with two clocks: when it happened and
 * when it was written down.
 */
@Value.Immutable
public abstract class LifecycleChange implements Comparable<LifecycleChange> {

    private static final Comparator<LifecycleChange> ORDER = Comparator.comparing(LifecycleChange::happenedAt)
            .thenComparingLong(LifecycleChange::sequence)
            .thenComparing(LifecycleChange::recordedAt)
            .thenComparing(LifecycleChange::client)
            .thenComparing(LifecycleChange::to)
            .thenComparing(change -> change.by().map(RepId::value).orElse(""))
            .thenComparing(change -> change.note().orElse(""));

    LifecycleChange() {}

    /** {@return the client} */
    public abstract ClientId client();

    /** {@return the state that the client came into} */
    public abstract LifecycleState to();

    /** {@return when it came into the state} */
    public abstract Instant happenedAt();

    /** {@return when the change was written down; by default when it happened} */
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    /** {@return the order among changes of one client that happened at the same instant; by default 0} */
    @Value.Default
    public long sequence() {
        return 0;
    }

    /** {@return who stated it, if somebody did} */
    public abstract Optional<RepId> by();

    /** {@return why, in free words, if it was stated; in no text form} */
    @Value.Redacted
    public abstract Optional<String> note();

    /**
     * {@return a change that was recorded when it happened}
     *
     * @param client the client
     * @param to the state that the client came into
     * @param happenedAt when
     */
    public static LifecycleChange of(ClientId client, LifecycleState to, Instant happenedAt) {
        return builder().client(client).to(to).happenedAt(happenedAt).build();
    }

    /** {@return a new builder} */
    public static LifecycleChangeBuilder builder() {
        return new LifecycleChangeBuilder();
    }

    /** {@return a builder that holds the values of this change} */
    public final LifecycleChangeBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.check(note().filter(String::isBlank).isEmpty(), "lifecycleChange.note", "not be blank", "blank");
    }

    /**
     * Compares by {@link #happenedAt}, {@link #sequence}, {@link #recordedAt}, client, state, who stated it and note;
     * consistent with equals, so that a life cycle is the same for any order of its changes.
     */
    @Override
    public final int compareTo(LifecycleChange other) {
        return ORDER.compare(this, other);
    }
}
