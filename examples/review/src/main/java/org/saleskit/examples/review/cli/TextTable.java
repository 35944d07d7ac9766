package org.saleskit.examples.review.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text, each column as wide as its longest cell: words to the left in the first columns, numbers to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    private final int wordColumns;

    private TextTable(int wordColumns) {
        this.wordColumns = wordColumns;
    }

    /** A table with a header, of which the first columns hold words. */
    static TextTable of(int wordColumns, String... header) {
        TextTable table = new TextTable(wordColumns);
        table.add(header);
        return table;
    }

    /** A table of names and values. */
    static TextTable ofPairs() {
        return new TextTable(2);
    }

    void add(String... cells) {
        lines.add(List.of(cells).stream().map(TextTable::visible).toList());
    }

    void writeTo(Writer out) throws IOException {
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
        return cell.codePointCount(0, cell.length());
    }

    /** A key may hold a line break; a table may not. */
    private static String visible(String cell) {
        boolean plain = cell.codePoints().noneMatch(Character::isISOControl);
        return plain ? cell : cell.replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", "?");
    }
}
