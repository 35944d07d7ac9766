package org.saleskit.core.lifecycle;

import static org.saleskit.core.lifecycle.LifecycleState.CUSTOMER;
import static org.saleskit.core.lifecycle.LifecycleState.DORMANT;
import static org.saleskit.core.lifecycle.LifecycleState.LOST;
import static org.saleskit.core.lifecycle.LifecycleState.REACTIVATED;
import static org.saleskit.core.lifecycle.LifecycleState.RETAINED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * Which transitions are due by the days on which a client was active? Derives dormant, reactivated, customer and retained
 * from history, so that no list of reminders has to be kept.
 *
 * <p><b>Input</b> The state and the day since which the client is in it, the days of qualifying contacts and of purchases,
 * and the day of the report. Days after that of the report are passed over.
 *
 * <p><b>Rules</b>, counted in calendar days:
 *
 * <ul>
 *   <li>DORMANT: an active client for which more than the limit of its segment have passed since its last activity,
 *       coming into the state being a sign of life itself. It is dormant from the first day beyond the limit: limit 90 and
 *       last activity on 1 January give 2 April (1 April in a leap year).
 *   <li>REACTIVATED: a dormant client that is active on or after the first day of being dormant; a lost client that is
 *       active on a later day than that of being lost.
 *   <li>CUSTOMER: a purchase of a client that is not yet customer or retained, on or after the first day of its state.
 *   <li>RETAINED: a purchase of a customer on a later day than the first of its state, at most the retention window after
 *       the purchase before it. A reactivated client with such a purchase, also on the first day of its state, is retained
 *       at once.
 * </ul>
 *
 * <p><b>Special cases</b> The earliest is taken first; where dormancy and activity fall on one day, dormancy is first. A
 * transition that the rules do not allow is not due. A long silence between two activities of the past is dormancy then and
 * reactivation after it, so that the result does not depend on how often the rule is run.
 *
 * <p><b>Result</b> The transitions in their order; empty if the state is the right one.
 *
 * <p><b>Example</b> Limit 90, customer since 1 January 2025, contact on 1 June, report on 2 June: DORMANT on 2 April,
 * REACTIVATED on 1 June.
 */
@Value.Immutable
public abstract class ActivityPolicy {

    ActivityPolicy() {}

    /** {@return after how many days without activity a client of any other segment is dormant, 1 or more; by default 90} */
    @Value.Default
    public int dormantAfterDays() {
        return 90;
    }

    /** {@return the limits of segments that have one of their own} */
    @Value.NaturalOrder
    public abstract SortedMap<String, Integer> dormantAfterDaysBySegment();

    /** {@return within how many days the next purchase makes a customer a retained one, 1 or more; by default 365} */
    @Value.Default
    public int retentionWindowDays() {
        return 365;
    }

    /** {@return the allowed transitions; by default the standard ones} */
    @Value.Default
    public LifecycleRules rules() {
        return LifecycleRules.standard();
    }

    /** {@return a policy of 90 days until dormant and a retention window of 365 days, for all segments} */
    public static ActivityPolicy withDefaults() {
        return builder().build();
    }

    /** {@return a new builder} */
    public static ActivityPolicyBuilder builder() {
        return new ActivityPolicyBuilder();
    }

