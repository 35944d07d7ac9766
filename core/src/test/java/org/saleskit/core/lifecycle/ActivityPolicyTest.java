package org.saleskit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.lifecycle.LifecycleState.CUSTOMER;
import static org.saleskit.core.lifecycle.LifecycleState.DORMANT;
import static org.saleskit.core.lifecycle.LifecycleState.LEAD;
import static org.saleskit.core.lifecycle.LifecycleState.LOST;
import static org.saleskit.core.lifecycle.LifecycleState.QUALIFIED;
import static org.saleskit.core.lifecycle.LifecycleState.REACTIVATED;
import static org.saleskit.core.lifecycle.LifecycleState.RETAINED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;

class ActivityPolicyTest {

    private static final ActivityPolicy POLICY = ActivityPolicy.withDefaults();
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static List<String> due(
            LifecycleState state, LocalDate since, List<String> contacts, List<String> purchases, String asOf) {
        ClientActivity activity = ClientActivity.of(
                contacts.stream().map(LocalDate::parse).toList(),
                purchases.stream().map(LocalDate::parse).toList());
        return POLICY.due(state, since, Optional.empty(), activity, day(asOf)).stream()
                .map(due -> due.to() + " " + due.on())
                .toList();
    }

    @Test
    void example_ofTheClass() {
        assertThat(due(CUSTOMER, NEW_YEAR, List.of("2025-06-01"), List.of(), "2025-06-02"))
                .containsExactly("DORMANT 2025-04-02", "REACTIVATED 2025-06-01");
    }

    @Test
    void dormant_comesOnTheFirstDayBeyondTheLimit() {
        assertThat(due(CUSTOMER, NEW_YEAR, List.of(), List.of(), "2025-04-01")).isEmpty();
        assertThat(due(CUSTOMER, NEW_YEAR, List.of(), List.of(), "2025-04-02")).containsExactly("DORMANT 2025-04-02");
        assertThat(due(LEAD, day("2024-01-01"), List.of(), List.of(), "2024-12-31"))
                .containsExactly("DORMANT 2024-04-01");
        assertThat(due(CUSTOMER, NEW_YEAR, List.of("2025-03-01"), List.of(), "2025-05-30"))
                .isEmpty();
    }

    @Test
    void activity_onTheDayOfDormancy_reactivatesOnThatDay() {
        assertThat(due(CUSTOMER, NEW_YEAR, List.of("2025-04-02"), List.of(), "2025-04-02"))
                .containsExactly("DORMANT 2025-04-02", "REACTIVATED 2025-04-02");
        assertThat(due(CUSTOMER, NEW_YEAR, List.of("2025-04-01"), List.of(), "2025-04-02"))
                .isEmpty();
    }

    @Test
    void lost_isReactivatedByALaterDayOnly() {
        assertThat(due(LOST, NEW_YEAR, List.of("2025-01-01"), List.of(), "2025-01-05"))
                .isEmpty();
        assertThat(due(LOST, NEW_YEAR, List.of("2025-01-02"), List.of(), "2025-01-05"))
                .containsExactly("REACTIVATED 2025-01-02");
        assertThat(due(LOST, NEW_YEAR, List.of("2025-01-02"), List.of(), "2025-01-01"))
                .isEmpty();
    }

    @Test
    void purchase_makesACustomerAndTheNextARetainedOne() {
        assertThat(due(QUALIFIED, NEW_YEAR, List.of(), List.of("2025-01-01", "2025-02-01"), "2025-02-01"))
                .containsExactly("CUSTOMER 2025-01-01", "RETAINED 2025-02-01");
        assertThat(due(CUSTOMER, NEW_YEAR, List.of(), List.of("2025-01-01"), "2025-02-01"))
                .isEmpty();
        assertThat(due(RETAINED, NEW_YEAR, List.of(), List.of("2025-01-05"), "2025-02-01"))
                .isEmpty();
    }

