package org.saleskit.forecasting.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;
import org.saleskit.forecasting.internal.frailty.Exit;
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

    /** In which fit an exit is, and where in it. */
    private record Fitted(FrailtyFit fit, int place) {}

    private final HazardEstimate all;
    private final Optional<SeasonFactors> ofAll;
    private final Optional<SeasonFactors> seasons;
    /** By state; none if there is but one segment. */
    private final List<StateRisks> risks;
    /** By state and exit. */
    private final Fitted[][] fitted;
    /** Of a segment whose factors are 1, by state; not cut to 1. */
    private final StageHazards[] level;

    SegmentFactors(HazardEstimate all, double prior, Optional<SeasonFactors> ofAll) {
        this.all = all;
        this.ofAll = ofAll;
        this.risks =
                areOne() ? List.of() : risks(all, ofAll.map(SeasonFactors::past).orElse(StateRisks.Past.EVEN));
        this.fitted = new Fitted[risks.size()][];
        Arrays.setAll(fitted, s -> new Fitted[all.hazards[s].exits.length]);
        double[][] bySeason = new double[SeasonFactors.KINDS][];
        Arrays.setAll(bySeason, kind -> fit(kind, prior));
        this.seasons = areOne() ? ofAll : ofAll.map(each -> each.with(bySeason));
        this.level = new StageHazards[risks.size()];
        Arrays.setAll(level, this::level);
    }

    private static List<StateRisks> risks(HazardEstimate all, StateRisks.Past past) {
        StayRows rows = all.rows;
        List<List<StateRisks.Stay>> stays = new ArrayList<>();
        for (int s = 0; s < all.hazards.length; s++) {
            stays.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            int exit = Arrays.binarySearch(all.hazards[rows.state[i]].exits, rows.next[i]);
            stays.get(rows.state[i])
                    .add(new StateRisks.Stay(
                            rows.segment[i], all.weights[i], rows.began[i], rows.seenFrom[i], rows.lasted[i], exit));
        }
        List<StateRisks> risks = new ArrayList<>();
        for (int s = 0; s < all.hazards.length; s++) {
            StageHazards own = all.hazards[s];
            risks.add(new StateRisks(stays.get(s), rows.segments.size(), own.exits.length, own.tailFrom, past));
        }
        return List.copyOf(risks);
    }

    /** One kind of exit, out of all states; {@return the factors of its seasons, none if nothing ever ended so} */
    private double[] fit(int kind, double prior) {
        List<Exit> exits = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int s = 0; s < fitted.length; s++) {
            for (int e = 0; e < fitted[s].length; e++) {
                if (all.rows.kind(all.hazards[s].exits[e]) == kind) {
                    exits.add(new Exit(risks.get(s), e));
                    places.add(new int[] {s, e});
                }
            }
        }
        if (exits.isEmpty()) {
            return new double[0];
        }
        FrailtyFit fit = new FrailtyFit(exits, prior, SeasonFactors.PRIOR);
        for (int i = 0; i < exits.size(); i++) {
            fitted[places.get(i)[0]][places.get(i)[1]] = new Fitted(fit, i);
        }
        return fit.bySeason();
    }

    private StageHazards level(int state) {
        StageHazards like = all.hazards[state];
        int count = like.exits.length;
        double[][] hazard = new double[count][like.tailFrom];
        double[] seen = new double[count];
        double[] late = new double[count];
        double[] tailRisk = new double[count];
        double[] wholeRisk = new double[count];
        for (int e = 0; e < count; e++) {
            Fitted own = fitted[state][e];
            double[] byColumn = own.fit.hazard(own.place);
            for (int column = 1; column < byColumn.length; column++) {
                hazard[e][risks.get(state).cell(column)] = byColumn[column];
            }
            seen[e] = risks.get(state).seen(e);
            late[e] = risks.get(state).seenInTail(e);
            tailRisk[e] = own.fit.exposure(own.place, true);
            wholeRisk[e] = own.fit.exposure(own.place, false);
        }
        double[] tail = HazardEstimate.tail(seen, late, tailRisk, wholeRisk);
        return new StageHazards(like.exits, hazard, tail, like.tailFrom);
    }

    /** How many stays of a segment in a state were seen to end. */
    double exits(int segment, int state) {
        double sum = 0;
        for (int e = 0; e < fitted[state].length; e++) {
            sum += risks.get(state).seen(e, segment);
        }
        return sum;
    }

    boolean areOne() {
        return all.rows.segments.size() == 1;
    }

    private boolean isKnown(int segment) {
        return segment >= 0 && risks.stream().anyMatch(state -> state.hasWatched(segment));
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
            double[] factors = new double[fitted[s].length];
            for (int e = 0; e < factors.length; e++) {
                factors[e] = fitted[s][e].fit.factor(fitted[s][e].place, segment);
            }
            scaled[s] = level[s].times(factors);
        }
        return scaled;
    }
}
