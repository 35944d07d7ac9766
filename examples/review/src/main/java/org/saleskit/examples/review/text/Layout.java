package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Aligned columns. Widths count code points, so that Cyrillic letters and the euro sign count one each. */
final class Layout {

    /** The widest line. */
    static final int WIDTH = 100;

    private static final Pattern BLANK = Pattern.compile(" ");

    private final int[] widths;

    private Layout(int[] widths) {
        this.widths = widths;
    }

    /**
     * {@return columns of these widths, one blank apart}
     *
     * @param widths the width of each column; a negative one is set flush left, a positive one flush right
     */
    static Layout of(int... widths) {
        return new Layout(widths.clone());
    }

    /** {@return the cells as a line, without blanks at its end; what is too long for a left column is cut} */
    String row(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(' ');
            }
            int width = Math.abs(widths[i]);
            if (widths[i] < 0) {
                line.append(padded(cut(cells[i], width), width));
            } else {
                line.append(" ".repeat(Math.max(0, width - length(cells[i])))).append(cells[i]);
            }
        }
        return line.toString().stripTrailing();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String cut(String text, int width) {
        return length(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    /** {@return a title over the whole width} */
    static String title(String text) {
        String cut = cut(text, WIDTH - 4);
        return "── " + cut + " " + "─".repeat(WIDTH - 4 - length(cut));
    }

    /** {@return two blocks side by side, the right one starting at the column} */
    static List<String> beside(List<String> left, List<String> right, int column) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String start = i < left.size() ? left.get(i) : "";
            String end = i < right.size() ? right.get(i) : "";
            lines.add((padded(start, column) + end).stripTrailing());
        }
        return lines;
    }

    /** {@return the text in lines that are not too wide, broken at blanks, all but the first indented} */
    static List<String> wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BLANK.splitAsStream(text).toList()) {
            if (!line.isEmpty() && length(line.toString()) + 1 + length(word) > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
