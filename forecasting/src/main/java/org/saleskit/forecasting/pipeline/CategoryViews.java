package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.Selection.Line;

/**
 * The deals of a forecast by what their reps say of them. Each view is given twice: in full amounts, as CRMs sum them up as if
 * all of it were won, and as a forecast with the computed chances.
 *
 * <pre>
 * worst   closed                            what is won already
 * commit  closed + commit                   what the reps promise
 * best    closed + commit + best case       what comes if all goes well
 * all     closed + commit + best case + pipeline
 * </pre>
 *
 * <p>New business is in none of them, as nobody has said anything of it. Immutable and thread-safe.
 */
public final class CategoryViews {

    private final PipelineForecast forecast;

    CategoryViews(PipelineForecast forecast) {
        this.forecast = forecast;
    }

    /**
     * {@return the forecast of the deals of one category alone}
     *
     * @param type the category; the open deals of it, and the won ones for {@link ForecastCategory.Type#CLOSED}
     * @throws IllegalArgumentException for {@link ForecastCategory.Type#OMITTED}, whose deals are left out
     */
    public PipelineForecast of(ForecastCategory.Type type) {
        check(type);
        return forecast.of(line -> line.isIn() && typeOf(line) == type);
    }

    /**
     * {@return the forecast of the deals of a category and of all surer ones}
     *
     * @param type the category
     * @throws IllegalArgumentException for {@link ForecastCategory.Type#OMITTED}, whose deals are left out
     */
    public PipelineForecast upTo(ForecastCategory.Type type) {
        check(type);
        return forecast.of(line -> line.isIn() && typeOf(line).compareTo(type) <= 0);
    }

    /**
     * {@return the sum of the full amounts of the deals of a category and of all surer ones, as if all were won}
     *
     * @param type the category
     * @throws IllegalArgumentException for {@link ForecastCategory.Type#OMITTED}, whose deals are left out
     */
    public Money amountUpTo(ForecastCategory.Type type) {
        BigDecimal sum = upTo(type).lines().stream().map(Line::fullAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(forecast.forecaster().currency(), sum, RoundingMode.HALF_EVEN);
    }

    /** {@return what is won already, for certain} */
    public Money worst() {
        return forecast.closed();
    }

    /** {@return the law of what is won and what the reps promise} */
    public RevenueDistribution commit() {
        return upTo(ForecastCategory.Type.COMMIT).revenue();
    }

    /** {@return the law of what comes without the deals of which nothing is promised} */
    public RevenueDistribution best() {
        return upTo(ForecastCategory.Type.BEST_CASE).revenue();
    }

    private static void check(ForecastCategory.Type type) {
        Checks.check(
                Objects.requireNonNull(type, "type") != ForecastCategory.Type.OMITTED,
                "type",
                "be in the forecast",
                type);
    }

    private static ForecastCategory.Type typeOf(Line line) {
        return line.isWon()
                ? ForecastCategory.Type.CLOSED
                : line.deal().category().type();
    }
}
