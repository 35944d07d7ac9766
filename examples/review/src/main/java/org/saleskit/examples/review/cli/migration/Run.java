package org.saleskit.examples.review.cli.migration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.LeftOutReason;

/**
 * One file, read and classed.
 *
 * @param window the days that were asked for
 * @param abc the ABC classes
 * @param matrix the cells, if they are compared
 * @param rows the rows that take part
 * @param first the day of the first of them, if days were read
 * @param last the day of the last of them
 * @param emptyKeyRows rows without a key
 * @param emptyKeyAmount their sum
 */
public record Run(
        Window window,
        AbcResult<String> abc,
        Optional<AbcXyzResult<String>> matrix,
        long rows,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long emptyKeyRows,
        BigDecimal emptyKeyAmount) {

    /** Rows or keys of a run that stand outside the classes. */
    record Group(String run, String reason, String words, long keys, long rows, BigDecimal amount) {}

    /** What stands outside the classes: rows without a key first, then in the order of the library. */
    List<Group> leftOut() {
        Stream<Group> withoutKey = emptyKeyRows == 0
                ? Stream.empty()
                : Stream.of(new Group(window.run(), "EMPTY_KEY", "key is empty", 0, emptyKeyRows, emptyKeyAmount));
        return Stream.concat(
                        withoutKey,
                        abc.leftOut().stream()
                                .map(group -> new Group(
                                        window.run(),
                                        group.reason().name(),
                                        words(group.reason()),
                                        group.keys().size(),
                                        group.rows(),
                                        group.amount())))
                .toList();
    }

    private String words(LeftOutReason reason) {
        return switch (reason) {
            case BEFORE_WINDOW -> "before " + window.fromOption();
            case AFTER_WINDOW -> "after " + window.toOption();
            case NONE -> "NONE: nets to zero";
            case NEGATIVE -> "NEGATIVE: nets to less than zero";
            case RETURN -> "below zero, and only gross sales are looked at";
        };
    }

    /** The cell of a key, or its class if cells are not compared; null if the run does not have it. */
    @Nullable
    String label(String key) {
        return matrix.isPresent()
                ? cell(key)
                : abc.item(key).map(item -> item.abcClass().label()).orElse(null);
    }

    /** The cell of a key; null if cells are not compared or the run does not have the key. */
    @Nullable
    String cell(String key) {
        return matrix.flatMap(cells -> cells.item(key)).map(item -> item.cell()).orElse(null);
    }

    /** The amount of a key as text; null if the run does not have it. */
    @Nullable
    String amount(String key) {
        return abc.item(key).map(AbcItem::amount).map(BigDecimal::toPlainString).orElse(null);
    }
}
