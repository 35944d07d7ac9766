package org.saleskit.forecasting.internal.frailty;

import java.util.Arrays;
import java.util.List;

/**
 * The stays in one state as a table: by group, season and column, how much weight was at risk, and by exit and column, how much left.
 * Column 0 is the tail, all cells from one on together; the others are the cells below it in which some stay ended, ascending. Other
 * cells have no hazard, and so nothing to be compared with.
 */
public final class StateRisks {

    /**
     * One stay.
     *
     * @param group the number of its group
     * @param weight what it counts for
     * @param began how many cells ago it began
     * @param seenFrom from which cell of the stay on it was under observation
     * @param lasted its last cell, not before that
     * @param exit the number of the exit that ended it, below zero if it goes on
     */
    public record Stay(int group, double weight, int began, int seenFrom, int lasted, int exit) {}

    /** The seasons of the past. */
    public static final class Past {

        /** All the past is one season. */
        public static final Past EVEN = new Past(1, new int[0]);

        private final int count;
        private final int[] ago;

        /**
         * Seasons that are told apart.
         *
         * @param count how many there are, one if they are not told apart
         * @param ago the season of the cell so many cells ago; not asked for if there is one; not copied
         */
        public Past(int count, int[] ago) {
            this.count = count;
            this.ago = ago;
        }

        /** {@return how many there are} */
        public int count() {
            return count;
        }
    }

    private final int tailFrom;
    private final int[] cells;
    private final Past past;
    /** By exit and column. */
    private final double[][] events;
    /** By exit and group. */
    private final double[][] byGroup;
    /** By exit and season. */
    private final double[][] bySeason;
    /** By group, season and column, up to the last column that the group has reached. */
    private final double[][][] risk;
    /** By group and season, in all cells. */
    private final double[][] whole;

    /**
     * Counts stays.
     *
     * @param stays the stays of the state
     * @param groups how many groups there are
     * @param exits how many exits the state has
     * @param tailFrom from which cell on the cells are one
     * @param past the seasons
     */
    public StateRisks(List<Stay> stays, int groups, int exits, int tailFrom, Past past) {
        this.tailFrom = tailFrom;
        this.past = past;
        this.cells = stays.stream()
                .filter(stay -> stay.exit >= 0 && stay.lasted < tailFrom)
                .mapToInt(Stay::lasted)
                .distinct()
                .sorted()
                .toArray();
        this.events = new double[exits][cells.length + 1];
        this.byGroup = new double[exits][groups];
        this.bySeason = new double[exits][past.count];
        this.whole = new double[groups][past.count];
        this.risk = new double[groups][past.count][];
        int[] columns = new int[groups];
        for (Stay stay : stays) {
            columns[stay.group] = Math.max(columns[stay.group], columnsUpTo(stay.lasted));
        }
        for (int g = 0; g < groups; g++) {
            for (int t = 0; t < past.count; t++) {
                risk[g][t] = new double[columns[g]];
            }
        }
        stays.forEach(this::count);
        if (past.count == 1) {
            stays.forEach(this::watch);
            Arrays.stream(risk).forEach(group -> fromTheLongestDown(group[0]));
        } else {
            stays.forEach(this::watchBySeason);
        }
    }

    /** How many columns there are up to a cell, with that of the tail. */
    private int columnsUpTo(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at >= 0 ? at + 2 : -at;
    }

    private int season(Stay stay, int cell) {
        return past.count == 1 ? 0 : past.ago[stay.began - cell];
    }

    private void count(Stay stay) {
        if (stay.exit >= 0) {
            int column = stay.lasted < tailFrom ? columnsUpTo(stay.lasted) - 1 : 0;
            events[stay.exit][column] += stay.weight;
            byGroup[stay.exit][stay.group] += stay.weight;
            bySeason[stay.exit][season(stay, stay.lasted)] += stay.weight;
        }
    }

    /** Without seasons only the ends of a stay are noted. */
    private void watch(Stay stay) {
        double[] own = risk[stay.group][0];
        int before = columnsUpTo(stay.seenFrom - 1) - 1;
        int last = columnsUpTo(stay.lasted) - 1;
        if (before < last) {
            own[last] += stay.weight;
            if (before > 0) {
                own[before] -= stay.weight;
            }
        }
        int late = stay.lasted - Math.max(stay.seenFrom, tailFrom) + 1;
        own[0] += stay.weight * Math.max(0, late);
        whole[stay.group][0] += stay.weight * (stay.lasted - stay.seenFrom + 1.0);
    }

    private static void fromTheLongestDown(double[] own) {
        for (int column = own.length - 2; column > 0; column--) {
            own[column] += own[column + 1];
        }
    }

    private void watchBySeason(Stay stay) {
        double[][] own = risk[stay.group];
        int last = columnsUpTo(stay.lasted) - 1;
        for (int column = columnsUpTo(stay.seenFrom - 1); column <= last; column++) {
            own[season(stay, cells[column - 1])][column] += stay.weight;
        }
        for (int cell = stay.seenFrom; cell <= stay.lasted; cell++) {
            int season = season(stay, cell);
            whole[stay.group][season] += stay.weight;
            own[season][0] += cell >= tailFrom ? stay.weight : 0;
        }
    }

    int groups() {
        return whole.length;
    }

    int seasons() {
        return past.count;
    }

    double[] byGroup(int exit) {
        return byGroup[exit];
    }

    double[] bySeason(int exit) {
        return bySeason[exit];
    }

    double[] events(int exit) {
        return events[exit];
    }

    double[] risk(int group, int season) {
        return risk[group][season];
    }

    double whole(int group, int season) {
        return whole[group][season];
    }

    double inTail(int group, int season) {
        double[] own = risk[group][season];
        return own.length == 0 ? 0 : own[0];
    }

    int columns() {
        return cells.length + 1;
    }

    /**
     * {@return the cell of a column}
     *
     * @param column from 1 on
     */
    public int cell(int column) {
        return cells[column - 1];
    }

    /**
     * {@return the weight of a group's stays that were seen to end so}
     *
     * @param exit the number of the exit
     * @param group the number of the group
     */
    public double seen(int exit, int group) {
        return byGroup[exit][group];
    }

    /**
     * {@return the weight of all stays that were seen to end so}
     *
     * @param exit the number of the exit
     */
    public double seen(int exit) {
        return Arrays.stream(events[exit]).sum();
    }

    /**
     * {@return the same in the tail}
     *
     * @param exit the number of the exit
     */
    public double seenInTail(int exit) {
        return events[exit][0];
    }

    /**
     * {@return whether a stay of the group was under observation}
     *
     * @param group the number of the group
     */
    public boolean hasWatched(int group) {
        return Arrays.stream(whole[group]).anyMatch(weight -> weight > 0);
    }
}
