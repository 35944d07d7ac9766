package org.saleskit.examples.review;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.text.Phrases;

/** The file that the page goes to, tried out before the work on the page begins. */
final class PageFile {

    private final Path file;
    private final Phrases phrases;

    private PageFile(Path file, Phrases phrases) {
        this.file = file;
        this.phrases = phrases;
    }

    /**
     * {@return the file, which can be written; its folder is made, the file itself is left as it was}
     *
     * @throws InputException if the file cannot be written
     */
    static PageFile of(Path file, Phrases phrases) {
        PageFile page = new PageFile(file, phrases);
        page.tryOut();
        return page;
    }

    private void tryOut() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.isDirectory(file)) {
                throw new InputException(phrases.get("error.page", file, phrases.get("error.page.isFolder")));
            }
            boolean there = Files.exists(file);
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            if (!there) {
                Files.delete(file);
            }
        } catch (IOException unwritten) {
            throw failure(unwritten);
        }
    }

    void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException unwritten) {
            throw failure(unwritten);
        }
    }

    private InputException failure(IOException unwritten) {
        return new InputException(phrases.get("error.page", file, reason(unwritten)), unwritten);
    }

    private String reason(IOException unwritten) {
        if (unwritten instanceof AccessDeniedException denied) {
            return phrases.get("error.page.access", denied.getFile());
        }
        if (unwritten instanceof NoSuchFileException missing) {
            return phrases.get("error.page.missing", missing.getFile());
        }
        if (unwritten instanceof FileAlreadyExistsException other) {
            return phrases.get("error.page.noFolder", other.getFile());
        }
        String reason = unwritten instanceof FileSystemException system ? system.getReason() : unwritten.getMessage();
        return reason == null ? unwritten.toString() : reason;
    }
}
