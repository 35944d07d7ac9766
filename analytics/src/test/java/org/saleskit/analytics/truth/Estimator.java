package org.saleskit.analytics.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.saleskit.core.stats.Interval;

/** One number over all replications against what is true: its bias, in standard errors too, and how often its interval holds. */
final class Estimator {

    private final String name;
    private final double truth;
    private int runs;
    private double sum;
    private double squares;
    private int intervals;
    private int held;

    Estimator(String name, double truth) {
        this.name = name;
        this.truth = truth;
    }

    void add(double estimate) {
        double error = estimate - truth;
        runs++;
        sum += error;
        squares += error * error;
    }

    void add(double estimate, Optional<Interval> interval) {
        add(estimate);
        addInterval(interval.orElseThrow().contains(truth));
    }

    void add(double estimate, boolean holds) {
        add(estimate);
        addInterval(holds);
    }

    private void addInterval(boolean holds) {
        intervals++;
        held += holds ? 1 : 0;
    }

    double bias() {
        return sum / runs;
    }

    /** The bias in standard errors of the mean over the replications. */
    double standardErrors() {
        return bias() / standardError();
    }

    private double standardError() {
        return Math.sqrt(variance() / runs);
    }

    private double variance() {
        return (squares - sum * sum / runs) / (runs - 1.0);
    }

    double coverage() {
        return (double) held / intervals;
    }

    /** Within three standard errors of the truth, and these are small: no more than one percent of the truth off. */
    void assertUnbiased() {
        assertUnbiased(0);
    }

    /**
     * The same for the median of a curve. Though the curve is unbiased its median is off by the bend of the curve: a curve that
     * falls at the rate r has by Taylor's formula E(median) - truth = r/2 · variance of the median, which goes with one over the
     * number of deals. That much is granted; at 400 deals it is 0.1 to 0.2 days.
     *
     * @param rate the rate of closing a day at the true median; 0 for no bend
     */
    void assertUnbiased(double rate) {
        double bend = rate / 2 * variance();
        assertThat(runs).as(name).isGreaterThanOrEqualTo(200);
        assertThat(Math.abs(bias() - bend) / standardError()).as("%s", this).isLessThan(3);
        assertThat(Math.abs(bias())).as("%s", this).isLessThan(0.01 * truth);
    }

    void assertCovers() {
        assertThat(intervals).as(name).isEqualTo(runs);
        assertThat(coverage()).as("%s", this).isBetween(0.93, 0.97);
    }

    /** Too low by at least so much, and not by chance. */
    void assertTooLowBy(double least) {
        assertThat(bias()).as("%s", this).isLessThan(-least);
        assertThat(standardErrors()).as("%s", this).isLessThan(-20);
    }

    /** Too high by at least so much, and not by chance. */
    void assertTooHighBy(double least) {
        assertThat(bias()).as("%s", this).isGreaterThan(least);
        assertThat(standardErrors()).as("%s", this).isGreaterThan(20);
    }

    /** Its interval of 95 % misses the truth more often than once in so many times. */
    void assertMissesOncePer(double times) {
        assertThat(intervals).as(name).isEqualTo(runs);
        assertThat(coverage()).as("%s", this).isLessThan(1 - 1 / times);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: truth %.4f, bias %+.4f, %+.1f standard errors, coverage %.4f",
                name,
                truth,
                bias(),
                standardErrors(),
                coverage());
    }
}
