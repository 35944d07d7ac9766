package org.saleskit.forecasting.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;
import org.saleskit.forecasting.internal.frailty.FrailtyFit;
import org.saleskit.forecasting.internal.frailty.StateRisks;

/**
 * How much more or less often deals of a segment leave a state than others do at the same age, and the hazards to which that refers:
 * those of a segment whose factors are 1, with seasons of their own, if there are any. All three are fitted together, by {@link
 * FrailtyFit} for each kind of exit: won, lost, moved on.
 *
 * <p>The tail of these hazards is that of {@link HazardEstimate}, of the stays at risk by their factors. A segment without a stay under
 * observation has the hazards of all deals as they are, and so have all if there is but one.
 */
final class SegmentFactors {

    private final HazardEstimate all;
    private final Optional<SeasonFactors> ofAll;
    private final Optional<SeasonFactors> seasons;
    /** By state. */
    private final StateRisks[] risks;
    /** Of a segment whose factors are 1, by state; not cut to 1. */
    private final StageHazards[] level;
    /** By state, exit and segment. */
    private final double[][][] factors;

    private int rounds;

    SegmentFactors(HazardEstimate all, double prior, Optional<SeasonFactors> ofAll) {
        this.all = all;
        this.ofAll = ofAll;
        int states = areOne() ? 0 : all.hazards.length;
        this.risks = new StateRisks[states];
        this.level = new StageHazards[states];
        this.factors = new double[states][][];
        List<List<StateRisks.Stay>> stays = stays(states);
        StateRisks.Past past = ofAll.map(SeasonFactors::past).orElse(StateRisks.Past.EVEN);
        for (int s = 0; s < states; s++) {
            StageHazards own = all.hazards[s];
            risks[s] =
                    new StateRisks(stays.get(s), all.rows.segments.size(), own.exits.length, own.tailFrom, past);
            factors[s] = new double[own.exits.length][];
            level[s] = new StageHazards(
                    own.exits,
                    new double[own.exits.length][own.tailFrom],
                    new double[own.exits.length],
                    own.tailFrom);
        }
        double[][] bySeason = new double[SeasonFactors.KINDS][];
        double[][][] exposure = new double[states][][];
        Arrays.setAll(exposure, s -> new double[level[s].exits.length][]);
        for (int kind = 0; kind < bySeason.length; kind++) {
            bySeason[kind] = fit(kind, prior, past.count(), exposure);
        }
        for (int s = 0; s < states; s++) {
            continueTail(s, exposure[s]);
        }
        this.seasons = areOne() ? ofAll : ofAll.map(each -> each.with(bySeason));
    }

    private List<List<StateRisks.Stay>> stays(int states) {
        StayRows rows = all.rows;
        List<List<StateRisks.Stay>> stays = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            stays.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.size() && states > 0; i++) {
            int s = rows.state[i];
            int exit = Arrays.binarySearch(all.hazards[s].exits, rows.next[i]);
            stays.get(s)
                    .add(new StateRisks.Stay(
                            rows.segment[i], all.weights[i], rows.began[i], rows.seenFrom[i], rows.lasted[i], exit));
        }
        return stays;
    }

    /** One kind of exit, out of all states; {@return the factors of its seasons} */
    private double[] fit(int kind, double prior, int seasonCount, double[][][] exposure) {
        List<FrailtyFit.Exit> exits = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int s = 0; s < level.length; s++) {
            for (int e = 0; e < level[s].exits.length; e++) {
                if (all.rows.kind(level[s].exits[e]) == kind) {
                    exits.add(new FrailtyFit.Exit(risks[s], e));
                    places.add(new int[] {s, e});
                }
            }
        }
        if (exits.isEmpty()) {
            double[] even = new double[seasonCount];
            Arrays.fill(even, 1);
            return even;
        }
        FrailtyFit fit = new FrailtyFit(exits, prior, SeasonFactors.PRIOR);
        rounds = Math.max(rounds, fit.rounds());
        for (int i = 0; i < exits.size(); i++) {
            int s = places.get(i)[0];
            int e = places.get(i)[1];
            double[] byColumn = fit.hazard(i);
            for (int column = 1; column < byColumn.length; column++) {
                level[s].hazard[e][risks[s].cell(column)] = byColumn[column];
            }
            factors[s][e] = fit.byGroup(i);
            exposure[s][e] = new double[] {fit.exposure(i, true), fit.exposure(i, false)};
        }
        return fit.bySeason();
    }

    private void continueTail(int state, double[][] exposure) {
        int count = exposure.length;
        double[] seen = new double[count];
        double[] late = new double[count];
        double[] tail = new double[count];
        double[] whole = new double[count];
        for (int e = 0; e < count; e++) {
            seen[e] = risks[state].seen(e);
            late[e] = risks[state].seenInTail(e);
            tail[e] = exposure[e][0];
            whole[e] = exposure[e][1];
        }
        double[] hazards = HazardEstimate.tail(seen, late, tail, whole);
        System.arraycopy(hazards, 0, level[state].tail, 0, count);
    }

    /** How many stays of a segment in a state were seen to end. */
    double exits(int segment, int state) {
        double sum = 0;
        for (int e = 0; e < factors[state].length; e++) {
            sum += risks[state].seen(e, segment);
        }
        return sum;
    }

    boolean areOne() {
        return all.rows.segments.size() == 1;
    }

    /** How many rounds the slowest kind of exit took. */
    int rounds() {
        return rounds;
    }

    private boolean isKnown(int segment) {
        return segment >= 0 && Arrays.stream(risks).anyMatch(state -> state.hasWatched(segment));
    }

    /** The factors of seasons that go with the hazards of a segment; below zero stands for one never seen. */
    Optional<SeasonFactors> seasons(int segment) {
        return isKnown(segment) ? seasons : ofAll;
    }

    /** The hazards of a segment; below zero stands for one never seen. */
    StageHazards[] hazards(int segment) {
        if (!isKnown(segment)) {
            return all.hazards;
        }
        StageHazards[] scaled = new StageHazards[level.length];
        for (int s = 0; s < scaled.length; s++) {
            double[] own = new double[factors[s].length];
            for (int e = 0; e < own.length; e++) {
                own[e] = factors[s][e][segment];
            }
            scaled[s] = level[s].times(own);
        }
        return scaled;
    }
}
