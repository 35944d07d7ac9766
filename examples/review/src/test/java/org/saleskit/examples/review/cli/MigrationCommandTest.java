package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationCommandTest {

    private static final String BEFORE = Golden.input("before.csv");
    private static final String AFTER = Golden.input("after.csv");

    /** Everything that can be asked for. */
    private static final String[] ALL = {
        "--date",
        "day",
        "--before-from",
        "2023-01-01",
        "--after-to",
        "2024-12-31",
        "--cells",
        "--margin",
        "3",
        "--explain",
        "Gamma",
        "--explain",
        "Epsilon",
        "--currency",
        "EUR"
    };

    private static final Pattern PARTS =
            Pattern.compile("\"change\": ([-\\d.E]+), \"own\": ([-\\d.E]+), \"others\": ([-\\d.E]+)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check("migration.txt", text());
    }

    @Test
    void text_withAllOptions_isAsLookedAt() throws IOException {
        Golden.check("migration-cells.txt", text(ALL));
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check("migration.json", json());
    }

    @Test
    void json_withAllOptions_isAsLookedAt() throws IOException {
        Golden.check("migration-cells.json", json(ALL));
    }

    @Test
    void text_isAtMostAHundredWide() {
        assertThat(text(ALL).lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        TextNumbers.check(text(), json());
        TextNumbers.check(text(ALL).replaceAll("\n {4}", " "), json(ALL));
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        String expected = json(ALL);
        for (int seed = 0; seed < 10; seed++) {
            String before = shuffled(BEFORE, "before.csv", seed);
            String after = shuffled(AFTER, "after.csv", seed + 1);
            assertThat(run(before, after, "json", ALL).fine()).isEqualTo(expected);
        }
    }

    /** Beta by hand: 2 420 of 3 098 come before its 360, then 2 520 + 640 + 540 of 4 098.50; the others made all of it. */
    @Test
    void parts_addUpToTheChange() {
        String json = json();
        Matcher parts = PARTS.matcher(json);
        int seen = 0;
        while (parts.find()) {
            seen++;
            assertThat(Double.parseDouble(parts.group(2)) + Double.parseDouble(parts.group(3)))
                    .isCloseTo(Double.parseDouble(parts.group(1)), within(1e-15));
        }
        assertThat(seen).as("keys with a share in both runs").isEqualTo(4);
        assertThat(parts.reset(json.substring(json.indexOf("{\"key\": \"Beta\"")))
                        .find())
                .isTrue();
        assertThat(Double.parseDouble(parts.group(1))).isCloseTo(3700 / 4098.5 - 2420 / 3098.0, within(1e-15));
        assertThat(parts.group(2)).isEqualTo("0.0");
    }

    /** A: 40 of 100 before and of 200 after, the others 60 before, 60 and 100 after: 60/100 becomes 160/200 by the others. */
    @Test
    void parts_ofAKeyWithTheSameAmount_areAllOfTheOthers() throws IOException {
        String before = write("b.csv", "client,qty,price\ni,40,1\no,60,1\n");
        String after = write("a.csv", "client,qty,price\ni,40,1\no,60,1\np,100,1\n");
        assertThat(run(before, after, "json", "--abc", "70,95").fine())
                .contains("{\"key\": \"i\", \"kind\": \"MOVED\", \"before\": {\"abc\": \"A\", \"cell\": null, "
                        + "\"amount\": \"40\", \"shareBefore\": 0.6}, \"after\": {\"abc\": \"B\", \"cell\": null, "
                        + "\"amount\": \"40\", \"shareBefore\": 0.8}, \"step\": -1, \"amountChange\": \"0\", "
                        + "\"change\": 0.2, \"own\": 0.0, \"others\": 0.2, \"held\": null}");
    }

    @ParameterizedTest
    @CsvSource({"prefix, A", "nearest, A", "inclusive, B", "strict, B"})
    void rule_decidesTheClassOfTheKeyThatCrosses(String rule, String expected) throws IOException {
        // 85 of 100 crosses the limit of 80; its share is nearer to 80 than nothing is.
        String file = write("f.csv", "client,qty,price\nx,85,1\ny,15,1\n");
        assertThat(run(file, file, "json", "--rule", rule).fine())
                .contains("\"rule\": \"" + rule + "\"")
                .contains("{\"key\": \"x\", \"kind\": \"STAYED\", \"before\": {\"abc\": \"" + expected + "\"");
    }

    /** x: 80 of 100 up to and with it before, 81 of 101 after: it falls, though less comes before it than did. */
    @Test
    void parts_byAnotherRule_areNoneAndSaySo() throws IOException {
        String before = write("b.csv", "client,qty,price\nw,50,1\nx,30,1\ny,20,1\n");
        String after = write("a.csv", "client,qty,price\nw,50,1\nx,31,1\ny,20,1\n");
        assertThat(run(before, after, "json", "--rule", "inclusive").fine())
                .contains("\"step\": -1, \"amountChange\": \"1\", \"change\": null, \"own\": null, \"others\": null,");
        assertThat(run(before, after, "text", "--rule", "inclusive", "--explain", "x")
                        .fine())
                .contains(
                        "own, others: only with --rule prefix, since by any other rule the share before the key does not\n")
                .contains("\n\nx: moved from A to B, step -1; amount 30 before, 31 after; no causes: the share before");
    }

    @Test
    void runs_ofTheSameFile_haveNoMovers() throws IOException {
        String file = write("f.csv", "client,qty,price\nx,85,1\ny,15,1\n");
        assertThat(run(file, file, "text").fine())
                .startsWith("No key changed its class, entered or left.\n\nbefore \\ after");
    }

    @Test
    void windows_ofOneFile_areTwoRuns() throws IOException {
        String file = write(
                "f.csv",
                "client,day,qty,price\nx,2024-06-30,1,1\ny,2024-07-01,1,10\nz,2024-01-01,1,100\nx,2025-01-01,1,1000\n");
        String json = run(
                        file,
                        file,
                        "json",
                        "--date",
                        "day",
                        "--before-from=2024-01-02",
                        "--before-to=2024-06-30",
                        "--after-from=2024-07-01",
                        "--after-to=2024-12-31")
                .fine();
        assertThat(json)
                .contains("\"before\": {\"rows\": 1, \"firstRow\": \"2024-06-30\", \"lastRow\": \"2024-06-30\", "
                        + "\"keys\": 1, \"total\": \"1\", \"base\": \"1\"}")
                .contains("\"after\": {\"rows\": 1, \"firstRow\": \"2024-07-01\", \"lastRow\": \"2024-07-01\", "
                        + "\"keys\": 1, \"total\": \"10\", \"base\": \"10\"}")
                .contains("{\"run\": \"before\", \"reason\": \"BEFORE_WINDOW\", \"keys\": 1, \"rows\": 1, "
                        + "\"amount\": \"100\"}")
                .contains("{\"run\": \"after\", \"reason\": \"AFTER_WINDOW\", \"keys\": 1, \"rows\": 1, "
                        + "\"amount\": \"1000\"}")
                .contains("\"warnings\": []");
    }

    @Test
    void runs_thatOverlap_saySo() {
        assertThat(run(BEFORE, BEFORE, "json", "--date", "day").fine())
                .contains(
                        "The runs overlap: --before has the days 2022-12-30 to 2023-12-11, --after the days 2022-12-30 "
                                + "to 2023-12-11. What both have counts in both.");
    }

    @Test
    void runs_theOtherWayRound_saySo() {
        assertThat(run(/* before= */ AFTER, /* after= */ BEFORE, "json", "--date", "day")
                        .fine())
                .contains("The days of --after, 2022-12-30 to 2023-12-11, come before those of --before, 2024-01-05 to "
                        + "2025-01-01: are the files the other way round?");
    }

    @Test
    void runs_notEquallyLong_saySo() {
        assertThat(run(BEFORE, AFTER, "json", "--date", "day", "--after-to", "2024-06-30")
                        .fine())
                .contains(
                        "The runs are not equally long: --before covers 347 days, --after 178. The longer one has more "
                                + "keys, and amounts do not compare.");
    }

    @Test
    void run_withoutRows_saysSo() throws IOException {
        assertThat(run(BEFORE, AFTER, "text", "--date", "day", "--before-to", "2000-01-01")
                        .fine())
                .contains("note: --before: no row with a key lies within --before-from and --before-to, so there is "
                        + "nothing to\n    class.\n");
        String empty = write("f.csv", "client,qty,price\n,85,1\n");
        assertThat(run(BEFORE, empty, "json").fine())
                .contains("\"--after: no row has a key, so there is nothing to class.\"");
    }

    @Test
    void run_thatNetsToNothing_saysSo() throws IOException {
        String returns = write("f.csv", "client,qty,price\nx,-1,1\n");
        assertThat(run(BEFORE, returns, "json").fine())
                .contains("\"--after: No item has a net amount above zero")
                .contains("{\"run\": \"after\", \"reason\": \"NEGATIVE\", \"keys\": 1, \"rows\": 1");
    }

    @Test
    void decimals_areTheFewestThatHoldTheAmountsOfBothFiles() throws IOException {
        String one = write("one.csv", "client,qty,price\nx,1,1.5\n");
        String two = write("two.csv", "client,qty,price\nx,1,0.125\n");
        assertThat(run(one, two, "json").fine())
                .contains("\"decimals\": 3,")
                .contains("\"amountBefore\": \"1.500\", \"amountAfter\": \"0.125\"");
    }

    @Test
    void explanation_inRussian_isInRussian() {
        assertThat(run(BEFORE, AFTER, "text", "--explain", "Beta", "--lang", "ru")
                        .fine())
                .contains("\n\nBeta: перешла из A в B, шаг -1; сумма была 360,00, стала 360,00; на предыдущие позиции");
        assertThat(run(BEFORE, AFTER, "text", with(ALL, "--lang", "ru")).fine())
                .contains("\n  ячейка: перешла из CX в AX; сумма была 30,00, стала 540,00.\n")
                .contains("\n  удержан класс: ")
                .doesNotContain("  cell: ")
                .doesNotContain("  held: ");
    }

    @Test
    void cells_dependOnPeriodLimitsAndMinimum() {
        assertThat(run(BEFORE, AFTER, "json", "--date", "day", "--cells", "--period", "quarter", "--min-periods", "4")
                        .fine())
                .contains("\"cells\": true, \"period\": \"quarter\", \"xyz\": [0.1, 0.25], \"minimumPeriods\": 4,")
                .contains("{\"key\": \"Beta\", \"kind\": \"MOVED\", \"before\": {\"abc\": \"A\", \"cell\": \"AX\"");
        assertThat(run(BEFORE, AFTER, "json", "--date", "day", "--cells", "--xyz", "300,400")
                        .fine())
                .contains("\"xyz\": [3, 4]")
                .doesNotContain("\"cell\": \"CZ\"");
    }

    @Test
    void dates_ofAnotherForm_areRead() throws IOException {
        String file = write("f.csv", "client;day;qty;price\nx;31.01.2024;85;1\n");
        assertThat(run(file, file, "json", "--separator", ";", "--date", "day", "--date-format", "dd.MM.yyyy")
                        .fine())
                .contains("\"dateFormat\": \"dd.MM.yyyy\"")
                .contains("\"firstRow\": \"2024-01-31\"");
    }

    /** Customers by profit, 2016 and 2017; counts and sums by Python 3 on {@code decimal} and {@code fractions}. */
    @Test
    void superstore_twoYearsOfOneFile_areThoseOfPython() {
        String data = System.getProperty("saleskit.data", "");
        Path file = Path.of(data, "superstore", "superstore.csv.gz");
        assumeTrue(!data.isEmpty() && Files.exists(file), "needs -Dsaleskit.data with superstore");
        String json = Run.of(
                        "migration",
                        "--before=" + file,
                        "--after=" + file,
                        "--key=Customer ID",
                        "--amount=Profit",
                        "--date=Order Date",
                        "--before-from=2016-01-01",
                        "--before-to=2016-12-31",
                        "--after-from=2017-01-01",
                        "--after-to=2017-12-31",
                        "--format=json")
                .fine();
        assertThat(json)
                .contains(
                        "\"counts\": {\"keys\": 773, \"stayed\": 150, \"moved\": 408, \"entered\": 135, \"left\": 80}")
                .contains(pair("\"A\"", "\"A\"", 28, "19436.7872", "22527.9366"))
                .contains(pair("\"A\"", "\"B\"", 27, "12217.2821", "2990.7757"))
                .contains(pair("\"A\"", "\"C\"", 41, "20667.4208", "1040.6122"))
                .contains(pair("\"A\"", "\"NEGATIVE\"", 23, "11708.7165", "-3899.4111"))
                .contains(pair("\"C\"", "\"A\"", 50, "1123.2325", "26039.9094"))
                .contains(pair("\"NONE\"", "\"B\"", 1, "0.0000", "81.7000"))
                .contains(pair("\"NEGATIVE\"", "\"NEGATIVE\"", 25, "-3445.2226", "-4857.6236"))
                .contains(pair("\"A\"", "null", 18, "22957.0084", "0.0000"))
                .contains(pair("null", "\"NEGATIVE\"", 22, "0.0000", "-10910.0780"))
                .contains("\"total\": \"81795.1743\"")
                .contains("\"total\": \"93439.2696\"");
    }

    private static String pair(String from, String to, int items, String before, String after) {
        return "{\"from\": " + from + ", \"to\": " + to + ", \"items\": " + items + ", \"amountBefore\": \"" + before
                + "\", \"amountAfter\": \"" + after + "\"}";
    }

    private static String[] with(String[] options, String... more) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String shuffled(String file, String name, int seed) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(file), UTF_8));
        List<String> rows = lines.subList(1, lines.size());
        Collections.shuffle(rows, new Random(seed));
        return write(name, String.join("\n", lines) + "\n");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8).toString();
    }

    private static String text(String... options) {
        return run(BEFORE, AFTER, "text", options).fine();
    }

    private static String json(String... options) {
        return run(BEFORE, AFTER, "json", options).fine();
    }

    private static Run run(String before, String after, String format, String... options) {
        List<String> args = new ArrayList<>(List.of(
                "migration",
                "--before",
                before,
                "--after",
                after,
                "--key",
                "client",
                "--amount",
                "qty*price",
                "--format",
                format));
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
