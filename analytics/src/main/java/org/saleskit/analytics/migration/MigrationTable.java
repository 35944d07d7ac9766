package org.saleskit.analytics.migration;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.internal.Checks;

/**
 * How many items, and how much, went from which class to which between two runs?
 *
 * <pre>
 * Formula   n(c, d) = number of items in class c before and in class d after
 *           before(c) = Σ n(c, d) over d + left(c);   after(d) = Σ n(c, d) over c + entered(d)
 *           step(i) = rank before − rank after
 * </pre>
 *
 * <p><b>Symbols.</b> left(c): items of class c that the later run does not have; entered(d): items of class d that the
 * earlier run does not have. Ranks: A = 0, B = 1, …; X = 0, Y = 1, Z = 2; amounts are counted likewise and are exact.
 *
 * <p><b>Input.</b> Two results of the same kind, or any two maps from key to class and amount.
 *
 * <p><b>Special cases.</b> The runs may have different options; then the moves show what the options change. Groups without
 * a rank, such as NONE or NEW, and cells of the matrix have a row and a column but give no step.
 *
 * <p><b>Result.</b> One {@link MigrationLine} per key that either run has, every cell of the table, and the items that
 * entered, left, stayed and moved.
 *
 * <p><b>Example.</b> Before: a in A, b in B, c in C. After: a in A, b in A, d in C. One cell A to A with one item, one B to A
 * with one (step +1); c left C; d entered C.
 *
 * <p><b>Method.</b> One look-up for each key.
 *
 * <p><b>Source.</b> R {@code matman} 1.1.4 {@code compare}: the step has its sign, positive for a rise, and the cross table
 * of its {@code summary} is {@link #cells}: it drops items that one of the runs does not have.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the key
 * @param <C> the class
 */
public final class MigrationTable<K, C> {

    private final List<C> classes;
    private final List<MigrationLine<K, C>> lines;
    private final Map<K, MigrationLine<K, C>> byKey;
    private final List<MigrationCell<C>> cells;
    private final List<MigrationCell<C>> enteredCells;
    private final List<MigrationCell<C>> leftCells;

    private MigrationTable(List<C> classes, List<MigrationLine<K, C>> lines) {
        this.classes = classes;
        this.lines = lines;
        this.byKey = Maps.uniqueIndex(lines, MigrationLine::key);
        Map<List<Optional<C>>, CellSum> sums = new LinkedHashMap<>();
        for (MigrationLine<K, C> line : lines) {
            sums.computeIfAbsent(List.of(classOf(line.before()), classOf(line.after())), pair -> new CellSum())
                    .add(line.before(), line.after());
        }
        this.cells = classes.stream()
                .flatMap(from -> classes.stream().map(to -> cell(sums, Optional.of(from), Optional.of(to))))
                .toList();
        this.enteredCells = classes.stream()
                .map(to -> cell(sums, Optional.empty(), Optional.of(to)))
                .toList();
        this.leftCells = classes.stream()
                .map(from -> cell(sums, Optional.of(from), Optional.empty()))
                .toList();
    }

    private static <C> Optional<C> classOf(Optional<Standing<C>> standing) {
        return standing.map(Standing::itsClass);
    }

    private static <C> MigrationCell<C> cell(
            Map<List<Optional<C>>, CellSum> sums, Optional<C> before, Optional<C> after) {
        CellSum sum = sums.getOrDefault(List.of(before, after), new CellSum());
        return new MigrationCell<>(before, after, sum.items, sum.before, sum.after);
    }

    /**
     * {@return the moves between two runs of ABC analysis; their amounts are the net amounts}
     *
     * @param <K> the key
     * @param before the earlier run
     * @param after the later run
     * @throws IllegalArgumentException if the units of the runs differ
     */
    public static <K> MigrationTable<K, AbcClass> ofAbc(AbcResult<K> before, AbcResult<K> after) {
        Runs.checkUnit(before, after, "after");
        TreeSet<AbcClass> classes = new TreeSet<>(before.analysis().classes());
        classes.addAll(after.analysis().classes());
        return of(
                standings(before.items(), AbcItem::key, item -> new Standing<>(item.abcClass(), item.amount())),
                standings(after.items(), AbcItem::key, item -> new Standing<>(item.abcClass(), item.amount())),
                classes,
                Runs::rank);
    }

