package org.saleskit.core.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;

/**
 * The life cycle of one client: the log of its changes of state, and the state as of any instant.
 *
 * <p><b>Rules</b> The state as of an instant is the fold of the changes that had happened by then, the instant included, in
 * their natural order; a report that must reproduce an old number also names the instant by which a change must have been
 * written down. A change that no rule allows where it stands, such as one into the state that the client is in already,
 * changes nothing and is listed in {@link LifecycleStatus#refused}: hosts hold such logs, and the finding would be lost if
 * they could not be loaded. A change that is added by {@link #plus} is refused with an exception instead.
 *
 * <p>After clients were merged, the host puts the canonical identifier into the changes and folds them together.
 *
 * <p>The order of the input never matters. Immutable and thread-safe.
 */
public final class Lifecycle {

    private final ClientId client;
    private final LifecycleRules rules;
    private final List<LifecycleChange> changes;

    private Lifecycle(ClientId client, LifecycleRules rules, List<LifecycleChange> sorted) {
        this.client = client;
        this.rules = rules;
        this.changes = sorted;
    }

    /**
     * {@return the life cycle of a client of whom nothing is known yet, under the standard rules}
     *
     * @param client the client
     */
    public static Lifecycle of(ClientId client) {
        return of(client, List.of());
    }

    /**
     * {@return the life cycle of a client under the standard rules}
     *
     * @param client the client
     * @param changes its changes in any order, possibly none; one that is there twice counts once
     * @throws IllegalArgumentException if a change is of another client
     */
    public static Lifecycle of(ClientId client, Collection<LifecycleChange> changes) {
        return of(client, changes, LifecycleRules.standard());
    }

    /**
     * {@return the life cycle of a client}
     *
     * @param client the client
     * @param changes its changes in any order, possibly none; one that is there twice counts once
     * @param rules the allowed transitions
     * @throws IllegalArgumentException if a change is of another client
     */
    public static Lifecycle of(ClientId client, Collection<LifecycleChange> changes, LifecycleRules rules) {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(rules, "rules");
        for (LifecycleChange change : changes) {
            Checks.check(change.client().equals(client), "changes", "be of client " + client, change.client());
        }
        return new Lifecycle(client, rules, changes.stream().distinct().sorted().toList());
    }

    /**
     * {@return this life cycle and one more change} It takes n log n time for n changes: many are taken together by {@link
     * #of} and looked at in {@link LifecycleStatus#refused}.
     *
     * @param change the change; it may have happened before others
     * @throws IllegalArgumentException if the change is of another client, or if no rule allows it at its place in the log
     */
    public Lifecycle plus(LifecycleChange change) {
        List<LifecycleChange> more = new ArrayList<>(changes);
        more.add(Objects.requireNonNull(change, "change"));
        Lifecycle longer = of(client, more, rules);
        List<LifecycleChange> before = longer.changes.subList(0, longer.changes.indexOf(change));
        Optional<LifecycleState> state = fold(before.stream()).state();
        Checks.check(
                rules.allows(state, change.to()),
                "lifecycleChange.to",
                "be allowed after " + state.map(LifecycleState::name).orElse("nothing"),
                change.to());
        return longer;
    }

    /** {@return the client} */
    public ClientId client() {
        return client;
    }

    /** {@return the allowed transitions} */
    public LifecycleRules rules() {
        return rules;
    }

    /** {@return all changes in their natural order, unmodifiable} */
    public List<LifecycleChange> changes() {
        return changes;
    }

    /**
     * {@return the state as of an instant, by all that is known}
     *
     * @param asOf the instant of the report
     */
    public LifecycleStatus asOf(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return fold(changes.stream().filter(change -> !change.happenedAt().isAfter(asOf)));
    }

    /**
     * {@return the state as of an instant, by what was known at another}
     *
     * @param asOf the instant of the report
     * @param knownAt changes written down later are left out
     */
    public LifecycleStatus asOf(Instant asOf, Instant knownAt) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(knownAt, "knownAt");
        return fold(changes.stream()
                .filter(change -> !change.recordedAt().isAfter(knownAt))
                .filter(change -> !change.happenedAt().isAfter(asOf)));
    }

    private LifecycleStatus fold(Stream<LifecycleChange> sorted) {
        List<LifecycleStatus.Transition> transitions = new ArrayList<>();
        List<LifecycleChange> refused = new ArrayList<>();
        sorted.forEachOrdered(change -> {
            Optional<LifecycleState> from = transitions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            transitions.get(transitions.size() - 1).change().to());
            Optional<String> rule = rules.ruleName(from, change.to());
            if (rule.isPresent()) {
                transitions.add(new LifecycleStatus.Transition(from, change, rule.get()));
            } else {
                refused.add(change);
            }
        });
        return new LifecycleStatus(transitions, refused);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lifecycle that
                && client.equals(that.client)
                && rules.equals(that.rules)
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(client, rules, changes);
    }

    /** {@return the client and its changes} */
    @Override
    public String toString() {
        return "Lifecycle{client=" + client + ", changes=" + changes + "}";
    }
}
