package org.saleskit.forecasting.scenario;

import java.util.OptionalDouble;

/** Mean and spread of numbers as they come (Welford 1962): equal numbers have exactly their own mean and no spread. */
final class Sample {

    private long count;
    private double mean;
    private double squares;

    static Sample of(double[] values) {
        Sample sample = new Sample();
        for (double value : values) {
            sample.add(value);
        }
        return sample;
    }

    void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    /** The mean with the standard error s / sqrt(n); without one of fewer than two numbers. */
    Estimate mean() {
        return new Estimate(
                mean, count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance() / count)));
    }

    /** With n - 1; of two numbers or more. */
    double variance() {
        return squares / (count - 1);
    }
}