    /**
     * {@return the moves between the XYZ classes of two runs}
     *
     * @param <K> the key
     * @param before the earlier run
     * @param after the later run
     * @throws IllegalArgumentException if the units of the runs differ
     */
    public static <K> MigrationTable<K, XyzClass> ofXyz(AbcXyzResult<K> before, AbcXyzResult<K> after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return ofMatrix(
                before,
                after,
                item -> item.xyz().xyzClass(),
                new TreeSet<>(List.of(XyzClass.X, XyzClass.Y, XyzClass.Z)),
                MigrationTable::xyzRank);
    }

    private static OptionalInt xyzRank(XyzClass xyzClass) {
        return switch (xyzClass) {
            case X -> OptionalInt.of(0);
            case Y -> OptionalInt.of(1);
            case Z -> OptionalInt.of(2);
            case NEW, UNDEFINED -> OptionalInt.empty();
        };
    }

    /**
     * {@return the moves between the cells of two runs, such as from {@code AX} to {@code AY}; the order of the cells is
     * that of their labels, and there is no step}
     *
     * @param <K> the key
     * @param before the earlier run
     * @param after the later run
     * @throws IllegalArgumentException if the units of the runs differ
     */
    public static <K> MigrationTable<K, String> ofCells(AbcXyzResult<K> before, AbcXyzResult<K> after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        return ofMatrix(before, after, AbcXyzItem::cell, new TreeSet<String>(), cell -> OptionalInt.empty());
    }

    private static <K, C extends Comparable<C>> MigrationTable<K, C> ofMatrix(
            AbcXyzResult<K> before,
            AbcXyzResult<K> after,
            Function<AbcXyzItem<K>, C> itsClass,
            SortedSet<C> classes,
            Function<C, OptionalInt> rank) {
        Runs.checkUnit(before.abc(), after.abc(), "after");
        Function<AbcXyzItem<K>, Standing<C>> standing =
                item -> new Standing<>(itsClass.apply(item), item.abc().amount());
        return of(
                standings(before.items(), AbcXyzItem::key, standing),
                standings(after.items(), AbcXyzItem::key, standing),
                classes,
                rank);
    }

    /**
     * {@return the moves between two classifications of any kind}
     *
     * @param <K> the key; its order must agree with its equality
     * @param <C> the class
     * @param before the standing of each item in the earlier run
     * @param after the standing of each item in the later run
     * @param ranked the classes from the highest to the lowest; the step is the difference of places in this list, and a
     *     class that it does not name has no rank and comes last, by its text
     * @throws IllegalArgumentException if a class is listed twice, or if two classes without a rank have the same text
     */
    public static <K extends Comparable<? super K>, C> MigrationTable<K, C> of(
            Map<? extends K, Standing<C>> before, Map<? extends K, Standing<C>> after, List<? extends C> ranked) {
        Map<K, Standing<C>> earlier = Runs.sorted(before, "before");
        Map<K, Standing<C>> later = Runs.sorted(after, "after");
        Map<C, Integer> ranks = Runs.ranks(ranked);
        Runs.checkTexts(List.of(earlier, later), ranks);
        TreeSet<C> classes =
                new TreeSet<>(Comparator.<C, Integer>comparing(each -> ranks.getOrDefault(each, ranks.size()))
                        .thenComparing(Object::toString));
        classes.addAll(ranks.keySet());
        return of(earlier, later, classes, each -> {
            Integer rank = ranks.get(each);
            return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
        });
    }

    private static <I, K, C> Map<K, Standing<C>> standings(
            List<I> items, Function<I, K> key, Function<I, Standing<C>> standing) {
        Map<K, Standing<C>> standings = new LinkedHashMap<>();
        items.forEach(item -> standings.put(key.apply(item), standing.apply(item)));
        return standings;
    }

