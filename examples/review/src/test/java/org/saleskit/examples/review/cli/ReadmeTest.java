package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.examples.review.html.SampleReview;
import org.saleskit.examples.review.json.ReviewJson;

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

    /** The section on the review's JSON alone explains it: names that stand elsewhere do not count. */
    @Test
    void readme_namesEveryFieldOfTheReviewsJson() throws IOException {
        String readme = readme();
        int start = readme.indexOf("### The review's JSON");
        String section = readme.substring(start, readme.indexOf("\n## ", start));
        Set<String> names = new TreeSet<>();
        List<String> top = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ReviewJson.render(SampleReview.named("Acme")))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    names.add(json.getText());
                    if (json.getParsingContext().getParent().inRoot()) {
                        top.add(json.getText());
                    }
                }
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(200)
                .allSatisfy(name -> assertThat(section).contains("`" + name + "`"));
        // One row for each name of the top, in their order, and nothing that is not there.
        String rows = section.substring(0, section.indexOf("| `products`, `customers` | meaning |"));
        assertThat(Pattern.compile("^\\| (`.*?`) \\|", Pattern.MULTILINE)
                        .matcher(rows)
                        .results()
                        .flatMap(row -> Pattern.compile("`(\\w+)`")
                                .matcher(row.group(1))
                                .results())
                        .map(name -> name.group(1)))
                .containsExactlyElementsOf(top);
        assertThat(Pattern.compile("`([a-z]\\w*)`").matcher(section).results().map(name -> name.group(1)))
                .isSubsetOf(names);
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
