package org.saleskit.examples.review.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saleskit.analytics.abcxyz.CellPolicy;
import org.saleskit.examples.review.model.Segmentation;
import org.saleskit.examples.review.model.Segmentation.Cell;

/** What is done with the items of each cell that has any, in two columns. */
final class PolicyText {

    private static final int COLUMN = 51;
    private static final Layout POLICY = Layout.of(-6, 5, 6, 7, 8, -12);

    private final Phrases phrases;
    private final Numbers numbers;

    PolicyText(Phrases phrases, Numbers numbers) {
        this.phrases = phrases;
        this.numbers = numbers;
    }

    /** {@return the lines, none if no cell with items has a policy} */
    List<String> lines(Segmentation products, Segmentation customers) {
        // Both dimensions have one table of policies, and their cells stand in the same order.
        Map<String, CellPolicy> policies = new LinkedHashMap<>();
        for (Segmentation dimension : List.of(products, customers)) {
            for (Cell cell : dimension.matrix()) {
                cell.policy()
                        .filter(policy -> cell.count() > 0)
                        .ifPresent(policy -> policies.putIfAbsent(name(cell), policy));
            }
        }
        List<String> rows = new ArrayList<>();
        policies.forEach((cell, policy) -> rows.add(POLICY.row(
                cell,
                numbers.count(count(products, cell)),
                numbers.count(count(customers, cell)),
                policy.contactDays().isPresent()
                        ? days(policy.contactDays().getAsInt())
                        : phrases.get("policy.noContact"),
                policy.creditDays() == 0 ? phrases.get("policy.advance") : days(policy.creditDays()),
                phrases.get("policy." + policy.planningEffort()))));
        if (rows.isEmpty()) {
            return rows;
        }
        int half = (rows.size() + 1) / 2;
        return Layout.beside(block(rows.subList(0, half)), block(rows.subList(half, rows.size())), COLUMN);
    }

    /** A header and the rows, nothing without rows. */
    private List<String> block(List<String> rows) {
        List<String> lines = new ArrayList<>();
        if (!rows.isEmpty()) {
            lines.add(POLICY.row(
                    phrases.get("policy.cell"),
                    phrases.get("policy.products"),
                    phrases.get("policy.customers"),
                    phrases.get("policy.contact"),
                    phrases.get("policy.credit"),
                    phrases.get("policy.planning")));
            lines.addAll(rows);
        }
        return lines;
    }

    private String days(int days) {
        return phrases.get("policy.days", numbers.count(days));
    }

    private static String name(Cell cell) {
        return cell.abc() + cell.xyz();
    }

    private static long count(Segmentation dimension, String name) {
        return dimension.matrix().stream()
                .filter(cell -> name(cell).equals(name))
                .mapToLong(Cell::count)
                .sum();
    }
}
