package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's README says what the command line does. */
class ReadmeTest {

    private static final Pattern OPTION = Pattern.compile("^ {6}(--[a-z-]+)", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcxyz",
                "migration",
                "rfm",
                "funnel",
                "cohorts",
                "survival",
                "compare",
                "waterfall",
                "forecast activity",
                "forecast pipeline",
                "forecast plan",
                "backtest"
            })
    void readme_namesEveryOption(String command) throws IOException {
        Matcher option = OPTION.matcher(Run.of((command + " --help").split(" ")).fine());
        assertThat(option.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(7)
                .allSatisfy(name -> assertThat(readme()).containsPattern("`[^`\n]*" + name + "\\b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcxyz.json",
                "abcxyz-questions.json",
                "abcxyz-rules.json",
                "abcxyz-counts.json",
                "migration-cells.json",
                "rfm.json",
                "funnel.json",
                "funnel-options.json",
                "cohorts.json",
                "survival.json",
                "compare.json",
                "waterfall.json",
                "activity.json",
                "activity-options.json",
                "pipeline.json",
                "plan.json",
                "backtest.json"
            })
    void readme_namesEveryFieldOfTheJson(String file) throws IOException {
        String readme = readme();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(Path.of(Golden.input(file)), UTF_8))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                // The names of classes and cells are no fields of the format.
                if (token == JsonToken.FIELD_NAME && !json.getText().matches("[A-Z]+")) {
                    assertThat(readme).containsPattern("[`\"]" + Pattern.quote(json.getText()) + "[`\"]");
                }
            }
        }
    }

    @Test
    void readme_showsTheOutputOfTheForecast() throws IOException {
        String output = Files.readString(Path.of(Golden.input("activity.txt")), UTF_8);
        assertThat(readme()).contains("```text\n" + output + "```\n");
    }

    @Test
    void readme_showsTheOutputOfThePipeline() throws IOException {
        String output = Files.readString(Path.of(Golden.input("pipeline.txt")), UTF_8);
        assertThat(readme()).contains("```text\n" + output + "```\n");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"), UTF_8);
    }
}
