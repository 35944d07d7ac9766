package org.saleskit.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.client.ClientPersons.DecisionMakerReach;
import org.threeten.extra.LocalDateRange;

class ClientPersonsProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<PersonRole> ROLES = List.of(PersonRole.values());

    @Provide
    Arbitrary<List<ClientPerson>> links() {
        return Arbitraries.randomValue(ClientPersonsProperties::links);
    }

    private static List<ClientPerson> links(Random random) {
        List<ClientPerson> links = new ArrayList<>();
        int count = random.nextInt(25);
        for (int i = 0; i < count; i++) {
            LocalDate start = FIRST.plusDays(random.nextInt(20));
            links.add(ClientPerson.of(
                    PersonId.of("p" + random.nextInt(3)),
                    ClientId.of("c" + random.nextInt(3)),
                    ROLES.get(random.nextInt(ROLES.size())),
                    LocalDateRange.of(start, start.plusDays(1 + random.nextInt(8)))));
        }
        return links;
    }

    @Property
    void answers_always_agreeWithALookAtEveryLink(
            @ForAll("links") List<ClientPerson> links, @ForAll @IntRange(max = 30) int offset) {
        LocalDate date = FIRST.plusDays(offset);
        ClientPersons persons = ClientPersons.of(links);
        for (int c = 0; c < 3; c++) {
            ClientId client = ClientId.of("c" + c);
            Set<PersonId> deciding = new HashSet<>();
            for (ClientPerson link : links) {
                if (link.client().equals(client)
                        && link.role() == PersonRole.DECISION_MAKER
                        && !date.isBefore(link.validity().getStart())
                        && date.isBefore(link.validity().getEnd())) {
                    deciding.add(link.person());
                }
            }
            assertThat(persons.decisionMakers(client, date)).containsExactlyInAnyOrderElementsOf(deciding);
            assertThat(persons.decisionMakerReach(client, deciding, date))
                    .isEqualTo(deciding.isEmpty() ? DecisionMakerReach.UNKNOWN : DecisionMakerReach.REACHED);
            for (PersonId person : persons.personsOf(client, date)) {
                assertThat(persons.clientsOf(person, date)).contains(client);
            }
        }
    }

    @Property
    void overlapping_isEmptyExactlyWhenNoTwoLinksShareADay(@ForAll("links") List<ClientPerson> links) {
        boolean any = false;
        for (int i = 0; i < links.size(); i++) {
            for (int j = 0; j < i; j++) {
                ClientPerson a = links.get(i);
                ClientPerson b = links.get(j);
                any |= a.client().equals(b.client())
                        && a.person().equals(b.person())
                        && a.role() == b.role()
                        && a.validity().overlaps(b.validity());
            }
        }
        List<ClientPerson> shuffled = new ArrayList<>(links);
        Collections.shuffle(shuffled, new Random(links.size()));
        assertThat(ClientPersons.of(links).overlapping().isEmpty()).isEqualTo(!any);
        assertThat(ClientPersons.of(shuffled).overlapping())
                .isEqualTo(ClientPersons.of(links).overlapping());
    }
}
