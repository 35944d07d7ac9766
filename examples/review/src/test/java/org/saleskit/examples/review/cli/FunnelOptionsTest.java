package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each option of the funnel changes, over one small log. */
class FunnelOptionsTest {

    /** A goes all the way; B skips the offer and is lost; C skips to the win; D is open and changes hands. */
    private static final String LOG = """
            deal,stage,at,rep,amount,reason
            A,Lead,2024-01-01,X,100,
            A,Offer,2024-01-05,,,
            A,Contract,2024-01-09,,,
            A,Won,2024-01-15,,150,
            B,Lead,2024-01-02,X,200,
            B,Contract,2024-01-10,,,
            B,Lost,2024-01-20,,,price
            C,Lead,2024-01-03,Y,300,
            C,Won,2024-01-08,,,
            D,Lead,2024-01-04,X,400,
            D,Offer,2024-01-25,Y,,
            E,Lead,2024-01-04,Y,,
            E,Lost,2024-01-26,,,
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_withEveryOption_isAsLookedAt() throws IOException {
        Golden.check("funnel-options.txt", all("--lang", "en").fine());
        Golden.check("funnel-options-ru.txt", all("--lang", "ru").fine());
    }

    @Test
    void json_ofSample_withEveryOption_isAsLookedAt() throws IOException {
        Golden.check("funnel-options.json", all("--members", "--format", "json").fine());
    }

    private static Run all(String... further) {
        String[] options = {
            "--by",
            "rep",
            "--attribution",
            "each-step",
            "--window",
            "60",
            "--amount",
            "amount",
            "--currency",
            "EUR",
            "--reason",
            "reason"
        };
        return DealRuns.ofSample(
                "funnel", Stream.concat(Stream.of(options), Stream.of(further)).toArray(String[]::new));
    }

    /** Offer: A and D entered it; B reached a later stage; C was won. */
    @ParameterizedTest
    @CsvSource({
        "implied, 4, 3",
        "implied-unless-lost, 3, 3",
        "implied-won, 3, 3",
        "actual, 2, 2",
        "in-order, 2, 1",
        "reset, 4, 3"
    })
    void order_saysWhatASkippedStageCounts(String order, int offer, int contract) throws IOException {
        assertThat(json("--order", order))
                .contains("{\"stage\": \"Offer\", \"reached\": " + offer + ",")
                .contains("{\"stage\": \"Contract\", \"reached\": " + contract + ",");
    }

    /** Contract was entered by A and B, the offer by A and D: A went on, and there are as many contracts as offers. */
    @Test
    void order_ofActualEntries_tellsTheRatioFromTheRate() throws IOException {
        assertThat(json("--order", "actual"))
                .contains("{\"stage\": \"Contract\", \"reached\": 2, \"entered\": 2, \"implied\": 0, "
                        + "\"conversion\": {\"successes\": 1, \"trials\": 2,")
                .contains("\"ratioToPrevious\": 1.0");
        assertThat(json()).contains("\"ratioToPrevious\": null").doesNotContain("\"ratioToPrevious\": 1.0");
    }

    @Test
    void window_leavesImmatureDealsApart() throws IOException {
        assertThat(json("--window", "7", "--as-of", "2024-01-09"))
                .contains("\"withinWindow\": {\"entered\": 5, \"mature\": 2, \"immature\": 3");
    }

    @ParameterizedTest
    @CsvSource({"first, 3, 2", "last, 2, 3"})
    void attribution_saysWhoseADealIs(String attribution, int x, int y) throws IOException {
        assertThat(json("--by", "rep", "--attribution", attribution))
                .contains("\"partition\": true")
                .contains("{\"group\": \"X\", \"deals\": " + x + ",")
                .contains("{\"group\": \"Y\", \"deals\": " + y + ",");
    }

    @Test
    void attribution_ofEachStep_saysThatGroupsOverlap() throws IOException {
        assertThat(json("--by", "rep", "--attribution", "each-step")).contains("\"partition\": false");
    }

    @Test
    void amount_givesTheWinRateByAmount() throws IOException {
        assertThat(json("--amount", "amount", "--currency", "EUR"))
                .contains(
                        "\"winRateByAmount\": {\"currency\": \"EUR\", \"wonAmount\": \"450.00\", \"decidedAmount\": \"650.00\"")
                .contains("\"dealsWithoutAmount\": [\"E\"]");
    }

    /** Won deals alone have amounts: 450 of 450 would be a rate of 100 %. */
    @Test
    void amount_ofWinnersOnly_givesNoRateAndSaysWhy() throws IOException {
        assertThat(rateByAmount("A,Won,150", "B,Lost,"))
                .contains("\"wonAmount\": \"150.00\", \"decidedAmount\": \"150.00\", \"rate\": null, "
                        + "\"low\": null, \"high\": null, \"noRate\": \"ONLY_WON_AMOUNTS\"");
        assertThat(rateByAmount("A,Won,", "B,Lost,150")).contains("\"rate\": null", "\"noRate\": \"NO_WON_AMOUNT\"");
        assertThat(rateByAmount("A,Won,", "B,Lost,")).contains("\"rate\": null", "\"noRate\": \"NO_AMOUNT\"");
        assertThat(rateByAmount("A,Won,150", "B,Lost,150")).contains("\"rate\": 0.5", "\"noRate\": null");
        assertThat(rateByAmount("A,Won,150", "B,Won,")).contains("\"rate\": 1.0", "\"noRate\": null");
    }

    private String rateByAmount(String one, String other) throws IOException {
        String rows = "deal,stage,amount,at\nA,Lead,,2024-01-01\nB,Lead,,2024-01-01\n" + one + ",2024-01-05\n" + other
                + ",2024-01-06\n";
        String file =
                Files.writeString(folder.resolve("sides.csv"), rows, UTF_8).toString();
        return DealRuns.json("funnel", file, "--amount", "amount", "--currency", "EUR");
    }

    @Test
    void amount_belowZero_isNamedWithItsLine() throws IOException {
        String file = Files.writeString(
                        folder.resolve("neg.csv"), "deal,stage,at,amount\nA,Lead,2024-01-01,-5\n", UTF_8)
                .toString();
        Run run = DealRuns.of("funnel", file, "--amount", "amount", "--currency", "EUR");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("line 2, column \"amount\": must be zero or more, but was \"-5\"");
    }

    @Test
    void reason_missing_isARowOfItsOwn() throws IOException {
        assertThat(json("--reason", "reason"))
                .contains("\"reasonCoverage\": {\"successes\": 1, \"trials\": 2,")
                .contains("{\"reason\": \"price\", \"stage\": \"Contract\", \"deals\": 1,")
                .contains("{\"reason\": null, \"stage\": \"Lead\", \"deals\": 1,");
    }

    @Test
    void members_standBehindEachNumber() throws IOException {
        assertThat(json("--members"))
                .contains("\"wonDeals\": [\n    \"A\",\n    \"C\"\n  ]")
                .contains("{\"stage\": \"Offer\", \"reached\": 4,")
                .contains(
                        "\"reachedDeals\": [\"A\", \"B\", \"C\", \"D\"], \"droppedDeals\": [\"E\"], \"undecidedDeals\": []");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --attribution last       | --attribution must be given together with --by, but is alone
                    --by rep --attribution middle | --attribution must be first, last or each-step, but was "middle"
                    --amount amount          | --amount and --currency must be given together, but --amount is alone
                    --currency EUR           | --amount and --currency must be given together, but --currency is alone
                    --order best             | --order must be implied, implied-unless-lost, implied-won, actual, in-order or reset, but was "best"
                    --window 0               | --window must be a number of days above 0 such as 30, but was "0"
                    """)
    void badOption_isUsageError(String options, String error) throws IOException {
        Run run = DealRuns.of("funnel", file(), options.strip().split(" "));
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit funnel --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("in.csv"), LOG, UTF_8).toString();
    }

    private String json(String... options) throws IOException {
        return DealRuns.json("funnel", file(), options);
    }
}
