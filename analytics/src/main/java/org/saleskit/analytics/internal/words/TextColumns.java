package org.saleskit.analytics.internal.words;

import java.util.List;

/** Tables of plain text. */
public final class TextColumns {

    private static final String GAP = "  ";

    private TextColumns() {}

    /**
     * {@return the rows with their columns under each other, the first one to the left, the others to the right; every line
     * ends with a line feed}
     *
     * @param rows the rows, each with as many cells as the first
     */
    public static String align(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
            for (int column = 1; column < columns; column++) {
                String cell = row.get(column);
                text.append(GAP)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(cell);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
