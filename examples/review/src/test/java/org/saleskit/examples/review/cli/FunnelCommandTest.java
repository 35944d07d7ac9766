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

class FunnelCommandTest {

    private static final String SAMPLE = Golden.input("log.csv");
    private static final List<String> STAGES = List.of("--stages", "Lead,Offer,Contract", "--won", "Won");
    private static final String[] AS_OF = {"--lost", "Lost", "--as-of", "2024-01-31", "--zone", "Europe/Moscow"};

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check("funnel.txt", run(SAMPLE, AS_OF).fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check("funnel.json", json(SAMPLE, AS_OF));
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(SAMPLE), UTF_8);
        String expected = json(SAMPLE, "--lost", "Lost");
        for (int seed = 0; seed < 20; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            String file = write(lines.get(0) + "\n" + String.join("\n", rows) + "\n");
            assertThat(json(file, "--lost", "Lost")).isEqualTo(expected);
        }
    }

    @Test
    void asOf_absent_isTheLatestRowOfANamedStage() throws IOException {
        String file = write("deal,stage,at\nD,Lead,2024-01-01\nD,Offer,2024-01-02T10:00+02:00\nE,Other,2024-05-05\n");
        assertThat(json(file)).contains("\"asOf\": \"2024-01-02T08:00:00Z\", \"asOfFrom\": \"the latest row\"");
    }

    @Test
    void asOf_instant_includesItsRows() throws IOException {
        String file = write("deal,stage,at\nD,Lead,2024-01-01T00:00:00Z\nD,Offer,2024-01-02T10:00:00Z\n");
        assertThat(json(file, "--as-of", "2024-01-02T10:00:00Z")).contains("\"leftOut\": []");
        assertThat(json(file, "--as-of", "2024-01-02T09:59:59Z"))
                .contains("{\"reason\": \"AFTER_AS_OF\", \"deals\": 1, \"rows\": 1}");
    }

    @Test
    void zone_placesLocalTimes() throws IOException {
        String file = write("deal,stage,at\nD,Lead,2024-07-01 02:00\n");
        assertThat(json(file)).contains("\"zone\": \"UTC\", \"asOf\": \"2024-07-01T02:00:00Z\"");
        assertThat(json(file, "--zone", "Europe/Berlin")).contains("\"asOf\": \"2024-07-01T00:00:00Z\"");
        String date = write("deal,stage,at\nD,Lead,2024-07-01\n");
        assertThat(json(date, "--zone", "+03:00")).contains("\"asOf\": \"2024-07-01T20:59:59.999999999Z\"");
    }

    @Test
    void rate_withoutDecidedDeals_isNull() throws IOException {
        String file = write("deal,stage,at\nD,Lead,2024-07-01\n");
        assertThat(json(file))
                .contains(
                        "\"winRate\": {\"successes\": 0, \"trials\": 0, \"rate\": null, \"low\": null, \"high\": null}");
        assertThat(run(file).fine()).contains("Win rate - (0 of 0 decided, few)");
    }

    @Test
    void rows_ofOtherStages_areCountedByStage() throws IOException {
        String file = write(
                "deal,stage,at\nD,Lead,2024-07-01\nD,lead,2024-07-01\nE,lead,2024-07-01\nE,,2024-07-01\nE,lead,2024-07-02\n");
        // The last row lies after the instant of the report, the latest one of a named stage.
        assertThat(json(file))
                .contains("{\"reason\": \"UNKNOWN_STAGE\", \"deals\": 2, \"rows\": 2}")
                .contains("{\"reason\": \"AFTER_AS_OF\", \"deals\": 1, \"rows\": 1}")
                .contains("{\"reason\": \"EMPTY_STAGE\", \"deals\": 0, \"rows\": 1}")
                .contains("{\"stage\": \"lead\", \"rows\": 2}");
    }

    @Test
    void stages_namesWithCommas_areQuoted() throws IOException {
        String file = write("deal,stage,at\nD,\"Lead, cold\",2024-07-01\n");
        String json = Run.of(
                        "funnel",
                        "--csv",
                        file,
                        "--deal",
                        "deal",
                        "--stage",
                        "stage",
                        "--time",
                        "at",
                        "--stages",
                        "\"Lead, cold\", Offer",
                        "--won",
                        "Won",
                        "--format",
                        "json")
                .fine();
        assertThat(json)
                .contains("\"stages\": [\"Lead, cold\", \"Offer\"]")
                .contains("\"stage\": \"Lead, cold\", \"reached\": 1");
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        TextNumbers.check(run(SAMPLE, AS_OF).fine(), json(SAMPLE, AS_OF));
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), content, UTF_8).toString();
    }

    private static String json(String file, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--format");
        all.add("json");
        return run(file, all.toArray(String[]::new)).fine();
    }

    private static Run run(String file, String... options) {
        List<String> args =
                new ArrayList<>(List.of("funnel", "--csv", file, "--deal", "deal", "--stage", "stage", "--time", "at"));
        args.addAll(STAGES);
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
