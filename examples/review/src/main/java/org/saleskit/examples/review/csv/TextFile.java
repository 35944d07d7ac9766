package org.saleskit.examples.review.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.saleskit.examples.review.facts.InputException;

/** Opens a plain or gzip file as strict UTF-8 text and says why one cannot be read. */
final class TextFile {

    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private TextFile() {}

    static Reader open(Path path) {
        if (Files.isDirectory(path)) {
            throw InputException.of(path.toString(), "must be a file, but is a directory");
        }
        try {
            PushbackReader text = new PushbackReader(new InputStreamReader(bytes(path), strictUtf8()));
            try {
                int first = text.read();
                if (first >= 0 && first != BYTE_ORDER_MARK) {
                    text.unread(first);
                }
                return text;
            } catch (IOException broken) {
                text.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw unreadable(path, 1, broken);
        }
    }

    /** The error for a file whose reading broke off after the given line. */
    static InputException unreadable(Path path, long line, IOException cause) {
        String file = path.toString();
        if (cause instanceof CharacterCodingException) {
            // A pipe cannot be read once more.
            long bad = Files.isRegularFile(path) ? lineOfBadBytes(path) : line;
            return InputException.ofLine(file, bad, "must be UTF-8 text, but holds other bytes");
        }
        if (cause instanceof NoSuchFileException) {
            return InputException.of(file, "must be a file that exists, but there is none");
        }
        if (cause instanceof AccessDeniedException) {
            return InputException.of(file, "must be readable, but access is denied");
        }
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return InputException.ofLine(
                    file, line, "must be whole gzip data, but is damaged or cut short at or after it");
        }
        return InputException.ofLine(file, line, "must be readable, but: " + cause.getMessage());
    }

    private static InputStream bytes(Path path) throws IOException {
        InputStream in = new BufferedInputStream(opened(path), BUFFER);
        try {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == GZIP_FIRST && second == GZIP_SECOND) {
                return new GZIPInputStream(in, BUFFER);
            }
            if (path.toString().endsWith(".gz")) {
                throw InputException.of(path.toString(), "must be gzip data as its name says, but is not");
            }
            return in;
        } catch (IOException | RuntimeException broken) {
            in.close();
            throw broken;
        }
    }

    private static InputStream opened(Path path) throws IOException {
        // The stream of Files seeks, which a pipe cannot.
        boolean pipe = Files.exists(path) && !Files.isRegularFile(path);
        return pipe ? new FileInputStream(path.toFile()) : Files.newInputStream(path);
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Finds the line by reading the bytes once more: a decoder drops the text it has decoded before the bad bytes. No
     * byte of a longer UTF-8 sequence is an LF or a CR, so lines can be cut before decoding.
     */
    private static long lineOfBadBytes(Path path) {
        CharsetDecoder decoder = strictUtf8();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        try (InputStream in = new BufferedInputStream(bytes(path), BUFFER)) {
            int previous = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n' || b == '\r') {
                    decoder.decode(ByteBuffer.wrap(line.toByteArray()));
                    line.reset();
                    number += b == '\n' && previous == '\r' ? 0 : 1;
                } else {
                    line.write(b);
                }
                previous = b;
            }
        } catch (IOException found) {
            return number;
        }
        return number;
    }
}
