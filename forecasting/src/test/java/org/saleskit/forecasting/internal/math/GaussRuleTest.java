package org.saleskit.forecasting.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussRuleTest {

    private static double moment(GaussRule rule, int power) {
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            sum += rule.weight(i) * Math.pow(rule.node(i), power);
        }
        return sum;
    }

    /** NIST Digital Library of Mathematical Functions, table 3.5.1: five points, weights for a range of length 2. */
    @Test
    void legendre_ofFivePoints_isTheTable() {
        GaussRule rule = GaussRule.legendre(5);
        assertThat(rule.node(2)).isCloseTo(0, within(1e-15));
        assertThat(rule.node(3)).isCloseTo(0.538469310105683, within(1e-14));
        assertThat(rule.node(4)).isCloseTo(0.906179845938664, within(1e-14));
        assertThat(rule.weight(2, -1, 1)).isCloseTo(0.568888888888889, within(1e-14));
        assertThat(rule.weight(4, -1, 1)).isCloseTo(0.236926885056189, within(1e-14));
        assertThat(rule.node(4, 0, 2)).isCloseTo(1.906179845938664, within(1e-14));
    }

    /** The moments of Beta(a, b): a (a + 1) … / ((a + b) (a + b + 1) …), to degree 2 n - 1. */
    @ParameterizedTest
    @CsvSource({"1.5, 9.5, 5", "0.5, 0.5, 6", "10, 2, 4", "1, 1, 3", "300, 1700, 5", "0.01, 3, 2"})
    void beta_hasTheMomentsOfTheLaw(double a, double b, int size) {
        GaussRule rule = GaussRule.beta(a, b, size);
        double expected = 1;
        for (int power = 0; power < 2 * size; power++) {
            assertThat(moment(rule, power)).isCloseTo(expected, within(1e-13));
            expected *= (a + power) / (a + b + power);
        }
    }

    @Test
    void points_keepTheFirstMoments() {
        double[] points = {0.1, 0.2, 0.35, 0.5, 0.8, 0.9, 1};
        double[] weights = {3, 1, 2, 0, 4, 1, 1};
        GaussRule few = GaussRule.points(points, weights, 3);
        assertThat(few.size()).isEqualTo(3);
        for (int power = 0; power < 6; power++) {
            double expected = 0;
            for (int i = 0; i < points.length; i++) {
                expected += weights[i] / 12 * Math.pow(points[i], power);
            }
            assertThat(moment(few, power)).isCloseTo(expected, within(1e-13));
        }
    }

    @Test
    void points_noMoreThanAsked_areThemselves() {
        GaussRule same = GaussRule.points(new double[] {0.25, 0.75, 0.5}, new double[] {1, 3, 0}, 5);
        assertThat(same.size()).isEqualTo(2);
        assertThat(same.node(0)).isCloseTo(0.25, within(1e-14));
        assertThat(same.weight(1)).isCloseTo(0.75, within(1e-14));
        GaussRule one = GaussRule.points(new double[] {0.3, 0.3}, new double[] {1, 1}, 4);
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.node(0)).isCloseTo(0.3, within(1e-14));
        assertThat(one.weight(0)).isEqualTo(1);
    }
}
