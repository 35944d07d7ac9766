package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
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

class AbcXyzCommandTest {

    private static final String SAMPLE = Golden.input("sales.csv");
    private static final String[] COLUMNS = {"--key", "sku", "--date", "day", "--amount", "qty*price"};
    private static final String[] WINDOW = {"--from", "2024-01-01", "--to", "2024-08-31"};
    private static final Pattern ITEM_AMOUNT = Pattern.compile("\n    \\{\"key\": .*?, \"amount\": \"([^\"]*)\"");

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check("abcxyz.txt", run(SAMPLE, WINDOW).fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check("abcxyz.json", json(SAMPLE, WINDOW));
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(SAMPLE), UTF_8);
        String expected = json(SAMPLE, WINDOW);
        for (int seed = 0; seed < 20; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            String file = write("shuffled.csv", lines.get(0) + "\n" + String.join("\n", rows) + "\n");
            assertThat(json(file, WINDOW)).isEqualTo(expected);
        }
    }

    @Test
    void json_sameRowsInAnotherForm_isTheSameToTheByte() throws IOException {
        String content = Files.readString(Path.of(SAMPLE), UTF_8);
        String expected = json(SAMPLE, WINDOW);
        assertThat(json(write("crlf.csv", content.replace("\n", "\r\n")), WINDOW))
                .isEqualTo(expected);
        assertThat(json(write("mark.csv", "\uFEFF" + content), WINDOW)).isEqualTo(expected);
        assertThat(json(write("lines.csv", content.replace("\n", "\n\n")), WINDOW))
                .isEqualTo(expected);
        assertThat(json(write("end.csv", content.strip()), WINDOW)).isEqualTo(expected);
        Path gzip = Files.write(folder.resolve("sales.csv.gz"), BadInput.gzip(content));
        assertThat(json(gzip.toString(), WINDOW)).isEqualTo(expected);
        Path unnamed = Files.write(folder.resolve("sales"), BadInput.gzip(content));
        assertThat(json(unnamed.toString(), WINDOW)).isEqualTo(expected);
    }

    @Test
    void total_isTheSumOfAllItems() {
        String json = json(SAMPLE, WINDOW);
        assertThat(value(json, "total")).isEqualTo(sumOfItems(json).toPlainString());
    }

    @Test
    void window_bothEndsBelongToIt() throws IOException {
        String file = write(
                "in.csv",
                "sku,day,qty,price\na,2024-01-31,1,1\na,2024-02-01,1,10\na,2024-02-29,1,100\na,2024-03-01,1,1000\n");
        String json = json(file, "--from", "2024-02-01", "--to", "2024-02-29");
        assertThat(value(json, "total")).isEqualTo("110");
        assertThat(json)
                .contains("{\"reason\": \"BEFORE_WINDOW\", \"keys\": 1, \"rows\": 1, \"amount\": \"1\"}")
                .contains("{\"reason\": \"AFTER_WINDOW\", \"keys\": 1, \"rows\": 1, \"amount\": \"1000\"}");
    }

    @Test
    void window_withoutRows_saysSo() {
        String json = json(SAMPLE, "--from", "2030-01-01");
        assertThat(json)
                .contains("\"rows\": 0,\n  \"total\": \"0.00\",\n  \"base\": \"0.00\",\n  \"items\": [],")
                .contains("\"warnings\": [\n    \"No row with a key lies within --from and --to")
                .doesNotContain("net amount");
        assertThat(run(SAMPLE, "--from", "2030-01-01").fine())
                .contains("\nNo row with a key lies within --from and --to, so there is nothing to class.\n")
                .doesNotContain("net amount");
    }

    @Test
    void rows_withoutAnyKey_saySo() throws IOException {
        String file = write("in.csv", "sku,day,qty,price\n,2024-01-01,5,1\n");
        assertThat(run(file).fine()).contains("\nNo row has a key, so there is nothing to class.\n");
    }

    @Test
    void keys_thatAllNetToZeroOrLess_saySo() throws IOException {
        String file = write("in.csv", "sku,day,qty,price\na,2024-01-01,-5,1\n");
        assertThat(run(file).fine()).contains("\nNo item has a net amount above zero");
    }

    @Test
    void window_excludesASlipInTheYear_leavesItOut() throws IOException {
        String file = write("in.csv", "sku,day,qty,price\na,2024-01-31,1,1\na,9999-12-31,1,10\n");
        assertThat(value(json(file, "--to", "2024-12-31"), "total")).isEqualTo("1");
    }

    @Test
    void decimals_withoutCurrency_areTheFewestThatHoldEveryAmount() throws IOException {
        String file =
                write("in.csv", "sku,day,qty,price\na,2024-01-31,1,1.500\na,2024-01-31,2,0.25\nb,2024-01-31,1,2\n");
        String json = json(file);
        assertThat(json).contains("\"currency\": null, \"decimals\": 1}");
        assertThat(json).contains("\"total\": \"4.0\"");
    }

    @Test
    void decimals_withCurrency_areThoseOfTheCurrency() throws IOException {
        String file = write("in.csv", "sku,day,qty,price\na,2024-01-31,1,1.500\na,2024-01-31,2,0.25\n");
        assertThat(json(file, "--currency", "GBP"))
                .contains("\"currency\": \"GBP\", \"decimals\": 2}")
                .contains("\"total\": \"2.00\"");
        assertThat(run(file, "--currency", "GBP").fine()).contains("currency            GBP\n");
    }

    @ParameterizedTest
    @CsvSource({
        "31.01.2024, dd.MM.yyyy",
        "31.1.2024 18:30, d.M.uuuu HH:mm",
        "01/31/24, MM/dd/yy",
        "31-Jan-2024, dd-MMM-yyyy",
        "31 JANUARY 2024, dd MMMM yyyy",
        "20240131, yyyyMMdd",
        "2024-01-31, ''",
        "2024-01-31T23:59, ''",
        "2024-01-31 23:59:59.123456, ''",
        "2024-01-31T23:59:59Z, ''",
        "2024-01-31 23:59:59+0300, ''",
        "2024-01-31 23:59:59 -11, ''",
        "' 2024-01-31 ', ''"
    })
    void date_ofAForm_isTheDayAsWritten(String day, String form) throws IOException {
        String file = write("in.csv", "sku,day,qty,price\na,\"" + day + "\",1,1\n");
        String json = form.isEmpty() ? json(file) : json(file, "--date-format", form);
        assertThat(json).contains("\"firstRow\": \"2024-01-31\"");
    }

    @ParameterizedTest
    @CsvSource({"month, 2024-01, 2024-08, 8", "week, 2024-W01, 2024-W34, 34", "quarter, 2024-Q1, 2024-Q3, 3"})
    void period_cutsTheWindow(String period, String first, String last, int periods) {
        assertThat(json(SAMPLE, "--period", period, "--from", "2024-01-01", "--to", "2024-08-22"))
                .contains("\"window\": {\"firstPeriod\": \"" + first + "\", \"lastPeriod\": \"" + last
                        + "\", \"periods\": " + periods + ",");
    }

    @Test
    void thresholds_areExactDecimals() throws IOException {
        // 7, 2 and 1 of 10: the share before the second is 0.7 exactly, which no sum of doubles has to say.
        String file = write("in.csv", "sku,day,qty,price\na,2024-01-01,7,1\nb,2024-01-01,2,1\nc,2024-01-01,1,1\n");
        assertThat(json(file, "--abc", "70,90"))
                .containsSubsequence("\"abc\": \"A\"", "\"abc\": \"B\"", "\"abc\": \"C\"");
        assertThat(json(file, "--abc", "70.1,90.1"))
                .contains("\"abc\": [0.701, 0.901]")
                .containsSubsequence("\"abc\": \"A\"", "\"abc\": \"A\"", "\"abc\": \"B\"");
    }

    @Test
    void amount_columnWhoseNameHasAStar_isThatColumn() throws IOException {
        String file = write("in.csv", "sku,day,qty*price,qty,price\na,2024-01-01,5,1,1\n");
        assertThat(value(json(file), "total")).isEqualTo("5");
    }

    @Test
    void separator_isTaken() throws IOException {
        String file = write("in.csv", "sku;day;qty;price\n\"a;b\";2024-01-01;5;1\n");
        assertThat(json(file, "--separator", ";")).contains("{\"key\": \"a;b\", ");
        String tabs = write("in.tsv", "sku\tday\tqty\tprice\na,b\t2024-01-01\t5\t1\n");
        assertThat(json(tabs, "--separator", "tab")).contains("{\"key\": \"a,b\", ");
    }

    @Test
    void key_withALineBreak_staysOnItsLineOfTheText() throws IOException {
        String file = write("in.csv", "sku,day,qty,price\n\"a\nb\",2024-01-01,5,1\n");
        assertThat(run(file).fine()).contains("\na\\nb       5  100.00%");
        assertThat(json(file)).contains("{\"key\": \"a\\nb\", ");
    }

    @Test
    void key_blank_isListedWithItsAmount() throws IOException {
        String file = write("in.csv", "sku,day,qty,price\n,2024-01-01,5,1\n \t,2030-01-01,1,0.5\na,2024-01-01,1,1\n");
        assertThat(json(file))
                .contains("\"total\": \"1.0\"")
                .contains("{\"reason\": \"EMPTY_KEY\", \"keys\": 0, \"rows\": 2, \"amount\": \"5.5\"}");
        assertThat(run(file).fine()).contains("key is empty     0     2     5.5\n");
    }

    @Test
    void key_ofWideCharacters_isAlignedByTheCellsOfATerminal() throws IOException {
        String file = write("in.csv", """
                sku,day,qty,price
                abcdef,2024-01-01,9,1
                \u8336\u8449,2024-01-01,5,1
                \uD83C\uDF75,2024-01-01,4,1
                cafe\u0301,2024-01-01,3,1
                """);
        assertThat(run(file).fine())
                .contains("\nabcdef       9  ")
                .contains("\n\u8336\u8449         5  ")
                .contains("\n\uD83C\uDF75           4  ")
                .contains("\ncafe\u0301         3  ");
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        TextNumbers.check(run(SAMPLE, WINDOW).fine(), json(SAMPLE, WINDOW));
    }

    static BigDecimal sumOfItems(String json) {
        Matcher item = ITEM_AMOUNT.matcher(json);
        BigDecimal sum = BigDecimal.ZERO;
        while (item.find()) {
            sum = sum.add(new BigDecimal(item.group(1)));
        }
        return sum;
    }

    static String value(String json, String name) {
        Matcher value = Pattern.compile("\n  \"" + name + "\": \"?([^\",\n]*)").matcher(json);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8).toString();
    }

    private static String json(String file, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--format");
        all.add("json");
        return run(file, all.toArray(String[]::new)).fine();
    }

    private static Run run(String file, String... options) {
        List<String> args = new ArrayList<>(List.of("abcxyz", "--csv", file));
        args.addAll(List.of(COLUMNS));
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
