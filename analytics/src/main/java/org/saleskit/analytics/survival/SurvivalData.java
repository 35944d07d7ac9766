package org.saleskit.analytics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.ExactLevel;
import org.saleskit.core.internal.Checks;

/**
 * How many deals were under observation, closed and were last seen at each age: all that the estimators of this package
 * need to know of the deals.
 *
 * <p>A deal is at risk at age t if it came under observation before t and was not closed and still seen just before t. At
 * equal ages closes come before the ends of observation, and both before entries. A deal that enters at 0 is at risk from
 * the beginning, at 0 itself too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <C> what closes a deal
 */
public final class SurvivalData<C> {

    private final TimeScale scale;
    private final List<C> causes;
    private final long[] times;
    private final int[] atRisk;
    private final int[] events;
    private final int[] censored;
    private final int[][] eventsOfCause;
    private final long[] lateEntries;
    private final long rows;
    private final LeftOut leftOut;

    private SurvivalData(
            TimeScale scale,
            List<C> causes,
            long[] times,
            int[] atRisk,
            int[] censored,
            int[][] eventsOfCause,
            long[] lateEntries,
            LeftOut leftOut) {
        this.scale = scale;
        this.causes = causes;
        this.times = times;
        this.atRisk = atRisk;
        this.censored = censored;
        this.eventsOfCause = eventsOfCause;
        this.lateEntries = lateEntries;
        this.leftOut = leftOut;
        this.events = eventsOfCause.length == 1 ? eventsOfCause[0] : new int[times.length];
        long count = 0;
        for (int j = 0; j < times.length; j++) {
            if (eventsOfCause.length > 1) {
                for (int[] each : eventsOfCause) {
                    events[j] += each[j];
                }
            }
            count += events[j] + censored[j];
        }
        this.rows = count;
    }

    /**
     * Deals without part in the numbers, by reason.
     *
     * @param neverAtRisk first seen at the very age at which they closed or were last seen
     * @param notYetOpen opened after the end of observation
     * @param endedBefore closed or last seen at or before the age from which {@link SurvivalData#since} looks
     */
    public record LeftOut(long neverAtRisk, long notYetOpen, long endedBefore) {}

    /**
     * A stretch of time about which the data say nothing, because nobody was under observation, though somebody was later.
     *
     * <p>Such holes come from deals that are seen only from some age on. Over a hole the curve is flat for want of data. Worse
     * is a hole that {@code everyoneClosed} opens: when the few deals seen so early all close, the curve falls to 0 and stays
     * there, however many deals are seen alive later. The remedy for both is {@link SurvivalData#since} an age from which on
     * there are enough deals.
     *
     * @param from when the last one under observation left, in units of the scale; 0 if nobody is seen from the beginning
     * @param to when the next one came under observation
     * @param everyoneClosed whether all those under observation closed at {@code from}, so that the curve ends there
     */
    public record RiskGap(double from, double to, boolean everyoneClosed) {}

    static <C> SurvivalData<C> ofSorted(
            TimeScale scale, List<C> causes, SurvivalAccumulator.SortedExits exits, long[] late, LeftOut leftOut) {
        int distinct = 0;
        for (int i = 0; i < exits.count(); i++) {
            distinct += i == 0 || exits.time(i) != exits.time(i - 1) ? 1 : 0;
        }
        long[] times = new long[distinct];
        int[] atRisk = new int[distinct];
        int[] censored = new int[distinct];
        int[][] eventsOfCause = new int[causes.size()][distinct];
        int entered = exits.count() - late.length;
        int nextLate = 0;
        int j = -1;
        for (int i = 0; i < exits.count(); i++) {
            long time = exits.time(i);
            if (j < 0 || time != times[j]) {
                times[++j] = time;
                while (nextLate < late.length && late[nextLate] < time) {
                    nextLate++;
                }
                atRisk[j] = entered + nextLate - i;
            }
            int cause = exits.cause(i);
            if (cause == SurvivalAccumulator.OPEN) {
                censored[j]++;
            } else {
                eventsOfCause[cause][j]++;
            }
        }
        return new SurvivalData<>(scale, causes, times, atRisk, censored, eventsOfCause, late, leftOut);
    }

