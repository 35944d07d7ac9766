package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.internal.math.ExactSum;

/**
 * The rules of an analysis, ready for series. Where the limits are shares of items, it knows which variations they came to
 * in the items that were ranked.
 */
final class Classifier {

    /** A double has so many bits behind the first; sums and products of a few more terms stay within this many units. */
    private static final double UNIT = 0x1p-50;

    private final XyzOptions options;
    private final double xSquare;
    private final double ySquare;

    /** The least variation of class Y and of class Z, where limits are shares of items. */
    final double yFrom;

    final double zFrom;

    Classifier(XyzOptions options) {
        this(options, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private Classifier(XyzOptions options, double yFrom, double zFrom) {
        this.options = options;
        this.xSquare = options.xLimit().pow(2).doubleValue();
        this.ySquare = options.yLimit().pow(2).doubleValue();
        this.yFrom = yFrom;
        this.zFrom = zFrom;
    }

    /** The same rules, with the cuts that the shares of items make between the series. */
    Classifier ranked(int count, IntFunction<long[]> counted) {
        if (options.limitRule() == LimitRule.VARIATION) {
            return this;
        }
        double[] ascending = new double[count];
        int judged = 0;
        for (int i = 0; i < count; i++) {
            long[] series = counted.apply(i);
            if (early(series.length, sumSign(series)) == null) {
                Variation variation = variation(series);
                if (variation.isDefined()) {
                    ascending[judged++] = variation.value().orElseThrow();
                }
            }
        }
        Arrays.sort(ascending, 0, judged);
        int irregular = Math.min(judged, share(judged, BigDecimal.ONE.subtract(options.yLimit())));
        int uneven = Math.min(judged, irregular + share(judged, options.yLimit().subtract(options.xLimit())));
        return new Classifier(options, cut(ascending, judged, uneven), cut(ascending, judged, irregular));
    }

    private static int share(int items, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(items))
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private static double cut(double[] ascending, int judged, int above) {
        return above == 0 ? Double.POSITIVE_INFINITY : ascending[judged - above];
    }

    /** The class of a series of periods that count. */
    XyzClass classOf(long[] counted) {
        XyzClass early = early(counted.length, sumSign(counted));
        if (early != null) {
            return early;
        }
        XyzClass clear = clear(counted);
        return clear != null ? clear : classOf(variation(counted));
    }

    private static int sumSign(long[] series) {
        long sum = 0;
        long wraps = 0;
        for (long units : series) {
            long next = sum + units;
            wraps += ExactSum.wrap(sum, units, next);
            sum = next;
        }
        return wraps == 0 ? Long.signum(sum) : Long.signum(wraps);
    }

    /** The class of blocks of periods. */
    XyzClass classOf(BigInteger[] blocks, int size) {
        int sign =
                Arrays.stream(blocks).reduce(BigInteger.ZERO, BigInteger::add).signum();
        XyzClass early = early(blocks.length, sign);
        return early != null ? early : classOf(variation(blocks, size));
    }

    private @Nullable XyzClass early(int periods, int sumSign) {
        if (sumSign <= 0) {
            return XyzClass.UNDEFINED;
        }
        return periods < options.minimumPeriods() ? XyzClass.NEW : null;
    }

    private XyzClass classOf(Variation variation) {
        if (!variation.isDefined()) {
            return XyzClass.UNDEFINED;
        }
        if (options.limitRule() == LimitRule.ITEM_SHARE) {
            double value = variation.value().orElseThrow();
            return value >= zFrom ? XyzClass.Z : value >= yFrom ? XyzClass.Y : XyzClass.X;
        }
        if (variation.isAtMost(options.xLimit())) {
            return XyzClass.X;
        }
        return variation.isAtMost(options.yLimit()) ? XyzClass.Y : XyzClass.Z;
    }

    /**
     * The class if floating point shows it beyond doubt: f × (n × Q - S²) / S² &lt;= t² is n × Q &lt;= (1 + t² / f) × S², and
     * both sides are known to a few units of their last place for each period.
     */
    private @Nullable XyzClass clear(long[] counted) {
        if (options.deviation() == Deviation.MEDIAN_ABSOLUTE
                || options.season() > 0
                || options.limitRule() == LimitRule.ITEM_SHARE) {
            return null;
        }
        long sum = 0;
        double squares = 0;
        boolean wrapped = false;
        for (long units : counted) {
            long next = sum + units;
            wrapped |= ExactSum.wrap(sum, units, next) != 0;
            sum = next;
            squares += (double) units * units;
        }
        if (wrapped) {
            return null;
        }
        double n = counted.length;
        double left = n * squares;
        double factor = factor(n);
        double square = (double) sum * sum;
        double x = (1 + xSquare / factor) * square;
        double y = (1 + ySquare / factor) * square;
        double doubt = (n + 16) * UNIT * left;
        if (Math.abs(left - x) <= doubt || Math.abs(left - y) <= doubt) {
            return null;
        }
        return left < x ? XyzClass.X : left < y ? XyzClass.Y : XyzClass.Z;
    }

    /** By what the options multiply the square of the population variation. */
    private double factor(double n) {
        double factor = 1.0 / options.leadTime();
        if (options.isSample()) {
            factor *= n / (n - 1);
        }
        if (options.smallSampleFactor()) {
            double few = 1 + 1 / (4 * n);
            factor *= few * few;
        }
        return factor;
    }

    /** What the class is decided by; not defined for a mean or median that is not above zero. */
    Variation variation(long[] counted) {
        if (options.deviation() == Deviation.MEDIAN_ABSOLUTE || options.season() > 0) {
            return variation(exact(counted), 1);
        }
        return adjusted(Variation.of(counted), counted.length, 1);
    }

    /** The same of blocks of periods. */
    Variation variation(BigInteger[] blocks, int size) {
        if (isForecast(blocks.length, size)) {
            int season = options.seasonIn(size);
            return ForecastModel.choose(blocks, season).error(blocks, season);
        }
        return options.deviation() == Deviation.MEDIAN_ABSOLUTE
                ? Variation.robust(blocks)
                : adjusted(Variation.of(blocks), blocks.length, size);
    }

    private Variation adjusted(Variation population, int n, int size) {
        Variation result = options.isSample() ? population.ofSample(n) : population;
        if (options.smallSampleFactor()) {
            result = result.forFew(n);
        }
        return options.leadTime() == 1 ? result : result.timesRootOf(size, options.leadTime());
    }

    /** The forecast that was chosen, unless there are too few periods for one. */
    Optional<ForecastModel> model(long[] counted) {
        return isForecast(counted.length, 1)
                ? Optional.of(ForecastModel.choose(exact(counted), options.season()))
                : Optional.empty();
    }

    private boolean isForecast(int periods, int size) {
        int season = options.seasonIn(size);
        return season > 0 && periods >= 2L * season;
    }

    private static BigInteger[] exact(long[] series) {
        return Arrays.stream(series).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
}
