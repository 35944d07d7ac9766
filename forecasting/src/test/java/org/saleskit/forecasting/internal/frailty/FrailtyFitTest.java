package org.saleskit.forecasting.internal.frailty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.frailty.StateRisks.Past;
import org.saleskit.forecasting.internal.frailty.StateRisks.Stay;

class FrailtyFitTest {

    private static final Offset<Double> NEAR = within(2e-9);

    /** Group, weight, begin, seen from, lasted, exit. */
    private static final String FIRST = "2,1,7,0,1,0 0,0.5,3,0,0,-1 0,0.5,9,1,7,0 2,0.5,6,0,1,0 1,0.5,8,1,1,-1"
            + " 1,0.5,4,0,3,0 2,1,0,0,0,0 0,0.75,8,0,2,0 0,1,4,2,3,0 1,0.5,3,2,3,0 1,1,3,0,1,-1 1,0.75,8,0,3,0"
            + " 2,0.75,1,0,0,0 2,0.5,3,0,0,-1 2,0.5,4,0,1,-1 2,0.75,2,0,2,-1";

    private static final String SECOND = "2,0.75,6,0,1,-1 2,0.75,2,0,0,0 1,0.75,9,0,2,-1 0,1,5,0,0,0 2,0.75,2,0,0,0"
            + " 1,0.75,8,0,1,1 1,0.5,2,2,2,-1 1,0.5,11,0,4,0 0,0.5,3,0,1,1 1,1,5,0,1,1 2,1,2,0,0,-1 1,1,3,0,0,0"
            + " 2,1,6,0,4,0 1,0.75,6,0,1,1 2,1,4,0,0,0 0,0.75,7,0,7,1";

    private static final Past HALVES = new Past(2, new int[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1});

