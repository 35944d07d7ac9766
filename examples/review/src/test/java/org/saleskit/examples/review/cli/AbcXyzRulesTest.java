package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the classes through its option, on keys whose shares can be added up by hand. */
class AbcXyzRulesTest {

    private static final Pattern ITEM = Pattern.compile("\n    \\{\"key\": \"([^\"]*)\".*?\"abc\": \"([^\"]*)\"");

    @TempDir
    Path folder = Path.of("");

    /** Keys a, b, c, ... with these amounts and their classes in the order of the output. */
    private String classes(String amounts, String... options) throws IOException {
        StringBuilder rows = new StringBuilder("k,d,a\n");
        char key = 'a';
        for (String amount : amounts.split(" ", -1)) {
            rows.append(key++).append(",2024-01-01,").append(amount).append('\n');
        }
        return ITEM.matcher(json(rows.toString(), options))
                .results()
                .map(item -> item.group(1) + item.group(2))
                .collect(Collectors.joining(" "));
    }

    // 50, 30, 15 and 5 of 100: before 0, 50, 80, 95; with 50, 80, 95, 100.
    @ParameterizedTest
    @CsvSource({
        "prefix, aA bA cB dC",
        "inclusive, aA bA cB dC",
        "strict, aA bB cC dC",
        "nearest, aA bA cB dC",
        "PREFIX, aA bA cB dC"
    })
    void rule_atAnExactLimit_decides(String rule, String expected) throws IOException {
        assertThat(classes("50 30 15 5", "--rule", rule)).isEqualTo(expected);
    }

    // 50, 34, 10 and 6: b goes from 50 to 84; 80 is nearer to 84. c goes from 84 to 94; d from 94 to 100, farther from
    // 95.
    @ParameterizedTest
    @CsvSource({"prefix, aA bA cB dB", "inclusive, aA bB cB dC", "strict, aA bB cB dC", "nearest, aA bA cB dC"})
    void rule_acrossALimit_decides(String rule, String expected) throws IOException {
        assertThat(classes("50 34 10 6", "--rule", rule)).isEqualTo(expected);
    }

    // b, c and d are equal: 40 before b, 60 before c, 80 before d.
    @ParameterizedTest
    @CsvSource({"together, aA bA cA dA", "split, aA bA cB dC"})
    void ties_atALimit_decide(String ties, String expected) throws IOException {
        assertThat(classes("40 20 20 20", "--abc", "50,70", "--ties", ties)).isEqualTo(expected);
    }

    // Of 10 keys 20 % are 2, the next 30 % are 3.
    @Test
    void mode_itemShare_countsKeys() throws IOException {
        String expected = "aA bA cB dB eB fC gC hC iC jC";
        assertThat(classes("10 9 8 7 6 5 4 3 2 1", "--mode", "item-share")).isEqualTo(expected);
        assertThat(classes("10 9 8 7 6 5 4 3 2 1", "--mode", "item-share", "--abc-items", "10,20"))
                .isEqualTo("aA bB cC dC eC fC gC hC iC jC");
    }

    // By value a and b are A (before 0 and 50), by count only a (0 before, 25 % before b against 20 %).
    @Test
    void mode_valueAndCount_needsBoth() throws IOException {
        assertThat(classes("50 34 10 6", "--mode", "value-and-count", "--abc-items", "20,60"))
                .isEqualTo("aA bB cB dC");
    }

    @Test
    void mode_computed_saysWhereTheLimitsCameFrom() throws IOException {
        // The mean is 25, so two keys have at least that; the point nearest to (0, 1) is (1/4, 0.6).
        String json =
                json("k,d,a\na,2024-01-01,60\nb,2024-01-01,30\nc,2024-01-01,6\nd,2024-01-01,4\n", "--mode", "computed");
        assertThat(json)
                .contains("\"abc\": null")
                .contains("\"mode\": \"computed\"")
                .contains("\"computedLimits\": {\"itemsInA\": 1, ")
                .contains("\"pareto\": {\"effort\": 0.25, \"yield\": 0.6}")
                .contains("\"breakEven\": {\"effort\": 0.5, \"yield\": 0.9}");
    }

    // Amounts 90, 10, 0, -20.
    @ParameterizedTest
    @CsvSource({
        "separate, 100, aA bB cNONE dNEGATIVE",
        "clamp-to-zero, 100, aA bB cC dC",
        "drop, 100, aA bB",
        "include-in-base, 80, aA bC cC dC",
        "absolute, 120, aA dA bB cNONE"
    })
    void negatives_decideWhoIsInTheBase(String rule, String base, String expected) throws IOException {
        assertThat(classes("90 10 0 -20", "--negatives", rule)).isEqualTo(expected);
        String json = json(
                "k,d,a\na,2024-01-01,90\nb,2024-01-01,10\nc,2024-01-01,0\nd,2024-01-01,-20\n", "--negatives", rule);
        assertThat(AbcXyzCommandTest.value(json, "base")).isEqualTo(base);
        assertThat(json.contains("\"counted\": ")).isEqualTo(rule.equals("clamp-to-zero") || rule.equals("absolute"));
    }

    @Test
    void negatives_grossSales_leavesOutAndListsRowsBelowZero() throws IOException {
        String rows = "k,d,a\na,2024-01-01,90\na,2024-01-02,-80\nb,2024-01-01,20\nc,2024-01-01,-5\n";
        assertThat(json(rows, "--negatives", "gross-sales"))
                .contains("\"total\": \"110\"")
                .contains("\"negatives\": \"gross-sales\"")
                .contains("{\"reason\": \"RETURN\", \"keys\": 2, \"rows\": 2, \"amount\": \"-85\"}");
        assertThat(json(rows)).contains("\"total\": \"25\"").doesNotContain("negatives");
    }

