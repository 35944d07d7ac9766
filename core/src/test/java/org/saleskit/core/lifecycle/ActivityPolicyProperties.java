package org.saleskit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ActivityPolicyProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int LIMIT = 7;
    private static final int WINDOW = 20;
    private static final ActivityPolicy POLICY = ActivityPolicy.builder()
            .dormantAfterDays(LIMIT)
            .retentionWindowDays(WINDOW)
            .build();

    private static SortedSet<LocalDate> days(Random random) {
        SortedSet<LocalDate> days = new TreeSet<>();
        int count = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            days.add(FIRST.plusDays(random.nextInt(60)));
        }
        return days;
    }

    /** Reference: lives through the days one by one. */
    private static List<String> naive(LifecycleState start, LocalDate since, ClientActivity activity, LocalDate asOf) {
        List<String> found = new ArrayList<>();
        LifecycleState state = start;
        LocalDate entered = since;
        LocalDate last = since;
        for (LocalDate day = since; !day.isAfter(asOf); day = day.plusDays(1)) {
            boolean purchase = activity.purchases().contains(day);
            boolean active = purchase || activity.contacts().contains(day);
            if (state.isActive() && ChronoUnit.DAYS.between(last, day) > LIMIT) {
                state = LifecycleState.DORMANT;
                entered = day;
                found.add(state + " " + day);
            }
            if (!state.isActive() && active && (state == LifecycleState.DORMANT || day.isAfter(entered))) {
                state = LifecycleState.REACTIVATED;
                entered = day;
                found.add(state + " " + day);
            }
            if (state.isActive() && purchase) {
                LifecycleState next = afterPurchase(state, entered, day, activity);
                if (next != state) {
                    state = next;
                    entered = day;
                    found.add(state + " " + day);
                }
            }
            if (active) {
                last = day;
            }
        }
        return found;
    }

    private static LifecycleState afterPurchase(
            LifecycleState state, LocalDate entered, LocalDate day, ClientActivity activity) {
        SortedSet<LocalDate> before = activity.purchases().headSet(day);
        boolean soon = !before.isEmpty() && ChronoUnit.DAYS.between(before.last(), day) <= WINDOW;
        return switch (state) {
            case RETAINED -> LifecycleState.RETAINED;
            case CUSTOMER -> soon && day.isAfter(entered) ? LifecycleState.RETAINED : LifecycleState.CUSTOMER;
            case REACTIVATED -> soon ? LifecycleState.RETAINED : LifecycleState.CUSTOMER;
            default -> LifecycleState.CUSTOMER;
        };
    }

    @Property
    void due_always_agreesWithLivingThroughTheDays(
            @ForAll Random random,
            @ForAll LifecycleState state,
            @ForAll @IntRange(max = 20) int since,
            @ForAll @IntRange(max = 45) int length) {
        ClientActivity activity = new ClientActivity(days(random), days(random));
        LocalDate start = FIRST.plusDays(since);
        LocalDate asOf = start.plusDays(length);
        List<DueTransition> due = POLICY.due(state, start, Optional.empty(), activity, asOf);
        assertThat(due.stream().map(found -> found.to() + " " + found.on()))
                .isEqualTo(naive(state, start, activity, asOf));
    }

    /** Run every day or run once: the same transitions. */
    @Property
    void due_inTwoRuns_isThatOfOne(
            @ForAll Random random,
            @ForAll LifecycleState state,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 20) int then) {
        ClientActivity activity = new ClientActivity(days(random), days(random));
        LocalDate middle = FIRST.plusDays(first);
        LocalDate end = middle.plusDays(then);
        List<DueTransition> whole = POLICY.due(state, FIRST, Optional.empty(), activity, end);
        List<DueTransition> early = POLICY.due(state, FIRST, Optional.empty(), activity, middle);
        assertThat(whole.subList(0, early.size())).isEqualTo(early);
        assertThat(whole.stream().filter(due -> !due.on().isAfter(middle))).isEqualTo(early);
    }
}
