package org.saleskit.analytics.certainty;

import java.util.AbstractList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Words;

/**
 * How sure the classes of all items are, with the options and the classes themselves. Immutable.
 *
 * @param <K> the key
 */
public final class CertaintyResult<K> {

    private final CertaintyAnalysis analysis;
    private final AbcXyzResult<K> classes;
    private final PeriodTable<K> table;
    private final DrawnTable cells;

    /** For each item of the table the draws of each cell. */
    private final int[] counts;

    CertaintyResult(
            CertaintyAnalysis analysis, AbcXyzResult<K> classes, PeriodTable<K> table, DrawnTable cells, int[] counts) {
        this.analysis = analysis;
        this.classes = classes;
        this.table = table;
        this.cells = cells;
        this.counts = counts;
    }

    /** {@return the analysis, with the options used} */
    public CertaintyAnalysis analysis() {
        return analysis;
    }

    /** {@return the classes of which the certainty is told, with what they left out} */
    public AbcXyzResult<K> classes() {
        return classes;
    }

    /** {@return the length of the blocks that were drawn; empty if the table has no periods} */
    public OptionalInt blockLength() {
        return table.periods() == 0 ? OptionalInt.empty() : OptionalInt.of(analysis.blockLength(table.periods()));
    }

    /** {@return all items by descending amount, then key, made when they are asked for; unmodifiable} */
    public List<CertaintyItem<K>> items() {
        return new Items();
    }

    /**
     * {@return the item of a key, if the table had it}
     *
     * @param key a key
     */
    public Optional<CertaintyItem<K>> item(K key) {
        return classes.item(key).map(this::toItem);
    }

    private CertaintyItem<K> toItem(AbcXyzItem<K> item) {
        int place = Collections.binarySearch(table.keys(), item.key(), order());
        return new CertaintyItem<>(analysis, item, cells, counts, place * cells.cells());
    }

    /** Keys of a table are in their natural order. */
    @SuppressWarnings("unchecked")
    private Comparator<K> order() {
        return (Comparator<K>) Comparator.naturalOrder();
    }

    /** {@return the items whose own cell is less sure than the limit, the least sure first, then by descending amount} */
    public List<CertaintyItem<K>> borderline() {
        return items().stream()
                .filter(CertaintyItem::isBorderline)
                .sorted(Comparator.comparingLong(item -> item.certainty().successes()))
                .toList();
    }

    /**
     * {@return what is to be said of the result as a whole: how many items are borderline, and that there was nothing to
     * draw from; else nothing}
     *
     * @param locale the language, Russian or else English
     */
    public Optional<String> diagnostic(Locale locale) {
        Words words = Words.of(locale);
        if (table.periods() == 1) {
            return Optional.of(words.say(
                    "The window has one period, so every draw is the same and certainty says nothing.",
                    "В окне один период: все розыгрыши одинаковы, и уверенность ни о чём не говорит."));
        }
        if (blockLength().isPresent() && blockLength().getAsInt() == table.periods()) {
            return Optional.of(words.say(
                    "The blocks are as long as the window, so every draw has the same periods and certainty says nothing.",
                    "Блоки длиной во всё окно: в каждом розыгрыше те же периоды, и уверенность ни о чём не говорит."));
        }
        int doubtful = borderline().size();
        return doubtful == 0
                ? Optional.empty()
                : Optional.of(words.say(
                        doubtful + " of " + items().size() + " items are borderline: their cell comes up in less than "
                                + words.percent(analysis.borderline()) + " of the draws.",
                        "Пограничных позиций " + doubtful + " из " + items().size() + ": их ячейка выпадает реже чем в "
                                + words.percent(analysis.borderline()) + " розыгрышей."));
    }

    /** {@return how many items there are and how many are borderline} */
    @Override
    public String toString() {
        return "CertaintyResult[items " + items().size() + ", borderline "
                + borderline().size() + "]";
    }

    private final class Items extends AbstractList<CertaintyItem<K>> implements RandomAccess {

        @Override
        public CertaintyItem<K> get(int index) {
            return toItem(classes.items().get(index));
        }

        @Override
        public int size() {
            return classes.items().size();
        }
    }
}
