package org.saleskit.analytics.refusal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.stats.Proportion;

/**
 * Refusals by row and column, with what each cell says. Immutable; thread-safe if its keys are.
 *
 * @param <R> the key of a row, such as a rep
 * @param <C> the key of a column, such as a reason
 * @param <M> the identifier of a refusal
 */
public final class ReasonTableResult<R, C, M> {

    private final ReasonTable analysis;
    private final List<Optional<R>> rows;
    private final List<Optional<C>> columns;
    private final List<ReasonCell<R, C, M>> cells;
    private final TableTest test;
    private final List<M> outsidePeriod;

    ReasonTableResult(
            ReasonTable analysis,
            List<Optional<R>> rows,
            List<Optional<C>> columns,
            List<ReasonCell<R, C, M>> cells,
            TableTest test,
            List<M> outsidePeriod) {
        this.analysis = analysis;
        this.rows = rows;
        this.columns = columns;
        this.cells = List.copyOf(cells);
        this.test = test;
        this.outsidePeriod = outsidePeriod;
    }

    /** {@return the options} */
    public ReasonTable analysis() {
        return analysis;
    }

    /** {@return the keys of the rows, in order; refusals whose row is not known last, if there are any; unmodifiable} */
    public List<Optional<R>> rows() {
        return rows;
    }

    /** {@return the keys of the columns, in order; refusals without a reason last, always; unmodifiable} */
    public List<Optional<C>> columns() {
        return columns;
    }

    /** {@return every cell, row by row, also those without a refusal; unmodifiable} */
    public List<ReasonCell<R, C, M>> cells() {
        return cells;
    }

    /**
     * {@return a cell; empty if the table has no such row or column}
     *
     * @param row the key of the row
     * @param column the key of the column
     */
    public Optional<ReasonCell<R, C, M>> cell(R row, C column) {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        return cell(Optional.of(row), Optional.of(column));
    }

    /**
     * {@return a cell; empty if the table has no such row or column}
     *
     * @param row the key of the row; empty for refusals whose row is not known
     * @param column the key of the column; empty for refusals without a reason
     */
    public Optional<ReasonCell<R, C, M>> cell(Optional<R> row, Optional<C> column) {
        int down = rows.indexOf(Objects.requireNonNull(row, "row"));
        int across = columns.indexOf(Objects.requireNonNull(column, "column"));
        return down < 0 || across < 0 ? Optional.empty() : Optional.of(cells.get(down * columns.size() + across));
    }

    /** {@return the number of refusals} */
    public long total() {
        return cells.stream().mapToLong(ReasonCell::count).sum();
    }

    /**
     * {@return the number of refusals of a row, those without a reason included; 0 if the table has no such row}
     *
     * @param row the key of the row
     */
    public long rowTotal(Optional<R> row) {
        Objects.requireNonNull(row, "row");
        return cells.stream()
                .filter(cell -> cell.row().equals(row))
                .mapToLong(ReasonCell::count)
                .sum();
    }

    /**
     * {@return the number of refusals of a column; 0 if the table has no such column}
     *
     * @param column the key of the column; empty for refusals without a reason
     */
    public long columnTotal(Optional<C> column) {
        Objects.requireNonNull(column, "column");
        return cells.stream()
                .filter(cell -> cell.column().equals(column))
                .mapToLong(ReasonCell::count)
                .sum();
    }

    /** {@return the refusals with a reason, of all: to be read before anything else} */
    public Proportion coverage() {
        return Proportion.of(total() - columnTotal(Optional.empty()), total());
    }

    /**
     * {@return the refusals of a row with a reason, of all of the row}
     *
     * @param row the key of the row
     */
    public Proportion coverage(Optional<R> row) {
        long all = rowTotal(row);
        long missing = cell(row, Optional.empty()).map(ReasonCell::count).orElse(0L);
        return Proportion.of(all - missing, all);
    }

    /** {@return whether the rows differ at all} */
    public TableTest test() {
        return test;
    }

    /** {@return the cells that show a difference, the surest first; equally sure ones row by row; unmodifiable} */
    public List<ReasonCell<R, C, M>> marked() {
        return cells.stream()
                .filter(ReasonCell::isMarked)
                .sorted(Comparator.comparingDouble(cell -> cell.adjusted().orElseThrow()))
                .toList();
    }

    /**
     * {@return the marked cells with what may be done about them; there is nothing to do about a reason that is less frequent}
     * A column is looked up by its {@link org.saleskit.core.reason.ReasonType}, else by its text as a label.
     *
     * @param actions which reason calls for what
     */
    public List<ReasonFinding<R, C, M>> findings(SuggestedActions actions) {
        Objects.requireNonNull(actions, "actions");
        return findings(actions::ofColumn);
    }

    /**
     * {@return the marked cells with what may be done about them, by a rule of the host}
     *
     * @param action the action for a column, if there is one; it is asked where a reason is more frequent only
     */
    public List<ReasonFinding<R, C, M>> findings(Function<? super Optional<C>, Optional<SuggestedAction>> action) {
        Objects.requireNonNull(action, "action");
        return marked().stream()
                .map(cell -> new ReasonFinding<>(
                        cell,
                        cell.reading() == ReasonCell.Reading.MORE_OFTEN
                                ? action.apply(cell.column())
                                : Optional.empty()))
                .toList();
    }

    /** {@return the refusals that were left out because they are not of the period, in order; unmodifiable} */
    public List<M> outsidePeriod() {
        return outsidePeriod;
    }

    /**
     * {@return the table in words: coverage first, then the test of the whole table, then the marked cells}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new ReasonTableText(this, locale).explain();
    }

    /**
     * {@return the counts as a table of plain text with totals, a sign after those that are marked: + for more often, - for
     * less often; lines end with a line feed}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String table(Locale locale) {
        return new ReasonTableText(this, locale).table();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReasonTableResult<?, ?, ?> that
                && analysis.equals(that.analysis)
                && rows.equals(that.rows)
                && columns.equals(that.columns)
                && cells.equals(that.cells)
                && test.equals(that.test)
                && outsidePeriod.equals(that.outsidePeriod);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, rows, columns, cells);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
