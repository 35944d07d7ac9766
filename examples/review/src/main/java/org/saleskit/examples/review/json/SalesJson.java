package org.saleskit.examples.review.json;

import java.io.IOException;
import org.saleskit.examples.review.model.Breakdowns;
import org.saleskit.examples.review.model.PlanFact;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;

/** What the books say: revenue, cost and orders by period, month, territory, rep, product line and state; plan and fact. */
final class SalesJson {

    private SalesJson() {}

    static void write(Fields out, Review review) throws IOException {
        SalesTotals sales = review.sales();
        Breakdowns breakdowns = review.breakdowns();
        PlanFact plans = review.planFact();
        out.object(
                "sales",
                fields -> fields.object("total", total -> period(total, sales.total()))
                        .list("years", sales.years(), SalesJson::period)
                        .list("quarters", sales.quarters(), SalesJson::period));
        out.object(
                "monthly",
                fields -> fields.texts("months", review.monthly().months())
                        .list(
                                "productLines",
                                review.monthly().lines(),
                                (each, line) -> each.text("name", line.name()).amounts("revenue", line.revenue())));
        out.object(
                "breakdowns",
                fields -> fields.list("territories", breakdowns.territories(), SalesJson::part)
                        .list("reps", breakdowns.reps(), SalesJson::part)
                        .list("productLines", breakdowns.productLines(), SalesJson::part));
        out.list(
                "orderStates",
                review.orderStates(),
                (fields, state) -> fields.text("state", state.state())
                        .count("orders", state.orders())
                        .count("lines", state.lines())
                        .amount("revenue", state.value())
                        .number("share", state.share()));
        out.object(
                "planFact",
                fields -> fields.list("regions", plans.regions(), SalesJson::plan)
                        .object("salesDepartment", line -> plan(line, plans.salesDepartment()))
                        .object("total", line -> plan(line, plans.total())));
    }

    private static void period(Fields out, SalesTotals.Line line) throws IOException {
        out.text("period", line.label())
                .text("firstDay", line.firstDay())
                .text("lastDay", line.lastDay())
                .flag("partial", line.partial())
                .amount("revenue", line.revenue())
                .amount("cost", line.cost())
                .amount("margin", line.margin())
                .number("marginRate", line.marginRate())
                .count("orders", line.orders())
                .amount("averageOrder", line.averageOrder())
                .object(
                        "growth",
                        line.growth(),
                        (fields, growth) -> fields.text("firstDay", growth.firstDay())
                                .text("lastDay", growth.lastDay())
                                .amount("base", growth.base())
                                .number("rate", growth.rate()));
    }

    private static void part(Fields out, Breakdowns.Line line) throws IOException {
        out.text("name", line.name())
                .amount("revenue", line.revenue())
                .number("share", line.share())
                .amount("cost", line.cost())
                .amount("margin", line.margin())
                .number("marginRate", line.marginRate())
                .count("orders", line.orders());
    }

    private static void plan(Fields out, PlanFact.Line line) throws IOException {
        out.text("name", line.name())
                .amount("plan", line.plan())
                .amount("fact", line.fact())
                .amount("difference", line.difference())
                .number("ratio", line.ratio());
    }
}
