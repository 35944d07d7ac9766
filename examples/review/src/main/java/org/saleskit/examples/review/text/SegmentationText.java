package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.model.Segmentation;
import org.saleskit.examples.review.model.Segmentation.Cell;
import org.saleskit.examples.review.model.Segmentation.Item;

/** The two matrices side by side, and the items that matter most with the reason for their class. */
final class SegmentationText {

    private static final List<String> ABC = List.of("A", "B", "C");
    private static final List<String> XYZ = List.of("X", "Y", "Z");
    private static final Layout MATRIX = Layout.of(-1, 15, 15, 15);
    private static final Layout CELL = Layout.of(3, 6, 4);
    private static final Layout ITEM = Layout.of(-5, -33, 9, 6, -43);

    private final Phrases phrases;
    private final Numbers numbers;

    SegmentationText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(Segmentation products, Segmentation customers) {
        List<String> lines = new ArrayList<>();
        String currency = products.items().isEmpty()
                ? ""
                : products.items().get(0).amount().getCurrencyUnit().getCode();
        String unit = phrases.get("unit." + (numbers.shift() + 3), currency);
        lines.add(Layout.title(phrases.get("matrix.title", unit)));
        lines.addAll(Layout.beside(
                matrix(phrases.get("matrix.products"), products),
                matrix(phrases.get("matrix.customers"), customers),
                51));
        lines.add(header("matrix.topProducts"));
        products.top().forEach(item -> lines.add(item(item, products)));
        lines.add(header("matrix.topCustomers"));
        customers.top().forEach(item -> lines.add(item(item, customers)));
        return lines;
    }

    private List<String> matrix(String name, Segmentation segmentation) {
        List<String> lines = new ArrayList<>();
        lines.add(MATRIX.row(" ", "X", "Y", "Z").replaceFirst("^ {" + (Layout.length(name) + 1) + "}", name + " "));
        for (String abc : ABC) {
            List<String> cells = new ArrayList<>(List.of(abc));
            XYZ.forEach(xyz -> cells.add(cell(segmentation, abc, xyz)));
            lines.add(MATRIX.row(cells.toArray(String[]::new)));
        }
        List<String> others = new ArrayList<>();
        for (Cell cell : segmentation.matrix()) {
            if (cell.count() > 0 && !(ABC.contains(cell.abc()) && XYZ.contains(cell.xyz()))) {
                others.add(phrases.get(
                        "matrix.other",
                        cell.abc(),
                        cell.xyz(),
                        numbers.count(cell.count()),
                        numbers.thousands(cell.amount())));
            }
        }
        if (!others.isEmpty()) {
            lines.add(Layout.cut(String.join("; ", others), 49));
        }
        return lines;
    }

    private String cell(Segmentation segmentation, String abc, String xyz) {
        return segmentation.matrix().stream()
                .filter(cell -> cell.abc().equals(abc) && cell.xyz().equals(xyz))
                .findFirst()
                .map(cell -> CELL.row(
                        numbers.count(cell.count()),
                        numbers.thousands(cell.amount()),
                        numbers.wholePercent(cell.share())))
                .orElse(CELL.row("0", "0", numbers.wholePercent(0)));
    }

    private String header(String key) {
        return ITEM.row(
                phrases.get("matrix.class"),
                phrases.get(key),
                phrases.get("sales.revenue"),
                phrases.get("matrix.share"),
                phrases.get("matrix.reason"));
    }

    private String item(Item item, Segmentation segmentation) {
        return ITEM.row(
                item.abc() + item.xyz(),
                item.name(),
                numbers.money(item.amount()),
                numbers.percent(item.share()),
                reason(item, segmentation));
    }

    private String reason(Item item, Segmentation segmentation) {
        int rank = ABC.indexOf(item.abc());
        if (rank < 0 || item.cumulativeShare().isEmpty() || item.share().isEmpty()) {
            return "";
        }
        double before =
                Math.max(0, item.cumulativeShare().getAsDouble() - item.share().getAsDouble());
        boolean limited = rank < segmentation.abcLimits().size();
        String abc = limited
                ? phrases.get(
                        "reason.below",
                        numbers.percent(before),
                        numbers.wholePercent(segmentation.abcLimits().get(rank)))
                : phrases.get(
                        "reason.from",
                        numbers.percent(before),
                        numbers.wholePercent(segmentation.abcLimits().get(rank - 1)));
        return abc + "; " + variation(item, segmentation);
    }

    private String variation(Item item, Segmentation segmentation) {
        int rank = XYZ.indexOf(item.xyz());
        if (rank < 0 || item.variation().isEmpty()) {
            return phrases.get("reason.tooNew", item.periods(), segmentation.minimumPeriods());
        }
        boolean limited = rank < segmentation.xyzLimits().size();
        double limit = segmentation.xyzLimits().get(limited ? rank : rank - 1);
        return phrases.get(
                limited ? "reason.steady" : "reason.unsteady",
                numbers.wholePercent(item.variation()),
                numbers.wholePercent(limit),
                item.periods());
    }
}
