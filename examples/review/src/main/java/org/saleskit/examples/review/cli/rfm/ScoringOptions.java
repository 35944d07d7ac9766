package org.saleskit.examples.review.cli.rfm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How clients are scored. */
public final class ScoringOptions {

    private static final int DEFAULT_BINS = 5;
    private static final int MOST_BINS = 100;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--bins",
            paramLabel = "N",
            converter = Bins.class,
            description = "How many scores there are. Default: 5.")
    private @Nullable Integer bins;

    @Option(
            names = "--binning",
            paramLabel = "quantile|equal-width|ntile",
            converter = Rules.class,
            description =
                    "How values become scores: at quantiles, at equal distances, or by rank into bins of equal size, "
                            + "which splits equal values by key. Default: quantile.")
    private @Nullable Rule binning;

    @Option(
            names = "--recency-cuts",
            paramLabel = "30,90,..",
            converter = CountPoints.class,
            description = "Days at which recency is cut, instead of --bins and --binning.")
    private @Nullable Cuts recency;

    @Option(
            names = "--frequency-cuts",
            paramLabel = "1,3,..",
            converter = CountPoints.class,
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

    /**
     * {@return the analysis that the options describe}
     *
     * @throws ParameterException if an option is void because of others
     */
    public RfmAnalysis analysis() {
        refuseUnused("--bins", bins != null);
        refuseUnused("--binning", binning != null);
        RfmAnalysis analysis = RfmAnalysis.withDefaults()
                .withBinning(common())
                .withBinOrder(order)
                .withMonetary(money);
        analysis = recency == null ? analysis : analysis.withBinning(RfmDimension.RECENCY, recency.binning());
        analysis = frequency == null ? analysis : analysis.withBinning(RfmDimension.FREQUENCY, frequency.binning());
        return monetary == null ? analysis : analysis.withBinning(RfmDimension.MONETARY, monetary.binning());
    }

    private Binning common() {
        int scores = bins == null ? DEFAULT_BINS : bins;
        return switch (binning == null ? Rule.QUANTILE : binning) {
            case QUANTILE -> Binning.quantiles(scores);
            case EQUAL_WIDTH -> Binning.equalWidth(scores);
            case NTILE -> Binning.rankNtile(scores);
        };
    }

    private void refuseUnused(String option, boolean given) {
        if (given && recency != null && frequency != null && monetary != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option
                            + " must not be given with --recency-cuts, --frequency-cuts and --monetary-cuts, which leave "
                            + "it nothing to cut");
        }
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

    /** Cut points of what is counted, days or purchases, and so is never below zero. */
    static final class CountPoints implements ITypeConverter<Cuts> {

        private static final String RULE =
                "be 1 to 99 numbers of 0 or more, none below the one before, such as 30,90,180";

        @Override
        public Cuts convert(String value) {
            List<Quotient> points = CutPoints.points(value, RULE);
            if (points.get(0).numerator().signum() < 0) {
                throw mustBe(RULE, value);
            }
            return new Cuts(Binning.cuts(points));
        }
    }

    /** Cut points: decimal numbers, or fractions as an earlier run printed them. */
    static final class CutPoints implements ITypeConverter<Cuts> {

        private static final String RULE = "be 1 to 99 numbers, none below the one before, such as 30,90,180";

        @Override
        public Cuts convert(String value) {
            return new Cuts(Binning.cuts(points(value, RULE)));
        }

        static List<Quotient> points(String value, String rule) {
            List<Quotient> points = new ArrayList<>();
            for (String text : value.split(",", -1)) {
                Quotient point = point(text.strip()).orElseThrow(() -> mustBe(rule, value));
                if (!points.isEmpty() && point.compareTo(points.get(points.size() - 1)) < 0) {
                    throw mustBe(rule, value);
                }
                points.add(point);
            }
            if (points.size() >= MOST_BINS) {
                throw mustBe(rule, value);
            }
            return points;
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
