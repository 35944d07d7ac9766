package org.saleskit.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.examples.review.ReviewRun.assertFails;
import static org.saleskit.examples.review.ReviewRun.last;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.examples.review.json.ReviewJson;
import org.saleskit.examples.review.text.TextReport;

final class ReviewMainTest {

    @TempDir
    Path folder;

    @Test
    void job_withoutOptionsButAFile_printsTheReviewAndWritesThePage() throws IOException {
        Path page = folder.resolve("new").resolve("page.html");
        Path json = folder.resolve("other").resolve("review.json");

        ReviewRun first = ReviewRun.of("--html", page.toString(), "--json", json.toString());
        String firstPage = Files.readString(page);
        String firstJson = Files.readString(json);
        ReviewRun second = ReviewRun.of("--html", page.toString(), "--json", json.toString());

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo(TextReport.in("en").render(Samples.REVIEW));
        assertThat(first.err().lines())
                .containsExactly(
                        "Reading the sales database ...",
                        "Simulating a sales department ...",
                        "Computing the review ...",
                        "The page is in " + page,
                        "The JSON is in " + json);
        assertThat(second).isEqualTo(first);
        assertThat(Files.readString(page)).isEqualTo(firstPage).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(json)).isEqualTo(firstJson).isEqualTo(ReviewJson.render(Samples.REVIEW));
        assertThat(folder.resolve("new").toFile().list()).containsExactly("page.html");
    }

    @Test
    void readmeOfTheProject_showsTheBeginningOfTheReview() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        int start = readme.indexOf("SALES REVIEW");
        String shown = readme.substring(start, readme.indexOf("```", start));

        assertThat(shown.lines()).hasSizeGreaterThan(10);
        assertThat(TextReport.in("en").render(Samples.REVIEW)).startsWith(shown);
    }

    @Test
    void job_inRussian_printsRussian_andWritesTheSameJson() {
        Path json = folder.resolve("review.json");
        ReviewRun run = ReviewRun.of(
                "--lang", "ru", "--html", folder.resolve("page.html").toString(), "--json", json.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(TextReport.in("ru").render(Samples.REVIEW));
        assertThat(run.err()).startsWith("Читаю базу продаж ...").endsWith("Файл JSON записан: " + json + "\n");
        assertThat(json).hasContent(ReviewJson.render(Samples.REVIEW));
    }

    @Test
    void job_withAnExport_readsIt() {
        ReviewRun run = ReviewRun.of(
                "--crm",
                Samples.exportFolder().toString(),
                "--html",
                folder.resolve("page.html").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("4,238 won (10,005,534), 2,473 lost, 2,089 open. Win rate 63.2%");
    }

    @Test
    void help_isPrinted() {
        ReviewRun run = ReviewRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "--html=FILE",
                        "--json=FILE",
                        "--lang=en|ru",
                        "--crm=DIR",
                        "--erp=JDBC_URL",
                        "Exit codes: 0 fine");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--lang de; review: --lang must be en or ru, but was \"de\" (see --help)",
                "--currency XX; review: --currency must be a code such as USD, but was \"XX\" (see --help)",
                "--user me; review: --user and --password must come with --erp (see --help)",
                "--html= ; review: --html must name a file, but was empty (see --help)",
                "--json= ; review: --json must name a file, but was empty (see --help)",
                "--json a/b.html --html a/./b.html; review: --json must name another file than --html, but was \"a/b.html\" (see --help)",
                "--json; review: Missing required parameter for option '--json' (FILE) (see --help)",
                "--nothing; review: Unknown option: '--nothing' (see --help)",
                "--html; review: Missing required parameter for option '--html' (FILE) (see --help)"
            },
            quoteCharacter = '`')
    void commandLine_wrong_isOneLineAndCode2(String args, String message) {
        ReviewRun run = ReviewRun.of(args.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly(message);
    }

    @Test
    void input_wrong_isOneLineAndCode1() {
        assertFails(
                "review: folder " + folder.resolve("none") + " is missing",
                "--crm",
                folder.resolve("none").toString());
        assertFails(
                "review: the URL of the database must be one that a JDBC driver on the class path accepts, but was nowhere",
                "--erp",
                "nowhere");
        assertFails(
                "review: table orderfact is missing in jdbc:h2:mem:empty",
                "--erp",
                "jdbc:h2:mem:empty",
                "--user",
                "sa");
    }

    @Test
    void errors_followTheLanguage() {
        assertThat(ReviewRun.of("--lang", "ru", "--user", "me").err())
                .isEqualTo("review: ошибка: --user и --password задаются только вместе с --erp (см. --help)\n");
        assertThat(last(ReviewRun.of("--lang=ru", "--html", folder.toString())))
                .isEqualTo("review: ошибка: файл " + folder + " нельзя записать: это папка");
        assertThat(last(ReviewRun.of("--lang=ru", "--json", folder.toString())))
                .isEqualTo("review: ошибка: файл " + folder + " нельзя записать: это папка");
        assertThat(ReviewRun.of("--lang=ru", "--json", " ").err())
                .isEqualTo("review: ошибка: --json: нужно имя файла, а оно пустое (см. --help)\n");
        assertThat(ReviewRun.of("--lang=ru", "--json", "x", "--html", "x").err())
                .isEqualTo(
                        "review: ошибка: --json: нужен другой файл, не тот, что у --html, а задано «x» (см. --help)\n");
        assertThat(last(ReviewRun.of("--lang=ru", "--erp", "nowhere"))).startsWith("review: ошибка: the URL of");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere:x?user=me&password=secret, nowhere:x",
        "nowhere:x;PASSWORD=secret, nowhere:x",
        "nowhere://me:secret@host/erp, nowhere://host/erp",
        "nowhere:thin:me/secret@host:1521, nowhere:thin:host:1521"
    })
    void passwordInTheUrl_isNotRepeated(String url, String shown) {
        ReviewRun run = ReviewRun.of("--erp", url);

        assertThat(last(run)).endsWith("but was " + shown);
        assertThat(run.err()).doesNotContain("secret");
    }

    @Test
    void passwordInTheUrl_isNotRepeatedByTheDriversOwnMessage() {
        ReviewRun run = ReviewRun.of("--erp", "jdbc:h2:mem:secrets;NOT_A_SETTING=hush");

        assertThat(run.code()).isEqualTo(1);
        assertThat(last(run))
                .startsWith("review: cannot connect to jdbc:h2:mem:secrets: ")
                .doesNotContain("hush");
    }

    @Test
    void debug_printsTheStackTrace() {
        ReviewRun run = ReviewRun.of("--debug", "--erp", "nowhere");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("InputException", "\tat ");
    }
}
