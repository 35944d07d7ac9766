package org.saleskit.analytics.sequence;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.matching.Run;
import org.saleskit.analytics.matching.Trail;
import org.saleskit.analytics.sequence.SequenceBreakdown.Attribution;
import org.saleskit.analytics.sequence.SequencePath.Outcome;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.PeriodUnit;

/**
 * How far the subjects came, with the paths behind every number and what was left out. Immutable and thread-safe.
 *
 * @param <K> the key of a subject
 */
public final class SequenceResult<K> {

    private final SequenceAnalysis analysis;
    private final long subjects;
    private final List<SequencePath<K>> paths;
    private final List<SequencePath<K>> excluded;
    private final List<K> notEntered;
    private final List<SequenceStep<K>> steps;
    private final long laterRows;
    private final long laterSubjects;
    private final long repeatedRows;
    private final long undecidedRows;

    /** What one pass over the subjects, in their order, gathers. */
    static final class Parts<K> {

        private final SequenceAnalysis analysis;
        private final List<SequencePath<K>> paths = new ArrayList<>();
        private final List<SequencePath<K>> excluded = new ArrayList<>();
        private final List<K> notEntered = new ArrayList<>();
        private long subjects;
        private long laterRows;
        private long laterSubjects;
        private long repeatedRows;
        private long undecidedRows;

        Parts(SequenceAnalysis analysis) {
            this.analysis = analysis;
        }

        void add(K subject, Trail trail, List<Run> runs) {
            subjects++;
            repeatedRows += trail.repeated();
            undecidedRows += trail.undecided();
            if (runs.isEmpty()) {
                notEntered.add(subject);
            }
            for (int i = 0; i < runs.size(); i++) {
                SequencePath<K> path = new SequencePath<>(analysis, subject, i + 1, trail, runs.get(i));
                boolean out = path.stoppedBy()
                        .filter(stop -> stop.outcome() == Exclusion.Outcome.EXCLUDE_FROM_BASE)
                        .isPresent();
                (out ? excluded : paths).add(path);
            }
        }

        void later(long rows, long wholeSubjects) {
            laterRows = rows;
            laterSubjects = wholeSubjects;
        }

        SequenceResult<K> result() {
            return new SequenceResult<>(this);
        }
    }

    private SequenceResult(Parts<K> parts) {
        this.analysis = parts.analysis;
        this.subjects = parts.subjects;
        this.paths = Collections.unmodifiableList(parts.paths);
        this.excluded = Collections.unmodifiableList(parts.excluded);
        this.notEntered = Collections.unmodifiableList(parts.notEntered);
        this.steps = SequenceStep.of(analysis, paths, (path, step) -> true);
        this.laterRows = parts.laterRows;
        this.laterSubjects = parts.laterSubjects;
        this.repeatedRows = parts.repeatedRows;
        this.undecidedRows = parts.undecidedRows;
    }

    /** {@return the options and the instant} */
    public SequenceAnalysis analysis() {
        return analysis;
    }

    /** {@return how many subjects have an event up to the instant of the analysis} */
    public long subjects() {
        return subjects;
    }

    /** {@return the paths of the base, by their subjects in order, then by their entries; unmodifiable} */
    public List<SequencePath<K>> paths() {
        return paths;
    }

    /**
     * {@return the paths of the base with an outcome, in the same order; the three outcomes add up to all paths}
     *
     * @param outcome the outcome
     */
    public List<SequencePath<K>> paths(Outcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return paths.stream().filter(path -> path.outcome() == outcome).toList();
    }

    /** {@return the paths that an exclusion took out of the base; unmodifiable} */
    public List<SequencePath<K>> excluded() {
        return excluded;
    }

    /** {@return the subjects without an entry, in order; unmodifiable} */
    public List<K> notEntered() {
        return notEntered;
    }

    /** {@return the steps in order; unmodifiable} */
    public List<SequenceStep<K>> steps() {
        return steps;
    }

    /**
     * {@return one step}
     *
     * @param number the number of the step, from 1
     * @throws IllegalArgumentException if there is no such step
     */
    public SequenceStep<K> step(int number) {
        Checks.check(number >= 1 && number <= steps.size(), "number", "be 1 to " + steps.size(), number);
        return steps.get(number - 1);
    }

    private SequenceStep<K> last() {
        return steps.get(steps.size() - 1);
    }

    /** {@return the paths that took the last step, of all that entered; see {@link SequenceStep#overall}} */
    public Proportion conversion() {
        return last().overall();
    }

    /** {@return whether {@link #conversion} is of fewer than {@value Proportion#LOW_COUNT} paths, so that the shares are weak} */
    public boolean isLowCount() {
        return conversion().isLowCount();
    }

    /** {@return the times from the entry to the last step, of the successes of {@link #conversion}} */
    public ConversionTimes times() {
        return last().timesFromEntry();
    }

    /**
     * {@return the share of the paths that took the last step by a time since the entry, with those that still wait as censored
     * and those that dropped out as a competing end} Immature paths are in it.
     */
    public AalenJohansen<Outcome> curve() {
        SurvivalAccumulator<Outcome> lives = SequenceStep.lives();
        for (SequencePath<K> path : paths) {
            if (path.isComplete()) {
                SequenceStep.add(lives, path.time(0, path.depth() - 1), Optional.of(Outcome.CONVERTED));
            } else {
                SequenceStep.addUnfinished(lives, path, 0, analysis.asOfNanos());
            }
        }
        return AalenJohansen.of(lives.result());
    }

    /**
     * {@return the funnel by the value of the host's attribute}
     *
     * @param attribution whose value a path has
     */
    public SequenceBreakdown<K> by(Attribution attribution) {
        return SequenceBreakdown.of(analysis, paths, Objects.requireNonNull(attribution, "attribution"));
    }

    /**
     * {@return the paths by the period of their entry, from the first one with an entry to the last, without gaps}
     *
     * @param unit the length of a period
     * @param zone the zone whose local days are meant
     */
    public List<EntryPeriod<K>> trend(PeriodUnit unit, ZoneId zone) {
        return EntryPeriod.trend(analysis, paths, unit, zone);
    }

    /** {@return how many rows were left out, because they are after the instant of the analysis} */
    public long rowsAfterAsOf() {
        return laterRows;
    }

    /** {@return how many subjects were left out, because all their rows are after the instant of the analysis} */
    public long subjectsAfterAsOf() {
        return laterSubjects;
    }

    /** {@return how many rows were read as one with another row, because they agree in everything} */
    public long repeatedRows() {
        return repeatedRows;
    }

    /**
     * {@return how many rows agree with the one before in instant, sequence and id, but not in the steps they are} For these
     * the order of the steps decides, see {@link SameTime#TOTAL_ORDER}; a sequence or an id of the host's would say more.
     */
    public long undecidedRows() {
        return undecidedRows;
    }

    /**
     * {@return the result in words: the question, the base, each step, the times, and what was left out}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new SequenceText(this, locale).explain();
    }

    /**
     * {@return the steps as a table of plain text: step, paths, share of the step before, share of all, median time since the
     * step before, dropped, immature; lines end with a line feed}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String table(Locale locale) {
        return new SequenceText(this, locale).table();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceResult<?> that
                && analysis.equals(that.analysis)
                && subjects == that.subjects
                && paths.equals(that.paths)
                && excluded.equals(that.excluded)
                && notEntered.equals(that.notEntered)
                && laterRows == that.laterRows
                && laterSubjects == that.laterSubjects
                && repeatedRows == that.repeatedRows
                && undecidedRows == that.undecidedRows;
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, paths, excluded);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
