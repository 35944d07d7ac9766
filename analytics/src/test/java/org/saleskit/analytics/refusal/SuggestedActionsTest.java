package org.saleskit.analytics.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

class SuggestedActionsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final SuggestedAction CALL = SuggestedAction.of("Call in spring");

    @Test
    void defaults_areThoseOfTheArticle() {
        SuggestedActions actions = SuggestedActions.defaults();

        assertThat(actions.byType()).containsOnlyKeys(ReasonType.NO_BUDGET, ReasonType.NO_NEED);
        assertThat(actions.find(ReasonType.NO_BUDGET).orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("Be more flexible in the terms of payment that you offer");
        assertThat(actions.find(ReasonType.NO_BUDGET).orElseThrow().text(RUSSIAN))
                .isEqualTo("Гибче предлагать разные условия оплаты");
        assertThat(actions.find(ReasonType.NO_NEED).orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("Learn the product better, and ask about the need before you offer");
        assertThat(actions.find(ReasonType.NO_NEED).orElseThrow().text(RUSSIAN))
                .isEqualTo("Лучше изучить продукт и выяснять потребность до предложения");
        assertThat(actions.missing().orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("Ask for the reason and write it down at every refusal");
        assertThat(actions.missing().orElseThrow().text(RUSSIAN))
                .isEqualTo("Выяснять и записывать причину при каждом отказе");
        assertThat(actions.find(ReasonType.NOT_RECORDED)).isEqualTo(actions.missing());
        assertThat(actions.find(ReasonType.PRICE)).isEmpty();
        assertThat(actions.find("price")).isEmpty();
    }

    @Test
    void label_standsBeforeItsMeaning() {
        SuggestedActions actions = SuggestedActions.defaults().with("frozen", CALL);

        assertThat(actions.find(RefusalReason.of("frozen", ReasonType.NO_BUDGET)))
                .contains(CALL);
        assertThat(actions.find(RefusalReason.of("spent", ReasonType.NO_BUDGET)))
                .isEqualTo(actions.find(ReasonType.NO_BUDGET));
        assertThat(actions.find(RefusalReason.of("dear", ReasonType.PRICE))).isEmpty();
        assertThat(actions.byLabel()).containsOnlyKeys("frozen");
    }

    @Test
    void with_replacesAndLeavesTheFirstAlone() {
        SuggestedActions actions =
                SuggestedActions.none().with(ReasonType.PRICE, CALL).withMissing(CALL);

        assertThat(actions.find(ReasonType.PRICE)).contains(CALL);
        assertThat(actions.missing()).contains(CALL);
        assertThat(SuggestedActions.none().missing()).isEmpty();
        assertThat(SuggestedActions.none().byType()).isEmpty();
        assertThat(SuggestedActions.defaults().with(ReasonType.NO_NEED, CALL).find(ReasonType.NO_NEED))
                .contains(CALL);
        assertThat(SuggestedActions.defaults().find(ReasonType.NO_NEED)).isNotEqualTo(Optional.of(CALL));
        assertThat(CALL.text(RUSSIAN)).isEqualTo("Call in spring");
    }

    @Test
    void with_oneMore_keepsTheOthers() {
        SuggestedActions actions = SuggestedActions.defaults()
                .with(ReasonType.PRICE, CALL)
                .with("frozen", CALL)
                .with("need", CALL);

        assertThat(actions.find(ReasonType.NO_BUDGET))
                .isPresent()
                .isEqualTo(SuggestedActions.defaults().find(ReasonType.NO_BUDGET));
        assertThat(actions.find(ReasonType.PRICE)).contains(CALL);
        assertThat(actions.byLabel()).containsOnlyKeys("frozen", "need");
    }

    @Test
    void columns_areLookedUpByTypeOrByLabel() {
        SuggestedActions actions = SuggestedActions.none()
                .with(ReasonType.PRICE, CALL)
                .with("need", SuggestedAction.of("Ask", "Спросить"));

        assertThat(actions.ofColumn(Optional.of(ReasonType.PRICE))).contains(CALL);
        assertThat(actions.ofColumn(Optional.of("need"))).contains(SuggestedAction.of("Ask", "Спросить"));
        assertThat(actions.ofColumn(Optional.of("PRICE"))).isEmpty();
        assertThat(actions.ofColumn(Optional.empty())).isEmpty();
    }

    @Test
    void actions_areValues() {
        SuggestedActions actions = SuggestedActions.none().with("need", CALL).with(ReasonType.PRICE, CALL);

        assertThat(actions)
                .isEqualTo(SuggestedActions.none().with(ReasonType.PRICE, CALL).with("need", CALL))
                .hasSameHashCodeAs(
                        SuggestedActions.none().with(ReasonType.PRICE, CALL).with("need", CALL))
                .isNotEqualTo(actions.withMissing(CALL))
                .isNotEqualTo(actions.with("other", CALL))
                .isNotEqualTo(actions.with(ReasonType.TIMING, CALL))
                .hasToString("SuggestedActions[[PRICE], labels [need], missing false]");
    }
}
