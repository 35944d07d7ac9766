package org.saleskit.core.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Words;

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

    /**
     * {@return the way of the client in words, such as "lead → qualified → customer"; and how many changes were refused, if
     * any were}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String way = transitions.isEmpty()
                ? words.say("not known yet", "ещё не известен")
                : transitions.stream()
                        .map(step -> step.change().to().word(locale))
                        .collect(Collectors.joining(" → "));
        return refused.isEmpty()
                ? way
                : way
                        + words.say("; refused changes: ", "; отклонено изменений: ")
                        + words.number(BigDecimal.valueOf(refused.size()));
    }

    private Optional<LifecycleChange> last() {
        return transitions.isEmpty()
                ? Optional.empty()
                : Optional.of(transitions.get(transitions.size() - 1).change());
    }
}