    @Test
    void purchase_outsideTheWindow_retainsNobody() {
        List<String> contacts = List.of("2025-03-01", "2025-05-01", "2025-07-01", "2025-09-01", "2025-11-01");
        assertThat(due(CUSTOMER, NEW_YEAR, contacts, List.of("2025-01-01", "2026-01-01"), "2026-01-01"))
                .containsExactly("RETAINED 2026-01-01");
        assertThat(due(CUSTOMER, NEW_YEAR, contacts, List.of("2025-01-01", "2026-01-02"), "2026-01-02"))
                .isEmpty();
    }

    @Test
    void reactivated_byAPurchase_isCustomerOrRetainedOnThatDay() {
        assertThat(due(DORMANT, day("2025-04-02"), List.of(), List.of("2025-01-01", "2025-06-01"), "2025-06-01"))
                .containsExactly("REACTIVATED 2025-06-01", "RETAINED 2025-06-01");
        assertThat(due(DORMANT, day("2025-04-02"), List.of(), List.of("2023-01-01", "2025-06-01"), "2025-06-01"))
                .containsExactly("REACTIVATED 2025-06-01", "CUSTOMER 2025-06-01");
    }

    @Test
    void limit_isThatOfTheSegment() {
        ActivityPolicy policy =
                POLICY.toBuilder().putDormantAfterDaysBySegment("key", 30).build();
        ClientActivity none = ClientActivity.of(List.of(), List.of());
        assertThat(policy.dormantAfterDays(Optional.of("key"))).isEqualTo(30);
        assertThat(policy.dormantAfterDays(Optional.of("small"))).isEqualTo(90);
        assertThat(policy.due(LEAD, NEW_YEAR, Optional.of("key"), none, day("2025-02-01")))
                .containsExactly(new DueTransition(LEAD, DORMANT, day("2025-02-01"), "inactive too long"));
        assertThat(policy.due(LEAD, NEW_YEAR, Optional.empty(), none, day("2025-02-01")))
                .isEmpty();
    }

    @Test
    void transition_thatTheRulesDoNotAllow_isNotDue() {
        LifecycleRules rules = LifecycleRules.builder()
                .addInitialStates(LEAD)
                .addRule(new LifecycleRule(LEAD, CUSTOMER, "order"))
                .build();
        ActivityPolicy policy = POLICY.toBuilder().rules(rules).build();
        ClientActivity activity = ClientActivity.of(List.of(), List.of(day("2025-09-01"), day("2025-09-02")));
        assertThat(policy.due(LEAD, NEW_YEAR, Optional.empty(), activity, day("2026-09-01")))
                .containsExactly(new DueTransition(LEAD, CUSTOMER, day("2025-09-01"), "order"));
        assertThat(policy.due(LOST, NEW_YEAR, Optional.empty(), activity, day("2026-09-01")))
                .isEmpty();
    }

    @Test
    void toChange_writtenIntoTheLog_givesTheState() {
        ClientId client = ClientId.of("c1");
        ZoneId zone = ZoneId.of("Europe/Moscow");
        Instant now = Instant.parse("2025-06-02T08:00:00Z");
        Lifecycle lifecycle = Lifecycle.of(
                client, List.of(LifecycleChange.of(client, CUSTOMER, Instant.parse("2024-12-31T21:00:00Z"))));
        List<DueTransition> due = POLICY.due(
                CUSTOMER,
                NEW_YEAR,
                Optional.empty(),
                ClientActivity.of(List.of(), List.of(NEW_YEAR, day("2025-06-01"))),
                day("2025-06-02"));
        assertThat(due).extracting(DueTransition::to).containsExactly(DORMANT, REACTIVATED, RETAINED);
        for (int i = 0; i < due.size(); i++) {
            lifecycle = lifecycle.plus(due.get(i).toChange(client, zone, now, i));
        }
        assertThat(lifecycle.asOf(now).state()).contains(RETAINED);
        assertThat(lifecycle.asOf(now).since()).contains(Instant.parse("2025-05-31T21:00:00Z"));
        assertThat(lifecycle.asOf(now, now.minusSeconds(1)).state()).contains(CUSTOMER);
    }
}
