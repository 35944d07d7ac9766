package org.saleskit.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.text.Phrases;

class OutputFileTest {

    private static final Phrases PHRASES = Failures.phrasesIn("en");

    @TempDir
    Path folder = Path.of("");

    private OutputFile file(String name) {
        return OutputFile.of(folder.resolve(name), PHRASES);
    }

    private static Map<OutputFile, String> contents(OutputFile first, OutputFile second) {
        Map<OutputFile, String> contents = new LinkedHashMap<>();
        contents.put(first, "first");
        contents.put(second, "second");
        return contents;
    }

    @Test
    void writeAll_newAndOldFiles_leavesThemAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("old"), "a text that is longer than the new one");

        OutputFile.writeAll(contents(file("old"), file("fresh")));

        assertThat(folder.resolve("old")).hasContent("first");
        assertThat(folder.resolve("fresh")).hasContent("second");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("old", "fresh");
    }

    /** A file whose folder went away in the meantime stands for all that may happen between the trial and the end of the work. */
    @Test
    void writeAll_oneFails_leavesTheOthersAsTheyWere() throws IOException {
        Files.writeString(folder.resolve("old"), "old");
        OutputFile lost = file("gone/lost");
        Files.delete(folder.resolve("gone"));

        for (Map<OutputFile, String> contents :
                List.of(contents(file("old"), lost), contents(file("fresh"), lost), contents(lost, file("old")))) {
            assertThatThrownBy(() -> OutputFile.writeAll(contents))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("file " + folder.resolve("gone/lost") + " cannot be written: ");
        }
        assertThat(folder.resolve("old")).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("old");
    }

    @Test
    void writeAll_fullDevice_isNamedAndLeavesTheOtherAsItWas() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "there is no device that is always full");
        Files.writeString(folder.resolve("old"), "old");

        assertThatThrownBy(() -> OutputFile.writeAll(contents(file("old"), OutputFile.of(full, PHRASES))))
                .isInstanceOf(InputException.class)
                .hasMessage("file /dev/full cannot be written: No space left on device");
        assertThat(folder.resolve("old")).hasContent("old");
    }

    @Test
    void writeAll_oldFile_keepsItsRightsAndTheLinkToIt() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "no rights as POSIX has them");
        Path old = Files.writeString(folder.resolve("old"), "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), old);

        OutputFile.writeAll(Map.of(OutputFile.of(link, PHRASES), "new"));

        assertThat(link).isSymbolicLink();
        assertThat(old).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void same_isAboutTheFileAndNotItsName() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), inner);

        assertThat(OutputFile.same(old, inner.resolve("../old"))).isTrue();
        assertThat(OutputFile.same(inner.resolve("new"), link.resolve("new"))).isTrue();
        assertThat(OutputFile.same(Path.of("no/such/a"), Path.of("no/./such/a")))
                .isTrue();
        assertThat(OutputFile.same(old, inner.resolve("old"))).isFalse();
    }
}
