package org.saleskit.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.stats.Proportion;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;

/** The sample of the module's README is the code below, and what it says of the numbers is what they are. */
class ReadmeTest {

    @Test
    void sample_compilesAndGivesTheNumbersItShows() throws IOException {
        SalesActivity activity = SalesActivity.of(22, 2, Proportion.of(1, 10), Money.parse("RUB 50000"));
        ActivityForecast forecast =
                ActivityForecaster.withDefaults().withFixedRate().forecast(activity);

        forecast.expected(); // Optional[RUB 220000.00]
        forecast.revenue().probabilityAtLeast(Money.parse("RUB 440000")); // 0.0280
        forecast.revenue().probabilityAtLeast(Money.parse("RUB 220000")); // 0.4528
        forecast.revenue().quantile(0.9); // RUB 350000.00

        assertThat(forecast.expected()).contains(Money.parse("RUB 220000"));
        assertThat(forecast.revenue().probabilityAtLeast(Money.parse("RUB 440000")))
                .isBetween(0.02795, 0.02805);
        assertThat(forecast.revenue().probabilityAtLeast(Money.parse("RUB 220000")))
                .isBetween(0.45275, 0.45285);
        assertThat(forecast.revenue().quantile(0.9)).isEqualTo(Money.parse("RUB 350000"));
        assertThat(sampleOfTheReadme()).isNotBlank().isSubstringOf(withoutIndent(source()));
    }

    /** The table "known rate, 10 of 100, 1 of 10" of the chapter on the article. */
    @Test
    void tableOfTheArticle_isWhatTheForecasterGives() throws IOException {
        ActivityForecaster uncertain = ActivityForecaster.withDefaults();
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains(row("known exactly", uncertain.withFixedRate(), 1, 10));
        assertThat(readme).contains(row("10 of 100 meetings", uncertain, 10, 100));
        assertThat(readme).contains(row("1 of 10 meetings", uncertain, 1, 10));
    }

    private static String row(String rate, ActivityForecaster forecaster, long wins, long meetings) {
        ActivityForecast forecast =
                forecaster.forecast(SalesActivity.of(22, 2, Proportion.of(wins, meetings), Money.parse("RUB 50000")));
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %,.0f | %.4f | %.4f | %,.0f to %,.0f |",
                rate,
                forecast.revenue().mean().getAmount(),
                forecast.revenue().probabilityAtLeast(Money.parse("RUB 220000")),
                forecast.revenue().probabilityAtLeast(Money.parse("RUB 440000")),
                forecast.revenue().quantile(0.1).getAmount(),
                forecast.revenue().quantile(0.9).getAmount());
    }

    private static String sampleOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        return withoutIndent(readme.substring(start, readme.indexOf("```", start)));
    }

    private static String source() throws IOException {
        return Files.readString(Path.of("src/test/java/org/saleskit/forecasting/ReadmeTest.java"));
    }

    private static String withoutIndent(String text) {
        return text.replaceAll("(?m)^\\s+", "").strip();
    }
}
