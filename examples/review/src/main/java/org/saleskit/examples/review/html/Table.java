package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table with a caption; the first column names the row, the others are aligned by their kind. */
final class Table {

    /** How the cells of a column stand. */
    enum Column {
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
    record Cell(String text, double shade) {

        static Cell of(String text) {
            return new Cell(text, 0);
        }
    }

    /** What a row is. */
    enum Row {
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

    Table(String caption) {
        this.caption = caption;
    }

    Table column(String head, Column column) {
        heads.add(head);
        columns.add(column);
        return this;
    }

    Table numbers(String... names) {
        for (String name : names) {
            column(name, Column.NUMBER);
        }
        return this;
    }

    /** Labels the caption as simulated. */
    Table simulated(boolean isSimulated) {
        simulated = isSimulated;
        return this;
    }

    Table row(String... cells) {
        return row(Row.PLAIN, cells);
    }

    Table row(Row kind, String... cells) {
        return row(kind, Arrays.stream(cells).map(Cell::of).toList());
    }

    Table row(Row kind, List<Cell> cells) {
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

    /** Writes the table; it scrolls by itself where the page is narrower. */
    void write(Markup out, Words words) {
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