    private static <K, C> MigrationTable<K, C> of(
            Map<K, Standing<C>> before,
            Map<K, Standing<C>> after,
            SortedSet<C> classes,
            Function<C, OptionalInt> rank) {
        List<MigrationLine<K, C>> lines = new ArrayList<>();
        after.forEach((key, standing) ->
                lines.add(line(key, Optional.ofNullable(before.get(key)), Optional.of(standing), rank)));
        before.forEach((key, standing) -> {
            if (!after.containsKey(key)) {
                lines.add(line(key, Optional.of(standing), Optional.empty(), rank));
            }
        });
        before.values().forEach(standing -> classes.add(standing.itsClass()));
        after.values().forEach(standing -> classes.add(standing.itsClass()));
        return new MigrationTable<>(List.copyOf(classes), List.copyOf(lines));
    }

    private static <K, C> MigrationLine<K, C> line(
            K key, Optional<Standing<C>> before, Optional<Standing<C>> after, Function<C, OptionalInt> rank) {
        OptionalInt from = before.map(Standing::itsClass).map(rank).orElse(OptionalInt.empty());
        OptionalInt to = after.map(Standing::itsClass).map(rank).orElse(OptionalInt.empty());
        OptionalInt step = from.isPresent() && to.isPresent()
                ? OptionalInt.of(from.getAsInt() - to.getAsInt())
                : OptionalInt.empty();
        return new MigrationLine<>(key, before, after, step);
    }

    /** {@return the classes of rows and columns, the ranked ones first; unmodifiable} */
    public List<C> classes() {
        return classes;
    }

    /** {@return every key of either run: in the order of the later run, then those that left; unmodifiable} */
    public List<MigrationLine<K, C>> lines() {
        return lines;
    }

    /**
     * {@return the line of a key, if a run had it}
     *
     * @param key a key
     */
    public Optional<MigrationLine<K, C>> line(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * {@return the lines of one kind, in the order of {@link #lines}; unmodifiable}
     *
     * @param kind the kind
     */
    public List<MigrationLine<K, C>> lines(MigrationKind kind) {
        Objects.requireNonNull(kind, "kind");
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** {@return the items of both runs for every pair of classes, row by row of the earlier class; unmodifiable} */
    public List<MigrationCell<C>> cells() {
        return cells;
    }

    /** {@return the items that entered, for every class; unmodifiable} */
    public List<MigrationCell<C>> enteredCells() {
        return enteredCells;
    }

    /** {@return the items that left, for every class; unmodifiable} */
    public List<MigrationCell<C>> leftCells() {
        return leftCells;
    }

    /**
     * {@return the items with one pair of classes}
     *
     * @param before the class in the earlier run
     * @param after the class in the later run
     * @throws IllegalArgumentException if the table does not have one of the classes
     */
    public MigrationCell<C> cell(C before, C after) {
        return cells.get(place(before, "before") * classes.size() + place(after, "after"));
    }

    private int place(C itsClass, String name) {
        int place = classes.indexOf(Objects.requireNonNull(itsClass, name));
        Checks.check(place >= 0, name, "be one of " + classes, itsClass);
        return place;
    }

    /** {@return the cells that have items} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("MigrationTable[");
        cells.stream()
                .filter(cell -> cell.items() > 0)
                .forEach(cell -> text.append(cell.before().orElseThrow())
                        .append('>')
                        .append(cell.after().orElseThrow())
                        .append(' ')
                        .append(cell.items())
                        .append(", "));
        return text.append("entered ")
                .append(lines(MigrationKind.ENTERED).size())
                .append(", left ")
                .append(lines(MigrationKind.LEFT).size())
                .append(']')
                .toString();
    }

    /** The growing sums of a cell. */
    private static final class CellSum {
        private int items;
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;

        void add(Optional<? extends Standing<?>> earlier, Optional<? extends Standing<?>> later) {
            items++;
            before = before.add(earlier.<BigDecimal>map(Standing::amount).orElse(BigDecimal.ZERO));
            after = after.add(later.<BigDecimal>map(Standing::amount).orElse(BigDecimal.ZERO));
        }
    }
}
