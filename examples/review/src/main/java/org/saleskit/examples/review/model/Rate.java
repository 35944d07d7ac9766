package org.saleskit.examples.review.model;

import java.util.OptionalDouble;

/**
 * A rate with its counts and its Wilson interval of 95 %.
 *
 * @param successes how often it happened
 * @param trials how often it could have happened
 * @param rate successes by trials, absent for 0 of 0
 * @param low lower end of the interval, absent for 0 of 0 and where the trials are only implied
 * @param high upper end of the interval, absent when the lower one is
 * @param lowCount whether there are fewer than 10 trials
 */
public record Rate(
        long successes, long trials, OptionalDouble rate, OptionalDouble low, OptionalDouble high, boolean lowCount) {}
