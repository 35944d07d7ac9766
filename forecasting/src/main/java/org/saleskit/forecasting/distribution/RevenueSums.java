package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.amount.Amounts;
import org.saleskit.forecasting.internal.amount.ListedLaw;
import org.saleskit.forecasting.internal.amount.RevenueMoments;
import org.saleskit.forecasting.internal.math.CompensatedSum;

/** Laws of revenue made of others or of draws. */
final class RevenueSums {

    /** Amounts on a lattice at most; with as many in each of two laws a sum takes about a second. */
    private static final BigInteger MOST_POINTS = BigInteger.valueOf(1 << 17);

    /** What the probabilities of a caller's law may miss 1 by. */
    private static final double SUM_TOLERANCE = 1e-9;

    private RevenueSums() {}

    /** The law of these weights, which are zero or more and made to sum to one; amounts of weight zero at the ends go. */
    static RevenueDistribution of(
            Amounts amounts, double[] weights, RevenueMoments moments, OptionalInt draws, boolean exact) {
        return new RevenueDistribution(ListedLaw.of(amounts, weights), moments, draws.orElse(0), exact);
    }

    /** The law of wins that bring an amount above zero each. */
    static RevenueDistribution wins(CountDistribution wins, Money amountOfOne, BigDecimal mean) {
        BigInteger units = RevenueMoments.units(amountOfOne);
        double major = amountOfOne.getAmount().doubleValue();
        double[] counts = wins.listedProbabilities();
        return new RevenueDistribution(
                new ListedLaw(
                        new Amounts.Lattice(
                                units.multiply(BigInteger.valueOf(wins.firstListed())),
                                counts.length == 1 ? BigInteger.ONE : units,
                                counts.length),
                        counts,
                        wins.listedLower(),
                        wins.listedUpper()),
                new RevenueMoments(amountOfOne.getCurrencyUnit(), mean, wins.variance() * major * major),
                0,
                true);
    }

