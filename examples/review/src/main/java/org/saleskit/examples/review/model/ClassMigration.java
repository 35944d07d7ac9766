package org.saleskit.examples.review.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Who changed the ABC class between two years, each of them classed by itself.
 *
 * @param before the earlier year
 * @param after the later year
 * @param classes labels of the classes, and of the groups outside the base that occur
 * @param flows how many items went from which class to which, also those that entered and left; only those with items
 * @param moves the items that changed their class, entered or left, the largest change of revenue first
 */
public record ClassMigration(int before, int after, List<String> classes, List<Flow> flows, List<Move> moves) {

    /**
     * Copies the lists.
     *
     * @param before the earlier year
     * @param after the later year
     * @param classes labels of the classes, and of the groups outside the base that occur
     * @param flows how many items went from which class to which, also those that entered and left; only those with
     *     items
     * @param moves the items that changed their class, entered or left, the largest change of revenue first
     */
    public ClassMigration {
        classes = List.copyOf(classes);
        flows = List.copyOf(flows);
        moves = List.copyOf(moves);
    }

    /**
     * {@return how many items went from one class to another}
     *
     * @param from the class before; absent for those that entered
     * @param to the class after; absent for those that left
     */
    public long items(Optional<String> from, Optional<String> to) {
        return flows.stream()
                .filter(flow -> flow.from().equals(from) && flow.to().equals(to))
                .mapToLong(Flow::items)
                .sum();
    }

    /**
     * Items with the same way.
     *
     * @param from the class before; absent for those that entered
     * @param to the class after; absent for those that left
     * @param items how many
     * @param before their revenue in the earlier year
     * @param after their revenue in the later year
     */
    public record Flow(Optional<String> from, Optional<String> to, long items, Money before, Money after) {}

    /**
     * An item that changed its class, entered or left.
     *
     * @param key identifier in the database
     * @param name name in the database
     * @param from the class before; absent if it entered
     * @param to the class after; absent if it left
     * @param before revenue of the earlier year
     * @param after revenue of the later year
     * @param parts why its place changed; absent unless it has a share in both years
     * @param explanation what happened in words, by language: {@code en} and {@code ru}
     */
    public record Move(
            String key,
            String name,
            Optional<String> from,
            Optional<String> to,
            Money before,
            Money after,
            Optional<Parts> parts,
            Map<String, String> explanation) {}

    /**
     * Share of the revenue that comes from larger items, which decides the class, and what changed it. Own and others' part
     * add up to the change; a part below zero moved the item up.
     *
     * @param before share before the item in the earlier year
     * @param after share before the item in the later year
     * @param own part of the change that its own revenue made
     * @param others part of the change that the revenue of the others made
     */
    public record Parts(double before, double after, double own, double others) {}
}