    private static List<Stay> stays(String text) {
        List<Stay> stays = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            String[] parts = each.split(",", -1);
            int[] numbers = Arrays.stream(parts)
                    .mapToInt(part -> part.contains(".") ? 0 : Integer.parseInt(part))
                    .toArray();
            stays.add(
                    new Stay(numbers[0], Double.parseDouble(parts[1]), numbers[2], numbers[3], numbers[4], numbers[5]));
        }
        return stays;
    }

    /**
     * Three groups, two states, three exits, two seasons, weights and late entries. The expected values are those of a Python script that
     * writes the penalised likelihood down by loops over stays and cells and finds where its gradient in the logarithms is 0 (SciPy 1.17.1,
     * root, hybr; gradient below 2e-15). Tails begin at cells 5 and 4.
     */
    @Test
    void byGroup_twoStatesTwoSeasons_isTheMaximumFoundBySciPy() {
        StateRisks first = new StateRisks(stays(FIRST), 3, 1, 5, HALVES);
        StateRisks second = new StateRisks(stays(SECOND), 3, 2, 4, HALVES);
        FrailtyFit fit = new FrailtyFit(List.of(new Exit(first, 0), new Exit(second, 0), new Exit(second, 1)), 4, 10);
        assertThat(byGroup(fit, 0))
                .containsExactly(new double[] {0.823575219392, 0.780760052881, 1.454696191700}, NEAR);
        assertThat(byGroup(fit, 1))
                .containsExactly(new double[] {0.782212577683, 0.909527127468, 1.349724472650}, NEAR);
        assertThat(byGroup(fit, 2))
                .containsExactly(new double[] {0.937410871366, 1.090396837473, 0.918652581572}, NEAR);
        assertThat(fit.bySeason()).containsExactly(new double[] {0.993736823583, 1.011971216342}, NEAR);
        // The tail comes first, then the cells in which any stay of the state ended: 0 to 3, and 0 and 1.
        assertThat(fit.hazard(0))
                .containsExactly(
                        new double[] {0.402368201538, 0.174093947155, 0.209331528142, 0.175094563061, 1.059291196132},
                        NEAR);
        assertThat(fit.hazard(2)).containsExactly(new double[] {0.175968701201, 0, 0.434818762228}, NEAR);
        assertThat(fit.exposure(0, true)).isCloseTo(1.2426429277670, NEAR);
        assertThat(fit.exposure(2, false)).isCloseTo(29.034403986428, within(2e-8));
        assertThat(first.cell(1)).isZero();
        assertThat(fit.rounds()).isBetween(2, 40);
    }

    private static double[] byGroup(FrailtyFit fit, int exit) {
        return IntStream.range(0, 3)
                .mapToDouble(group -> fit.factor(exit, group))
                .toArray();
    }

    private static List<Stay> exits(int group, int ended, int open) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < ended + open; i++) {
            stays.add(new Stay(group, 1, 1, 1, 1, i < ended ? 0 : -1));
        }
        return stays;
    }

    /**
     * Of 100 stays of each of two groups all and none end in the one cell. With common = own = x and y, E = 100 h and h (100 x x + 100 y y)
     * = 100: x (x E + 10) = 110, y (y E + 10) = 10, so that x + y = 2 and y y y + 2 y y + 4 y = 2 (root by SciPy 1.17.1, brentq).
     */
    @Test
    void byGroup_oneCell_isTheRootOfACubic() {
        List<Stay> stays = new ArrayList<>(exits(0, 100, 0));
        stays.addAll(exits(1, 0, 100));
        StateRisks state = new StateRisks(stays, 2, 1, 2, Past.EVEN);
        FrailtyFit fit = new FrailtyFit(List.of(new Exit(state, 0)), 10, 10);
        double y = 0.402627941186124;
        assertThat(fit.factor(0, 0)).isCloseTo((2 - y) * (2 - y), NEAR);
        assertThat(fit.factor(0, 1)).isCloseTo(y * y, NEAR);
        assertThat(fit.hazard(0)[1]).isCloseTo(1 / ((2 - y) * (2 - y) + y * y), NEAR);
    }

    /** Of one size, with a third at risk and of each third one half: nothing differs. */
    @Test
    void byGroup_groupsAlike_areOne() {
        List<Stay> stays = new ArrayList<>();
        for (int g = 0; g < 3; g++) {
            stays.addAll(exits(g, 5, 5));
        }
        StateRisks state = new StateRisks(stays, 4, 1, 2, Past.EVEN);
        FrailtyFit fit = new FrailtyFit(List.of(new Exit(state, 0)), 1, 10);
        assertThat(byGroup(fit, 0)).containsExactly(new double[] {1, 1, 1}, NEAR);
        assertThat(fit.factor(0, 3)).isCloseTo(1, NEAR);
        assertThat(fit.hazard(0)[1]).isCloseTo(0.5, NEAR);
        assertThat(state.hasWatched(2)).isTrue();
        assertThat(state.hasWatched(3)).isFalse();
    }

    /** One large group and very many with a stay each: without the scale it would take tens of thousands of rounds. */
    @Test
    void rounds_oneLargeGroupAndManyOfOneStay_areFew() {
        List<Stay> stays = new ArrayList<>(exits(0, 5_000, 5_000));
        for (int g = 1; g <= 2_000; g++) {
            stays.addAll(exits(g, g % 2, 1 - g % 2));
        }
        StateRisks state = new StateRisks(stays, 2_001, 1, 2, Past.EVEN);
        FrailtyFit fit = new FrailtyFit(List.of(new Exit(state, 0)), 10, 10);
        assertThat(fit.rounds()).isLessThan(20);
        double sum = IntStream.range(0, 2_001)
                .mapToDouble(group -> Math.sqrt(fit.factor(0, group)))
                .sum();
        assertThat(sum).isCloseTo(2_001, within(1e-5));
        assertThat(fit.factor(0, 0) * fit.hazard(0)[1]).isCloseTo(0.5, within(1e-4));
    }
}
