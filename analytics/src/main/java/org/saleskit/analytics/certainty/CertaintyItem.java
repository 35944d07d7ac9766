package org.saleskit.analytics.certainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * An item with the probability of each class, as draws with the class of all draws. Immutable.
 *
 * @param <K> the key
 */
public final class CertaintyItem<K> {

    private final CertaintyAnalysis analysis;
    private final AbcXyzItem<K> item;
    private final DrawnTable cells;
    private final int[] counts;

    /** Where the counts of the item begin. */
    private final int start;

    CertaintyItem(CertaintyAnalysis analysis, AbcXyzItem<K> item, DrawnTable cells, int[] counts, int start) {
        this.analysis = analysis;
        this.item = item;
        this.cells = cells;
        this.counts = counts;
        this.start = start;
    }

    /** {@return the key} */
    public K key() {
        return item.key();
    }

    /** {@return the item with its classes} */
    public AbcXyzItem<K> item() {
        return item;
    }

    /**
     * {@return how probable a class of ABC analysis is, XYZ whatever it is}
     *
     * @param abcClass a class of the analysis, {@link AbcClass#NONE} or {@link AbcClass#NEGATIVE}; another has no draws
     */
    public Proportion abcProbability(AbcClass abcClass) {
        Objects.requireNonNull(abcClass, "abcClass");
        return of(DrawnTable.COLUMNS.stream()
                .mapToLong(column -> count(abcClass, column))
                .sum());
    }

    /**
     * {@return how probable a class of XYZ analysis is, ABC whatever it is}
     *
     * @param xyzClass a class
     */
    public Proportion xyzProbability(XyzClass xyzClass) {
        Objects.requireNonNull(xyzClass, "xyzClass");
        return of(cells.rows().stream().mapToLong(row -> count(row, xyzClass)).sum());
    }

    /**
     * {@return how probable a cell is}
     *
     * @param abcClass its row: a class of the analysis, {@link AbcClass#NONE} or {@link AbcClass#NEGATIVE}; another has no
     *     draws
     * @param xyzClass its column
     */
    public Proportion probability(AbcClass abcClass, XyzClass xyzClass) {
        Objects.requireNonNull(abcClass, "abcClass");
        return of(count(abcClass, Objects.requireNonNull(xyzClass, "xyzClass")));
    }

    private long count(AbcClass row, XyzClass column) {
        return cells.rows().contains(row) ? counts[start + cells.cell(row, column)] : 0;
    }

    private Proportion of(long draws) {
        return Proportion.of(draws, analysis.draws());
    }

    /** {@return the probability of the item's own class of ABC} */
    public Proportion abcCertainty() {
        return abcProbability(item.abc().abcClass());
    }

    /** {@return the probability of the item's own class of XYZ} */
    public Proportion xyzCertainty() {
        return xyzProbability(item.xyz().xyzClass());
    }

    /** {@return the probability of the item's own cell} */
    public Proportion certainty() {
        return probability(item.abc().abcClass(), item.xyz().xyzClass());
    }

    /** {@return whether its own class of ABC is less probable than the limit} */
    public boolean isAbcBorderline() {
        return isBelow(abcCertainty());
    }

    /** {@return whether its own class of XYZ is less probable than the limit} */
    public boolean isXyzBorderline() {
        return isBelow(xyzCertainty());
    }

    /** {@return whether its own cell is less probable than the limit, as it is when one of the classes is} */
    public boolean isBorderline() {
        return isBelow(certainty());
    }

    private boolean isBelow(Proportion probability) {
        BigDecimal limit = analysis.borderline().multiply(BigDecimal.valueOf(probability.trials()));
        return BigDecimal.valueOf(probability.successes()).compareTo(limit) < 0;
    }

    /**
     * {@return how sure the classes are, in words} Such as "A in 56.0% of 1,000 draws, X in 100.0%; borderline, because AX
     * comes up in 56.0% and not in 80%; else BX in 44.0%".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String draws = words.number(BigDecimal.valueOf(analysis.draws()));
        StringBuilder text = new StringBuilder()
                .append(item.abc().abcClass())
                .append(words.say(" in ", " в "))
                .append(percent(abcCertainty(), words))
                .append(words.say(" of " + draws + " draws, ", " из " + draws + " розыгрышей, "))
                .append(item.xyz().xyzClass())
                .append(words.say(" in ", " в "))
                .append(percent(xyzCertainty(), words));
        if (isBorderline()) {
            text.append(words.say("; borderline, because ", "; пограничная: "))
                    .append(label(item.abc().abcClass(), item.xyz().xyzClass()))
                    .append(words.say(" comes up in ", " выпадает в "))
                    .append(percent(certainty(), words))
                    .append(words.say(" and not in ", ", а не в "))
                    .append(words.percent(analysis.borderline()));
        }
        List<String> others = others(words);
        if (!others.isEmpty()) {
            text.append(words.say("; else ", "; иначе ")).append(String.join(", ", others));
        }
        return text.toString();
    }

    private String percent(Proportion probability, Words words) {
        return words.percent(BigDecimal.valueOf(probability.rate().orElseThrow()), List.of(analysis.borderline()));
    }

    /** The other cells that come up, the most frequent first. */
    private List<String> others(Words words) {
        List<Cell> found = new ArrayList<>();
        for (AbcClass row : cells.rows()) {
            for (XyzClass column : DrawnTable.COLUMNS) {
                boolean own = row.equals(item.abc().abcClass())
                        && column == item.xyz().xyzClass();
                if (!own && count(row, column) > 0) {
                    found.add(new Cell(label(row, column), count(row, column)));
                }
            }
        }
        Stream<Cell> sorted =
                found.stream().sorted(Comparator.comparingLong(Cell::draws).reversed());
        return sorted.map(cell -> cell.label() + words.say(" in ", " в ") + percent(of(cell.draws()), words))
                .toList();
    }

    /** As {@link AbcXyzItem#cell}, but words such as NONE and UNDEFINED are kept apart. */
    private static String label(AbcClass row, XyzClass column) {
        return row.label() + (row.label().length() > 1 ? "-" : "") + column;
    }

    private record Cell(String label, long draws) {}

    /** {@return key, cell and its probability} */
    @Override
    public String toString() {
        return "CertaintyItem[" + key() + ", " + item.cell() + " in "
                + certainty().successes() + " of " + analysis.draws() + "]";
    }
}
