package org.saleskit.analytics.survival;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.saleskit.core.internal.Checks;

/**
 * How times are read from the host's own rows, open rows included.
 *
 * <p>{@link #of} takes ages that the host has worked out, in ticks of any scale, working time among them; {@link #asOf} takes
 * instants and looks at them as of one: a row closed later counts as open. If the history of a row was seen only from some
 * time on, as when a CRM was introduced in the middle of its life, {@link #withEntry} or {@link #withFirstSeen} has to say
 * so: those that closed before could not be seen, and rows that lived long enough to be seen would make life look longer.
 *
 * <p>Immutable and thread-safe, if its functions are.
 *
 * @param <R> the host's row
 * @param <C> what closes a row, such as an enum of won and lost
 */
public final class LifeTimes<R, C> {

    private final TimeScale scale;
    private final List<C> causes;
    private final Reader<R, C> reader;

    private LifeTimes(TimeScale scale, List<C> causes, Reader<R, C> reader) {
        this.scale = Objects.requireNonNull(scale, "scale");
        this.causes = List.copyOf(causes);
        this.reader = reader;
    }

    /** Puts a row into an accumulator. */
    private sealed interface Reader<R, C> {
        void read(R row, SurvivalAccumulator<C> to);
    }

    private record Ages<R, C>(ToLongFunction<R> entry, ToLongFunction<R> exit, Function<R, Optional<C>> cause)
            implements Reader<R, C> {
        @Override
        public void read(R row, SurvivalAccumulator<C> to) {
            to.add(entry.applyAsLong(row), exit.applyAsLong(row), cause.apply(row));
        }
    }

    private record Instants<R, C>(
            Instant asOf,
            Function<R, Instant> opened,
            Function<R, Optional<Instant>> closed,
            Function<R, Optional<C>> cause,
            Function<R, Instant> firstSeen)
            implements Reader<R, C> {
        @Override
        public void read(R row, SurvivalAccumulator<C> to) {
            Instant start = opened.apply(row);
            if (start.isAfter(asOf)) {
                to.addNotYetOpen();
                return;
            }
            Instant close = closed.apply(row).orElse(Instant.MAX);
            Checks.check(!close.isBefore(start), "closed", "be at or after opened, which is " + start, close);
            boolean open = close.isAfter(asOf);
            long exit = seconds(start, open ? asOf : close);
            // A row first seen after its end was never under observation, like one first seen at its end.
            Instant seen = firstSeen.apply(row);
            long entry = seen.isAfter(start) ? Math.min(seconds(start, seen), exit) : 0;
            Optional<C> by = open ? Optional.empty() : cause.apply(row);
            Checks.check(open || by.isPresent(), "cause", "be given for a closed row", "empty");
            to.add(entry, exit, by);
        }

        private static long seconds(Instant from, Instant to) {
            return Duration.between(from, to).toSeconds();
        }
    }

    /**
     * {@return a reader of ages, each row seen from its beginning}
     *
     * @param scale what ages are counted in
     * @param causes what may close a row, at least one, none twice
     * @param exit the age in ticks at which a row closed or was last seen
     * @param cause what closed it; empty if it is open
     * @param <R> the host's row
     * @param <C> the type of the causes
     */
    public static <R, C> LifeTimes<R, C> of(
            TimeScale scale, List<C> causes, ToLongFunction<R> exit, Function<R, Optional<C>> cause) {
        Objects.requireNonNull(causes, "causes");
        Objects.requireNonNull(exit, "exit");
        Objects.requireNonNull(cause, "cause");
        return new LifeTimes<>(scale, causes, new Ages<>(row -> 0, exit, cause));
    }

    /**
     * {@return a reader of instants, in elapsed days} A part of a second is dropped. Rows opened after the instant are left
     * out and counted.
     *
     * @param asOf the instant at which rows are looked at
     * @param causes what may close a row, at least one, none twice
     * @param opened when a row was opened
     * @param closed when it closed; empty if it is open
     * @param cause what closed it; asked for rows closed by the instant only
     * @param <R> the host's row
     * @param <C> the type of the causes
     */
    public static <R, C> LifeTimes<R, C> asOf(
            Instant asOf,
            List<C> causes,
            Function<R, Instant> opened,
            Function<R, Optional<Instant>> closed,
            Function<R, Optional<C>> cause) {
        Objects.requireNonNull(causes, "causes");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(opened, "opened");
        Objects.requireNonNull(closed, "closed");
        Objects.requireNonNull(cause, "cause");
        return new LifeTimes<>(TimeScale.elapsedDays(), causes, new Instants<>(asOf, opened, closed, cause, opened));
    }

    /**
     * {@return the same reader of ages, for rows first seen at some age}
     *
     * @param entry the age in ticks at which a row was first seen, 0 if from its beginning
     * @throws IllegalStateException if this reads instants
     */
    public LifeTimes<R, C> withEntry(ToLongFunction<R> entry) {
        Objects.requireNonNull(entry, "entry");
        if (!(reader instanceof Ages<R, C> ages)) {
            throw new IllegalStateException("withEntry must follow of, but followed asOf; use withFirstSeen");
        }
        return new LifeTimes<>(scale, causes, new Ages<>(entry, ages.exit, ages.cause));
    }

    /**
     * {@return the same reader of instants, for rows first seen at some instant}
     *
     * @param firstSeen when a row was first seen; an instant before its opening means from its beginning
     * @throws IllegalStateException if this reads ages
     */
    public LifeTimes<R, C> withFirstSeen(Function<R, Instant> firstSeen) {
        Objects.requireNonNull(firstSeen, "firstSeen");
        if (!(reader instanceof Instants<R, C> from)) {
            throw new IllegalStateException("withFirstSeen must follow asOf, but followed of; use withEntry");
        }
        return new LifeTimes<>(
                scale, causes, new Instants<>(from.asOf, from.opened, from.closed, from.cause, firstSeen));
    }

    /**
     * {@return the data of rows}
     *
     * @param rows the rows, in any order
     * @throws IllegalArgumentException if a row closed before it opened, has an unknown cause, or was closed without one
     */
    public SurvivalData<C> read(Iterable<? extends R> rows) {
        Objects.requireNonNull(rows, "rows");
        SurvivalAccumulator<C> accumulator = accumulator();
        rows.forEach(row -> addTo(accumulator, row));
        return accumulator.result();
    }

    /** {@return a collector of rows, for sequential and parallel streams} */
    public Collector<R, ?, SurvivalData<C>> collector() {
        return Collector.of(
                this::accumulator,
                this::addTo,
                (left, right) -> {
                    left.merge(right);
                    return left;
                },
                SurvivalAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /** {@return an empty accumulator for such rows} */
    public SurvivalAccumulator<C> accumulator() {
        return SurvivalAccumulator.of(scale, causes);
    }

    /**
     * Adds one row to an accumulator.
     *
     * @param accumulator the accumulator, from {@link #accumulator}
     * @param row the row
     */
    public void addTo(SurvivalAccumulator<C> accumulator, R row) {
        Objects.requireNonNull(accumulator, "accumulator");
        Objects.requireNonNull(row, "row");
        reader.read(row, accumulator);
    }
}
