package org.saleskit.examples.lessons;

import java.io.PrintStream;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;

/**
 * Does a month of two meetings a day, one win in ten and 50 000 a deal bring 440 000, as an article says?
 *
 * <p>No: it brings 220 000 on average, and 440 000 in one month of 36. Exercise: which single number of the four must
 * double for 440 000, and what does its chance become?
 */
public final class ForecastOfTheArticle {

    private ForecastOfTheArticle() {}

    /**
     * Prints the lesson.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Money average = Money.of(CurrencyUnit.of("RUB"), 50_000);
        SalesActivity month = SalesActivity.of(22, 2, Proportion.of(10, 100), average);

        ActivityForecast plan =
                ActivityForecaster.withDefaults().withFixedRate().forecast(month);
        out.println(
                "22 days x 2 meetings x 10 of 100 x 50 000 = " + plan.expected().orElseThrow());
        for (int amount : new int[] {220_000, 440_000}) {
            double probability = plan.revenue().probabilityAtLeast(Money.of(average.getCurrencyUnit(), amount));
            out.printf(Locale.ROOT, "P(revenue >= %d) = %.4f%n", amount, probability);
        }

        ActivityForecast honest = ActivityForecaster.withDefaults().forecast(month);
        out.println(honest.explain(Locale.ENGLISH));
        out.println(honest.explain(Locale.forLanguageTag("ru")));
    }
}
