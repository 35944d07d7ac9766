package org.saleskit.examples.review.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text, each column as wide as its longest cell, the first to the left and the others to the right. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();

    TextTable(String... header) {
        add(header);
    }

    void add(String... cells) {
        lines.add(List.of(cells).stream().map(TextTable::visible).toList());
    }

    void writeTo(Writer out) throws IOException {
        int columns = lines.get(0).size();
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
                text.append(i == 0 ? "" : GAP).append(i == 0 ? line.get(i) + blanks : blanks + line.get(i));
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