    /**
     * {@return the data of columns} Short for an accumulator with {@link SurvivalAccumulator#addColumns}.
     *
     * @param scale what times are counted in
     * @param causes what may close a deal, at least one, none twice
     * @param entries the age of each deal in ticks when it was first seen
     * @param exits the age of each in ticks when it closed or was last seen
     * @param causeIndexes the place of each deal's cause in the list, {@link SurvivalAccumulator#OPEN} if it is open
     * @param <C> the type of the causes
     * @throws IllegalArgumentException if the lengths differ, a time is out of range or there is no such cause
     */
    public static <C> SurvivalData<C> ofColumns(
            TimeScale scale, List<C> causes, long[] entries, long[] exits, int[] causeIndexes) {
        Objects.requireNonNull(causes, "causes");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(exits, "exits");
        Objects.requireNonNull(causeIndexes, "causeIndexes");
        SurvivalAccumulator<C> accumulator = SurvivalAccumulator.of(scale, causes);
        accumulator.addColumns(entries, exits, causeIndexes);
        return accumulator.result();
    }

    /**
     * {@return the deals that were seen after an age, under the condition that they were still open at it} Every estimate
     * from these data holds for such deals: a curve is 1 up to the age. Use it for deals of a known age, and as the remedy
     * for {@link #riskGaps}.
     *
     * @param age the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public SurvivalData<C> since(double age) {
        long ticks = scale.toTicks(Checks.finiteNonNegative(age, "age"));
        int from = indexAt(ticks) + 1;
        int[][] parts = new int[causes.size()][];
        for (int cause = 0; cause < parts.length; cause++) {
            parts[cause] = Arrays.copyOfRange(eventsOfCause[cause], from, times.length);
        }
        int firstLate = 0;
        while (firstLate < lateEntries.length && lateEntries[firstLate] <= ticks) {
            firstLate++;
        }
        long[] rest = Arrays.copyOfRange(times, from, times.length);
        long ended = 0;
        for (int j = 0; j < from; j++) {
            ended += events[j] + censored[j];
        }
        return new SurvivalData<>(
                scale,
                causes,
                rest,
                Arrays.copyOfRange(atRisk, from, times.length),
                Arrays.copyOfRange(censored, from, times.length),
                parts,
                Arrays.copyOfRange(lateEntries, firstLate, lateEntries.length),
                new LeftOut(leftOut.neverAtRisk, leftOut.notYetOpen, leftOut.endedBefore + ended));
    }

    /**
     * {@return the same deals with one cause; those closed by another count as last seen then} Right for comparing how
     * fast a cause acts ({@link NelsonAalen}, {@link LogRank}); as a probability it would speak of a world without the
     * other causes: for that see {@link AalenJohansen}.
     *
     * @param cause one of the causes
     * @throws IllegalArgumentException if it is none of them
     */
    public SurvivalData<C> onlyCause(C cause) {
        int[] kept = eventsOfCause[placeOf(cause)];
        int[] ends = new int[times.length];
        for (int j = 0; j < ends.length; j++) {
            ends[j] = censored[j] + events[j] - kept[j];
        }
        return new SurvivalData<>(scale, List.of(cause), times, atRisk, ends, new int[][] {kept}, lateEntries, leftOut);
    }

    int placeOf(C cause) {
        int place = causes.indexOf(Objects.requireNonNull(cause, "cause"));
        if (place < 0) {
            throw Checks.broken("cause", "be one of " + causes, cause);
        }
        return place;
    }

    /** {@return what times are counted in} */
    public TimeScale scale() {
        return scale;
    }

    /** {@return what may close a deal, in the order given; unmodifiable} */
    public List<C> causes() {
        return causes;
    }