    /** The law of a caller's lattice. */
    static RevenueDistribution onLattice(
            Money least, Money step, double[] probabilities, RevenueMoments moments, boolean exact) {
        Checks.check(
                step.getCurrencyUnit().equals(least.getCurrencyUnit()),
                "step",
                "be in " + least.getCurrencyUnit(),
                step);
        Checks.check(step.isPositive(), "step", "be above zero", step);
        Checks.check(probabilities.length > 0, "probabilities", "hold at least one amount", "empty");
        Checks.finiteNonNegative(moments.variance(), "variance");
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < probabilities.length; i++) {
            total.add(Checks.fraction(probabilities[i], "probabilities[" + i + "]"));
        }
        Checks.check(Math.abs(total.value() - 1) <= SUM_TOLERANCE, "probabilities", "have a sum of 1", total.value());
        Amounts amounts = new Amounts.Lattice(
                RevenueMoments.units(least),
                probabilities.length == 1 ? BigInteger.ONE : RevenueMoments.units(step),
                probabilities.length);
        return of(amounts, probabilities, moments, OptionalInt.empty(), exact);
    }

    /** The law of a caller's list. */
    static RevenueDistribution listed(SortedMap<Money, Double> probabilities) {
        Checks.check(!probabilities.isEmpty(), "probabilities", "hold at least one amount", "empty");
        CurrencyUnit currency = probabilities.firstKey().getCurrencyUnit();
        long[] points = new long[probabilities.size()];
        double[] weights = new double[points.length];
        CompensatedSum total = new CompensatedSum();
        int i = 0;
        for (Map.Entry<Money, Double> entry : probabilities.entrySet()) {
            String name = "probabilities[" + entry.getKey() + "]";
            Checks.check(entry.getKey().getCurrencyUnit().equals(currency), name, "be in " + currency, entry.getKey());
            weights[i] = Checks.fraction(Objects.requireNonNull(entry.getValue(), name), name);
            total.add(weights[i]);
            points[i++] = Amounts.toLong(RevenueMoments.units(entry.getKey()));
        }
        Checks.check(Math.abs(total.value() - 1) <= SUM_TOLERANCE, "probabilities", "have a sum of 1", total.value());
        Amounts amounts = compact(new Amounts.Points(points));
        double[] all = weights(new Amounts.Points(points), weights, amounts);
        return of(amounts, all, RevenueMoments.ofLaw(currency, amounts, all), OptionalInt.empty(), true);
    }

    static RevenueDistribution sum(RevenueDistribution one, RevenueDistribution two) {
        if (one.size() == 1 || two.size() == 1) {
            RevenueDistribution many = one.size() == 1 ? two : one;
            RevenueDistribution single = many == one ? two : one;
            return of(
                    many.amounts().shifted(single.amounts().least()),
                    many.weights(),
                    one.moments().plus(two.moments()),
                    draws(one, two),
                    one.isExact() && two.isExact());
        }
        BigInteger range = one.amounts().span().add(two.amounts().span());
        BigInteger step = one.amounts().step().gcd(two.amounts().step());
        boolean fits = range.divide(step).compareTo(MOST_POINTS) < 0;
        if (!fits) {
            return ClusterSum.of(one, two, draws(one, two));
        }
        double[] first = weights(one.amounts(), one.weights(), lattice(one.amounts(), step));
        double[] second = weights(two.amounts(), two.weights(), lattice(two.amounts(), step));
        double[] sum = convolution(first, second);
        BigInteger least = one.amounts().least().add(two.amounts().least());
        return of(
                new Amounts.Lattice(least, step, sum.length),
                sum,
                one.moments().plus(two.moments()),
                draws(one, two),
                one.isExact() && two.isExact());
    }

    static RevenueDistribution mixture(RevenueDistribution one, RevenueDistribution two, double weight) {
        BigInteger least = one.amounts().least().min(two.amounts().least());
        BigInteger most = one.amounts().most().max(two.amounts().most());
        BigInteger apart = one.amounts().least().subtract(two.amounts().least());
        BigInteger step = apart.abs();
        if (one.size() > 1) {
            step = step.gcd(one.amounts().step());
        }
        if (two.size() > 1) {
            step = step.gcd(two.amounts().step());
        }
        Amounts amounts = least.equals(most)
                ? new Amounts.Lattice(least, BigInteger.ONE, 1)
                : most.subtract(least).divide(step).compareTo(MOST_POINTS) < 0
                        ? spanning(least, most, step)
                        : union(one.amounts(), two.amounts());
        double[] first = weights(one.amounts(), one.weights(), amounts);
        double[] second = weights(two.amounts(), two.weights(), amounts);
        for (int i = 0; i < first.length; i++) {
            first[i] = (1 - weight) * first[i] + weight * second[i];
        }
        return of(
                amounts,
                first,
                one.moments().mixedWith(two.moments(), weight),
                draws(one, two),
                one.isExact() && two.isExact());
    }

    /** The amounts as a lattice if that is not too long. */
    static Amounts compact(Amounts amounts) {
        boolean fits = amounts.span().divide(amounts.step()).compareTo(MOST_POINTS) < 0;
        return fits ? spanning(amounts.least(), amounts.most(), amounts.step()) : amounts;
    }

    static Amounts lattice(Amounts amounts, BigInteger step) {
        BigInteger up = amounts.most().add(step).subtract(BigInteger.ONE);
        BigInteger steps = up.subtract(amounts.least()).divide(step);
        return new Amounts.Lattice(amounts.least(), step, steps.intValueExact() + 1);
    }

    private static Amounts spanning(BigInteger least, BigInteger most, BigInteger step) {
        return new Amounts.Lattice(
                least, step, most.subtract(least).divide(step).intValueExact() + 1);
    }

    private static Amounts union(Amounts one, Amounts two) {
        return Amounts.Points.ofAny(LongStream.concat(longs(one), longs(two)).toArray());
    }

    private static LongStream longs(Amounts amounts) {
        return IntStream.range(0, amounts.size()).mapToLong(i -> Amounts.toLong(amounts.at(i)));
    }

    /** The probabilities of amounts at the amounts of a target, each divided between two neighbours so that the mean stays. */
    static double[] weights(Amounts amounts, double[] probabilities, Amounts target) {
        double[] weights = new double[target.size()];
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > 0) {
                BigInteger amount = amounts.at(i);
                int at = target.below(amount);
                BigInteger above = target.at(at).subtract(amount);
                if (above.signum() == 0) {
                    weights[at] += probabilities[i];
                } else {
                    double down = above.doubleValue()
                            / target.at(at).subtract(target.at(at - 1)).doubleValue();
                    weights[at - 1] += probabilities[i] * down;
                    weights[at] += probabilities[i] * (1 - down);
                }
            }
        }
        return weights;
    }

    static double[] convolution(double[] one, double[] two) {
        double[] few = one.length <= two.length ? one : two;
        double[] many = few == one ? two : one;
        double[] sum = new double[few.length + many.length - 1];
        for (int i = 0; i < few.length; i++) {
            double weight = few[i];
            if (weight > 0) {
                for (int j = 0; j < many.length; j++) {
                    sum[i + j] += weight * many[j];
                }
            }
        }
        return sum;
    }

    /** The law of equally likely draws: equal ones become one amount; every probability is a count over all draws. */
    static RevenueDistribution draws(CurrencyUnit currency, long[] minorUnits, @Nullable BigDecimal knownMean) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(minorUnits, "minorUnits");
        int draws = minorUnits.length;
        Checks.check(draws > 0, "minorUnits", "hold at least one draw", "empty");
        long[] sorted = minorUnits.clone();
        Arrays.sort(sorted);
        int n = 1;
        for (int i = 1; i < draws; i++) {
            n += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        long[] points = new long[n];
        double[] probabilities = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        int from = 0;
        for (int i = 0; i < n; i++) {
            int to = from + 1;
            while (to < draws && sorted[to] == sorted[from]) {
                to++;
            }
            points[i] = sorted[from];
            probabilities[i] = (double) (to - from) / draws;
            lower[i] = (double) to / draws;
            upper[i] = (double) (draws - from) / draws;
            from = to;
        }
        return new RevenueDistribution(
                new ListedLaw(new Amounts.Points(points), probabilities, lower, upper),
                momentsOfDraws(currency, sorted, knownMean),
                draws,
                false);
    }

    private static RevenueMoments momentsOfDraws(CurrencyUnit currency, long[] sorted, @Nullable BigDecimal knownMean) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long unit : sorted) {
            sum = sum.add(BigDecimal.valueOf(unit));
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(sorted.length), MathContext.DECIMAL128);
        long near = mean.longValue();
        double beyond = mean.subtract(BigDecimal.valueOf(near)).doubleValue();
        CompensatedSum squares = new CompensatedSum();
        for (long unit : sorted) {
            double distance = (double) unit - near - beyond;
            squares.add(distance * distance);
        }
        double units = RevenueMoments.unitsOfMajor(currency);
        return new RevenueMoments(
                currency,
                knownMean == null ? mean.movePointLeft(RevenueMoments.digits(currency)) : knownMean,
                squares.value() / sorted.length / units / units);
    }

    private static OptionalInt draws(RevenueDistribution one, RevenueDistribution two) {
        return IntStream.concat(one.draws().stream(), two.draws().stream()).min();
    }
}
