package org.saleskit.analytics.certainty;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Checks;

/**
 * The draws of an analysis over one table, which threads may share: each calls {@link #draw} for some of the draws, and when
 * all are done {@link #result} counts them together. The outcome is the same for any division.
 *
 * <p>For use by any number of threads at once. The library starts none.
 *
 * @param <K> the key
 */
public final class CertaintyRun<K> {

    private final CertaintyAnalysis analysis;
    private final AbcXyzResult<K> classes;
    private final PeriodTable<K> table;
    private final DrawnTable drawn;
    private final int[] counts;
    private final BitSet started = new BitSet();
    private int done;

    CertaintyRun(CertaintyAnalysis analysis, PeriodTable<K> table) {
        this.analysis = analysis;
        this.table = table;
        this.classes = analysis.analysis().classify(table);
        List<AbcClass> rows = Stream.concat(
                        analysis.analysis().abc().classes().stream(), Stream.of(AbcClass.NONE, AbcClass.NEGATIVE))
                .toList();
        this.drawn = new DrawnTable(analysis, rows, table);
        this.counts = new int[Math.multiplyExact(drawn.items(), drawn.cells())];
    }

    /**
     * Does some of the draws, each of which must be done once.
     *
     * @param from number of the first, from 0
     * @param to number after the last, at most {@link CertaintyAnalysis#draws}
     * @return this run
     * @throws IllegalArgumentException if there are no such draws or one of them was done before
     */
    public CertaintyRun<K> draw(int from, int to) {
        reserve(from, to);
        DrawnTable.Counter counter =
                drawn.new Counter(ValueShareRanks.areThoseOf(analysis.analysis().abc()));
        for (int draw = from; draw < to; draw++) {
            counter.count(draw);
        }
        add(counter, to - from);
        return this;
    }

    private synchronized void reserve(int from, int to) {
        Checks.check(from >= 0 && from <= analysis.draws(), "from", "lie between 0 and " + analysis.draws(), from);
        Checks.check(
                to >= from && to <= analysis.draws(), "to", "lie between " + from + " and " + analysis.draws(), to);
        int next = started.nextSetBit(from);
        Checks.check(next < 0 || next >= to, "draw", "not be done twice", next);
        started.set(from, to);
    }

    private synchronized void add(DrawnTable.Counter counter, int draws) {
        counter.addTo(counts);
        done += draws;
    }

    /**
     * {@return the certainty of every key}
     *
     * @throws IllegalStateException if draws are left to do
     */
    public synchronized CertaintyResult<K> result() {
        if (done < analysis.draws()) {
            throw new IllegalStateException("draws must all be done, but was " + done + " of " + analysis.draws());
        }
        return new CertaintyResult<>(analysis, classes, table, drawn, counts.clone());
    }

    /** {@return how many draws are done} */
    @Override
    public synchronized String toString() {
        return "CertaintyRun[" + done + " of " + analysis.draws() + " draws]";
    }
}
