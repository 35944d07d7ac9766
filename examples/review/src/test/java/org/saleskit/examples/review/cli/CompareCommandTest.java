package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check(
                "compare.txt",
                DealRuns.ofSample("compare", "--by", "rep", "--segment", "source", "--pair", "Anna,Dmitri")
                        .fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check(
                "compare.json",
                DealRuns.json(
                        "compare",
                        DealRuns.SAMPLE,
                        "--by",
                        "rep",
                        "--segment",
                        "source",
                        "--pair",
                        "Anna,Dmitri",
                        "--members"));
    }

    /** Golden vector G17: 56 of 70 against 48 of 80, from R. G. Newcombe 1998, Statistics in Medicine 17, 873-890. */
    @Test
    void difference_isThatOfNewcombesPaper() throws IOException {
        StringBuilder log = new StringBuilder("deal,stage,at,rep\n");
        decided(log, "A", 56, 70);
        decided(log, "B", 48, 80);
        assertThat(DealRuns.json("compare", write(log.toString()), "--by", "rep", "--pair", "A,B"))
                .contains("\"first\": \"A\", \"second\": \"B\", \"difference\": 0.2")
                .containsPattern("\"low\": 0\\.0524\\d*, \"high\": 0\\.3338\\d*\\}");
    }

    @Test
    void segment_notStated_isAKindOfItsOwn() throws IOException {
        StringBuilder log = new StringBuilder("deal,stage,at,rep\n");
        decided(log, "A", 3, 5);
        decided(log, "B", 1, 4);
        String file = write(log.toString().replace("\nA0,Lead,2024-01-01,A\n", "\nA0,Lead,2024-01-01,\n"));
        assertThat(DealRuns.json("compare", file, "--by", "stage", "--segment", "rep"))
                .contains("\"mix\": {\"expected\":");
    }

    @Test
    void span_countsClosesOfItsDaysOnly() {
        assertThat(DealRuns.json(
                        "compare", DealRuns.SAMPLE, "--by", "rep", "--from", "2024-03-01", "--to", "2024-03-31"))
                .contains("\"from\": \"2024-03-01T00:00:00Z\", \"to\": \"2024-04-01T00:00:00Z\"");
    }

    @Test
    void russian_isRussianThroughout() {
        assertThat(DealRuns.ofSample("compare", "--by", "rep", "--segment", "source", "--lang", "ru")
                        .fine())
                .contains("Доли выигранных", "сглаженная", "ожидалось по составу", "не учтены")
                .doesNotContain("Win rates", "left out", "deals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --pair Anna            | --pair must name two values of "rep", but was "Anna"
                    --pair Anna,Nobody     | --pair must name two values of "rep", but was "Anna,Nobody"
                    --from 2025-01-01      | --from must not be after the instant of the report, 2024-06-30T23:59:59.999999999Z, but was 2025-01-01T00:00:00Z
                    --from 2024-04-01 --to 2024-03-31 | --from must be before the end, which is 2024-04-01T00:00:00Z, but was 2024-04-01T00:00:00Z
                    --to yesterday         | --to must be an ISO date such as 2024-01-31, but was "yesterday"
                    """)
    void badOption_isUsageError(String options, String error) {
        Run run = DealRuns.ofSample("compare", ("--by rep " + options.strip()).split(" "));
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit compare --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private static void decided(StringBuilder log, String rep, int won, int decided) {
        for (int i = 0; i < decided; i++) {
            String deal = rep + i;
            log.append(deal).append(",Lead,2024-01-01,").append(rep).append('\n');
            log.append(deal).append(i < won ? ",Won" : ",Lost").append(",2024-02-01,\n");
        }
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), content, UTF_8).toString();
    }
}
