package org.saleskit.core.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;

class ExitCriterionTest {

    private static final AttributeKey<Boolean> BUDGET = AttributeKey.ofFlag("budget");
    private static final AttributeKey<LocalDate> MET_BOSS = AttributeKey.ofDate("metBoss");
    private static final AttributeKey<BigDecimal> VISITS = AttributeKey.ofNumber("visits");

    private static final Stage OFFER = Stage.builder()
            .name("Offer")
            .type(StageType.OPEN)
            .addExitCriteria(
                    ExitCriterion.ofTrue("budget confirmed", BUDGET),
                    ExitCriterion.ofStated("decision maker met", MET_BOSS),
                    ExitCriterion.ofAmount("amount agreed"),
                    ExitCriterion.of(
                            "two visits",
                            deal -> deal.facts()
                                    .get(VISITS)
                                    .filter(count -> count.intValue() >= 2)
                                    .isPresent()))
            .build();

    private static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .addStages(Stage.of("Lead", StageType.OPEN), OFFER, Stage.of("Contract", StageType.OPEN))
            .addStage(Stage.of("Rest", StageType.ON_HOLD))
            .addStages(Stage.of("Won", StageType.WON), Stage.of("Lost", StageType.LOST))
            .build();

    private static final DealContext BARE = DealContext.builder()
            .deal(DealId.of("d"))
            .stage("Offer")
            .enteredAt(Instant.EPOCH)
            .asOf(Instant.EPOCH.plusSeconds(60))
            .build();

    private static final DealContext READY = BARE.toBuilder()
            .amount(Money.of(CurrencyUnit.EUR, 5))
            .facts(Attributes.none()
                    .with(BUDGET, true)
                    .with(MET_BOSS, LocalDate.of(2026, 1, 2))
                    .with(VISITS, BigDecimal.valueOf(2)))
            .build();

    @Test
    void checkExit_nothingKnown_namesAllThatIsMissing() {
        ExitCheck check = OFFER.checkExit(BARE);
        assertThat(check.isPassed()).isFalse();
        assertThat(check.met()).isEmpty();
        assertThat(check.unmet())
                .containsExactly("budget confirmed", "decision maker met", "amount agreed", "two visits");
        assertThat(BARE.timeInStage()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void checkExit_statedButNotSo_isUnmet() {
        DealContext almost = READY.toBuilder()
                .amount(Money.zero(CurrencyUnit.EUR))
                .facts(READY.facts().with(BUDGET, false).with(VISITS, BigDecimal.ONE))
                .build();
        ExitCheck check = OFFER.checkExit(almost);
        assertThat(check)
                .isEqualTo(new ExitCheck(
                        "Offer",
                        List.of("decision maker met"),
                        List.of("budget confirmed", "amount agreed", "two visits")));
        assertThat(check.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Stage \"Offer\": 1 of 4 criteria met; missing: budget confirmed, amount agreed, two visits");
        assertThat(check.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("Этап «Offer»: выполнено 1 из 4 условий; не хватает: budget confirmed, amount agreed,"
                        + " two visits");
    }

    @Test
    void checkExit_allMet_isPassed() {
        ExitCheck check = OFFER.checkExit(READY);
        assertThat(check.isPassed()).isTrue();
        assertThat(check.explain(Locale.ENGLISH)).isEqualTo("Stage \"Offer\": 4 of 4 criteria met");
        assertThat(new ExitCheck("S", List.of("a"), List.of()).explain(Locale.ENGLISH))
                .isEqualTo("Stage \"S\": 1 of 1 criterion met");
    }

    /** The genitive after the number: as in "из одного условия", "из двух", "из одиннадцати условий", "из 21 условия". */
    @ParameterizedTest
    @CsvSource({"1, условия", "2, условий", "11, условий", "21, условия", "111, условий"})
    void explain_inRussian_agreesWithTheNumber(int all, String noun) {
        ExitCheck check = new ExitCheck("S", Collections.nCopies(all, "a"), List.of());
        assertThat(check.explain(Locale.forLanguageTag("ru")))
                .isEqualTo("Этап «S»: выполнено " + all + " из " + all + " " + noun);
    }

    @Test
    void mayEnter_criteriaUnmet_leavesBackRestAndLossOpen() {
        assertThat(PIPELINE.mayEnter(BARE)).extracting(Stage::name).containsExactly("Lead", "Rest", "Lost");
        assertThat(PIPELINE.mayEnter(READY))
                .extracting(Stage::name)
                .containsExactly("Lead", "Contract", "Rest", "Won", "Lost");
        assertThatThrownBy(
                        () -> PIPELINE.mayEnter(BARE.toBuilder().stage("Nope").build()))
                .hasMessage("deal.stage must be a stage of pipeline p/1, but was \"Nope\"");
    }

    @Test
    void equals_criteria_isByName() {
        ExitCriterion one = ExitCriterion.of("a", deal -> true);
        assertThat(one)
                .isEqualTo(ExitCriterion.of("a", deal -> false))
                .hasSameHashCodeAs(ExitCriterion.of("a", deal -> false))
                .isNotEqualTo(ExitCriterion.of("b", deal -> true))
                .hasToString("a");
        assertThat(one.isMetBy(BARE)).isTrue();
    }
}
