package org.saleskit.forecasting.chance;

import java.util.Arrays;
import org.saleskit.forecasting.chance.HazardEstimate.StageHazards;

/**
 * Factors of segments and seasons and the hazards they refer to, by the plainest way: each equation of {@link SegmentFactors} in turn, by
 * loops over all stays and cells, until nothing changes.
 */
final class DirectFactors {

    private static final double SEASON_PRIOR = 10;

    private final StayRows rows;
    private final double[] weight;
    private final StageHazards[] shape;
    private final double prior;
    /** The season of the cell so many cells ago. */
    private final int[] ago;

    /** By segment and kind; by segment, state and exit; by kind and season. */
    private final double[][] common;

    private final double[][][] own;
    final double[][] season;
    /** By state, exit and cell up to the first of the tail, which stands for all of them. */
    private final double[][][] hazard;

    /** The shape tells the exits of the states and where the tails begin. */
    DirectFactors(StayRows rows, StageHazards[] shape, double halfLifeCells, double prior, int[] ago) {
        this.rows = rows;
        this.shape = shape;
        this.prior = prior;
        this.ago = ago.clone();
        this.weight = weights(halfLifeCells);
        int groups = rows.segments.size();
        this.common = new double[groups][3];
        this.own = new double[groups][shape.length][];
        this.season = new double[3][Arrays.stream(ago).max().orElse(0) + 1];
        this.hazard = new double[shape.length][][];
        for (int g = 0; g < groups; g++) {
            Arrays.fill(common[g], 1);
            for (int s = 0; s < shape.length; s++) {
                own[g][s] = new double[shape[s].exits.length];
                Arrays.fill(own[g][s], 1);
            }
        }
        for (double[] each : season) {
            Arrays.fill(each, 1);
        }
        for (int s = 0; s < shape.length; s++) {
            hazard[s] = new double[shape[s].exits.length][shape[s].tailFrom + 1];
        }
        double change = 1;
        for (int round = 0; round < 50_000 && change > 1e-14; round++) {
            change = round();
        }
        for (int kind = 0; kind < 3; kind++) {
            average(kind);
        }
        hazards();
    }

