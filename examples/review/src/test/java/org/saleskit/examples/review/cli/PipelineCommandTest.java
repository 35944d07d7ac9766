package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.examples.review.cli.ForecastRuns.OPEN;
import static org.saleskit.examples.review.cli.ForecastRuns.learned;
import static org.saleskit.examples.review.cli.ForecastRuns.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineCommandTest {

    private static final String STATED = "--deal deal --probability p ";

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofStatedChances_isAsLookedAt() throws IOException {
        Golden.check(
                "pipeline.txt", pipeline(OPEN, STATED + "--plan 310 --by rep").fine());
    }

    @Test
    void text_ofLearnedChances_isAsLookedAt() throws IOException {
        Golden.check(
                "pipeline-learned.txt",
                learned(OPEN, "--currency EUR --plan 310 --lang ru --closed 45.5")
                        .fine());
    }

    @Test
    void json_ofLearnedChances_isAsLookedAt() throws IOException {
        Golden.check(
                "pipeline.json",
                learned(OPEN, "--probability p --plan 310 --by rep --format json")
                        .fine());
    }

    /** The five deals of the exact law that was computed in fractions elsewhere: mean 287.5, P10 200, P50 310, P90 400. */
    @Test
    void fiveDeals_independent_haveTheKnownLaw() {
        String json = pipeline(OPEN, "--probability p --correlation 0 --plan 480 --format json")
                .fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("287.5");
        assertThat(json).contains("\"0.1\": \"200\"", "\"0.5\": \"310\"", "\"0.9\": \"400\"");
        assertThat(number(json, "probabilityOfPlan")).isCloseTo(0.0084375, within(1e-12));
        assertThat(number(json, "standardDeviation")).isCloseTo(93.7749966676, within(1e-9));
    }

    @Test
    void correlation_widensTheBandAndKeepsTheMean() {
        String none =
                pipeline(OPEN, "--probability p --correlation 0 --format json").fine();
        String some = pipeline(OPEN, "--probability p --correlation 0.4 --format json")
                .fine();
        assertThat(AbcXyzCommandTest.value(some, "expected")).isEqualTo(AbcXyzCommandTest.value(none, "expected"));
        assertThat(number(some, "standardDeviation")).isGreaterThan(number(none, "standardDeviation") + 5);
    }

    @Test
    void closed_isCertainAndCountsOnce() {
        String json = pipeline(OPEN, "--probability p --correlation 0 --closed 100.5 --plan 100.5 --format json")
                .fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("388");
        assertThat(number(json, "probabilityOfPlan")).isEqualTo(1);
        assertThat(json).contains("\"deals\": 5", "\"0.5\": \"410.5\"");
    }

    @Test
    void unknownProbability_isListed_andZeroIsNot() throws IOException {
        String file = write("amount,p\n100,0\n100,\n,0.5\n");
        String json = pipeline(file, "--probability p --format json").fine();
        assertThat(json)
                .contains("\"deals\": 1")
                .contains("{\"deal\": \"line 3\", \"reason\": \"UNKNOWN_PROBABILITY\"}")
                .contains("{\"deal\": \"line 4\", \"reason\": \"NO_AMOUNT\"}")
                .contains("\"expected\": \"0\"");
    }

    /** Nothing is known of any deal: that is not an expectation of 0, nor a plan that is surely missed. */
    @Test
    void allDealsLeftOut_isUnknown_andNotZero() throws IOException {
        String file = write("amount,p,rep\n100,,Ann\n,0.5,Bob\n");
        String json = pipeline(file, "--probability p --plan 50 --by rep --format json")
                .fine();
        assertThat(json)
                .contains("\"deals\": 0,", "\"expected\": null", "\"standardDeviation\": null", "\"quantiles\": null")
                .contains("\"plan\": \"50\"", "\"probabilityOfPlan\": null", "\"contributions\": []")
                .contains("{\"group\": \"Ann\", \"deals\": 0, \"expected\": null, \"quantiles\": null}")
                .contains("\"caution\": \"NOTHING_FORECAST\"");
        assertThat(pipeline(file, "--probability p --plan 50 --currency EUR").fine())
                .contains("expected revenue  -\n", "\nCaution: all open deals are left out")
                .doesNotContain("Plan 50", "In words");
        assertThat(pipeline(file, "--probability p --lang ru").fine())
                .contains("ожидаемая выручка  -\n", "\nВнимание: все открытые сделки не учтены");
    }

    /** The same contributions to mean and variance with and without a plan; only the plan's own are missing. */
    @Test
    void withoutAPlan_contributionsAreThoseToMeanAndVariance() {
        String with = learned(OPEN, "--plan 310 --format json").fine();
        String without = learned(OPEN, "--format json").fine();
        String ofPlan = "\"probabilityOfPlan\": [^,\n]+";
        assertThat(without)
                .contains("\"variance\": ", "\"plan\": null")
                .contains("\"probabilityOfPlan\": null, \"explanation\"");
        assertThat(without.replaceAll(ofPlan, "").replace("\"plan\": null", ""))
                .isEqualTo(with.replaceAll(ofPlan, "").replace("\"plan\": \"310\"", ""));
    }

    /** Without stages in the file the percentages are no stages'. */
    @Test
    void sentences_nameStagesOnlyIfThereAreAny() throws IOException {
        assertThat(pipeline(OPEN, "--probability p --currency USD").fine())
                .contains("Amounts × probabilities: USD 287.50")
                .doesNotContain("percentages of the stages");
        assertThat(pipeline(OPEN, "--probability p --currency USD --lang ru").fine())
                .containsPattern("Суммы ×\\s+вероятности: USD.287,50");
    }

    /** Everything but names from the file and codes is Russian, with numbers in the form of the language. */
    @Test
    void russian_isTheWholeText() {
        String text = pipeline(OPEN, STATED + "--plan 310 --by rep --lang ru").fine();
        assertThat(text.replaceAll("N\\d|rep|Ann|Bob", ""))
                .doesNotContainPattern("[A-Za-z]")
                .doesNotContainPattern("\\d\\.\\d");
        assertThat(text).contains("\nПлан 310: вероятность выполнения 0,5375\n", "\nN7: нет суммы\n");
    }

    @Test
    void learned_namesTheSourceOfEachDeal_andTheFileAnswersWhereTheLogCannot() throws IOException {
        String file = write("deal,amount,p,stage,days\nA,10,0.3,Offer,4\nB,10,0.3,,\n");
        assertThat(learned(file, "--probability p --format json").fine())
                .contains("\"deal\": \"A\"", "\"source\": \"INCIDENCE_IN_STAGE\"")
                .contains("{\"deal\": \"B\", \"amount\": \"10\", \"probability\": 0.3, \"source\": \"HOST\"");
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(OPEN), UTF_8);
        String expected =
                learned(OPEN, "--probability p --plan 310 --format json").fine();
        for (int seed = 0; seed < 10; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            String file = write(lines.get(0) + "\n" + String.join("\n", rows) + "\n");
            assertThat(learned(file, "--probability p --plan 310 --format json").fine())
                    .isEqualTo(expected);
        }
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        String options = STATED + "--plan 310 --by rep";
        TextNumbers.check(
                pipeline(OPEN, options).fine(),
                pipeline(OPEN, options + " --format json").fine());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --probability p --correlation 1     | --correlation must be a number from 0 to less than 1 such as 0.05, but was "1"
                    --probability p --correlation -0.1  | --correlation must be a number from 0 to less than 1 such as 0.05, but was "-0.1"
                    --probability p --plan ten          | --plan must be a decimal number of zero or more, but was "ten"
                    --probability p --closed -1         | --closed must be a decimal number of zero or more, but was "-1"
                    --probability p --currency EURO     | --currency must be a currency code such as EUR, but was "EURO"
                    --probability p --currency JPY --plan 1.5 | --plan must have at most 0 digits after the point and 18 before it, but was "1.5"
                    --probability p --lang de           | --lang must be en or ru, but was "de"
                    --plan 5                            | --probability or --log must be given
                    --probability p --stage stage       | --stage and --age must be given together with --log
                    --log log.csv                       | --stage must be given together with --log
                    --log log.csv --stage stage         | --days must be given together with --log
                    --log log.csv --stage stage --days 0 | --days must be a number of days above 0 and at most 10000 such as 30, but was "0"
                    --log log.csv --stage stage --days 100000 | --days must be a number of days above 0 and at most 10000 such as 30, but was "100000"
                    --probability p --days 30           | --days must be given together with --log
                    --probability p --stages A,B        | --stages must be given together with --log
                    --probability p --won W             | --won must be given together with --log
                    --probability p --lost L            | --lost must be given together with --log
                    --probability p --as-of 2024-01-01  | --as-of must be given together with --log
                    --probability p --zone UTC          | --zone must be given together with --log
                    --probability p --log-time time     | --log-time must be given together with --log
                    --log log.csv --stage stage --days 30 | --stages must name at least one stage, but was empty
                    --log log.csv --stage stage --days 30 --stages A | --won must name at least one stage, but was empty
                    --log log.csv --stage stage --days 30 --stages A --won A | --stages, --won and --lost must name a stage once, but name "A" again
                    --log log.csv --stage stage --days 30 --stages A --won W --as-of soon | --as-of must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "soon"
                    """)
    void badOption_isUsageError(String options, String error) {
        Run run = pipeline(OPEN, options);
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit forecast pipeline --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A,10,1.2,Offer,1      | line 2, column "p": must be a probability from 0 to 1 such as 0.35, or empty, but was "1.2"
                    A,10,50%,Offer,1      | line 2, column "p": must be a probability from 0 to 1 such as 0.35, or empty, but was "50%"
                    A,ten,0.5,Offer,1     | line 2, column "amount": must be a decimal number such as -1234.56, but was "ten"
                    A,-10,0.5,Offer,1     | line 2, column "amount": must be zero or more, but was "-10"
                    A,1.00000000001,0.5,Offer,1 | line 2, column "amount": must have at most 9 digits after the point and 9 before it, but was "1.00000000001"
                    A,10,0.5,Prospect,1   | line 2, column "stage": must be one of --stages, or empty, but was "Prospect"
                    A,10,0.5,Offer,-1     | line 2, column "days": must be a number of days from 0 to 365250 such as 12.5, or empty, but was "-1"
                    A,10,0.5,Offer,999999 | line 2, column "days": must be a number of days from 0 to 365250 such as 12.5, or empty, but was "999999"
                    ,10,0.5,Offer,1       | line 2, column "deal": must not be empty, but was ""
                    """)
    void badField_isNamedWithItsLine(String row, String error) throws IOException {
        Run run = learned(write("deal,amount,p,stage,days\n" + row + "\n"), "--probability p");
        assertThat(run.err()).endsWith("open-deals.csv: " + error + "\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void dealTwice_isRefusedWithBothLines() throws IOException {
        Run run = pipeline(write("deal,amount,p\nA,1,0.5\nA,2,0.5\n"), STATED);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .endsWith("line 3, column \"deal\": must name a deal once, but line 2 names it too, but was \"A\"\n");
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("open-deals.csv"), content, UTF_8)
                .toString();
    }

    private static double number(String json, String field) {
        return Double.parseDouble(AbcXyzCommandTest.value(json, field));
    }
}
