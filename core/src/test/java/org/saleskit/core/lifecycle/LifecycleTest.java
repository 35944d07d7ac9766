package org.saleskit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.lifecycle.LifecycleState.CUSTOMER;
import static org.saleskit.core.lifecycle.LifecycleState.DORMANT;
import static org.saleskit.core.lifecycle.LifecycleState.LEAD;
import static org.saleskit.core.lifecycle.LifecycleState.LOST;
import static org.saleskit.core.lifecycle.LifecycleState.PROSPECT;
import static org.saleskit.core.lifecycle.LifecycleState.QUALIFIED;
import static org.saleskit.core.lifecycle.LifecycleState.REACTIVATED;
import static org.saleskit.core.lifecycle.LifecycleState.RETAINED;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.team.RepId;

class LifecycleTest {

    private static final ClientId C1 = ClientId.of("c1");

    private static Instant day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    private static LifecycleChange change(int day, LifecycleState to) {
        return LifecycleChange.of(C1, to, day(day));
    }

    private static final Lifecycle FULL = Lifecycle.of(
            C1,
            List.of(
                    change(0, PROSPECT),
                    change(1, LEAD),
                    change(2, QUALIFIED),
                    change(3, CUSTOMER),
                    change(4, RETAINED),
                    change(5, DORMANT),
                    change(6, REACTIVATED),
                    change(7, LOST)));

    @Test
    void asOf_eachDay_isTheStateOfThen() {
        for (int i = 0; i < FULL.changes().size(); i++) {
            LifecycleStatus status = FULL.asOf(day(i));
            assertThat(status.state()).contains(FULL.changes().get(i).to());
            assertThat(status.since()).contains(day(i));
            assertThat(status.refused()).isEmpty();
        }
        assertThat(FULL.asOf(day(-1)).state()).isEmpty();
        assertThat(FULL.asOf(day(-1)).since()).isEmpty();
    }

    @Test
    void transitions_nameTheRuleThatAllowedThem() {
        assertThat(FULL.asOf(day(9)).transitions())
                .extracting(LifecycleStatus.Transition::rule)
                .containsExactly(
                        "first seen",
                        "interest shown",
                        "criteria met",
                        "bought",
                        "bought again within the window",
                        "inactive too long",
                        "active again",
                        "given up");
        assertThat(FULL.asOf(day(9)).transitions().get(1).from()).contains(PROSPECT);
    }

    @Test
    void change_thatNoRuleAllows_isListedAndChangesNothing() {
        LifecycleChange jump = change(1, RETAINED);
        LifecycleStatus status = Lifecycle.of(C1, List.of(change(0, PROSPECT), jump, change(2, LEAD)))
                .asOf(day(3));
        assertThat(status.state()).contains(LEAD);
        assertThat(status.refused()).containsExactly(jump);
    }

    @Test
    void explain_status_namesTheWayAndWhatWasRefused() {
        Locale russian = Locale.forLanguageTag("ru");
        LifecycleStatus status = Lifecycle.of(C1, List.of(change(0, PROSPECT), change(1, RETAINED), change(2, LEAD)))
                .asOf(day(3));
        assertThat(status.explain(Locale.ENGLISH)).isEqualTo("prospect → lead; refused changes: 1");
        assertThat(status.explain(russian)).isEqualTo("потенциальный клиент → лид; отклонено изменений: 1");
        assertThat(Lifecycle.of(C1).asOf(day(3)).explain(Locale.ENGLISH)).isEqualTo("not known yet");
        assertThat(Lifecycle.of(C1).asOf(day(3)).explain(russian)).isEqualTo("ещё не известен");
        assertThat(FULL.asOf(day(9)).explain(Locale.ENGLISH))
                .isEqualTo("prospect → lead → qualified → customer → retained → dormant → reactivated → lost");
        assertThat(FULL.asOf(day(9)).explain(russian))
                .isEqualTo("потенциальный клиент → лид → квалифицирован → покупатель → постоянный покупатель → спящий"
                        + " → вернулся → потерян");
    }

    @Test
    void of_clientOnly_isEmptyUnderTheStandardRules() {
        assertThat(Lifecycle.of(C1)).isEqualTo(Lifecycle.of(C1, List.of(), LifecycleRules.standard()));
        assertThat(Lifecycle.of(C1).plus(change(0, LEAD)).changes()).containsExactly(change(0, LEAD));
    }

