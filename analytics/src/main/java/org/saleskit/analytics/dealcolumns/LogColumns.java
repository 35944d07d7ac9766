package org.saleskit.analytics.dealcolumns;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.saleskit.core.internal.Checks;

/**
 * A log as columns: row i says that deal {@code deals[i]} entered the stage with code {@code stages[i]} at {@code times[i]},
 * in any order.
 *
 * <ul>
 *   <li>Deals: the host's own numbers, any {@code long} or {@code int}.
 *   <li>Stages: codes of {@link StageCodes}, {@link StageCodes#UNKNOWN} for a stage that the pipeline does not have.
 *   <li>Times: ticks since 1970-01-01T00:00Z in the {@linkplain ColumnFunnel#withUnit unit} of the funnel.
 *   <li>Sequence, if the host has one: orders the rows of a deal at one instant. Without it every row has 0.
 * </ul>
 *
 * <p>The arrays are neither copied nor changed, and must not be changed while rows are added.
 */
public final class LogColumns {

    /** What a code that does not fit becomes; it is no code of any pipeline. */
    private static final byte NO_CODE = Byte.MIN_VALUE;

    /** Copies deals, from a row on, into the beginning of an array. */
    private interface Deals {
        void read(int first, int count, long[] into);
    }

    /** Copies codes, from a row on, into the beginning of an array. */
    private interface Codes {
        void read(int first, int count, byte[] into);
    }

    /** The column of stages; besides by many it is read one by one, for messages. */
    private record Stages(int length, Codes codes, IntUnaryOperator code) {

        static Stages of(byte[] stages) {
            Objects.requireNonNull(stages, "stages");
            return new Stages(
                    stages.length,
                    (first, count, into) -> System.arraycopy(stages, first, into, 0, count),
                    row -> stages[row]);
        }

        static Stages of(int[] stages) {
            Objects.requireNonNull(stages, "stages");
            return new Stages(
                    stages.length, (first, count, into) -> narrow(stages, first, count, into), row -> stages[row]);
        }

        private static void narrow(int[] stages, int first, int count, byte[] into) {
            for (int i = 0; i < count; i++) {
                int code = stages[first + i];
                into[i] = code == (byte) code ? (byte) code : NO_CODE;
            }
        }
    }

    private final Deals deals;
    private final Stages stages;
    private final long[] times;
    private final Optional<long[]> sequences;
    private final int from;
    private final int to;

    private LogColumns(Deals deals, Stages stages, long[] times, Optional<long[]> sequences, int from, int to) {
        this.deals = deals;
        this.stages = stages;
        this.times = times;
        this.sequences = sequences;
        this.from = from;
        this.to = to;
    }

    private static LogColumns of(Deals deals, int length, Stages stages, long[] times) {
        Checks.check(stages.length() == length, "stages", "have " + length + " elements", stages.length());
        checkLength(times, "times", length);
        return new LogColumns(deals, stages, times, Optional.empty(), 0, length);
    }

    private static void checkLength(long[] column, String name, int length) {
        Checks.check(
                Objects.requireNonNull(column, name).length == length,
                name,
                "have " + length + " elements",
                column.length);
    }

    /**
     * {@return the columns of a log}
     *
     * @param deals the deal of each row
     * @param stages the code of the stage that the deal entered
     * @param times when it entered the stage, in ticks
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static LogColumns of(long[] deals, byte[] stages, long[] times) {
        return of(from(deals), deals.length, Stages.of(stages), times);
    }

    /**
     * {@return the columns of a log}
     *
     * @param deals the deal of each row
     * @param stages the code of the stage that the deal entered
     * @param times when it entered the stage, in ticks
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static LogColumns of(int[] deals, byte[] stages, long[] times) {
        return of(from(deals), deals.length, Stages.of(stages), times);
    }

    /**
     * {@return the columns of a log}
     *
     * @param deals the deal of each row
     * @param stages the code of the stage that the deal entered
     * @param times when it entered the stage, in ticks
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static LogColumns of(long[] deals, int[] stages, long[] times) {
        return of(from(deals), deals.length, Stages.of(stages), times);
    }

    /**
     * {@return the columns of a log}
     *
     * @param deals the deal of each row
     * @param stages the code of the stage that the deal entered
     * @param times when it entered the stage, in ticks
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static LogColumns of(int[] deals, int[] stages, long[] times) {
        return of(from(deals), deals.length, Stages.of(stages), times);
    }

    private static Deals from(long[] deals) {
        Objects.requireNonNull(deals, "deals");
        return (first, count, into) -> System.arraycopy(deals, first, into, 0, count);
    }

    private static Deals from(int[] deals) {
        Objects.requireNonNull(deals, "deals");
        return (first, count, into) -> {
            for (int i = 0; i < count; i++) {
                into[i] = deals[first + i];
            }
        };
    }

    /**
     * {@return these columns with a sequence: at one instant the row with the lower number came first}
     *
     * @param sequences the number of each row
     * @throws IllegalArgumentException if the column differs in length from the others
     */
    public LogColumns withSequence(long[] sequences) {
        checkLength(sequences, "sequences", times.length);
        return new LogColumns(deals, stages, times, Optional.of(sequences), from, to);
    }

    /**
     * {@return some of the rows, so that a host can add parts of its columns}
     *
     * @param from place of the first row in the arrays
     * @param to place after the last row
     * @throws IllegalArgumentException if the places are not in the columns
     */
    public LogColumns rows(int from, int to) {
        Checks.check(from >= 0 && from <= times.length, "from", "be 0 to " + times.length, from);
        Checks.check(to >= from && to <= times.length, "to", "be " + from + " to " + times.length, to);
        return new LogColumns(deals, stages, times, sequences, from, to);
    }

    /** {@return how many rows there are} */
    public int size() {
        return to - from;
    }

    /** Place of the first row in the arrays. */
    int from() {
        return from;
    }

    void readDeals(int first, int count, long[] into) {
        deals.read(first, count, into);
    }

    int stage(int row) {
        return stages.code().applyAsInt(row);
    }

    void readStages(int first, int count, byte[] into) {
        stages.codes().read(first, count, into);
    }

    long[] times() {
        return times;
    }

    Optional<long[]> sequences() {
        return sequences;
    }

    /** {@return the number of rows} */
    @Override
    public String toString() {
        return "LogColumns[rows " + from + " to " + to
                + sequences.map(all -> ", with sequence").orElse("") + "]";
    }
}
