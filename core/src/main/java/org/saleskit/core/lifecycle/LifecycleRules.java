package org.saleskit.core.lifecycle;

import static org.saleskit.core.lifecycle.LifecycleState.CUSTOMER;
import static org.saleskit.core.lifecycle.LifecycleState.DORMANT;
import static org.saleskit.core.lifecycle.LifecycleState.LEAD;
import static org.saleskit.core.lifecycle.LifecycleState.LOST;
import static org.saleskit.core.lifecycle.LifecycleState.PROSPECT;
import static org.saleskit.core.lifecycle.LifecycleState.QUALIFIED;
import static org.saleskit.core.lifecycle.LifecycleState.REACTIVATED;
import static org.saleskit.core.lifecycle.LifecycleState.RETAINED;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * Which transitions of the life cycle are allowed, as data.
 *
 * <p>The {@link #standard} table:
 *
 * <table>
 * <caption>Allowed transitions</caption>
 * <tr><th>from</th><th>to</th><th>rule</th></tr>
 * <tr><td>(new)</td><td>PROSPECT, LEAD, CUSTOMER</td><td>first seen</td></tr>
 * <tr><td>PROSPECT</td><td>LEAD</td><td>interest shown</td></tr>
 * <tr><td>PROSPECT, LEAD, REACTIVATED</td><td>QUALIFIED</td><td>criteria met</td></tr>
 * <tr><td>QUALIFIED</td><td>LEAD</td><td>criteria no longer met</td></tr>
 * <tr><td>PROSPECT, LEAD, QUALIFIED, REACTIVATED</td><td>CUSTOMER</td><td>bought</td></tr>
 * <tr><td>CUSTOMER, REACTIVATED</td><td>RETAINED</td><td>bought again within the window</td></tr>
 * <tr><td>every active state</td><td>DORMANT</td><td>inactive too long</td></tr>
 * <tr><td>DORMANT, LOST</td><td>REACTIVATED</td><td>active again</td></tr>
 * <tr><td>every active state, DORMANT</td><td>LOST</td><td>given up</td></tr>
 * </table>
 */
@Value.Immutable
public abstract class LifecycleRules {

    /** The name of the rule by which a client gets its first state. */
    static final String FIRST_SEEN = "first seen";

    private static final LifecycleRules STANDARD = createStandard();

    LifecycleRules() {}

    /** {@return the states in which a client may be seen first, at least one} */
    @Value.NaturalOrder
    public abstract SortedSet<LifecycleState> initialStates();

    /** {@return the allowed transitions, each pair of states once} */
    public abstract List<LifecycleRule> rules();

    /** {@return the table of the class description} */
    public static LifecycleRules standard() {
        return STANDARD;
    }

    /** {@return a new builder} */
    public static LifecycleRulesBuilder builder() {
        return new LifecycleRulesBuilder();
    }

    /** {@return a builder that holds these rules} */
    public final LifecycleRulesBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.check(!initialStates().isEmpty(), "lifecycleRules.initialStates", "hold at least one state", "empty");
        Set<List<LifecycleState>> seen = new HashSet<>();
        for (int i = 0; i < rules().size(); i++) {
            LifecycleRule rule = rules().get(i);
            Checks.check(
                    seen.add(List.of(rule.from(), rule.to())),
                    "lifecycleRules.rules[" + i + "]",
                    "be a pair of states that is not listed before",
                    rule.from() + " to " + rule.to());
        }
    }

    /**
     * {@return the rule that allows the transition, if one does}
     *
     * @param from the state before
     * @param to the state after
     */
    public final Optional<LifecycleRule> rule(LifecycleState from, LifecycleState to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return rules().stream()
                .filter(rule -> rule.from() == from && rule.to() == to)
                .findFirst();
    }

    /**
     * {@return whether the transition is allowed}
     *
     * @param from the state before, absent if the client was not known
     * @param to the state after
     */
    public final boolean allows(Optional<LifecycleState> from, LifecycleState to) {
        return ruleName(from, to).isPresent();
    }

    final Optional<String> ruleName(Optional<LifecycleState> from, LifecycleState to) {
        if (from.isEmpty()) {
            return initialStates().contains(to) ? Optional.of(FIRST_SEEN) : Optional.empty();
        }
        return rule(from.get(), to).map(LifecycleRule::name);
    }

    private static LifecycleRules createStandard() {
        LifecycleRulesBuilder builder = builder().initialStates(new TreeSet<>(EnumSet.of(PROSPECT, LEAD, CUSTOMER)));
        allow(builder, EnumSet.of(PROSPECT), LEAD, "interest shown");
        allow(builder, EnumSet.of(PROSPECT, LEAD, REACTIVATED), QUALIFIED, "criteria met");
        allow(builder, EnumSet.of(QUALIFIED), LEAD, "criteria no longer met");
        allow(builder, EnumSet.of(PROSPECT, LEAD, QUALIFIED, REACTIVATED), CUSTOMER, "bought");
        allow(builder, EnumSet.of(CUSTOMER, REACTIVATED), RETAINED, "bought again within the window");
        EnumSet<LifecycleState> active = EnumSet.complementOf(EnumSet.of(DORMANT, LOST));
        allow(builder, active, DORMANT, "inactive too long");
        allow(builder, EnumSet.of(DORMANT, LOST), REACTIVATED, "active again");
        allow(builder, EnumSet.complementOf(EnumSet.of(LOST)), LOST, "given up");
        return builder.build();
    }

    private static void allow(
            LifecycleRulesBuilder builder, EnumSet<LifecycleState> from, LifecycleState to, String name) {
        from.forEach(state -> builder.addRule(new LifecycleRule(state, to, name)));
    }
}