    /** {@return how many deals take part} */
    public long rows() {
        return rows;
    }

    /** {@return how many deals closed} */
    public long events() {
        return sum(events);
    }

    /**
     * {@return how many deals closed by a cause}
     *
     * @param cause one of the causes
     * @throws IllegalArgumentException if it is none of them
     */
    public long events(C cause) {
        return sum(eventsOfCause[placeOf(cause)]);
    }

    /** {@return how many deals were still open when last seen} */
    public long censored() {
        return sum(censored);
    }

    private static long sum(int[] counts) {
        return Arrays.stream(counts).asLongStream().sum();
    }

    /** {@return how many deals came under observation after their beginning} */
    public long lateEntries() {
        return lateEntries.length;
    }

    /** {@return the deals without part in the numbers} */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** {@return the greatest age at which a deal closed or was last seen, in units; empty without deals} */
    public OptionalDouble lastTime() {
        return times.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(scale.toUnits(times[times.length - 1]));
    }

    /** {@return the times about which the data say nothing although deals are seen later, in order of time; unmodifiable} */
    public List<RiskGap> riskGaps() {
        List<RiskGap> gaps = new ArrayList<>();
        if (lateEntries.length == rows && rows > 0) {
            gaps.add(new RiskGap(0, scale.toUnits(lateEntries[0]), false));
        }
        int late = 0;
        for (int j = 0; j < times.length - 1; j++) {
            while (late < lateEntries.length && lateEntries[late] < times[j]) {
                late++;
            }
            boolean everyoneClosed = events[j] == atRisk[j];
            // All who are at risk leave, so the next exit is of one who enters at this time or later.
            if (events[j] + censored[j] == atRisk[j] && (everyoneClosed || lateEntries[late] > times[j])) {
                gaps.add(new RiskGap(scale.toUnits(times[j]), scale.toUnits(lateEntries[late]), everyoneClosed));
            }
        }
        return List.copyOf(gaps);
    }

    /** {@return closed deals alone, biased short; empty if none closed} */
    public Optional<NaiveTimes> naive() {
        return NaiveTimes.of(scale, times, events);
    }

    /**
     * {@return deals closed by one cause alone, biased short; empty if there are none}
     *
     * @param cause one of the causes
     * @throws IllegalArgumentException if it is none of them
     */
    public Optional<NaiveTimes> naive(C cause) {
        return NaiveTimes.of(scale, times, eventsOfCause[placeOf(cause)]);
    }

    /** Number of different ages at which deals left. */
    int size() {
        return times.length;
    }

    long ticks(int index) {
        return times[index];
    }

    double time(int index) {
        return scale.toUnits(times[index]);
    }

    int atRisk(int index) {
        return atRisk[index];
    }

    int events(int index) {
        return events[index];
    }

    int events(int cause, int index) {
        return eventsOfCause[cause][index];
    }

    int censored(int index) {
        return censored[index];
    }

    long lateEntryTicks(int index) {
        return lateEntries[index];
    }

    /** The first index at which a curve shows this share closed; the size if there is none. */
    int firstClosed(double[] survival, double share) {
        return ExactLevel.closed(atRisk, events, survival, share);
    }

    /** The first index at which an incidence shows this share closed by a cause; the size if there is none. */
    int firstIncidence(int cause, double[] incidence, double share) {
        return ExactLevel.incidence(atRisk, events, eventsOfCause[cause], incidence, share);
    }

    /** The last index whose age is not after this one, -1 if there is none. */
    int indexAt(long ticks) {
        int at = Arrays.binarySearch(times, ticks);
        return at >= 0 ? at : -at - 2;
    }

    /** {@return the number of deals, of closes and of those still open} */
    @Override
    public String toString() {
        return "SurvivalData[deals " + rows + ", closed " + events() + ", open " + censored() + ", late entries "
                + lateEntries.length + ", " + scale + "]";
    }
}
