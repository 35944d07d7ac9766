package org.saleskit.examples.review.cli.output;

import java.io.IOException;
import java.io.Writer;

/** A sentence in lines that fit a terminal, with a name before it and the lines after the first set in. */
public final class Paragraph {

    private static final int WIDTH = 100;

    private static final String INDENT = "    ";

    private Paragraph() {}

    /**
     * Writes the name, a colon and the text; a word longer than a line stays whole.
     *
     * @param out takes the text
     * @param name what stands before the text
     * @param text the text
     * @throws IOException if it cannot be written
     */
    public static void write(Writer out, String name, String text) throws IOException {
        StringBuilder line = new StringBuilder(TextTable.visible(name)).append(':');
        // Numbers hold blanks that may not be broken; only the plain ones part words.
        for (String word : TextTable.visible(text).split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(INDENT).append(word);
            } else {
                line.append(' ').append(word);
            }
        }
        out.append(line).append('\n');
    }
}
