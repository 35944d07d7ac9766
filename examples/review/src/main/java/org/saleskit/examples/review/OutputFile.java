package org.saleskit.examples.review;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.examples.review.text.Phrases;

/** A file that the job writes, tried out before the work on it begins and replaced only when all files are complete. */
final class OutputFile {

    private static final Path MODULE = Path.of("examples", "review");
    private static final Path PAGE = Path.of("target", "sales-review.html");

    private final Path file;
    private final Phrases phrases;

    /** The new content beside the file, as long as it has not taken its place. */
    private @Nullable Path part;

    private OutputFile(Path file, Phrases phrases) {
        this.file = file;
        this.phrases = phrases;
    }

    /**
     * {@return the file, which can be written; its folder is made, the file itself is left as it was}
     *
     * @throws InputException if the file cannot be written
     */
    static OutputFile of(Path file, Phrases phrases) {
        OutputFile output = new OutputFile(file, phrases);
        output.tryOut();
        return output;
    }

    /** {@return where the page goes if nobody says: the working folder is the root of the repository when Maven runs the job, and any other otherwise} */
    static Path usualPage() {
        return Files.isDirectory(MODULE) ? MODULE.resolve(PAGE) : PAGE;
    }

    /** {@return whether two paths are one file, whether it is there or not} */
    static boolean same(Path one, Path other) {
        return place(one).equals(place(other));
    }

    /**
     * Writes the files. None is replaced before all are complete on the disk. What is no plain file, such as a pipe, and a file in
     * a folder that takes no other are written in place.
     *
     * @throws InputException if a file cannot be written
     */
    static void writeAll(Map<OutputFile, String> contents) {
        try {
            contents.forEach(OutputFile::prepare);
            contents.keySet().forEach(OutputFile::replace);
        } finally {
            contents.keySet().forEach(OutputFile::discard);
        }
    }

    private static Path place(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            Path folder = whole.getParent();
            if (Files.exists(whole)) {
                return whole.toRealPath();
            }
            return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(whole.getFileName()) : whole;
        } catch (IOException unknown) {
            return whole;
        }
    }

    private void tryOut() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.isDirectory(file)) {
                throw new InputException(phrases.get("error.file", file, phrases.get("error.file.isFolder")));
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

    private void prepare(String content) {
        Path target = place(file);
        Path folder = target.getParent();
        boolean there = Files.exists(target);
        try {
            if (folder == null || !Files.isWritable(folder) || (there && !Files.isRegularFile(target))) {
                Files.writeString(file, content);
                return;
            }
            // Named by the process, so that two runs do not write into one.
            Path beside = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            part = beside;
            Files.writeString(beside, content);
            if (there && Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
            }
        } catch (IOException unwritten) {
            throw failure(unwritten);
        }
    }

    private void replace() {
        Path complete = part;
        if (complete != null) {
            try {
                Files.move(complete, place(file), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unwritten) {
                throw failure(unwritten);
            }
        }
    }

    private void discard() {
        Path rest = part;
        if (rest != null) {
            try {
                Files.deleteIfExists(rest);
            } catch (IOException stays) {
                // What went wrong first is what the reader is told.
            }
        }
    }

    private InputException failure(IOException unwritten) {
        return new InputException(phrases.get("error.file", file, reason(unwritten)), unwritten);
    }

    private String reason(IOException unwritten) {
        if (unwritten instanceof AccessDeniedException denied) {
            return phrases.get("error.file.access", denied.getFile());
        }
        if (unwritten instanceof NoSuchFileException missing) {
            return phrases.get("error.file.missing", missing.getFile());
        }
        if (unwritten instanceof FileAlreadyExistsException other) {
            return phrases.get("error.file.noFolder", other.getFile());
        }
        String reason = unwritten instanceof FileSystemException system ? system.getReason() : unwritten.getMessage();
        return reason == null ? unwritten.toString() : reason;
    }
}
