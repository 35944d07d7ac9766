package org.saleskit.core.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of a client as of an instant, and how it came there.
 *
 * @param transitions what was taken from the log, in order
 * @param refused changes that no rule allows where they stand; they change nothing
 */
public record LifecycleStatus(List<Transition> transitions, List<LifecycleChange> refused) {

    /**
     * A change of state that a rule allowed.
     *
     * @param from the state before, absent if the client was not known
     * @param change the change
     * @param rule the name of the rule that allowed it
     */
    public record Transition(Optional<LifecycleState> from, LifecycleChange change, String rule) {}

    /**
     * Copies the lists.
     *
     * @param transitions what was taken from the log
     * @param refused changes that no rule allows
     */
    public LifecycleStatus {
        transitions = List.copyOf(transitions);
        refused = List.copyOf(refused);
    }

    /** {@return the state, absent if the client was not known} */
    public Optional<LifecycleState> state() {
        return last().map(LifecycleChange::to);
    }

    /** {@return since when the client is in its state, absent if the client was not known} */
    public Optional<Instant> since() {
        return last().map(LifecycleChange::happenedAt);
    }

    private Optional<LifecycleChange> last() {
        return transitions.isEmpty()
                ? Optional.empty()
                : Optional.of(transitions.get(transitions.size() - 1).change());
    }
}
