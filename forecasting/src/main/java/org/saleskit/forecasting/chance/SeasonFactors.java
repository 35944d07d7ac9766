package org.saleskit.forecasting.chance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;
import org.saleskit.forecasting.internal.frailty.StateRisks;

/**
 * How much more or less often deals leave their stage in a season than on average, by what follows: won, lost, moved on.
 *
 * <pre>
 * factor(season, kind) = (D + c) / (E + c)
 * </pre>
 *
 * D: exits seen in the steps of the season; E: expected by the hazards, by age alone; c: 10 imagined exits. The day of a step is
 * that of its middle. Beside segments the seasons have factors of their own: {@link SegmentFactors}.
 */
final class SeasonFactors {

    static final int KINDS = 3;
    static final double PRIOR = 10;

    private final ZoneId zone;
    private final Function<LocalDate, String> seasonOf;
    private final List<String> seasons;
    /** The season of the cell so many cells ago. */
    private final int[] past;
    /** By kind and season. */
    private final double[][] factors;

    SeasonFactors(StayRows rows, ZoneId zone, Function<LocalDate, String> seasonOf) {
        this.zone = zone;
        this.seasonOf = seasonOf;
        String[] names = new String[Arrays.stream(rows.began).max().orElse(0) + 1];
        Arrays.setAll(names, ago -> nameOf(rows.grid, -ago));
        this.seasons = List.copyOf(new TreeSet<>(List.of(names)));
        this.past = new int[names.length];
        Arrays.setAll(past, ago -> seasons.indexOf(names[ago]));
        this.factors = new double[KINDS][seasons.size()];
        for (double[] kind : factors) {
            Arrays.fill(kind, 1);
        }
    }

    private SeasonFactors(SeasonFactors like, double[][] factors) {
        this.zone = like.zone;
        this.seasonOf = like.seasonOf;
        this.seasons = like.seasons;
        this.past = like.past;
        this.factors = factors;
    }

    /** The same seasons with other factors, by kind and season; for a kind without any they are 1. */
    SeasonFactors with(double[][] others) {
        return new SeasonFactors(this, others);
    }

    StateRisks.Past past() {
        return new StateRisks.Past(seasons.size(), past);
    }

    /** The season of a cell, 0 and below in the past. */
    private String nameOf(CellGrid grid, int cell) {
        Instant middle = grid.asOf().plusSeconds(grid.stepSeconds() * cell - grid.stepSeconds() / 2);
        LocalDate day = LocalDate.ofInstant(middle, zone);
        return Objects.requireNonNull(seasonOf.apply(day), () -> "season of " + day);
    }

    /** By cell of a stay, how many stays were under observation, each with the factor of the season at that time. */
    double[] atRisk(HazardEstimate estimate, int[] stays, int length, int kind) {
        StayRows rows = estimate.rows;
        double[] risk = new double[length + 1];
        for (int i : stays) {
            for (int u = rows.seenFrom[i]; u <= rows.lasted[i]; u++) {
                risk[u] += estimate.weights[i] * factors[kind][past[rows.began[i] - u]];
            }
        }
        return risk;
    }

    /** Compares what the hazards expect with what was seen. */
    void fit(HazardEstimate estimate) {
        StayRows rows = estimate.rows;
        double[][] seen = new double[KINDS][seasons.size()];
        double[][] expected = new double[KINDS][seasons.size()];
        double[][][] byKind = new double[estimate.hazards.length][][];
        for (int s = 0; s < byKind.length; s++) {
            byKind[s] = byKind(rows, estimate.hazards[s], estimate.atRisk[s].length);
        }
        for (int i = 0; i < rows.size(); i++) {
            double[][] own = byKind[rows.state[i]];
            double weight = estimate.weights[i];
            for (int u = rows.seenFrom[i]; u <= rows.lasted[i]; u++) {
                int season = past[rows.began[i] - u];
                for (int kind = 0; kind < KINDS; kind++) {
                    expected[kind][season] += weight * own[kind][u];
                }
            }
            if (rows.next[i] != StayRows.OPEN) {
                seen[rows.kind(rows.next[i])][past[rows.began[i] - rows.lasted[i]]] += weight;
            }
        }
        for (int kind = 0; kind < KINDS; kind++) {
            for (int season = 0; season < seasons.size(); season++) {
                factors[kind][season] = (seen[kind][season] + PRIOR) / (expected[kind][season] + PRIOR);
            }
        }
    }

    private static double[][] byKind(StayRows rows, StageHazards own, int length) {
        double[][] sums = new double[KINDS][length];
        for (int e = 0; e < own.exits.length; e++) {
            double[] sum = sums[rows.kind(own.exits[e])];
            for (int u = 0; u < length; u++) {
                sum[u] += own.at(e, u);
            }
        }
        return sums;
    }

    /** By kind and future cell. A season never seen has the factor 1. */
    double[][] future(CellGrid grid, int cells) {
        double[][] future = new double[KINDS][cells];
        for (int cell = 0; cell < cells; cell++) {
            int season = seasons.indexOf(nameOf(grid, cell));
            for (int kind = 0; kind < KINDS; kind++) {
                future[kind][cell] = season < 0 || factors[kind].length == 0 ? 1 : factors[kind][season];
            }
        }
        return future;
    }
}
