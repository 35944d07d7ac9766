package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

class WaterfallCommandTest {

    private static final String[] SPAN = {
        "--amount", "amount", "--currency", "EUR", "--from", "2024-03-31", "--to", "2024-05-31"
    };

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check("waterfall.txt", sample("--members").fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check(
                "waterfall.json",
                json(DealRuns.SAMPLE, "--members", "--expected-close", "due", "--closing-to", "2024-06-30"));
    }

    @Test
    void parts_sumToTheChange_byHand() throws IOException {
        String file = write("""
                deal,stage,at,amount,due
                A,Lead,2024-03-01,100,
                B,Lead,2024-03-01,200,
                C,Lead,2024-03-01,,
                A,Won,2024-04-10,130,
                B,,2024-04-11,150,
                C,,2024-04-12,70,
                D,Offer,2024-04-13,40,
                E,Lead,2024-04-14,5,
                E,Lost,2024-04-15,,
                """);
        assertThat(json(file))
                .contains("\"start\": {\"amount\": \"300.00\", \"deals\": 3, \"withoutAmount\": 1}")
                .contains("{\"part\": \"NEW\", \"amount\": \"45.00\", \"deals\": 2, \"withoutAmount\": 0}")
                .contains("{\"part\": \"VALUED\", \"amount\": \"70.00\", \"deals\": 0, \"withoutAmount\": -1}")
                .contains("{\"part\": \"INCREASED\", \"amount\": \"30.00\", \"deals\": 0, \"withoutAmount\": 0}")
                .contains("{\"part\": \"DECREASED\", \"amount\": \"-50.00\", \"deals\": 0, \"withoutAmount\": 0}")
                .contains("{\"part\": \"WON\", \"amount\": \"-130.00\", \"deals\": -1, \"withoutAmount\": 0}")
                .contains("{\"part\": \"LOST\", \"amount\": \"-5.00\", \"deals\": -1, \"withoutAmount\": 0}")
                .contains("\"end\": {\"amount\": \"260.00\", \"deals\": 3, \"withoutAmount\": 0}");
        assertThat(json(file, "--parts", "two-states"))
                .contains("{\"part\": \"NEW\", \"amount\": \"40.00\", \"deals\": 1, \"withoutAmount\": 0}")
                .contains("\"passedThrough\": [\n    \"E\"\n  ]");
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(DealRuns.SAMPLE), UTF_8);
        String expected = json(DealRuns.SAMPLE, "--members");
        for (int seed = 0; seed < 10; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            String file = write(lines.get(0) + "\n" + String.join("\n", rows) + "\n");
            assertThat(json(file, "--members")).isEqualTo(expected);
        }
    }

    @Test
    void russian_isRussianThroughout() {
        assertThat(sample("--lang", "ru").fine())
                .contains("выиграны", "Открытые сделки", "не учтены", "нет этапа")
                .doesNotContain("left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --from 2024-06-01                                          | --from must be before the end, which is 2024-05-31T23:59:59.999999999Z, but was 2024-06-01T23:59:59.999999999Z
                    --from soon                                                | --from must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "soon"
                    --to never                                                 | --to must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "never"
                    --closing-from 2024-01-01                                  | --closing-from and --closing-to must be given together with --expected-close
                    --expected-close due --closing-from 2024-02-01 --closing-to 2024-01-31 | --closing-to must not be before --closing-from, which is 2024-02-01, but was 2024-01-31
                    --parts all                                                | --parts must be each-change or two-states, but was "all"
                    --currency EURO                                            | --currency must be a currency code such as EUR, but was "EURO"
                    --lang de                                                  | --lang must be en or ru, but was "de"
                    """)
    void badOption_isUsageError(String options, String error) {
        List<String> all = new ArrayList<>(List.of(SPAN));
        List<String> given = List.of(options.strip().split(" "));
        for (String name : List.of("--from", "--to", "--currency")) {
            int at = all.indexOf(name);
            if (given.contains(name)) {
                all.subList(at, at + 2).clear();
            }
        }
        all.addAll(given);
        Run run = DealRuns.ofSample("waterfall", all.toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit waterfall --help)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A,Lead,2024-03-01,ten,        | line 2, column "amount": must be a decimal number such as -1234.56, but was "ten"
                    A,Lead,2024-03-01,10.005,     | line 2, column "amount": must have at most 2 digits after the point in EUR, but was "10.005"
                    A,Lead,2024-03-01,10,tomorrow | line 2, column "due": must be an ISO date such as 2024-01-31, but was "tomorrow"
                    A,Lead,2024-06-01,10,         | line 2, column "at": must not be after --from, which is 2024-03-31T23:59:59.999999999Z, in the first row, but was "2024-06-01T00:00:00Z"
                    """)
    void badFile_isNamedWithItsLine(String row, String error) throws IOException {
        String file = write("deal,stage,at,amount,due\n" + row.strip() + "\n");
        List<String> all = new ArrayList<>(List.of(SPAN));
        all.addAll(List.of("--expected-close", "due"));
        Run run = DealRuns.of("waterfall", file, all.toArray(String[]::new));
        assertThat(run.err()).contains(error);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), content, UTF_8).toString();
    }

    private static String json(String file, String... options) {
        List<String> all = new ArrayList<>(List.of(SPAN));
        all.addAll(List.of(options));
        return DealRuns.json("waterfall", file, all.toArray(String[]::new));
    }

    private static Run sample(String... options) {
        List<String> all = new ArrayList<>(List.of(SPAN));
        all.addAll(List.of(options));
        return DealRuns.ofSample("waterfall", all.toArray(String[]::new));
    }
}