    private double[] weights(double halfLifeCells) {
        double[] weights = new double[rows.size()];
        for (int s = 0; s < shape.length; s++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                if (rows.state[i] == s) {
                    weights[i] = Math.exp(-Math.log(2) * rows.began[i] / halfLifeCells);
                    sum += weights[i];
                    squares += weights[i] * weights[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= rows.state[i] == s ? sum / squares : 1;
            }
        }
        return weights;
    }

    private int column(int stay, int cell) {
        return Math.min(cell, shape[rows.state[stay]].tailFrom);
    }

    private double factor(int stay, int exit, int cell) {
        int g = rows.segment[stay];
        int s = rows.state[stay];
        int kind = rows.kind(shape[s].exits[exit]);
        return common[g][kind] * own[g][s][exit] * season[kind][ago[rows.began[stay] - cell]];
    }

    private boolean ends(int stay, int exit) {
        return rows.next[stay] == shape[rows.state[stay]].exits[exit];
    }

    private void hazards() {
        double[][][] risk = new double[shape.length][][];
        for (int s = 0; s < shape.length; s++) {
            risk[s] = new double[hazard[s].length][shape[s].tailFrom + 1];
            for (double[] each : hazard[s]) {
                Arrays.fill(each, 0);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            int s = rows.state[i];
            for (int e = 0; e < shape[s].exits.length; e++) {
                for (int u = rows.seenFrom[i]; u <= rows.lasted[i]; u++) {
                    risk[s][e][column(i, u)] += weight[i] * factor(i, e, u);
                }
                hazard[s][e][column(i, rows.lasted[i])] += ends(i, e) ? weight[i] : 0;
            }
        }
        for (int s = 0; s < shape.length; s++) {
            for (int e = 0; e < hazard[s].length; e++) {
                for (int u = 0; u < hazard[s][e].length; u++) {
                    hazard[s][e][u] = hazard[s][e][u] == 0 ? 0 : hazard[s][e][u] / risk[s][e][u];
                }
            }
        }
    }

    /** What one exit's hazard expects of a stay without the factors of its segment. */
    private double expected(int stay, int exit) {
        int s = rows.state[stay];
        int kind = rows.kind(shape[s].exits[exit]);
        double sum = 0;
        for (int u = rows.seenFrom[stay]; u <= rows.lasted[stay]; u++) {
            sum += hazard[s][exit][column(stay, u)] * season[kind][ago[rows.began[stay] - u]];
        }
        return weight[stay] * sum;
    }

    private double round() {
        hazards();
        double change = 0;
        for (int g = 0; g < common.length; g++) {
            double[][] seen = new double[shape.length][];
            double[][] awaited = new double[shape.length][];
            for (int s = 0; s < shape.length; s++) {
                seen[s] = new double[shape[s].exits.length];
                awaited[s] = new double[shape[s].exits.length];
            }
            for (int i = 0; i < rows.size(); i++) {
                int s = rows.state[i];
                for (int e = 0; e < shape[s].exits.length && rows.segment[i] == g; e++) {
                    seen[s][e] += ends(i, e) ? weight[i] : 0;
                    awaited[s][e] += expected(i, e);
                }
            }
            for (int kind = 0; kind < 3; kind++) {
                double up = prior;
                double down = prior;
                for (int s = 0; s < shape.length; s++) {
                    for (int e = 0; e < seen[s].length; e++) {
                        if (rows.kind(shape[s].exits[e]) == kind) {
                            up += seen[s][e];
                            down += own[g][s][e] * awaited[s][e];
                        }
                    }
                }
                change = Math.max(change, Math.abs(up / down - common[g][kind]));
                common[g][kind] = up / down;
            }
            for (int s = 0; s < shape.length; s++) {
                for (int e = 0; e < seen[s].length; e++) {
                    double level = common[g][rows.kind(shape[s].exits[e])];
                    double next = (seen[s][e] + prior) / (level * awaited[s][e] + prior);
                    change = Math.max(change, Math.abs(next - own[g][s][e]));
                    own[g][s][e] = next;
                }
            }
        }
        for (int kind = 0; kind < 3; kind++) {
            change = Math.max(change, seasons(kind));
        }
        return change;
    }

    private double seasons(int kind) {
        double[] up = new double[season[kind].length];
        double[] down = new double[up.length];
        bySeason(kind, up, down);
        double change = 0;
        for (int t = 0; t < up.length && up.length > 1; t++) {
            double next = (up[t] + SEASON_PRIOR) / (down[t] + SEASON_PRIOR);
            change = Math.max(change, Math.abs(next - season[kind][t]));
            season[kind][t] = next;
        }
        return change;
    }

    /** What was seen in each season, and what is expected at a factor of 1. */
    private void bySeason(int kind, double[] seen, double[] awaited) {
        for (int i = 0; i < rows.size(); i++) {
            int s = rows.state[i];
            for (int e = 0; e < shape[s].exits.length; e++) {
                if (rows.kind(shape[s].exits[e]) == kind) {
                    double own = common[rows.segment[i]][kind] * this.own[rows.segment[i]][s][e];
                    for (int u = rows.seenFrom[i]; u <= rows.lasted[i]; u++) {
                        awaited[ago[rows.began[i] - u]] += weight[i] * own * hazard[s][e][column(i, u)];
                    }
                    seen[ago[rows.began[i] - rows.lasted[i]]] += ends(i, e) ? weight[i] : 0;
                }
            }
        }
    }

    /** Seasons are 1 on average over what is expected. */
    private void average(int kind) {
        double[] awaited = new double[season[kind].length];
        bySeason(kind, new double[awaited.length], awaited);
        double sum = 0;
        double whole = 0;
        for (int t = 0; t < awaited.length; t++) {
            sum += season[kind][t] * awaited[t];
            whole += awaited[t];
        }
        for (int t = 0; t < awaited.length && whole > 0; t++) {
            season[kind][t] /= sum / whole;
        }
    }

    /** The hazards of a segment in a cell, by exit, cut to 1 together; the tail as in the text of {@link HazardEstimate}. */
    double[] at(int segment, int state, int cell) {
        int count = shape[state].exits.length;
        double[] values = new double[count];
        for (int e = 0; e < count; e++) {
            double level = cell < shape[state].tailFrom ? hazard[state][e][cell] : tail(state, e);
            values[e] = level * common[segment][rows.kind(shape[state].exits[e])] * own[segment][state][e];
        }
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(each -> sum > 1 ? each / sum : each).toArray();
    }

    private double tail(int state, int exit) {
        double all = 0;
        double inTail = 0;
        double ownAll = 0;
        double ownTail = 0;
        double risk = 0;
        double tailRisk = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.state[i] == state) {
                boolean late = rows.lasted[i] >= shape[state].tailFrom;
                all += rows.next[i] == StayRows.OPEN ? 0 : weight[i];
                inTail += rows.next[i] != StayRows.OPEN && late ? weight[i] : 0;
                ownAll += ends(i, exit) ? weight[i] : 0;
                ownTail += ends(i, exit) && late ? weight[i] : 0;
                for (int u = rows.seenFrom[i]; u <= rows.lasted[i]; u++) {
                    risk += weight[i] * factor(i, exit, u);
                    tailRisk += u >= shape[state].tailFrom ? weight[i] * factor(i, exit, u) : 0;
                }
            }
        }
        double rate = tailRisk > 0 ? Math.max(inTail, 0.5) / tailRisk : all / Math.max(risk, 0.5);
        return (ownTail + ownAll / all) / (inTail + 1) * rate;
    }
}
