package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.audit.AuditValue;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.identity.IdentityHistory;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.qualification.CriterionEvidence;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.sale.SaleOrder;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;

class ErasureOfDealsTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey(PseudonymsTest.key(0));
    private static final Erasure ERASURE = Erasure.of(PSEUDONYMS);
    private static final ClientId CLIENT = ClientId.of("c1");
    private static final Attributes ATTRIBUTES = Attributes.none()
            .with(AttributeKey.ofText("hobby").withSensitivity(Sensitivity.PERSONAL), "chess")
            .with(AttributeKey.ofLabel("floor"), "3");
    private static final Attributes KEPT = Attributes.none().with(AttributeKey.ofLabel("floor"), "3");

    @Test
    void dealCard_erased_keepsPartsAndChannel() {
        DealCard card = DealCard.builder()
                .id(DealId.of("d1"))
                .client(CLIENT)
                .name("Kitchen for Jane Roe")
                .channel("shop")
                .addParticipant(new DealCard.Participant(PersonId.of("p1"), PersonRole.PAYER))
                .attributes(ATTRIBUTES)
                .build();

        Erased<DealCard> erased = ERASURE.dealCard(card);

        assertThat(erased.value())
                .isEqualTo(DealCard.builder()
                        .id(DealId.of("d1"))
                        .client(PSEUDONYMS.of(CLIENT))
                        .channel("shop")
                        .addParticipant(new DealCard.Participant(PSEUDONYMS.of(PersonId.of("p1")), PersonRole.PAYER))
                        .attributes(KEPT)
                        .build());
        assertThat(erased.changes())
                .contains(FieldChange.of(
                        "dealCard.name", Sensitivity.PERSONAL, AuditValue.masked(), AuditValue.absent()));
    }

    @Test
    void dealEvents_erased_keepTheMeaningOfTheReason() {
        RefusalReason told = RefusalReason.other("other", "Jane Roe moves away");
        RefusalReason erased = RefusalReason.other("other", Erasure.ERASED);
        StageChange lost = StageChange.builder()
                .deal(DealId.of("d1"))
                .stage("Lost")
                .happenedAt(NOON)
                .amount(Money.parse("EUR 10"))
                .lossReason(told)
                .build();
        DealUpdate update = DealUpdate.builder()
                .deal(DealId.of("d1"))
                .happenedAt(NOON)
                .lossReason(told)
                .build();

        assertThat(ERASURE.stageChange(lost))
                .isEqualTo(lost.toBuilder().lossReason(erased).build());
        assertThat(ERASURE.dealUpdate(update))
                .isEqualTo(update.toBuilder().lossReason(erased).build());
    }

    @Test
    void lifecycleAndIdentity_erased_leadFromPseudonymToPseudonym() {
        LifecycleChange change = LifecycleChange.of(CLIENT, LifecycleState.LEAD, NOON).toBuilder()
                .note("Jane called")
                .build();
        IdentityChange<ClientId> merge = IdentityChange.merge(CLIENT, List.of(ClientId.of("c2")), NOON).toBuilder()
                .reason("both are Jane Roe")
                .build();

        IdentityChange<ClientId> erased = ERASURE.identityChange(merge);

        assertThat(ERASURE.lifecycleChange(change))
                .isEqualTo(LifecycleChange.of(PSEUDONYMS.of(CLIENT), LifecycleState.LEAD, NOON));
        assertThat(erased.reason()).isEmpty();
        assertThat(IdentityHistory.of(List.of(erased)).asOf(NOON).canonical(PSEUDONYMS.of(ClientId.of("c2"))))
                .isEqualTo(PSEUDONYMS.of(CLIENT));
    }

    @Test
    void evidence_erased_keepsItsMark() {
        CriterionEvidence evidence = CriterionEvidence.builder()
                .criterion("budget")
                .mark(BigDecimal.ONE)
                .date(LocalDate.of(2024, 3, 1))
                .source("Jane Roe")
                .note("said so herself")
                .build();

        assertThat(ERASURE.qualificationEvidence(evidence))
                .isEqualTo(CriterionEvidence.builder()
                        .criterion("budget")
                        .mark(BigDecimal.ONE)
                        .date(LocalDate.of(2024, 3, 1))
                        .build());
    }

    @Test
    void rep_erased_keepsIdAndTeam() {
        Rep rep = Rep.builder()
                .id(RepId.of("r1"))
                .name("John Doe")
                .phone("+7 999 123-45-67")
                .email("john@example.org")
                .team("north")
                .attributes(ATTRIBUTES)
                .build();

        assertThat(ERASURE.rep(rep).value())
                .isEqualTo(Rep.builder()
                        .id(RepId.of("r1"))
                        .name(Erasure.ERASED)
                        .team("north")
                        .attributes(KEPT)
                        .build());
    }

    @Test
    void order_groupedFromErasedLines_hasTheSameSums() {
        SaleLine line = SaleLine.builder()
                .order(OrderId.of("o1"))
                .lineNumber(1)
                .client(CLIENT)
                .product(ProductId.of("sku"))
                .date(LocalDate.of(2024, 3, 1))
                .quantity(BigDecimal.ONE)
                .amount(Money.parse("EUR 10"))
                .attributes(ATTRIBUTES)
                .build();

        Erased<SaleLine> erased = ERASURE.saleLine(line);

        assertThat(erased.value().attributes()).isEqualTo(KEPT);
        assertThat(SaleOrder.of(List.of(erased.value())).net())
                .isEqualTo(SaleOrder.of(List.of(line)).net());
        assertThat(SaleOrder.of(List.of(erased.value())).client()).isEqualTo(PSEUDONYMS.of(CLIENT));
    }
}