    @Test
    void xyzPreset_setsTheLimits() throws IOException {
        // A variation of 2/3 / 2 = 40.8 %: amounts 1, 2, 3 twice.
        String rows =
                "k,d,a\na,2024-01-01,1\na,2024-02-01,2\na,2024-03-01,3\na,2024-04-01,1\na,2024-05-01,2\na,2024-06-01,3\n";
        assertThat(json(rows)).contains("\"xyz\": [0.1, 0.25]").contains("\"cell\": \"AZ\"");
        assertThat(json(rows, "--xyz-preset", "intl-50-100"))
                .contains("\"xyz\": [0.5, 1]")
                .contains("\"xyzPreset\": \"intl-50-100\"")
                .contains("\"cell\": \"AX\"");
        assertThat(json(rows, "--xyz-preset", "QUANTILE_20_30_50"))
                .contains("\"xyz\": null")
                .contains("\"xyzItems\": [0.5, 0.8]")
                .contains("\"variationFrom\": {\"Y\": null, \"Z\": null}");
        assertThat(json(rows, "--min-periods", "7"))
                .contains("\"minimumPeriods\": 7")
                .contains("\"cell\": \"ANEW\"");
    }

    @Test
    void text_namesTheRulesThatAreNotTheUsualOnes() throws IOException {
        String rows = "k,d,a\na,2024-01-01,5\nb,2024-01-01,4\n";
        String text = run(
                        rows,
                        "--mode",
                        "item-share",
                        "--ties",
                        "split",
                        "--negatives",
                        "drop",
                        "--xyz-preset",
                        "intl-50-100")
                .fine();
        assertThat(text.lines())
                .contains(
                        "mode                item-share",
                        "equal amounts       split",
                        "zero and below      drop",
                        "limits of X and Y   intl-50-100");
        assertThat(run(rows).fine()).doesNotContain("mode").doesNotContain("limits of X");
    }

    @Test
    void where_andExcept_leaveRowsOutAndListThem() throws IOException {
        String rows =
                "k,d,a,no\n85123A,2024-01-01,5,1\nPOST,2024-01-01,7,2\nPOST,2024-01-01,1,C3\n10002,2024-01-01,-2,C4\n";
        String json = json(rows, "--where", "k=[0-9]{5}.*", "--except", "no=C.*", "--except", "no=X");
        assertThat(json)
                .contains("\"conditions\": [\"--where k=[0-9]{5}.*\", \"--except no=C.*\", \"--except no=X\"]")
                .contains("\"rows\": 1,\n  \"total\": \"5\"")
                .contains(
                        "{\"reason\": \"FILTERED\", \"keys\": 1, \"rows\": 2, \"amount\": \"8\", \"by\": \"--where k=[0-9]{5}.*\"}")
                .contains(
                        "{\"reason\": \"FILTERED\", \"keys\": 1, \"rows\": 1, \"amount\": \"-2\", \"by\": \"--except no=C.*\"}")
                .contains("\"No row was left out by --except no=X.\"");
        assertThat(run(rows, "--except", "no=C.*").fine()).contains("--except no=C.*     2     2      -1\n");
    }

    /** A file of which nothing is left: why, in one sentence that is true. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--where k=z | No row is left after --where",
                "--where k=a --except k=a | No row is left after --where and --except",
                "--where k=b --negatives gross-sales | Every row is left out (by --where, as returns)",
                "--except k=z --to 2023-12-31 | No row with a key lies within --from and --to",
                "--except k=a --to 2023-12-31 | Every row is left out (by --except, without a key, outside --from and --to)"
            })
    void rows_ofWhichNoneTakesPart_sayWhy(String options, String sentence) throws IOException {
        String rows = "k,d,a\na,2024-01-01,5\nb,2024-01-02,-3\n,2024-01-02,1\n";
        assertThat(run(rows, options.split(" ")).fine())
                .contains("\n" + sentence + ", so there is nothing to class.\n")
                .doesNotContain("No row has a key");
    }

    @Test
    void rows_thatAreAllReturns_saySo() throws IOException {
        assertThat(json("k,d,a\na,2024-01-01,-5\n", "--negatives", "gross-sales"))
                .contains(
                        "\"All rows are returns, which --negatives gross-sales leaves out, so there is nothing to class.\"");
    }

    @Test
    void drop_byACriterion_isNamedWithTheAmount() throws IOException {
        String rows = "k,d,a,p\np1,2024-01-01,100,50\np4,2024-01-02,20,-30.25\n";
        String[] asked = {"--criterion", "p", "--negatives", "drop", "--explain", "p4"};
        assertThat(run(rows, asked).fine())
                .contains("\np4: dropped by p (-30.25).\n")
                .contains("\n  by criteria: dropped by p (-30.25).\n");
        assertThat(json(rows, "--criterion", "p", "--negatives", "drop", "--explain", "p4", "--lang", "ru"))
                .contains("\"criteria\": \"исключена по критериям: p (-30,25).\"");
    }

    @Test
    void where_matchesTheWholeFieldAsItIsWritten() throws IOException {
        String rows = "k,d,a\nab,2024-01-01,5\nb,2024-01-01,7\n";
        assertThat(json(rows, "--where", "k=b")).contains("\"total\": \"7\"");
        assertThat(json(rows, "--except", "k=(?i).B")).contains("\"total\": \"7\"");
    }

    private String json(String rows, String... options) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(List.of("--format", "json"));
        return run(rows, all.toArray(String[]::new)).fine();
    }

    private Run run(String rows, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), rows, UTF_8);
        List<String> args = new ArrayList<>(
                List.of("abcxyz", "--csv", file.toString(), "--key", "k", "--date", "d", "--amount", "a"));
        args.addAll(Arrays.asList(options));
        return Run.of(args);
    }
}
