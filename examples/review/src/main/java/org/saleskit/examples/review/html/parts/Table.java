package org.saleskit.examples.review.html.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table with a caption; the first column names the row, the others are aligned by their kind. */
public final class Table {

    /** How the cells of a column stand. */
    public enum Column {
        /** Left-aligned words. */
        TEXT("text"),
        /** Left-aligned words in lines that break. */
        PROSE("prose"),
        /** Right-aligned digits. */
        NUMBER("number"),
        /** Centred digits in a cell whose shade follows a value. */
        HEAT("heat");

        private final String style;

        Column(String style) {
            this.style = style;
        }
    }

    /**
     * A cell.
     *
     * @param text what it says
     * @param shade how dark it is, from 0 to 1; what the shade tells is always in the text too
     */
    public record Cell(String text, double shade) {

        /**
         * {@return a cell without a shade}
         *
         * @param text what it says
         */
        public static Cell of(String text) {
            return new Cell(text, 0);
        }
    }

    /** What a row is. */
    public enum Row {
        /** One of many. */
        PLAIN(""),
        /** The sum of the others. */
        TOTAL("total"),
        /** The head of a group, such as a year. */
        GROUP("group"),
        /** A part of the group above it. */
        PART("part");

        private final String style;

        Row(String style) {
            this.style = style;
        }
    }

    private static final int SHADES = 7;

    private final String caption;
    private final List<String> heads = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Markup body = new Markup();
    private boolean simulated;

    /**
     * Starts a table.
     *
     * @param caption what it shows
     */
    public Table(String caption) {
        this.caption = caption;
    }

    /**
     * {@return this table with a further column}
     *
     * @param head its head
     * @param column how its cells stand
     */
    public Table column(String head, Column column) {
        heads.add(head);
        columns.add(column);
        return this;
    }

    /**
     * {@return this table with further columns of numbers}
     *
     * @param names their heads
     */
    public Table numbers(String... names) {
        for (String name : names) {
            column(name, Column.NUMBER);
        }
        return this;
    }

    /**
     * {@return this table, its caption labelled as simulated if it is}
     *
     * @param isSimulated whether it is
     */
    public Table simulated(boolean isSimulated) {
        simulated = isSimulated;
        return this;
    }

    /**
     * {@return this table with a further row}
     *
     * @param cells as many texts as columns
     */
    public Table row(String... cells) {
        return row(Row.PLAIN, cells);
    }

    /**
     * {@return this table with a further row}
     *
     * @param kind what the row is
     * @param cells as many texts as columns
     */
    public Table row(Row kind, String... cells) {
        return row(kind, Arrays.stream(cells).map(Cell::of).toList());
    }

    /**
     * {@return this table with a further row}
     *
     * @param kind what the row is
     * @param cells as many as columns
     */
    public Table row(Row kind, List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("cells must be as many as columns, but was " + cells.size());
        }
        body.open("tr", kind.style.isEmpty() ? new String[0] : new String[] {"class", kind.style});
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            String style = columns.get(i).style + shade(cells.get(i).shade());
            body.open(tag, i == 0 ? new String[] {"scope", "row", "class", style} : new String[] {"class", style});
            body.text(cells.get(i).text()).close();
        }
        body.close().line();
        return this;
    }

    /**
     * Writes the table; it scrolls by itself where the page is narrower.
     *
     * @param out where to
     * @param words the language
     */
    public void write(Markup out, Words words) {
        out.open("h3").text(caption);
        if (simulated) {
            out.text(" ").element("span", words.get("simulated"), "class", "tag");
        }
        out.close();
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        out.open("table", "aria-label", caption).open("thead").open("tr");
        for (int i = 0; i < heads.size(); i++) {
            out.element("th", heads.get(i), "scope", "col", "class", columns.get(i).style);
        }
        out.close()
                .close()
                .open("tbody")
                .line()
                .add(body)
                .close()
                .close()
                .close()
                .line();
    }

    /** The style of a shade: one of seven, so light that the text stays readable; none for nothing. */
    private static String shade(double part) {
        long step = Math.round(Math.ceil(Math.min(1, part) * SHADES));
        return step <= 0 ? "" : " shade" + step;
    }
}
