package org.saleskit.examples.review.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityCommandTest {

    private static final List<String> SEED_EXAMPLE = List.of(
            "forecast",
            "activity",
            "--working-days",
            "22",
            "--per-day",
            "2",
            "--wins",
            "10",
            "--meetings",
            "100",
            "--average",
            "50000");

    @Test
    void text_ofTheSeedExample_isAsLookedAt() throws IOException {
        Golden.check("activity.txt", run("--fixed-rate", "--plan", "440000").fine());
    }

    @Test
    void json_ofTheSeedExample_isAsLookedAt() throws IOException {
        Golden.check("activity.json", json("--fixed-rate", "--plan", "440000"));
    }

    @Test
    void seedExample_fixedRate_isGoldenVectorG1() {
        String twice = json("--fixed-rate", "--plan", "440000");
        assertThat(AbcXyzCommandTest.value(twice, "expected")).isEqualTo("220000");
        assertThat(probability(twice)).isCloseTo(0.028001, within(5e-7));
        assertThat(probability(json("--fixed-rate", "--plan", "220000"))).isCloseTo(0.452797, within(5e-7));
    }

    @Test
    void rate_uncertain_widensTheQuantiles() {
        assertThat(json()).contains("\"fixedRate\": false").contains("\"0.95\": \"450000\"");
        assertThat(json("--fixed-rate")).contains("\"fixedRate\": true").contains("\"0.95\": \"400000\"");
    }

    @Test
    void plan_absent_isNull() {
        assertThat(json()).endsWith("\"plan\": null,\n  \"probabilityOfPlan\": null\n}\n");
    }

    @Test
    void seed_isEchoedAndChangesNothingElse() {
        String seeded = json("--seed", "-42");
        assertThat(seeded).contains("\"seed\": -42}");
        assertThat(seeded.replace("\"seed\": -42", "\"seed\": 1")).isEqualTo(json());
    }

    @Test
    void amounts_haveTheDigitsOfTheAverage() {
        String json = Run.of(
                        "forecast",
                        "activity",
                        "--working-days",
                        "20",
                        "--per-day",
                        "1.5",
                        "--wins",
                        "1",
                        "--meetings",
                        "7",
                        "--average",
                        "99.995",
                        "--plan",
                        "0",
                        "--format",
                        "json")
                .fine();
        // 20 x 1.5 x 1 / 7 x 99.995 = 428.55 exactly; a quantile is a whole number of averages.
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("428.550");
        assertThat(AbcXyzCommandTest.value(json, "meetings")).isEqualTo("30");
        assertThat(json).contains("\"perDay\": 1.5").contains("\"probabilityOfPlan\": 1.0");
        assertThat(json).contains("\"0.5\": \"499.975\"");
    }

    @Test
    void expected_thatHasNoEnd_isRoundedToCents() {
        String json = Run.of(
                        "forecast",
                        "activity",
                        "--working-days",
                        "1",
                        "--per-day",
                        "1",
                        "--wins",
                        "1",
                        "--meetings",
                        "3",
                        "--average",
                        "100",
                        "--format",
                        "json")
                .fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("33.33");
    }

    @Test
    void workingDays_none_bringNothing() {
        String json = Run.of(
                        "forecast",
                        "activity",
                        "--working-days",
                        "0",
                        "--per-day",
                        "2",
                        "--wins",
                        "1",
                        "--meetings",
                        "3",
                        "--average",
                        "100",
                        "--plan",
                        "1",
                        "--format",
                        "json")
                .fine();
        assertThat(json)
                .contains("\"expected\": \"0\"")
                .contains("\"0.95\": \"0\"")
                .contains("\"probabilityOfPlan\": 0.0");
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        String[] options = {"--fixed-rate", "--plan", "440000"};
        TextNumbers.check(run(options).fine(), json(options));
    }

    private static double probability(String json) {
        return Double.parseDouble(AbcXyzCommandTest.value(json, "probabilityOfPlan"));
    }

    private static String json(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--format");
        all.add("json");
        return run(all.toArray(String[]::new)).fine();
    }

    private static Run run(String... options) {
        List<String> args = new ArrayList<>(SEED_EXAMPLE);
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