    @Test
    void asOf_knownAt_leavesOutLateEntries() {
        LifecycleChange late = change(1, LEAD).toBuilder()
                .recordedAt(day(10))
                .by(RepId.of("r1"))
                .note("Ivan Petrov rang")
                .build();
        Lifecycle lifecycle = Lifecycle.of(C1, List.of(late, change(0, PROSPECT)));
        assertThat(lifecycle.asOf(day(5), day(9)).state()).contains(PROSPECT);
        assertThat(lifecycle.asOf(day(5), day(10)).state()).contains(LEAD);
        assertThat(lifecycle.asOf(day(5)).state()).contains(LEAD);
        assertThat(late.toString()).contains("by=r1").doesNotContain("Petrov");
    }

    @Test
    void plus_allowedChange_isAdded() {
        Lifecycle lifecycle =
                Lifecycle.of(C1, List.of()).plus(change(5, CUSTOMER)).plus(change(0, PROSPECT));
        assertThat(lifecycle.asOf(day(5)).state()).contains(CUSTOMER);
        assertThat(lifecycle.changes()).containsExactly(change(0, PROSPECT), change(5, CUSTOMER));
        assertThat(lifecycle.client()).isEqualTo(C1);
        assertThat(lifecycle.rules()).isEqualTo(LifecycleRules.standard());
    }

    @Test
    void ownRules_replaceTheStandardOnes() {
        LifecycleRules rules = LifecycleRules.builder()
                .addInitialStates(LEAD)
                .addRule(new LifecycleRule(LEAD, RETAINED, "contract"))
                .build();
        LifecycleStatus status = Lifecycle.of(C1, List.of(change(0, LEAD), change(1, RETAINED), change(2, LOST)), rules)
                .asOf(day(9));
        assertThat(status.state()).contains(RETAINED);
        assertThat(status.transitions().get(1).rule()).isEqualTo("contract");
        assertThat(rules.toBuilder().build()).isEqualTo(rules);
    }

    /** The table of the class, cell by cell: a row is a state before, the letters are allowed states after. */
    @ParameterizedTest
    @CsvSource({
        "PROSPECT, LEAD QUALIFIED CUSTOMER DORMANT LOST",
        "LEAD, QUALIFIED CUSTOMER DORMANT LOST",
        "QUALIFIED, LEAD CUSTOMER DORMANT LOST",
        "CUSTOMER, RETAINED DORMANT LOST",
        "RETAINED, DORMANT LOST",
        "DORMANT, LOST REACTIVATED",
        "LOST, REACTIVATED",
        "REACTIVATED, QUALIFIED CUSTOMER RETAINED DORMANT LOST"
    })
    void standard_allowsTheTableAndNothingElse(LifecycleState from, String allowed) {
        List<String> expected = List.of(allowed.split(" ", -1));
        for (LifecycleState to : LifecycleState.values()) {
            boolean allows = LifecycleRules.standard().allows(Optional.of(from), to);
            assertThat(allows).as("%s to %s", from, to).isEqualTo(expected.contains(to.name()));
        }
    }

    @Test
    void standard_firstState_isOneOfThree() {
        assertThat(LifecycleRules.standard().initialStates()).containsExactly(PROSPECT, LEAD, CUSTOMER);
        assertThat(LifecycleRules.standard().allows(Optional.empty(), RETAINED)).isFalse();
        assertThat(LifecycleRules.standard().rule(LOST, CUSTOMER)).isEmpty();
    }

    @Test
    void changes_differingInRepOrNoteOnly_areTheSameInAnyOrder() {
        LifecycleChange first =
                change(0, PROSPECT).toBuilder().by(RepId.of("r1")).build();
        LifecycleChange second = first.toBuilder().by(RepId.of("r2")).build();
        LifecycleChange third = second.toBuilder().note("seen at the fair").build();
        Lifecycle one = Lifecycle.of(C1, List.of(first, second, third));
        Lifecycle same = Lifecycle.of(C1, List.of(third, second, first));
        assertThat(one.changes()).containsExactly(first, second, third);
        assertThat(same).isEqualTo(one);
        assertThat(same.asOf(Instant.MAX)).isEqualTo(one.asOf(Instant.MAX));
    }

    @Test
    void lifecycle_isAValueWhateverTheOrder() {
        Lifecycle one = Lifecycle.of(C1, List.of(change(0, PROSPECT), change(1, LEAD)));
        Lifecycle same = Lifecycle.of(C1, List.of(change(1, LEAD), change(0, PROSPECT), change(0, PROSPECT)));
        assertThat(same).isEqualTo(one).hasSameHashCodeAs(one).isNotEqualTo(FULL);
        assertThat(same.toString()).startsWith("Lifecycle{client=c1, changes=[LifecycleChange{");
    }
}
