package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RfmCommandTest {

    private static final String SAMPLE = Golden.input("clients.csv");
    private static final String[] ORDERS = {"--purchase", "order", "--as-of", "2024-06-30"};

    /** Means, nested bins, cut points of the caller, a currency, and two explanations. */
    private static final String[] ALL = {
        "--monetary",
        "mean",
        "--order",
        "nested",
        "--bins",
        "3",
        "--frequency-cuts",
        "1,5/2",
        "--currency",
        "EUR",
        "--explain",
        "Alpha",
        "--explain",
        "Theta"
    };

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check("rfm.txt", text(ORDERS));
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check("rfm.json", json(ORDERS));
    }

    @Test
    void text_withOtherOptions_isAsLookedAt() throws IOException {
        Golden.check("rfm-nested.txt", text(ALL));
    }

    @Test
    void json_withOtherOptions_isAsLookedAt() throws IOException {
        Golden.check("rfm-nested.json", json(ALL));
    }

    @Test
    void text_isAtMostAHundredWide() {
        assertThat(text(ORDERS).lines()).allMatch(line -> line.length() <= 100);
        assertThat(text(ALL).lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        TextNumbers.check(text(ORDERS).replaceAll("\n {4}", " "), json(ORDERS));
        TextNumbers.check(text(ALL).replaceAll("\n {4}", " "), json(ALL));
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(SAMPLE), UTF_8);
        for (int seed = 0; seed < 10; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            String file = write("shuffled.csv", lines.get(0) + "\n" + String.join("\n", rows) + "\n");
            assertThat(run(file, "json", ORDERS).fine()).isEqualTo(json(ORDERS));
            assertThat(run(file, "json", ALL).fine()).isEqualTo(json(ALL));
        }
    }

    /** Five clients with 1, 1, 1, 2 and 9 purchases: quantiles 1, 1, 1.4 and 3.4, scores 1, 1, 1, 4 and 5. */
    @Test
    void frequency_ofFiveClients_isThatOfTheExample() throws IOException {
        StringBuilder rows = new StringBuilder("client,day,qty,price\n");
        String clients = "abcddeeeeeeeee";
        for (int i = 0; i < clients.length(); i++) {
            rows.append(clients.charAt(i)).append(",2024-01-").append(10 + i).append(",1,1\n");
        }
        String json = run(write("in.csv", rows.toString()), "json").fine();
        assertThat(json)
                .contains("{\"dimension\": \"frequency\", \"within\": [], \"clients\": 5, "
                        + "\"exact\": [\"1\", \"1\", \"1.4\", \"3.4\"], \"at\": [1.0, 1.0, 1.4, 3.4]}")
                .contains("{\"key\": \"e\", \"rfm\": \"555\"")
                .contains("{\"dimension\": \"frequency\", \"score\": 1, \"clients\": 3, \"amount\": \"3\"}")
                .contains("{\"dimension\": \"frequency\", \"score\": 2, \"clients\": 0, \"amount\": \"0\"}")
                .contains("\"day\": \"2024-01-23\",\n  \"dayFrom\": \"the latest row\"");
    }

    @Test
    void purchase_isTheRowTheOrderOrTheDay() throws IOException {
        String file = write("in.csv", """
                client,day,no,qty,price
                a,2024-01-01T08:00,1,1,1
                a,2024-01-01T09:00,1,1,1
                a,2024-01-01T10:00,2,1,1
                a,2024-01-02,2,1,1
                """);
        assertThat(run(file, "json").fine()).contains("\"frequency\": 4,");
        assertThat(run(file, "json", "--purchase", "day").fine()).contains("\"frequency\": 2,");
        assertThat(run(file, "json", "--purchase", "client").fine()).contains("\"frequency\": 1,");
    }

    @Test
    void rows_ofOneDayWithoutPurchase_areWarnedOf() throws IOException {
        String file = write("in.csv", "client,day,qty,price\na,2024-01-01,1,1\na,2024-01-01,2,1\na,2024-01-01,-1,1\n");
        assertThat(run(file, "json").fine())
                .contains(
                        "Each row counts as a purchase, and 1 of 3 rows are further ones of their client on one day.");
        assertThat(run(file, "json", "--purchase", "day").fine()).contains("\"warnings\": []");
    }

    @Test
    void clients_withoutAPurchase_saySo() throws IOException {
        String file = write("in.csv", "client,day,qty,price\na,2024-01-01,-1,1\n");
        assertThat(run(file, "text").fine())
                .doesNotContain("cut points")
                .startsWith("""
                        client  rfm           last purchase  recency  frequency  amount
                        a       RETURNS_ONLY  -                    -          -       -
                        """)
                .contains("note: No client has a purchase up to 2024-01-01 and a sum of zero or more, so there is "
                        + "nothing to\n    score.\n");
        assertThat(run(file, "json", "--as-of", "2023-12-31").fine())
                .contains("\"items\": [],\n  \"cuts\": [],")
                .contains("{\"reason\": \"AFTER_DAY\", \"clients\": 1, \"rows\": 1, \"purchases\": null, "
                        + "\"amount\": \"-1\", \"keys\": [\"a\"]}");
    }

    @Test
    void cuts_ofARun_repeatItsScores() {
        String expected = json("--purchase", "order", "--monetary", "mean", "--bins", "7");
        String[] again = {
            "--purchase",
            "order",
            "--monetary",
            "mean",
            "--recency-cuts",
            cuts(expected, "recency"),
            "--frequency-cuts",
            cuts(expected, "frequency"),
            "--monetary-cuts",
            cuts(expected, "monetary")
        };
        String repeated = json(again);
        assertThat(cuts(expected, "monetary")).contains("/");
        assertThat(items(repeated)).isEqualTo(items(expected)).contains("\"rfm\"");
        assertThat(repeated).contains("\"monetary\": {\"rule\": \"CUSTOM\", \"bins\": 7}");
    }

    private static String cuts(String json, String dimension) {
        String from = json.substring(json.indexOf("{\"dimension\": \"" + dimension + "\", \"within\": []"));
        return from.substring(from.indexOf("\"exact\": [") + 10, from.indexOf("], \"at\""))
                .replaceAll("[\" ]", "");
    }

    private static String items(String json) {
        return json.substring(json.indexOf("\"items\""), json.indexOf("\"cuts\""));
    }

    @Test
    void binning_byRank_splitsEqualValues() throws IOException {
        String file = write("in.csv", "client,day,qty,price\na,2024-01-01,1,1\nb,2024-01-01,1,1\nc,2024-01-01,1,1\n");
        assertThat(run(file, "json", "--bins", "3", "--binning", "ntile").fine())
                .contains("{\"key\": \"c\", \"rfm\": \"333\"")
                .contains("{\"key\": \"a\", \"rfm\": \"111\"")
                .contains("\"recency\": {\"rule\": \"RANK_NTILE\", \"bins\": 3}");
        assertThat(run(file, "json", "--bins", "12", "--binning", "equal-width").fine())
                .contains("\"rfm\": \"12-1-1\"");
    }

    @Test
    void explanation_inRussian_isInRussian() {
        assertThat(text("--explain", "Alpha", "--explain", "Theta", "--lang", "ru"))
                .contains("\n\nAlpha: ")
                .contains("Давность: дней с последней покупки 2024-06-15: ")
                .contains("\n\nTheta: без балла: строк 1, сумма -30,00, возвраты без покупок.\n");
        assertThat(text("--explain", "Iota", "--explain", "Beta", "--as-of", "2024-06-30", "--lang", "ru"))
                .contains("\n\nIota: без балла: строк 2, сумма -10,00, возвраты больше покупок.\n");
        assertThat(text("--explain", "Beta", "--as-of", "2023-06-30", "--lang", "ru"))
                .contains("\n\nBeta: без балла: строк 3, сумма 36,00, дата позже дня анализа.\n");
    }

    /** Two clients have returns only: each is explained by its own rows, not by those of both. */
    @Test
    void explanation_ofAClientWithoutAScore_isOfItsOwnRows() throws IOException {
        String file = write("in.csv", """
                client,day,qty,price
                a,2024-01-01,-1,1
                a,2024-01-02,-2,1
                a,2024-02-01,4,1
                b,2024-01-01,-100,1
                c,2024-02-02,9,1
                d,2024-01-03,1,1
                d,2024-01-03,-3,1
                """);
        String[] asked = {"--as-of", "2024-01-31", "--explain", "a", "--explain", "c", "--explain", "d"};
        assertThat(run(file, "json", asked).fine())
                .contains("\"text\": \"no score: 1 row, sum 4, dated after the day of the analysis; 2 rows, sum -3, "
                        + "returns without a purchase.\"")
                .contains("\"text\": \"no score: 1 row, sum 9, dated after the day of the analysis.\"")
                .contains("\"text\": \"no score: 2 rows, sum -2, returns outweigh purchases.\"");
    }

    /** The figures of {@code RfmReferenceTest}, which are those of Python, through the command line. */
    @Test
    void cdnow_throughTheCommandLine_isThatOfPython() {
        String data = System.getProperty("saleskit.data", "");
        Path file = Path.of(data, "cdnow", "cdnow_master.csv.gz");
        assumeTrue(!data.isEmpty() && Files.exists(file), "needs -Dsaleskit.data with cdnow");
        String json = Run.of(
                        "rfm",
                        "--csv=" + file,
                        "--key=masterid",
                        "--date=date",
                        "--date-format=yyyyMMdd",
                        "--purchase=date",
                        "--amount=sales",
                        "--as-of=1998-06-30",
                        "--format=json")
                .fine();
        assertThat(json)
                .contains("\"rows\": 69659,\n  \"clients\": 23570,\n  \"total\": \"2500315.63\",")
                .contains("\"exact\": [\"141\", \"432\", \"485\", \"512\"]")
                .contains("\"exact\": [\"1\", \"1\", \"2\", \"4\"]")
                .contains("\"exact\": [\"15.36\", \"31.35\", \"59.924\", \"133.95\"]")
                .containsPattern(scores("recency", 4539, 4748, 4844, 4720, 4719))
                .containsPattern(scores("frequency", 12054, 0, 4040, 3641, 3835))
                .containsPattern(scores("monetary", 4817, 4615, 4710, 4715, 4713))
                .contains("{\"rfm\": \"555\", \"clients\": 2345, ")
                .contains("{\"rfm\": \"111\", \"clients\": 1665, ")
                .contains("{\"key\": \"2\", \"rfm\": \"114\", \"lastPurchase\": \"1997-01-12\", \"recency\": 534, "
                        + "\"frequency\": 1, \"amount\": \"89.00\", \"monetary\": 89.0, \"scores\": [1, 1, 4]}")
                .contains("\"recency\": 33, \"frequency\": 6, \"amount\": \"156.46\"")
                .contains("\"leftOut\": [],\n  \"warnings\": []");
        assertThat(json.substring(json.indexOf("\"cells\"")).lines().filter(line -> line.contains("\"rfm\"")))
                .hasSize(71);
    }

    private static String scores(String dimension, int... clients) {
        StringBuilder pattern = new StringBuilder();
        for (int score = 1; score <= clients.length; score++) {
            pattern.append("\\{\"dimension\": \"")
                    .append(dimension)
                    .append("\", \"score\": ")
                    .append(score)
                    .append(", \"clients\": ")
                    .append(clients[score - 1])
                    .append(", [^}]*\\}\\D*");
        }
        return pattern.toString();
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8).toString();
    }

    private static String text(String... options) {
        return run(SAMPLE, "text", options).fine();
    }

    private static String json(String... options) {
        return run(SAMPLE, "json", options).fine();
    }

    private static Run run(String file, String format, String... options) {
        List<String> args = new ArrayList<>(List.of(
                "rfm", "--csv", file, "--key", "client", "--date", "day", "--amount", "qty*price", "--format", format));
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
