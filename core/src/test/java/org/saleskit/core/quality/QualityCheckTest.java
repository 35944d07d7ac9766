package org.saleskit.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

class QualityCheckTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Instant AS_OF = Instant.parse("2026-03-31T00:00:00Z");
    private static final Pipeline PIPELINE =
            Pipeline.of("p", List.of("lead", "talks", "offer"), List.of("won"), List.of("lost"));

    /** A type of the host's own. */
    private record Card(
            String id,
            String stage,
            Optional<String> phone,
            Optional<String> amount,
            Optional<RepId> owner,
            String day) {

        Optional<Stage> stageOf() {
            return PIPELINE.stage(stage);
        }

        Optional<Instant> touched() {
            return Optional.of(day).filter(text -> !text.isEmpty()).map(text -> Instant.parse(text + "T00:00:00Z"));
        }
    }

    private static final Field<Card> PHONE = Field.ofOptional("card.phone", Sensitivity.PERSONAL, Card::phone);
    private static final Field<Card> AMOUNT = Field.ofOptional("card.amount", Sensitivity.COMMERCIAL, Card::amount);

    private static Card card(String id, String stage, String phone, String amount, String owner, String day) {
        return new Card(id, stage, text(phone), text(amount), text(owner).map(RepId::of), day);
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    private static final Card LEAD = card("1", "lead", "495-1", "", "r1", "2026-03-30");
    private static final Card OFFER = card("2", "offer", "495-1", "", "r1", "2026-01-01");
    private static final Card WON = card("3", "won", "", "x", "r2", "");
    private static final Card LOST = card("4", "lost", "495-2", "100", "", "2026-03-01");
    private static final List<Card> CARDS = List.of(WON, LOST, LEAD, OFFER);

    private static final QualityCheck<Card> CHECK = QualityCheck.of("deal cards", Card::id)
            .withOwner(Card::owner)
            .withRequired(RequiredFields.<Card>none()
                    .always(List.of(PHONE))
                    .fromStage(Card::stageOf, PIPELINE, "talks", List.of(AMOUNT, PHONE)))
            .withRule(ValidityRule.of(
                    AMOUNT,
                    "amount.isNumber",
                    card -> card.amount().orElseThrow().matches("\\d+")))
            .withRule(FreshnessRule.of("touched", Card::touched, Duration.ofDays(30)))
            .withRule(UniquenessRule.of("samePhone", Card::phone));

    private static final QualityResult RESULT = CHECK.check(CARDS, AS_OF);

    /**
     * By hand. Required: phones of all four, amounts of offer and won: 6, missing are the phone of won and the amount of
     * offer. Amounts: two filled, "x" is no number. Touched within 30 days of 31 March: lead, and lost on 1 March by the
     * day. Phones: three filled, two distinct.
     */
    @Test
    void check_fourCards_givesTheCountsByHand() {
        assertThat(RESULT.quality().parts())
                .containsExactly(
                        new QualityPart(QualityDimension.COMPLETENESS, 1, Proportion.of(4, 6)),
                        new QualityPart(QualityDimension.VALIDITY, 1, Proportion.of(1, 2)),
                        new QualityPart(QualityDimension.FRESHNESS, 1, Proportion.of(2, 4)),
                        new QualityPart(QualityDimension.UNIQUENESS, 1, Proportion.of(2, 3)));
        // (2/3 + 1/2 + 1/2 + 2/3) / 4 = 7/12
        assertThat(RESULT.quality().score()).hasValueCloseTo(7.0 / 12, offset(1e-15));
        assertThat(RESULT.quality().records()).isEqualTo(4);
    }

    @Test
    void findings_inOrder_nameRecordFieldAndRuleButNoValue() {
        assertThat(RESULT.findings())
                .extracting(finding -> finding.explain(Locale.ENGLISH))
                .containsExactly(
                        "2: card.amount is required (from stage talks) and missing",
                        "2: is too old or of unknown age by the rule touched",
                        "2: doubles 1 by the rule samePhone",
                        "3: card.phone is required (always) and missing",
                        "3: card.amount breaks the rule amount.isNumber",
                        "3: is too old or of unknown age by the rule touched");
        assertThat(RESULT.findings())
                .extracting(finding -> finding.explain(RUSSIAN))
                .containsExactly(
                        "2: card.amount — обязательное поле (from stage talks), не заполнено",
                        "2: устарела или неизвестен возраст, правило touched",
                        "2: повторяет 1, правило samePhone",
                        "3: card.phone — обязательное поле (always), не заполнено",
                        "3: card.amount нарушает правило amount.isNumber",
                        "3: устарела или неизвестен возраст, правило touched");
        assertThat(RESULT.findings()).isSorted();
        assertThat(RESULT.findings(QualityDimension.UNIQUENESS))
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.owner()).contains(RepId.of("r1")));
        assertThat(RESULT.toString()).doesNotContain("495");
    }

    @Test
    void worst_byCountAndByShare_areOrderedWithTheirCounts() {
        assertThat(RESULT.failedByOwner())
                .containsExactly(
                        entry(RepId.of("r1"), Proportion.of(3, 7)), entry(RepId.of("r2"), Proportion.of(3, 4)));
        assertThat(RESULT.failedWithoutOwner()).isEqualTo(Proportion.of(0, 4));
        assertThat(RESULT.worstOwners(OffenderOrder.BY_COUNT))
                .extracting(Offender::id)
                .containsExactly(RepId.of("r2"), RepId.of("r1"));
        assertThat(RESULT.worstRecords(OffenderOrder.BY_COUNT))
                .extracting(Offender::id)
                .containsExactly("2", "3");
        assertThat(RESULT.worstRecords(OffenderOrder.BY_SHARE))
                .containsExactly(new Offender<>("2", Proportion.of(3, 4)), new Offender<>("3", Proportion.of(3, 4)))
                .allMatch(Offender::isLowCount);
    }

    @Test
    void check_withoutRulesOrRecords_hasNoScore() {
        QualityResult bare = QualityCheck.of("deal cards", Card::id).check(CARDS, AS_OF);
        assertThat(bare.quality().score()).isEmpty();
        assertThat(bare.findings()).isEmpty();
        assertThat(bare.failedByRecord()).isEmpty();
        assertThat(CHECK.check(List.of(), AS_OF).quality().score()).isEmpty();
        assertThat(CHECK.check(List.of(), AS_OF).quality().records()).isZero();
    }

    @Test
    void weight_ofADimension_movesTheScoreOnly() {
        QualityResult weighted = CHECK.withWeight(QualityDimension.VALIDITY, 3)
                .withWeight(QualityDimension.FRESHNESS, 0)
                .check(CARDS, AS_OF);
        // (2/3 + 3 * 1/2 + 2/3) / 5 = 17/30
        assertThat(weighted.quality().score()).hasValueCloseTo(17.0 / 30, offset(1e-15));
        assertThat(weighted.findings()).isEqualTo(RESULT.findings());
        assertThat(CHECK.check(CARDS, AS_OF)).isEqualTo(RESULT);
    }

    @Test
    void required_byStage_dependsOnWhereTheRecordStands() {
        RequiredFields<Card> required = RequiredFields.<Card>none()
                .atType(Card::stageOf, StageType.LOST, List.of(PHONE))
                .atStage(Card::stageOf, "offer", List.of(AMOUNT))
                .when("has an owner", card -> card.owner().isPresent(), List.of(PHONE));
        assertThat(required.of(LOST)).containsExactly(PHONE);
        assertThat(required.of(OFFER)).containsExactly(AMOUNT, PHONE);
        assertThat(required.of(LEAD)).containsExactly(PHONE);
        assertThat(required.of(card("9", "unknown", "", "", "", ""))).isEmpty();
        RequiredFields<Card> later =
                RequiredFields.<Card>none().fromStage(Card::stageOf, PIPELINE, "talks", List.of(AMOUNT));
        assertThat(later.of(LEAD)).isEmpty();
        assertThat(later.of(OFFER)).containsExactly(AMOUNT);
        assertThat(later.of(WON)).containsExactly(AMOUNT);
        assertThat(later.of(LOST)).isEmpty();
        QualityResult result = QualityCheck.of("cards", Card::id)
                .withRequired(required)
                .check(List.of(card("9", "lost", "", "", "", "")), AS_OF);
        assertThat(result.findings()).extracting(QualityFinding::rule).containsExactly("type LOST");
    }

    @Test
    void rules_asText_nameThemselves() {
        assertThat(ValidityRule.of(AMOUNT, "k", card -> true)).hasToString("card.amount: k");
        assertThat(ValidityRule.of(AMOUNT, "k", card -> true).field()).isEqualTo(AMOUNT);
        FreshnessRule<Card> freshness = FreshnessRule.of("touched", Card::touched, Duration.ofDays(30));
        assertThat(freshness).hasToString("touched: PT720H");
        assertThat(freshness.key()).isEqualTo("touched");
        assertThat(freshness.limit()).isEqualTo(Duration.ofDays(30));
        assertThat(UniquenessRule.of("samePhone", Card::phone)).hasToString("samePhone");
        assertThat(UniquenessRule.of("samePhone", Card::phone).key()).isEqualTo("samePhone");
    }

    @Test
    void freshness_atTheVeryLimit_isFresh() {
        FreshnessRule<Card> rule = FreshnessRule.of("touched", Card::touched, Duration.ofDays(1));
        QualityCheck<Card> check = QualityCheck.of("cards", Card::id).withRule(rule);
        assertThat(check.check(List.of(LEAD), AS_OF).findings()).isEmpty();
        assertThat(check.check(List.of(LEAD), AS_OF.plusNanos(1)).findings()).hasSize(1);
    }
}
