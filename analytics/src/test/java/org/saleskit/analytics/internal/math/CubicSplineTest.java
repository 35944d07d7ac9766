package org.saleskit.analytics.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CubicSplineTest {

    /** The ends take their third derivative from four points, so a cubic is its own spline. */
    @Property
    void spline_throughACubic_isTheCubic(
            @ForAll @IntRange(min = 4, max = 30) int knots,
            @ForAll @DoubleRange(min = -3, max = 3) double a,
            @ForAll @DoubleRange(min = -3, max = 3) double b) {
        double[] x = new double[knots];
        double[] y = new double[knots];
        for (int i = 0; i < knots; i++) {
            x[i] = i * i / 10.0;
            y[i] = cubic(x[i], a, b);
        }
        double[] places = new double[50];
        for (int i = 0; i < places.length; i++) {
            places[i] = x[knots - 1] * i / (places.length - 1);
        }
        CubicSpline spline = new CubicSpline(x, y);
        double scale = 1e-9 * (1 + Math.pow(x[knots - 1], 3));
        double[] values = spline.values(places);
        double[] slopes = spline.slopes(places);
        for (int i = 0; i < places.length; i++) {
            assertThat(values[i]).isCloseTo(cubic(places[i], a, b), within(scale));
            assertThat(slopes[i]).isCloseTo(3 * a * places[i] * places[i] + 2 * b * places[i] - 1, within(scale));
        }
    }

    private static double cubic(double x, double a, double b) {
        return a * x * x * x + b * x * x - x + 2;
    }

    @Test
    void spline_throughTwoOrThreePoints_isALineOrAParabola() {
        assertThat(new CubicSpline(new double[] {0, 2}, new double[] {1, 5}).values(new double[] {0.5, 1}))
                .containsExactly(2, 3);
        // x² through three points: the end conditions need four, so the third derivatives at the ends are 0.
        double[] parabola =
                new CubicSpline(new double[] {0, 1, 2}, new double[] {0, 1, 4}).values(new double[] {0.5, 1.5, 2});
        assertThat(Arrays.stream(parabola)
                        .map(value -> Math.round(value * 1e9) / 1e9)
                        .toArray())
                .containsExactly(0.25, 2.25, 4);
    }
}
