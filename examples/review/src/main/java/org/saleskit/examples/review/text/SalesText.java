package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.SalesTotals;
import org.saleskit.examples.review.model.SalesTotals.Growth;
import org.saleskit.examples.review.model.SalesTotals.Line;

/** Sales by year, over the whole width, and by quarter, in two columns. */
final class SalesText {

    private static final int MAX_YEARS = 4;
    private static final int MAX_QUARTERS = 10;
    private static final Layout YEARS = Layout.of(-10, 14, 9, 14, 14, 8, 8, 12);
    private static final Layout QUARTERS = Layout.of(-8, 10, 8, 7, 5, 6);

    private final Phrases phrases;
    private final Numbers numbers;

    SalesText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(Review review) {
        SalesTotals sales = review.sales();
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(phrases.get("sales.title")));
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
        lines.add(QUARTERS.row(
                phrases.get("sales.quarter"),
                phrases.get("sales.revenue"),
                phrases.get("sales.growth"),
                phrases.get("sales.marginRate"),
                phrases.get("sales.ordersShort"),
                phrases.get("sales.averageShort")));
        for (Line line : quarters) {
            lines.add(QUARTERS.row(
                    label(line),
                    numbers.money(line.revenue()),
                    growth(line),
                    numbers.percent(line.marginRate()),
                    numbers.count(line.orders()),
                    numbers.money(line.averageOrder())));
        }
        return lines;
    }

    private static String label(Line line) {
        return line.label() + (line.partial() ? "*" : "");
    }

    private String growth(Line line) {
        return line.growth().map(growth -> numbers.change(growth.rate())).orElse(Numbers.ABSENT);
    }

    private String partial(Line line, Growth growth) {
        return phrases.get("sales.partial", line.lastDay(), line.label(), growth.firstDay(), growth.lastDay());
    }
}
