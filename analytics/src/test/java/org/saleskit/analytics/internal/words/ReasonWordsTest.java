package org.saleskit.analytics.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.analytics.internal.deals.StatedReason;
import org.saleskit.core.internal.Words;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

class ReasonWordsTest {

    private static final Words ENGLISH = Words.of(Locale.ENGLISH);
    private static final Words RUSSIAN = Words.of(Locale.forLanguageTag("ru"));

    @ParameterizedTest
    @CsvSource({
        "PRICE, price, цена",
        "NO_BUDGET, no budget, нет бюджета",
        "NO_NEED, no need, нет потребности",
        "PRODUCT, product, продукт",
        "DELIVERY, delivery, поставка",
        "COMPETITOR, competitor, конкурент",
        "TIMING, timing, не сейчас",
        "NO_AUTHORITY, no authority, нет полномочий",
        "NO_DECISION, no decision, решение не принято",
        "NOT_RECORDED, not recorded, не записано",
        "OTHER, other, другое"
    })
    void types_haveWords(ReasonType type, String english, String russian) {
        assertThat(ReasonWords.of(ENGLISH, Optional.of(type))).isEqualTo(english);
        assertThat(ReasonWords.of(RUSSIAN, Optional.of(type))).isEqualTo(russian);
    }

    @Test
    void labels_areTheirOwnWords() {
        assertThat(ReasonWords.of(RUSSIAN, Optional.of("dear"))).isEqualTo("dear");
        assertThat(ReasonWords.of(ENGLISH, Optional.empty())).isEqualTo("no reason given");
        assertThat(ReasonWords.of(RUSSIAN, Optional.empty())).isEqualTo("причина не указана");
    }

    @Test
    void reason_thatSaysNothing_isNone() {
        assertThat(StatedReason.of(Optional.of(RefusalReason.of("?", ReasonType.NOT_RECORDED))))
                .isEmpty();
        assertThat(StatedReason.of(Optional.empty())).isEmpty();
        assertThat(StatedReason.of(Optional.of(RefusalReason.of("dear", ReasonType.PRICE))))
                .isPresent();
    }
}
