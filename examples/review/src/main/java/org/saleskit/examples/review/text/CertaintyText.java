package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassCertainty.Chance;
import org.saleskit.examples.review.model.ClassCertainty.Doubt;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.Segmentation;

/** How sure the classes are, and whether the length of the period decides them: products left, customers right. */
final class CertaintyText {

    private static final int COLUMN = 51;
    private static final int WIDTH = 49;
    private static final int LEAST_SURE = 2;

    private final Phrases phrases;
    private final Numbers numbers;

    CertaintyText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    List<String> lines(Segmentation products, Segmentation customers) {
        ClassCertainty certainty = products.certainty();
        List<String> lines = new ArrayList<>();
        lines.add(Layout.title(
                certainty.months() < 2
                        ? phrases.get("certainty.oneMonth")
                        : phrases.get(
                                "certainty.title",
                                numbers.wholePercent(certainty.limit()),
                                numbers.count(certainty.draws()),
                                certainty.block(),
                                certainty.seed())));
        lines.addAll(Layout.beside(block("matrix.products", products), block("matrix.customers", customers), COLUMN));
        return lines;
    }

    private List<String> block(String name, Segmentation segmentation) {
        List<String> lines = new ArrayList<>();
        List<Doubt> borderline = segmentation.certainty().borderline();
        Map<String, Long> cells = new TreeMap<>();
        borderline.forEach(item -> cells.merge(cell(item.own()), 1L, Long::sum));
        List<String> counts = new ArrayList<>();
        cells.forEach((cell, items) -> counts.add(cell + " " + numbers.count(items)));
        lines.add(cut(phrases.get(
                        "certainty.borderline",
                        phrases.get(name),
                        numbers.count(borderline.size()),
                        numbers.count(segmentation.items().size()))
                + (counts.isEmpty() ? "" : ": " + String.join(", ", counts))));
        borderline.stream()
                .limit(LEAST_SURE)
                .forEach(item -> lines.add(cut("  " + chances(item) + ": " + item.name())));
        lines.add(lengths(segmentation));
        return lines;
    }

    private String chances(Doubt item) {
        return item.next()
                .map(next -> phrases.get("certainty.else", chance(item.own()), chance(next)))
                .orElseGet(() -> chance(item.own()));
    }

    private String chance(Chance chance) {
        return cell(chance) + " " + numbers.wholePercent(chance.part());
    }

    /** Without a class of ABC an item is in no cell. */
    private String cell(Chance chance) {
        return chance.abc().length() == 1 ? chance.abc() + chance.xyz() : phrases.get("certainty.noClass");
    }

    /** By the next longer period; there is always one, as the review counts by month. */
    private String lengths(Segmentation segmentation) {
        PeriodLengths.Length longer = segmentation.lengths().lengths().get(1);
        long untold = segmentation.items().size() - longer.compared();
        return cut(phrases.get(
                longer.changed() == 0 ? "lengths.stable" : "lengths.warning",
                longer.months(),
                numbers.count(longer.changed()),
                numbers.count(longer.compared()),
                untold == 0 ? "" : phrases.get("lengths.untold", numbers.count(untold))));
    }

    private static String cut(String line) {
        return Layout.cut(line, WIDTH);
    }
}
