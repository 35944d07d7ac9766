package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups, further criteria, certainty, policies and explanations of a small file. */
class AbcXyzQuestionsTest {

    private static final String SHOPS = Golden.input("shops.csv");
    private static final List<String> COLUMNS =
            List.of("--key", "sku", "--date", "day", "--amount", "sales", "--except", "sku=POST");
    private static final String[] ALL = {
        "--group",
        "shop",
        "--group-size",
        "2",
        "--criterion",
        "profit",
        "--join",
        "worst-class",
        "--certainty",
        "400",
        "--seed",
        "7",
        "--policies",
        "--explain",
        "lamp",
        "--explain",
        "stool",
        "--explain",
        "clock"
    };

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofAllQuestions_isAsLookedAt() throws IOException {
        Golden.check("abcxyz-questions.txt", run(SHOPS, ALL).fine());
    }

    @Test
    void json_ofAllQuestions_isAsLookedAt() throws IOException {
        Golden.check("abcxyz-questions.json", json(SHOPS, ALL));
    }

    @Test
    void text_inRussian_isAsLookedAt() throws IOException {
        Golden.check(
                "abcxyz-questions-ru.txt", run(SHOPS, with(ALL, "--lang", "ru")).fine());
    }

    @Test
    void json_ofOtherRules_isAsLookedAt() throws IOException {
        Golden.check(
                "abcxyz-rules.json",
                json(
                        SHOPS,
                        "--mode",
                        "computed",
                        "--negatives",
                        "absolute",
                        "--ties",
                        "split",
                        "--xyz-preset",
                        "quantile-20-30-50",
                        "--criterion",
                        "profit",
                        "--join",
                        "weighted-score"));
        Golden.check(
                "abcxyz-counts.json",
                json(SHOPS, "--mode", "value-and-count", "--rule", "inclusive", "--xyz-preset", "intl-50-100"));
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        // A sentence that was broken to fit the lines is made whole again.
        String text = run(SHOPS, ALL).fine().replaceAll("\n    (?=\\S)", " ");
        TextNumbers.check(text, json(SHOPS, ALL));
    }

    @Test
    void text_fitsATerminal() {
        assertThat(run(SHOPS, ALL).fine().lines().filter(line -> !line.endsWith(".") || line.startsWith(" ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(SHOPS), UTF_8);
        String expected = json(SHOPS, ALL);
        for (int seed = 0; seed < 10; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            Path file = Files.writeString(
                    folder.resolve("shuffled.csv"), lines.get(0) + "\n" + String.join("\n", rows) + "\n", UTF_8);
            assertThat(json(file.toString(), ALL)).isEqualTo(expected);
        }
    }

    @Test
    void questions_changeNothingElse() {
        String plain = json(SHOPS);
        String asked = json(SHOPS, ALL);
        assertThat(asked.substring(asked.indexOf("\"classes\"")))
                .startsWith(plain.substring(plain.indexOf("\"classes\""), plain.indexOf("  \"warnings\"")));
    }

    @Test
    void group_keysWithSeveralOrNone_haveNoClassThere() {
        assertThat(json(SHOPS, "--group", "shop", "--group-size", "2"))
                .contains("{\"key\": \"rug\", \"reason\": \"SEVERAL_GROUPS\"}")
                .contains("{\"key\": \"clock\", \"reason\": \"EMPTY_GROUP\"}")
                .contains("{\"group\": \"web\", \"items\": 1}")
                .contains("1 key has rows of several groups and no class in a group: rug.");
        assertThat(run(SHOPS, "--group", "shop").fine())
                .contains("No classes in north: it has 3 items above zero, and 10 are needed.")
                .doesNotContain("another class in the group");
    }

    @Test
    void certainty_seedDecidesTheDraws() {
        String first = json(SHOPS, "--certainty", "50", "--seed", "1");
        assertThat(json(SHOPS, "--certainty", "50")).isEqualTo(first);
        assertThat(json(SHOPS, "--certainty", "50", "--seed", "-2")).isNotEqualTo(first);
    }

    /** The standard error of a share p of n draws is the root of p (1 - p) / n, at most 0.5 / 5 = 10 % for 25 draws. */
    @Test
    void certainty_ofFewDraws_isWarnedOf() {
        String warning =
                "Only 25 draws: each probability has a standard error of up to 10.0 percentage points, so which "
                        + "items are borderline may change with --seed.";
        assertThat(run(SHOPS, "--certainty", "25").fine()).contains("\n" + warning + "\n");
        assertThat(json(SHOPS, "--certainty", "25")).contains("\"" + warning + "\"");
        assertThat(json(SHOPS, "--certainty", "99")).contains("Only 99 draws");
        assertThat(json(SHOPS, "--certainty", "100")).doesNotContain("Only ");
    }

    @Test
    void certainty_ofOneBorderlineItem_isInTheSingular() {
        assertThat(run(SHOPS, "--certainty", "400", "--seed", "7", "--where", "sku=lamp")
                        .fine())
                .contains("1 item, own cell below");
    }

    @Test
    void explain_keyWithoutAClass_isAnErrorThatHelps() throws IOException {
        String shops = Files.copy(Path.of(SHOPS), folder.resolve("shops.csv")).toString();
        BadInput.assertFailure(
                run(shops, "--explain", "Lanp"),
                1,
                "shops.csv: --explain must name a key with a class, but \"Lanp\" is none of the 8 keys; similar: \"lamp\"");
        BadInput.assertFailure(
                run(shops, "--explain", "spade"),
                1,
                "shops.csv: --explain must name a key with a class, but \"spade\" is none of the 8 keys");
        BadInput.assertFailure(
                run(shops, "--to", "2024-03-31", "--explain", "desk, oak"),
                1,
                "shops.csv: --explain must name a key with a class, but \"desk, oak\" is left out (after --to)");
    }

    private static String[] with(String[] options, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(options));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static String json(String file, String... options) {
        return run(file, with(options, "--format", "json")).fine();
    }

    private static Run run(String file, String... options) {
        List<String> args = new ArrayList<>(List.of("abcxyz", "--csv", file));
        args.addAll(COLUMNS);
        args.addAll(Arrays.asList(options));
        return Run.of(args);
    }
}
