package org.saleskit.forecasting.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @ValueSource(doubles = {-2, -1.9, 0, 0.7, 3})
    void peak_ofAParabola_isItsVertex(double vertex) {
        double peak = Search.peak(x -> -(x - vertex) * (x - vertex), -2, 3, 1e-7);
        assertThat(peak).isCloseTo(vertex, within(1e-6));
    }
}
