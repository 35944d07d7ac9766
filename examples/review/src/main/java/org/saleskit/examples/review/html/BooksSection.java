package org.saleskit.examples.review.html;

import java.util.List;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.Breakdowns;
import org.saleskit.examples.review.model.OrderState;
import org.saleskit.examples.review.model.PlanFact;
import org.saleskit.examples.review.model.Review;

/** The tables of the books: revenue and margin by territory, product line and rep; orders by state; plan against fact. */
final class BooksSection {

    private BooksSection() {}

    static void write(Page page, Review review) {
        breakdowns(page, review.breakdowns());
        orders(page, review);
    }

    private static void breakdowns(Page page, Breakdowns breakdowns) {
        page.section("breakdowns", false);
        page.body().open("div", "class", "pair tables");
        breakdown(page, "territory", breakdowns.territories());
        breakdown(page, "productLine", breakdowns.productLines());
        page.body().close();
        breakdown(page, "rep", breakdowns.reps());
        page.body().close().line();
    }

    private static void breakdown(Page page, String dimension, List<Breakdowns.Line> lines) {
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

    private static void orders(Page page, Review review) {
        page.section("orders", false);
        page.body().open("div", "class", "pair tables");
        states(page, review.orderStates());
        plan(page, review.planFact());
        page.body().close().close().line();
    }

    private static void states(Page page, List<OrderState> states) {
        Words words = page.words();
        Table table = new Table(words.get("orders.states"))
                .column(words.get("state"), Table.Column.TEXT)
                .numbers(words.get("ordersHead"), words.get("linesHead"), words.get("revenue"), words.get("share"));
        for (OrderState state : states) {
            table.row(
                    state.state(),
                    words.count(state.orders()),
                    words.count(state.lines()),
                    words.amount(state.value()),
                    words.percent(state.share()));
        }
        page.table(table);
    }

    private static void plan(Page page, PlanFact planFact) {
        Words words = page.words();
        Table table = new Table(words.get("orders.plan"))
                .column(words.get("region"), Table.Column.TEXT)
                .numbers(words.get("plan"), words.get("fact"), words.get("difference"), words.get("ratio"));
        planFact.regions().forEach(line -> line(table, Table.Row.PLAIN, words, line, line.name()));
        line(table, Table.Row.TOTAL, words, planFact.total(), words.get("total"));
        PlanFact.Line department = planFact.salesDepartment();
        line(table, Table.Row.PLAIN, words, department, words.get("orders.department", department.name()));
        page.table(table);
    }

    private static void line(Table table, Table.Row kind, Words words, PlanFact.Line line, String name) {
        table.row(
                kind,
                name,
                words.amount(line.plan()),
                words.amount(line.fact()),
                words.signed(line.difference()),
                words.percent(line.ratio()));
    }
}
