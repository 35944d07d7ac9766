package org.saleskit.examples.review.html;

import java.util.List;
import org.saleskit.examples.review.model.Breakdowns;

/** Revenue and margin by territory, product line and rep. */
final class BreakdownSection {

    private BreakdownSection() {}

    static void write(Page page, Breakdowns breakdowns) {
        page.section("breakdowns", false);
        page.body().open("div", "class", "pair tables");
        table(page, "territory", breakdowns.territories());
        table(page, "productLine", breakdowns.productLines());
        page.body().close();
        table(page, "rep", breakdowns.reps());
        page.body().close().line();
    }

    private static void table(Page page, String dimension, List<Breakdowns.Line> lines) {
        Words words = page.words();
        Table table = new Table(words.get("breakdowns." + dimension))
                .column(words.get(dimension), Table.Column.TEXT)
                .numbers(
                        words.get("revenue"),
                        words.get("share"),
                        words.get("margin"),
                        words.get("marginRate"),
                        words.get("ordersHead"));
        for (Breakdowns.Line line : lines) {
            table.row(
                    line.name().orElse(words.get(dimension + ".none")),
                    words.amount(line.revenue()),
                    words.percent(line.share()),
                    words.amount(line.margin()),
                    words.percent(line.marginRate()),
                    words.count(line.orders()));
        }
        page.table(table);
    }
}
