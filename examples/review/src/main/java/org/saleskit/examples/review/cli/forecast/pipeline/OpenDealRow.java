package org.saleskit.examples.review.cli.forecast.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a row says of an open deal.
 *
 * @param line the line of the file where the row starts
 * @param key the deal, as its column says, or "line 7"
 * @param amount the amount, if it is stated
 * @param probability the probability of being won, if it is stated
 * @param stage the stage, if it is stated
 * @param age how long the deal has been in the stage, if it is stated
 * @param groups what the columns of {@code --by} say, in their order
 */
record OpenDealRow(
        long line,
        String key,
        Optional<BigDecimal> amount,
        OptionalDouble probability,
        Optional<String> stage,
        Optional<Duration> age,
        List<String> groups) {}
