package org.saleskit.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.deal.DealCard.Participant;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;

class DealCardTest {

    private static final Participant BOSS = new Participant(PersonId.of("p1"), PersonRole.DECISION_MAKER);
    private static final Participant PURSE = new Participant(PersonId.of("p1"), PersonRole.PAYER);

    private static final DealCard FULL = DealCard.builder()
            .id(DealId.of("d1"))
            .client(ClientId.of("c1"))
            .name("Roof for Jane Roe")
            .owner(RepId.of("r1"))
            .channel("direct")
            .source("fair")
            .addParticipants(PURSE, BOSS)
            .attributes(Attributes.none().with(AttributeKey.ofLabel("tender"), "T-7"))
            .build();

    @Test
    void of_twoAttributes_leavesTheRestUnknown() {
        DealCard card = DealCard.of(DealId.of("d2"), ClientId.of("c1"));
        assertThat(card.name()).isEmpty();
        assertThat(card.participants()).isEmpty();
        assertThat(DealCard.fields().stream().filter(field -> field.read(card).isPresent()))
                .extracting(Field::name)
                .containsExactly("dealCard.id", "dealCard.client");
    }

    @Test
    void toString_always_leavesTheNameOut() {
        assertThat(FULL.toString()).contains("d1", "c1", "T-7").doesNotContain("Jane");
    }

    @Test
    void fields_fullCard_areAllReadInOrder() {
        assertThat(DealCard.fields())
                .extracting(field -> field.name() + " " + field.sensitivity())
                .containsExactly(
                        "dealCard.id OPEN",
                        "dealCard.client OPEN",
                        "dealCard.name PERSONAL",
                        "dealCard.owner OPEN",
                        "dealCard.channel OPEN",
                        "dealCard.source OPEN",
                        "dealCard.participants OPEN",
                        "dealCard.attributes PERSONAL");
        assertThat(DealCard.fields()).extracting(field -> field.read(FULL)).doesNotContain(Optional.empty());
        assertThat(DealCard.fields().get(2).sensitivity()).isEqualTo(Sensitivity.PERSONAL);
        assertThat(DealCard.fields().get(2).read(FULL)).contains("Roof for Jane Roe");
    }

    @Test
    void participants_onePersonInTwoRoles_areFoundByRole() {
        assertThat(FULL.participants(PersonRole.DECISION_MAKER)).containsExactly(PersonId.of("p1"));
        assertThat(FULL.participants(PersonRole.USER)).isEmpty();
        assertThat(BOSS).isLessThan(PURSE).isLessThan(new Participant(PersonId.of("p2"), PersonRole.DECISION_MAKER));
    }

    @Test
    void byId_cards_areOrderedByIdentifier() {
        DealCard other = DealCard.of(DealId.of("d0"), ClientId.of("c9"));
        assertThat(List.of(FULL, other).stream().sorted(DealCard.BY_ID)).containsExactly(other, FULL);
        assertThat(FULL.toBuilder().build())
                .isEqualTo(FULL)
                .hasSameHashCodeAs(FULL)
                .isNotEqualTo(other);
    }
}
