package org.saleskit.examples.review.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text, each column as wide as its longest cell: words to the left in the first columns, numbers to the right. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    private final int wordColumns;

    private TextTable(int wordColumns) {
        this.wordColumns = wordColumns;
    }

    /**
     * {@return a table with a header}
     *
     * @param wordColumns how many columns, from the first, hold words
     * @param header the names of the columns
     */
    public static TextTable of(int wordColumns, String... header) {
        TextTable table = new TextTable(wordColumns);
        table.add(header);
        return table;
    }

    /** {@return a table of names and values, without a header} */
    public static TextTable ofPairs() {
        return new TextTable(2);
    }

    /**
     * Adds a line.
     *
     * @param cells its cells, as many as the other lines have
     */
    public void add(String... cells) {
        lines.add(List.of(cells).stream().map(TextTable::visible).toList());
    }

    /**
     * Writes the lines.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void writeTo(Writer out) throws IOException {
        int columns = lines.isEmpty() ? 0 : lines.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(i -> lines.stream()
                        .mapToInt(line -> width(line.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - width(line.get(i)));
                text.append(i == 0 ? "" : GAP).append(i < wordColumns ? line.get(i) + blanks : blanks + line.get(i));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private static int width(String cell) {
        return cell.codePoints().map(TextTable::width).sum();
    }

    /** How many cells of a terminal a character takes, near enough: two in East Asian scripts and emoji, none if it marks others. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /**
     * {@return a text on one line: a key may hold a line break, a table may not}
     *
     * @param cell a text
     */
    public static String visible(String cell) {
        boolean plain = cell.codePoints().noneMatch(Character::isISOControl);
        return plain ? cell : cell.replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "?");
    }
}
