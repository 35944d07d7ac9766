package org.saleskit.examples.review.compute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.examples.review.model.ForecastReview.Team;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * The law of what several reps bring together, if each is independent of the others.
 *
 * <p>Every simulated month is a sum over the reps of F⁻¹(U), F⁻¹ being the quantile of the rep's revenue and U a
 * uniform random number of the rep's own. What moves all reps at once, such as a season, is not in it: the range is then
 * too narrow.
 */
final class TeamLaw {

    private final CurrencyUnit currency;

    /** Sums in minor units, ascending. */
    private final long[] sums;

    private TeamLaw(CurrencyUnit currency, long[] sums) {
        this.currency = currency;
        this.sums = sums;
    }

    /** {@return the law of the sum, empty without a law} */
    static Optional<TeamLaw> of(List<RevenueDistribution> laws, int draws, long seed) {
        if (laws.isEmpty()) {
            return Optional.empty();
        }
        SplittableRandom root = new SplittableRandom(seed);
        long[] sums = new long[draws];
        for (RevenueDistribution law : laws) {
            SplittableRandom random = root.split();
            for (int draw = 0; draw < draws; draw++) {
                double level = random.nextDouble(Double.MIN_NORMAL, 1);
                sums[draw] = Math.addExact(
                        sums[draw], law.quantile(level).getAmountMinor().longValueExact());
            }
        }
        Arrays.sort(sums);
        return Optional.of(new TeamLaw(laws.get(0).currency(), sums));
    }

    /** {@return range, median and chance of the plan} */
    Team against(Money plan) {
        return new Team(quantile(1), quantile(5), quantile(9), chance(plan));
    }

    /** The smallest sum with at least so many tenths of the sums at or below it. */
    private Money quantile(int tenths) {
        long rank = ((long) sums.length * tenths + 9) / 10;
        return Money.ofMinor(currency, sums[(int) rank - 1]);
    }

    private OptionalDouble chance(Money plan) {
        if (!plan.isPositive()) {
            return OptionalDouble.empty();
        }
        long units = plan.getAmountMinor().longValueExact();
        long met = Arrays.stream(sums).filter(sum -> sum >= units).count();
        return OptionalDouble.of((double) met / sums.length);
    }
}
