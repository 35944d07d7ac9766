package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientPersons.DecisionMakerReach;
import org.threeten.extra.LocalDateRange;

class ClientPersonsTest {

    private static final ClientId C1 = ClientId.of("c1");
    private static final ClientId C2 = ClientId.of("c2");
    private static final PersonId ANNA = PersonId.of("anna");
    private static final PersonId BORIS = PersonId.of("boris");
    private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY_1 = LocalDate.of(2026, 7, 1);

    private static final ClientPerson ANNA_DECIDES =
            ClientPerson.of(ANNA, C1, PersonRole.DECISION_MAKER, LocalDateRange.ofUnboundedStart(JULY_1));
    private static final ClientPerson BORIS_DECIDES =
            ClientPerson.of(BORIS, C1, PersonRole.DECISION_MAKER, LocalDateRange.ofUnboundedEnd(JULY_1));
    private static final ClientPersons PERSONS = ClientPersons.of(List.of(
            BORIS_DECIDES,
            ClientPerson.of(ANNA, C2, PersonRole.PAYER),
            ANNA_DECIDES,
            ClientPerson.of(ANNA, C1, PersonRole.USER)));

    @Test
    void decisionMaker_changesOnTheDayTheValidityEnds() {
        assertThat(PERSONS.decisionMakers(C1, JUNE_30)).containsExactly(ANNA);
        assertThat(PERSONS.decisionMakers(C1, JULY_1)).containsExactly(BORIS);
        assertThat(PERSONS.decisionMakerReach(C1, List.of(ANNA), JUNE_30)).isEqualTo(DecisionMakerReach.REACHED);
        assertThat(PERSONS.decisionMakerReach(C1, List.of(ANNA), JULY_1)).isEqualTo(DecisionMakerReach.NOT_REACHED);
        assertThat(PERSONS.decisionMakerReach(C1, List.of(), JULY_1)).isEqualTo(DecisionMakerReach.NOT_REACHED);
        assertThat(PERSONS.decisionMakerReach(C2, List.of(ANNA), JULY_1)).isEqualTo(DecisionMakerReach.UNKNOWN);
    }

    @Test
    void decisionMakerReach_explained_inEnglishAndRussian() {
        Locale russian = Locale.forLanguageTag("ru");
        assertThat(DecisionMakerReach.values())
                .extracting(reach -> reach.explain(Locale.ENGLISH))
                .containsExactly(
                        "the decision maker was reached",
                        "it is known who decides, but nobody has spoken with them",
                        "it is not known who decides");
        assertThat(DecisionMakerReach.values())
                .extracting(reach -> reach.explain(russian))
                .containsExactly(
                        "был разговор с тем, кто решает",
                        "известно, кто решает, но с ним не говорили",
                        "неизвестно, кто решает");
    }

    /** T20: a person belongs to several clients with several roles. */
    @Test
    void person_actsForSeveralClientsInSeveralRoles() {
        assertThat(PERSONS.clientsOf(ANNA, JUNE_30)).containsExactly(C1, C2);
        assertThat(PERSONS.linksOf(ANNA, JUNE_30)).hasSize(3);
        assertThat(PERSONS.personsOf(C1, JULY_1)).containsExactly(ANNA, BORIS);
        assertThat(PERSONS.personsOf(C1, PersonRole.USER, JULY_1)).containsExactly(ANNA);
        assertThat(PERSONS.linksOf(C2, JULY_1)).containsExactly(ClientPerson.of(ANNA, C2, PersonRole.PAYER));
        assertThat(PERSONS.clientsOf(PersonId.of("nobody"), JULY_1)).isEmpty();
    }

    @Test
    void overlapping_listsWhatIsSaidTwice() {
        ClientPerson again = ClientPerson.of(
                ANNA,
                C1,
                PersonRole.DECISION_MAKER,
                LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)));
        ClientPerson apart = ClientPerson.of(
                ANNA,
                C1,
                PersonRole.DECISION_MAKER,
                LocalDateRange.of(LocalDate.of(2028, 1, 1), LocalDate.of(2029, 1, 1)));
        ClientPersons dirty = ClientPersons.of(List.of(apart, again, ANNA_DECIDES, BORIS_DECIDES));

        assertThat(PERSONS.overlapping()).isEmpty();
        assertThat(dirty.overlapping()).containsExactly(again);
        assertThat(dirty.decisionMakers(C1, JUNE_30)).containsExactly(ANNA);
    }

    @Test
    void withIds_afterAMerge_findsThePersonsOfBothClients() {
        ClientPersons merged = PERSONS.withIds(id -> C1, person -> person);
        assertThat(merged.clientsOf(ANNA, JULY_1)).containsExactly(C1);
        assertThat(merged.personsOf(C1, PersonRole.PAYER, JULY_1)).containsExactly(ANNA);
        assertThat(merged.links()).hasSameSizeAs(PERSONS.links());
    }

    @Test
    void directory_isAValueWhateverTheOrder() {
        ClientPersons shuffled = ClientPersons.of(List.of(
                ClientPerson.of(ANNA, C1, PersonRole.USER),
                ANNA_DECIDES,
                BORIS_DECIDES,
                ClientPerson.of(ANNA, C2, PersonRole.PAYER)));
        assertThat(shuffled).isEqualTo(PERSONS).hasSameHashCodeAs(PERSONS).hasToString(PERSONS.toString());
        assertThat(shuffled).isNotEqualTo(ClientPersons.none());
        assertThat(PERSONS.toString()).startsWith("ClientPersons[ClientPerson{person=anna, client=c1");
    }

    @Test
    void link_hasTheHostsOwnWordBesideTheRole() {
        ClientPerson link = ANNA_DECIDES.toBuilder().label("ЛПР").build();
        assertThat(link.label()).contains("ЛПР");
        assertThat(link).isGreaterThan(ANNA_DECIDES).isNotEqualTo(ANNA_DECIDES);
    }
}
