package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saleskit.analytics.abcxyz.CellPolicy;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Markup;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.Segmentation;

/** ABC/XYZ of one dimension: the Pareto curve, the matrix, the items that matter most and the policy of each cell. */
final class SegmentationSection {

    private static final List<String> CLASSES = List.of("A", "B", "C");

    private final Page page;
    private final Words words;
    private final String dimension;
    private final Segmentation items;

    private SegmentationSection(Page page, String dimension, Segmentation items) {
        this.page = page;
        this.words = page.words();
        this.dimension = dimension;
        this.items = items;
    }

    /**
     * Writes the section.
     *
     * @param dimension identifier and prefix of the phrases, {@code products} or {@code customers}
     */
    static void write(Page page, String dimension, Segmentation items) {
        SegmentationSection section = new SegmentationSection(page, dimension, items);
        Words words = page.words();
        String[] limits = Stream.concat(items.abcLimits().stream(), items.xyzLimits().stream())
                .map(limit -> words.percent(limit, 0))
                .toArray(String[]::new);
        page.section(dimension, false, limits);
        page.body().open("div", "class", "pair");
        section.pareto();
        section.matrix();
        page.body().close();
        section.top();
        section.policies();
        CertaintySection.write(page, dimension, items);
        MigrationSection.write(page, dimension, items);
        page.body().close().line();
    }

    private void pareto() {
        List<Segmentation.Item> ranked = items.items().stream()
                .filter(item -> item.cumulativeShare().isPresent())
                .toList();
        List<Json> points = new ArrayList<>();
        for (Segmentation.Item item : ranked) {
            points.add(new Json()
                    .put("cumulative", item.cumulativeShare().orElse(1))
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    (points.size() + 1) + ". " + item.name() + " (" + item.abc() + item.xyz() + ")",
                                    words.get("revenue") + ": " + words.amount(item.amount()) + ", "
                                            + words.percent(item.share()),
                                    words.get("cumulative") + ": " + words.percent(item.cumulativeShare()))));
        }
        List<Json> groups = new ArrayList<>();
        int from = 0;
        for (String abc : CLASSES) {
            List<Segmentation.Item> members =
                    ranked.stream().filter(item -> item.abc().equals(abc)).toList();
            double share =
                    members.stream().mapToDouble(item -> item.share().orElse(0)).sum();
            if (!members.isEmpty()) {
                groups.add(new Json()
                        .put("name", abc)
                        .put("from", from)
                        .put("to", from + members.size())
                        .put("brief", words.count(members.size()))
                        .put("text", words.counted(dimension, members.size()) + "\n" + words.percent(share)));
                from += members.size();
            }
        }
        Json data = new Json()
                .put("xName", words.get(dimension + ".axis"))
                .put("limits", items.abcLimits())
                .put("items", points)
                .put("classes", groups);
        page.chart(dimension + "-pareto", "pareto", false, words.get(dimension + "-pareto.caption"), data, itemTable());
    }

    private Table itemTable() {
        Table table = new Table(words.get(dimension + ".table"))
                .column(words.get("item"), Table.Column.TEXT)
                .numbers(words.get("revenue"), words.get("share"), words.get("cumulative"))
                .column(words.get("class"), Table.Column.TEXT)
                .numbers(words.get("variation"), words.get("months"), words.get("zeroMonths"), words.get("certainty"))
                .column(words.get("item.longer", longer()), Table.Column.TEXT);
        for (Segmentation.Item item : items.items()) {
            table.row(
                    item.name(),
                    words.amount(item.amount()),
                    words.percent(item.share()),
                    words.percent(item.cumulativeShare()),
                    cell(item),
                    words.decimal(item.variation(), 2),
                    words.count(item.periods()),
                    words.count(item.zeroPeriods()),
                    words.percent(item.certainty()),
                    item.longerXyz().map(words::className).orElse(Words.NONE));
        }
        return table;
    }

    /** The next longer period. */
    private String longer() {
        return words.counted("month", items.lengths().lengths().get(1).months());
    }

    private static String cell(Segmentation.Item item) {
        return item.abc() + item.xyz();
    }

    private void matrix() {
        List<Json> cells = new ArrayList<>();
        Table table = new Table(words.get("matrix.table"))
                .column(words.get("cell"), Table.Column.TEXT)
                .numbers(words.get(dimension + ".head"), words.get("revenue"), words.get("share"));
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Segmentation.Cell cell : items.matrix()) {
            addOnce(rows, words.className(cell.abc()));
            addOnce(columns, words.className(cell.xyz()));
            String name = cell.abc() + cell.xyz();
            String amount = words.amount(cell.amount());
            String share = words.percent(cell.share());
            table.row(name, words.count(cell.count()), amount, share);
            cells.add(new Json()
                    .put("row", words.className(cell.abc()))
                    .put("column", words.className(cell.xyz()))
                    .put("items", cell.count())
                    .put("share", cell.share().orElse(0))
                    .put("itemsText", words.counted(dimension, cell.count()))
                    .put("amountText", amount)
                    .put("shareText", share)
                    .put(
                            "text",
                            String.join(
                                    "\n",
                                    name + ": " + words.counted(dimension, cell.count()),
                                    words.get("revenue") + ": " + amount,
                                    words.get("share") + ": " + share)));
        }
        Json data = new Json().put("rows", rows).put("columns", columns).put("cells", cells);
        page.chart(
                dimension + "-matrix",
                "matrix",
                false,
                words.get("matrix.caption", words.count(items.minimumPeriods())),
                data,
                table);
    }

    private static void addOnce(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private void top() {
        Markup out = page.body();
        out.open("div", "class", "block").element("h3", words.get(dimension + ".top"));
        out.open("ol", "class", "top");
        for (Segmentation.Item item : items.top()) {
            out.open("li").open("div", "class", "headline");
            out.element("span", item.name(), "class", "name").element("span", cell(item), "class", "cell");
            out.element("span", words.amount(item.amount()), "class", "amount").close();
            out.element("p", item.explanation().getOrDefault(words.language(), ""), "class", "note");
            out.close().line();
        }
        out.close().close().line();
    }

    private void policies() {
        Table table = new Table(words.get("policy.table"))
                .column(words.get("cell"), Table.Column.TEXT)
                .numbers(words.get(dimension + ".head"), words.get("share"))
                .column(words.get("policy.contact"), Table.Column.TEXT)
                .column(words.get("policy.credit"), Table.Column.TEXT)
                .column(words.get("policy.planning"), Table.Column.TEXT)
                .column(words.get("policy.reason"), Table.Column.PROSE);
        for (Segmentation.Cell cell : items.matrix()) {
            if (cell.count() > 0 && cell.policy().isPresent()) {
                CellPolicy policy = cell.policy().get();
                table.row(
                        cell.abc() + cell.xyz(),
                        words.count(cell.count()),
                        words.percent(cell.share()),
                        policy.contactDays().isPresent()
                                ? words.get(
                                        "policy.every",
                                        words.count(policy.contactDays().getAsInt()))
                                : words.get("policy.noContact"),
                        policy.creditDays() == 0
                                ? words.get("policy.advance")
                                : words.get("policy.days", words.count(policy.creditDays())),
                        words.get("policy." + policy.planningEffort()),
                        words.language().equals("ru") ? policy.reasonInRussian() : policy.reason());
            }
        }
        page.table(table, List.of(), List.of(words.get("policy.note." + dimension)));
    }
}
