package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.team.RepId;

class PseudonymsTest {

    static byte[] key(int first) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i);
        }
        return key;
    }

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey(key(0));

    /** By Python 3.11: {@code hmac.new(bytes(range(32)), netstrings, hashlib.sha256).hexdigest()[:32]}. */
    @ParameterizedTest
    @CsvSource({
        "client, c1, p-8e4bba3abfe467fecd73982756099b8b",
        "deal, c1, p-e6c6d7647ed1fe28a1694a55df276922",
        "client, клиент 7, p-51cde9cc8deb84f37094e4994628f691"
    })
    void of_kindAndIdentifier_agreesWithAnotherImplementation(String kind, String id, String pseudonym) {
        assertThat(PSEUDONYMS.of(kind, id)).isEqualTo(pseudonym);
    }

    @Test
    void of_typedIdentifiers_useTheirKinds() {
        assertThat(PSEUDONYMS.of(ClientId.of("c1")).value()).isEqualTo(PSEUDONYMS.of("client", "c1"));
        assertThat(PSEUDONYMS.of(DealId.of("c1")).value()).isEqualTo(PSEUDONYMS.of("deal", "c1"));
        assertThat(PSEUDONYMS.of(RepId.of("c1")).value()).isEqualTo(PSEUDONYMS.of("rep", "c1"));
        assertThat(PSEUDONYMS.of(PersonId.of("c1")).value()).isEqualTo(PSEUDONYMS.of("person", "c1"));
        assertThat(PSEUDONYMS.of(OrderId.of("c1")).value()).isEqualTo(PSEUDONYMS.of("order", "c1"));
        assertThat(PSEUDONYMS.of(ContactEventId.of("c1")).value()).isEqualTo(PSEUDONYMS.of("contact", "c1"));
    }

    @Test
    void of_otherKey_givesOtherPseudonyms() {
        assertThat(Pseudonyms.withKey(key(1)).of("client", "c1")).isNotEqualTo(PSEUDONYMS.of("client", "c1"));
        assertThat(Pseudonyms.withKey(key(0)).of("client", "c1")).isEqualTo(PSEUDONYMS.of("client", "c1"));
    }

    @Test
    void withKey_keyChangedAfterwards_keepsItsCopy() {
        byte[] key = key(0);
        Pseudonyms pseudonyms = Pseudonyms.withKey(key);
        key[0] = 77;
        assertThat(pseudonyms.of("client", "c1")).isEqualTo(PSEUDONYMS.of("client", "c1"));
        assertThat(pseudonyms).hasToString("Pseudonyms");
    }

    @Test
    void mapping_manyIdentifiers_leadsBackWithoutCollision() {
        List<ClientId> ids = IntStream.range(0, 20_000)
                .mapToObj(number -> ClientId.of("c" + number % 10_000))
                .toList();
        SortedMap<ClientId, ClientId> back = Pseudonyms.mapping(ids, PSEUDONYMS::of);
        assertThat(back).hasSize(10_000);
        assertThat(back.get(PSEUDONYMS.of(ClientId.of("c77")))).isEqualTo(ClientId.of("c77"));
    }

    @Test
    void mapping_collision_isRefused() {
        List<ClientId> ids = List.of(ClientId.of("c1"), ClientId.of("c2"));
        assertThatThrownBy(() -> Pseudonyms.mapping(ids, id -> ClientId.of("p-1")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("two identifiers have one pseudonym, p-1");
    }
}
