package org.saleskit.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.examples.review.ReviewRun.assertFails;
import static org.saleskit.examples.review.ReviewRun.last;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the job is to write: what is wrong with them is said before the work, and nothing is changed then. */
class ReviewFilesTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void page_thatCannotBeWritten_isNamed() {
        ReviewRun run = ReviewRun.of("--html", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(last(run)).startsWith("review: file " + folder + " cannot be written: ");
    }

    @Test
    void json_thatCannotBeWritten_isNamed_andThePageStays() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "old");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertFails(
                "review: file " + folder + " cannot be written: it is a folder",
                "--html",
                page.toString(),
                "--json",
                folder.toString());
        assertFails(
                "review: file " + file.resolve("x.json") + " cannot be written: " + file + " is no folder",
                "--html",
                page.toString(),
                "--json",
                file.resolve("x.json").toString());
        assertThat(page).hasContent("old");
    }

    @Test
    void jsonAsThePage_isRefused_alsoWhereThatHasItsUsualPlace() {
        assertThat(ReviewRun.of("--json", "target/sales-review.html"))
                .isEqualTo(
                        new ReviewRun(
                                2,
                                "",
                                "review: --json must name another file than --html, but was \"target/sales-review.html\" (see --help)\n"));
    }

    @Test
    void page_isTriedOutBeforeTheComputation_andLeftAsItWas() throws IOException {
        assertThat(ReviewRun.of("--html", folder.toString()).err().lines()).hasSize(1);

        Path old = Files.writeString(folder.resolve("old.html"), "old");
        Path fresh = folder.resolve("fresh.html");
        ReviewRun.of("--erp", "nowhere", "--html", old.toString(), "--json", fresh + ".json");
        ReviewRun.of("--erp", "nowhere", "--html", fresh.toString(), "--json", old.toString());

        assertThat(old).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("old.html");
    }

    @Test
    void page_belowAFile_isNamedWithoutTheNameOfAClass() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertFails(
                "review: file " + file.resolve("page.html") + " cannot be written: " + file + " is no folder",
                "--html",
                file.resolve("page.html").toString());
        assertThat(last(ReviewRun.of("--html", folder.toString()))).doesNotContain("Exception");
    }
}
