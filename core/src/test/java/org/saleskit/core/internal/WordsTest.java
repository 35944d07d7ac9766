package org.saleskit.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** How explanations write amounts of money. */
class WordsTest {

    private static String money(String language, String amount) {
        return Words.of(Locale.forLanguageTag(language))
                .money(Money.parse(amount))
                .replace('\u00a0', ' ');
    }

    @Test
    void money_followsTheNumbersOfTheLanguage() {
        assertThat(money("en", "RUB 2200000.5")).isEqualTo("RUB 2,200,000.50");
        assertThat(money("ru", "RUB 2200000.5")).isEqualTo("RUB 2 200 000,50");
        assertThat(money("de", "EUR -1234.5")).isEqualTo("EUR -1.234,50");
        assertThat(money("ru", "JPY 1500")).isEqualTo("JPY 1 500");
        assertThat(money("en", "USD 0")).isEqualTo("USD 0.00");
    }
}
