package org.saleskit.examples.review.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.MonthlyRevenue;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;

/** Revenue by month and product line, and the totals by year and quarter. */
final class SalesSection {

    private final Page page;
    private final Words words;
    private final String currency;

    private SalesSection(Page page, String currency) {
        this.page = page;
        this.words = page.words();
        this.currency = currency;
    }

    static void write(Page page, Review review) {
        SalesSection section = new SalesSection(page, review.inputs().currency().getCode());
        page.section("sales", false, section.cancelled(review));
        section.totals(review.sales());
        section.monthly(review.monthly());
        page.body().close().line();
    }

    private String cancelled(Review review) {
        return review.leftOut().stream()
                .filter(finding -> finding.reason() == LeftOut.Reason.CANCELLED_ORDERS_COUNTED)
                .map(finding -> words.get(
                        "sales.cancelled",
                        words.count(finding.count()),
                        finding.amount().map(words::amount).orElse(Words.NONE),
                        currency))
                .findFirst()
                .orElse("");
    }

    private void totals(SalesTotals sales) {
        Table table = new Table(words.get("sales.table", currency))
                .column(words.get("period"), Table.Column.TEXT)
                .numbers(
                        words.get("revenue"),
                        words.get("growth"),
                        words.get("cost"),
                        words.get("margin"),
                        words.get("marginRate"),
                        words.get("ordersHead"),
                        words.get("averageOrder"));
        for (SalesTotals.Line year : sales.years()) {
            line(table, Table.Row.GROUP, year, year.label());
            for (SalesTotals.Line quarter : sales.quarters()) {
                if (quarter.label().startsWith(year.label() + "-Q")) {
                    String number = quarter.label().substring(year.label().length() + 2);
                    line(table, Table.Row.PART, quarter, words.get("quarter", number));
                }
            }
        }
        line(table, Table.Row.TOTAL, sales.total(), words.get("total"));
        page.table(table);
        page.body().element("p", words.get("sales.note"), "class", "note").line();
    }

    private void line(Table table, Table.Row kind, SalesTotals.Line line, String name) {
        table.row(
                kind,
                line.partial() && kind != Table.Row.TOTAL
                        ? words.get("partial", name, words.day(line.lastDay()))
                        : name,
                words.amount(line.revenue()),
                line.growth().map(growth -> words.change(growth.rate())).orElse(Words.NONE),
                words.amount(line.cost()),
                words.amount(line.margin()),
                words.percent(line.marginRate()),
                words.count(line.orders()),
                line.averageOrder().map(words::amount).orElse(Words.NONE));
    }

    private void monthly(MonthlyRevenue monthly) {
        List<BigDecimal> totals = new ArrayList<>();
        Table table = new Table(words.get("monthly.table", currency)).column(words.get("month"), Table.Column.TEXT);
        monthly.lines().forEach(line -> table.numbers(line.name()));
        table.numbers(words.get("total"));
        for (int month = 0; month < monthly.months().size(); month++) {
            List<String> cells = new ArrayList<>();
            cells.add(words.monthShort(monthly.months().get(month).start()));
            BigDecimal sum = BigDecimal.ZERO;
            for (MonthlyRevenue.Series line : monthly.lines()) {
                Money revenue = line.revenue().get(month);
                cells.add(words.amount(revenue));
                sum = sum.add(revenue.getAmount());
            }
            totals.add(sum);
            cells.add(words.decimal(sum.doubleValue(), 0));
            table.row(cells.toArray(String[]::new));
        }
        Json data = new Json()
                .put("currency", currency)
                .put(
                        "keys",
                        monthly.months().stream().map(CalendarPeriod::toString).toList())
                .put(
                        "months",
                        monthly.months().stream()
                                .map(month -> words.monthShort(month.start()))
                                .toList())
                .put("total", series(words.get("allLines"), totals))
                .put(
                        "lines",
                        monthly.lines().stream()
                                .map(line -> series(
                                        line.name(),
                                        line.revenue().stream()
                                                .map(Money::getAmount)
                                                .toList()))
                                .toList());
        page.chart("monthly", "monthly", false, words.get("monthly.caption", currency), data, table);
    }

    private static Json series(String name, List<BigDecimal> values) {
        return new Json().put("name", name).put("values", values);
    }
}
