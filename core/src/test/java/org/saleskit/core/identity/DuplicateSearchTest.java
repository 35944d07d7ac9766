package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientBuilder;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.DialingPlan;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;

class DuplicateSearchTest {

    private static final DialingPlan RUSSIA = DialingPlan.of("7", "8", 10);
    private static final DuplicateSearch<Client, ClientId> SEARCH = ClientDuplicates.withDefaults(RUSSIA);

    private static ClientBuilder card(String id, String name) {
        return Client.builder().id(ClientId.of(id)).name(name).kind(ClientKind.LEGAL);
    }

    private static Requisites taxId(String taxId) {
        return Requisites.builder().taxId(taxId).build();
    }

    @Test
    void find_sameTaxNumber_isAPairWhateverTheNames() {
        Client one = card("c1", "Ромашка").requisites(taxId("7701 234567")).build();
        Client two = card("c2", "Василёк").requisites(taxId("7701234567")).build();

        Duplicates<ClientId> found = SEARCH.find(List.of(two, one));

        assertThat(found.pairs()).hasSize(1);
        assertThat(found.pairs().get(0).left()).isEqualTo(one.id());
        assertThat(found.pairs().get(0).right()).isEqualTo(two.id());
        assertThat(found.pairs().get(0).keys()).containsExactly("taxId");
        assertThat(found.pairs().get(0).similarity()).isLessThan(0.9);
    }

    @Test
    void find_samePhoneWrittenInTwoWays_needsNamesThatAreAlike() {
        Client one = card("c1", "ООО «Ромашка»")
                .addPhones(PhoneNumber.of("8 912 345-67-89"))
                .build();
        Client two =
                card("c2", "Ромашко").addPhones(PhoneNumber.of("+79123456789")).build();
        Client three = card("c3", "Завод имени Иванова")
                .addPhones(PhoneNumber.of("79123456789"))
                .build();

        Duplicates<ClientId> found = SEARCH.find(List.of(three, one, two));

        assertThat(found.comparisons()).isEqualTo(3);
        assertThat(found.pairs()).extracting(DuplicatePair::toString).hasSize(1);
        assertThat(found.pairs().get(0).keys()).containsExactly("phone", "nameBeginning");
        assertThat(found.pairs().get(0).right()).isEqualTo(two.id());
        assertThat(SEARCH.withThreshold(0).find(List.of(three, one, two)).pairs())
                .hasSize(3);
        assertThat(SEARCH.withThreshold(1).find(List.of(three, one, two)).pairs())
                .isEmpty();
    }

    @Test
    void find_wordsSwapped_areTheSameName() {
        Client one = card("c1", "Иванов Иван").build();
        Client two = card("c2", "Иван Иванов").build();

        DuplicatePair<ClientId> pair = SEARCH.find(List.of(one, two)).pairs().get(0);

        assertThat(pair.similarity()).isEqualTo(1.0);
        assertThat(pair.keys()).containsExactly("nameWord", "nameBeginning");
    }

    @Test
    void find_sameEmail_isFoundByTheKey() {
        Client one = card("c1", "Alpha").addEmails(EmailAddress.of("A@x.org")).build();
        Client two = card("c2", "Alhpa").addEmails(EmailAddress.of("a@X.org")).build();
        assertThat(SEARCH.find(List.of(one, two)).pairs().get(0).keys()).containsExactly("email");
    }

    @Test
    void find_valueThatManyShare_isListedAndNotCompared() {
        List<Client> clients = IntStream.range(0, 4)
                .mapToObj(i -> card("c" + i, "n" + i)
                        .addPhones(PhoneNumber.of("000000"))
                        .build())
                .toList();

        Duplicates<ClientId> found = SEARCH.withMostRecordsPerValue(3).find(clients);

        assertThat(found.comparisons()).isZero();
        assertThat(found.skipped()).hasSize(1);
        assertThat(found.skipped().get(0).value()).isEqualTo("+0000");
        assertThat(found.skipped().get(0)).hasToString("SkippedValue[key=phone, records=4]");
        assertThat(SEARCH.find(clients).comparisons()).isEqualTo(6);
    }

    @Test
    void find_recordWithoutAnyKey_isListed() {
        Duplicates<ClientId> found =
                SEARCH.find(List.of(card("c1", "—").build(), card("c2", "Alpha").build()));
        assertThat(found.withoutKeys()).containsExactly(ClientId.of("c1"));
        assertThat(found.pairs()).isEmpty();
    }

    @Test
    void find_ownKeysAndSimilarity_areUsed() {
        DuplicateSearch<String, String> search = DuplicateSearch.of(
                        (String text) -> text,
                        List.of(MatchKey.candidate("first", text -> List.of(text.substring(0, 1), " "))),
                        List::of)
                .withSimilarity((a, b) -> a.length() == b.length() ? 1 : 0);

        assertThat(search.find(List.of("abc", "ab", "axx", "b")).pairs())
                .containsExactly(new DuplicatePair<>("abc", "axx", 1, List.of("first")));
        assertThat(MatchKey.candidate("first", (String text) -> List.of(text))).hasToString("first");
    }

    /** 20 000 cards of which every tenth is a slightly changed copy: the comparisons stay far below the 200 million of all pairs. */
    @Test
    void find_inALargeBase_comparesFewPairs() {
        Random random = new Random(42);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            boolean copy = i % 10 == 9;
            String name = copy ? clients.get(i - 1).name() + "a" : word(random) + " " + word(random);
            clients.add(card("c" + i, name)
                    .addPhones(PhoneNumber.of("+7" + (9_000_000_000L + (copy ? i - 1 : i))))
                    .build());
        }

        Duplicates<ClientId> found = SEARCH.find(clients);

        assertThat(found.comparisons()).isLessThan(50_000);
        assertThat(found.pairs().stream()
                        .filter(pair -> pair.keys().contains("phone"))
                        .count())
                .isEqualTo(2_000);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