    /** {@return a builder that holds the values of this policy} */
    public final ActivityPolicyBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.positive(dormantAfterDays(), "activityPolicy.dormantAfterDays");
        Checks.positive(retentionWindowDays(), "activityPolicy.retentionWindowDays");
        for (Map.Entry<String, Integer> entry : dormantAfterDaysBySegment().entrySet()) {
            Checks.notBlank(entry.getKey(), "activityPolicy.dormantAfterDaysBySegment");
            Checks.positive(entry.getValue(), "activityPolicy.dormantAfterDaysBySegment[" + entry.getKey() + "]");
        }
    }

    /**
     * {@return after how many days without activity a client of the segment is dormant}
     *
     * @param segment the segment, absent if the client has none
     */
    public final int dormantAfterDays(Optional<String> segment) {
        return segment.map(name -> dormantAfterDaysBySegment().getOrDefault(name, dormantAfterDays()))
                .orElse(dormantAfterDays());
    }

    /**
     * {@return the transitions that are due, in their order}
     *
     * @param state the state of the client
     * @param since the first day in the state
     * @param segment the segment of the client, absent if it has none
     * @param activity the days on which the client was active
     * @param asOf the day of the report
     * @throws IllegalArgumentException if the state began after the day of the report
     */
    public final List<DueTransition> due(
            LifecycleState state, LocalDate since, Optional<String> segment, ClientActivity activity, LocalDate asOf) {
        Objects.requireNonNull(state, "state");
        Checks.check(!since.isAfter(asOf), "since", "not be after asOf, " + asOf, since);
        int limit = dormantAfterDays(segment);
        SortedSet<LocalDate> days = activity.daysUpTo(asOf);
        SortedSet<LocalDate> purchases = new TreeSet<>(activity.purchases().headSet(asOf.plusDays(1)));
        List<DueTransition> due = new ArrayList<>();
        Optional<DueTransition> next = next(state, since, limit, days, purchases, asOf);
        while (next.isPresent()) {
            due.add(next.get());
            next = next(next.get().to(), next.get().on(), limit, days, purchases, asOf);
        }
        return Collections.unmodifiableList(due);
    }

    private Optional<DueTransition> next(
            LifecycleState state,
            LocalDate since,
            int limit,
            SortedSet<LocalDate> days,
            SortedSet<LocalDate> purchases,
            LocalDate asOf) {
        return Stream.of(
                        dormant(state, since, limit, days, asOf),
                        reactivated(state, since, days),
                        bought(state, since, purchases))
                .flatMap(Optional::stream)
                .min((a, b) -> a.on().compareTo(b.on()));
    }

    private Optional<DueTransition> dormant(
            LifecycleState state, LocalDate since, int limit, SortedSet<LocalDate> days, LocalDate asOf) {
        if (!state.isActive()) {
            return Optional.empty();
        }
        LocalDate last = since;
        for (LocalDate day : days.tailSet(since)) {
            if (ChronoUnit.DAYS.between(last, day) > limit) {
                break;
            }
            last = day;
        }
        LocalDate on = last.plusDays(limit + 1L);
        return on.isAfter(asOf) ? Optional.empty() : allowed(state, DORMANT, on);
    }

    private Optional<DueTransition> reactivated(LifecycleState state, LocalDate since, SortedSet<LocalDate> days) {
        if (state.isActive()) {
            return Optional.empty();
        }
        LocalDate earliest = state == LOST ? since.plusDays(1) : since;
        return days.tailSet(earliest).stream().findFirst().flatMap(day -> allowed(state, REACTIVATED, day));
    }

    private Optional<DueTransition> bought(LifecycleState state, LocalDate since, SortedSet<LocalDate> purchases) {
        if (!state.isActive() || state == RETAINED) {
            return Optional.empty();
        }
        boolean customer = state == CUSTOMER;
        for (LocalDate day : purchases.tailSet(customer ? since.plusDays(1) : since)) {
            boolean again = (customer || state == REACTIVATED) && followsSoon(day, purchases.headSet(day));
            Optional<DueTransition> found = again ? allowed(state, RETAINED, day) : Optional.empty();
            if (found.isEmpty() && !customer) {
                found = allowed(state, CUSTOMER, day);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean followsSoon(LocalDate day, SortedSet<LocalDate> before) {
        return !before.isEmpty() && ChronoUnit.DAYS.between(before.last(), day) <= retentionWindowDays();
    }

    private Optional<DueTransition> allowed(LifecycleState from, LifecycleState to, LocalDate on) {
        return rules().rule(from, to).map(rule -> new DueTransition(from, to, on, rule.name()));
    }
}
