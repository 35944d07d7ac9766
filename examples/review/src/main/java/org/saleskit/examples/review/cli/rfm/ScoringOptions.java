package org.saleskit.examples.review.cli.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.rfm.BinOrder;
import org.saleskit.analytics.rfm.Binning;
import org.saleskit.analytics.rfm.MonetaryRule;
import org.saleskit.analytics.rfm.Quotient;
import org.saleskit.analytics.rfm.RfmAnalysis;
import org.saleskit.analytics.rfm.RfmDimension;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How clients are scored. */
public final class ScoringOptions {

    private static final int DEFAULT_BINS = 5;
    private static final int MOST_BINS = 100;

    @Option(
            names = "--bins",
            paramLabel = "N",
            defaultValue = "5",
            converter = Bins.class,
            description = "How many scores there are. Default: 5.")
    private int bins = DEFAULT_BINS;

    @Option(
            names = "--binning",
            paramLabel = "quantile|equal-width|ntile",
            defaultValue = "quantile",
            converter = Rules.class,
            description =
                    "How values become scores: at quantiles, at equal distances, or by rank into bins of equal size, "
                            + "which splits equal values by key. Default: quantile.")
    private Rule binning = Rule.QUANTILE;

    @Option(
            names = "--recency-cuts",
            paramLabel = "30,90,..",
            converter = CutPoints.class,
            description = "Days at which recency is cut, instead of --bins and --binning.")
    private @Nullable Cuts recency;

    @Option(
            names = "--frequency-cuts",
            paramLabel = "1,3,..",
            converter = CutPoints.class,
            description = "Purchases at which frequency is cut, likewise.")
    private @Nullable Cuts frequency;

    @Option(
            names = "--monetary-cuts",
            paramLabel = "50,200,..",
            converter = CutPoints.class,
            description = "Money at which it is cut, likewise.")
    private @Nullable Cuts monetary;

    @Option(
            names = "--order",
            paramLabel = "independent|nested",
            defaultValue = "independent",
            converter = Orders.class,
            description =
                    "Whether each dimension is cut over all clients, or frequency within recency and money within "
                            + "both. Default: independent.")
    private BinOrder order = BinOrder.INDEPENDENT;

    @Option(
            names = "--monetary",
            paramLabel = "sum|mean",
            defaultValue = "sum",
            converter = Monetary.class,
            description = "The money of a client: the sum, or the mean of a purchase. Default: sum.")
    private MonetaryRule money = MonetaryRule.SUM;

    /** Creates the options with their defaults. */
    public ScoringOptions() {}

    /** How values become scores. */
    private enum Rule {
        QUANTILE,
        EQUAL_WIDTH,
        NTILE
    }

    /** Given cut points. */
    private record Cuts(Binning binning) {}

    /** {@return the analysis that the options describe} */
    public RfmAnalysis analysis() {
        RfmAnalysis analysis = RfmAnalysis.withDefaults()
                .withBinning(common())
                .withBinOrder(order)
                .withMonetary(money);
        analysis = recency == null ? analysis : analysis.withBinning(RfmDimension.RECENCY, recency.binning());
        analysis = frequency == null ? analysis : analysis.withBinning(RfmDimension.FREQUENCY, frequency.binning());
        return monetary == null ? analysis : analysis.withBinning(RfmDimension.MONETARY, monetary.binning());
    }

    private Binning common() {
        return switch (binning) {
            case QUANTILE -> Binning.quantiles(bins);
            case EQUAL_WIDTH -> Binning.equalWidth(bins);
            case NTILE -> Binning.rankNtile(bins);
        };
    }

    private static TypeConversionException mustBe(String rule, String value) {
        return new TypeConversionException("must " + rule + ", but was " + InputException.quoted(value));
    }

    private static <T> T choice(Map<String, T> choices, String rule, String value) {
        return Optional.ofNullable(choices.get(value.toLowerCase(Locale.ROOT))).orElseThrow(() -> mustBe(rule, value));
    }

    /** A number of bins. */
    static final class Bins implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return Decimals.parse(value)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(2)) >= 0
                            && number.compareTo(BigDecimal.valueOf(MOST_BINS)) <= 0)
                    .map(BigDecimal::intValueExact)
                    .orElseThrow(() -> mustBe("be a whole number from 2 to " + MOST_BINS, value));
        }
    }

    /** A way of cutting. */
    static final class Rules implements ITypeConverter<Rule> {
        @Override
        public Rule convert(String value) {
            return choice(
                    Map.of("quantile", Rule.QUANTILE, "equal-width", Rule.EQUAL_WIDTH, "ntile", Rule.NTILE),
                    "be quantile, equal-width or ntile",
                    value);
        }
    }

    /** Whether bins are nested. */
    static final class Orders implements ITypeConverter<BinOrder> {
        @Override
        public BinOrder convert(String value) {
            return choice(
                    Map.of("independent", BinOrder.INDEPENDENT, "nested", BinOrder.NESTED),
                    "be independent or nested",
                    value);
        }
    }

    /** The money of a client. */
    static final class Monetary implements ITypeConverter<MonetaryRule> {
        @Override
        public MonetaryRule convert(String value) {
            return choice(Map.of("sum", MonetaryRule.SUM, "mean", MonetaryRule.MEAN), "be sum or mean", value);
        }
    }

    /** Cut points: decimal numbers, or fractions as an earlier run printed them. */
    static final class CutPoints implements ITypeConverter<Cuts> {

        @Override
        public Cuts convert(String value) {
            List<Quotient> points = new ArrayList<>();
            for (String text : value.split(",", -1)) {
                Quotient point = point(text.strip()).orElseThrow(() -> refused(value));
                if (!points.isEmpty() && point.compareTo(points.get(points.size() - 1)) < 0) {
                    throw refused(value);
                }
                points.add(point);
            }
            if (points.size() >= MOST_BINS) {
                throw refused(value);
            }
            return new Cuts(Binning.cuts(points));
        }

        private static TypeConversionException refused(String value) {
            return mustBe("be 1 to 99 numbers, none below the one before, such as 30,90,180", value);
        }

        private static Optional<Quotient> point(String text) {
            int slash = text.indexOf('/');
            if (slash < 0) {
                return Decimals.parse(text).map(Quotient::of);
            }
            Optional<BigInteger> top = whole(text.substring(0, slash));
            Optional<BigInteger> bottom = whole(text.substring(slash + 1)).filter(number -> number.signum() > 0);
            return top.flatMap(numerator -> bottom.map(denominator -> Quotient.of(numerator, denominator)));
        }

        private static Optional<BigInteger> whole(String text) {
            return Decimals.parse(text)
                    .filter(number -> number.stripTrailingZeros().scale() <= 0)
                    .map(BigDecimal::toBigIntegerExact);
        }
    }
}
