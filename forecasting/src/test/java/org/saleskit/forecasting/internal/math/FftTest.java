package org.saleskit.forecasting.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.forecasting.internal.SeededRandom;

class FftTest {

    /** The sum of the definition. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 64})
    void transform_isTheDefinition(int size) {
        SeededRandom random = new SeededRandom(7);
        double[] re = new double[size];
        double[] im = new double[size];
        for (int i = 0; i < size; i++) {
            re[i] = random.nextOpenFraction();
            im[i] = random.nextOpenFraction() - 0.5;
        }
        double[] real = re.clone();
        double[] imaginary = im.clone();
        new Fft(size).transform(real, imaginary);
        for (int f = 0; f < size; f++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int j = 0; j < size; j++) {
                double angle = -2 * Math.PI * f * j / size;
                sumRe += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
                sumIm += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
            }
            assertThat(real[f]).isCloseTo(sumRe, within(1e-12));
            assertThat(imaginary[f]).isCloseTo(sumIm, within(1e-12));
        }
    }
}
