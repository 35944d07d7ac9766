package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saleskit.examples.review.model.LeftOut;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;
import org.saleskit.examples.review.model.SalesTotals.Growth;
import org.saleskit.examples.review.model.SalesTotals.Line;

/** Sales by year, over the whole width, and by quarter, in two columns. */
final class SalesText {

    private static final int MAX_YEARS = 4;
    private static final int MAX_QUARTERS = 10;
    private static final Layout YEARS = Layout.of(-10, 14, 9, 14, 14, 8, 8, 12);
    private static final int SHORT_LABEL = 8;
    private static final Layout QUARTERS = Layout.of(-SHORT_LABEL, 10, 8, 7, 5, 6);
    private static final Layout LONG_QUARTERS = Layout.of(-11, 10, 7, 6, 4, 6);
    private static final Pattern QUARTER = Pattern.compile("(\\d+)-Q(\\d)");

    private final Phrases phrases;
    private final Numbers numbers;

    SalesText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(Review review) {
        SalesTotals sales = review.sales();
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("sales.title", cancelled(review))));
        lines.add(YEARS.row(
                phrases.get("sales.period"),
                phrases.get("sales.revenue"),
                phrases.get("sales.growth"),
                phrases.get("sales.cost"),
                phrases.get("sales.margin"),
                phrases.get("sales.marginRate"),
                phrases.get("sales.orders"),
                phrases.get("sales.averageOrder")));
        last(sales.years(), MAX_YEARS).forEach(line -> lines.add(year(line)));
        lines.add(year(sales.total()));
        List<Line> quarters = last(sales.quarters(), MAX_QUARTERS);
        int half = (quarters.size() + 1) / 2;
        lines.addAll(Layout.beside(
                quarters(quarters.subList(0, half)), quarters(quarters.subList(half, quarters.size())), 51));
        sales.years().stream()
                .filter(Line::partial)
                .flatMap(line -> line.growth().stream().map(growth -> partial(line, growth)))
                .forEach(lines::add);
        return lines;
    }

    private String cancelled(Review review) {
        return review.leftOut().stream()
                .filter(finding -> finding.reason() == LeftOut.Reason.CANCELLED_ORDERS_COUNTED)
                .map(finding -> phrases.get(
                        "sales.cancelled",
                        numbers.count(finding.count()),
                        finding.amount().map(numbers::money).orElse(Numbers.ABSENT)))
                .findFirst()
                .orElse("");
    }

    private static List<Line> last(List<Line> lines, int most) {
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    private String year(Line line) {
        return YEARS.row(
                label(line),
                numbers.money(line.revenue()),
                growth(line),
                numbers.money(line.cost()),
                numbers.money(line.margin()),
                numbers.percent(line.marginRate()),
                numbers.count(line.orders()),
                numbers.money(line.averageOrder()));
    }

    private List<String> quarters(List<Line> quarters) {
        List<String> lines = new ArrayList<>();
        boolean fits = quarters.stream().allMatch(line -> Layout.length(label(line)) <= SHORT_LABEL);
        Layout layout = fits ? QUARTERS : LONG_QUARTERS;
        lines.add(layout.row(
                phrases.get("sales.quarter"),
                phrases.get("sales.revenue"),
                phrases.get("sales.growth"),
                phrases.get("sales.marginRate"),
                phrases.get("sales.ordersShort"),
                phrases.get("sales.averageShort")));
        for (Line line : quarters) {
            lines.add(layout.row(
                    label(line),
                    numbers.money(line.revenue()),
                    growth(line),
                    numbers.percent(line.marginRate()),
                    numbers.count(line.orders()),
                    numbers.money(line.averageOrder())));
        }
        return lines;
    }

    private String label(Line line) {
        return name(line) + (line.partial() ? "*" : "");
    }

    /** A year, years such as 2003-2005, or a quarter such as 2003-Q1, which Russian writes in another way. */
    private String name(Line line) {
        Matcher quarter = QUARTER.matcher(line.label());
        return quarter.matches()
                ? phrases.get("sales.label", quarter.group(1), quarter.group(2))
                : line.label().replace("-", phrases.get("range.years"));
    }

    private String growth(Line line) {
        return line.growth().map(growth -> numbers.change(growth.rate())).orElse(Numbers.ABSENT);
    }

    private String partial(Line line, Growth growth) {
        return phrases.get(
                "sales.partial",
                numbers.day(line.lastDay()),
                line.label(),
                numbers.day(growth.firstDay()),
                numbers.day(growth.lastDay()));
    }
}
