package org.saleskit.forecasting.internal.math;

/**
 * The fast Fourier transform of a length that is a power of two: X(f) = Σ x(j) exp(-2π i f j / n), in place, by Cooley and Tukey's
 * radix-2 steps. Every twiddle factor is computed by itself, so that errors do not build up: about 1e-16 log n of the largest value.
 */
public final class Fft {

    private final int size;
    private final double[] cosines;
    private final double[] sines;

    /**
     * A transform of this length.
     *
     * @param size a power of two, 2 or more
     */
    public Fft(int size) {
        this.size = size;
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = StrictMath.cos(2 * Math.PI * i / size);
            sines[i] = -StrictMath.sin(2 * Math.PI * i / size);
        }
    }

    /**
     * Replaces numbers by their transform.
     *
     * @param re real parts
     * @param im imaginary parts
     */
    public void transform(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                double real = re[i];
                re[i] = re[j];
                re[j] = real;
                double imaginary = im[i];
                im[i] = im[j];
                im[j] = imaginary;
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    double cosine = cosines[k * stride];
                    double sine = sines[k * stride];
                    int low = start + k;
                    int high = low + half;
                    double real = re[high] * cosine - im[high] * sine;
                    double imaginary = re[high] * sine + im[high] * cosine;
                    re[high] = re[low] - real;
                    im[high] = im[low] - imaginary;
                    re[low] += real;
                    im[low] += imaginary;
                }
            }
        }
    }
}
