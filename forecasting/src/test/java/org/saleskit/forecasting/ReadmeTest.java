package org.saleskit.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.distribution.CountDistribution;

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

        assertThat(resultsShown(sampleOfTheReadme()))
                .containsExactly(
                        forecast.expected().toString(),
                        rounded(forecast.revenue().probabilityAtLeast(Money.parse("RUB 440000"))),
                        rounded(forecast.revenue().probabilityAtLeast(Money.parse("RUB 220000"))),
                        forecast.revenue().quantile(0.9).toString());
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

    /** The counts of the paragraph under the table, in English and in Russian. */
    @Test
    void proseOfTheArticle_isWhatTheForecasterGives() throws IOException {
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
        CountDistribution wins = ActivityForecaster.withDefaults()
                .withFixedRate()
                .forecast(SalesActivity.of(22, 2, Proportion.of(1, 10), Money.parse("RUB 50000")))
                .wins();

        String most = String.format(Locale.ROOT, "%.0f", 100 * (wins.probabilityAtMost(7) - wins.probability(0)));
        assertThat(readme)
                .contains(most + "% of the months bring 1 to 7 contracts")
                .contains("в " + most + " % месяцев будет от 1 до 7 договоров");
        String reached = String.format(Locale.ROOT, "%.0f", 100 * wins.probabilityAtLeast(5));
        assertThat(readme).contains("is reached in " + reached + " months of 100 (it takes 5 contracts");
        assertThat(readme)
                .contains(
                        "с вероятностью " + rounded(wins.probabilityAtLeast(5)).replace('.', ','))
                .contains(
                        "с вероятностью " + rounded(wins.probabilityAtLeast(9)).replace('.', ','));
    }

    private static String row(String rate, ActivityForecaster forecaster, long wins, long meetings) {
        ActivityForecast forecast =
                forecaster.forecast(SalesActivity.of(22, 2, Proportion.of(wins, meetings), Money.parse("RUB 50000")));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s to %s |",
                rate,
                grouped(forecast.revenue().mean()),
                rounded(forecast.revenue().probabilityAtLeast(Money.parse("RUB 220000"))),
                rounded(forecast.revenue().probabilityAtLeast(Money.parse("RUB 440000"))),
                grouped(forecast.revenue().quantile(0.1)),
                grouped(forecast.revenue().quantile(0.9)));
    }

    /** As the chapter writes money: whole roubles, thousands parted by a space. */
    private static String grouped(Money money) {
        return String.format(Locale.ROOT, "%,.0f", money.getAmount()).replace(',', ' ');
    }

    private static String rounded(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }

    /** What stands in the comments at the ends of the lines. */
    private static List<String> resultsShown(String code) {
        return code.lines()
                .filter(line -> line.contains("; // "))
                .map(line -> line.substring(line.indexOf("; // ") + "; // ".length()))
                .toList();
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
