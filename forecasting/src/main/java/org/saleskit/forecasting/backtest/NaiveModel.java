package org.saleskit.forecasting.backtest;

import java.util.List;
import java.util.Locale;
import org.saleskit.core.internal.Words;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * Forecasts without a look at the pipeline, which every other forecast has to beat.
 *
 * <pre>
 * last period    R = revenue of the last period + one of the past changes from period to period, each as likely
 * past periods   R = one of the past revenues, each as likely
 * </pre>
 *
 * <p>The changes are centred, so that the mean is the last revenue; with fewer than two of them it is stated as certain. Immutable and
 * thread-safe.
 */
public final class NaiveModel implements BacktestModel {

    private static final NaiveModel LAST = new NaiveModel("last period", "прошлый период", true);
    private static final NaiveModel MEAN = new NaiveModel("past periods", "прошлые периоды", false);

    private final String name;
    private final String russian;
    private final boolean last;

    private NaiveModel(String name, String russian, boolean last) {
        this.name = name;
        this.russian = russian;
        this.last = last;
    }

    /** {@return the next period is like the last one} */
    public static NaiveModel lastPeriod() {
        return LAST;
    }

    /** {@return the next period is like any of the past ones} */
    public static NaiveModel pastPeriods() {
        return MEAN;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title(Locale locale) {
        return Words.of(locale).say(name, russian);
    }

    @Override
    public BacktestForecast forecast(BacktestOrigin origin) {
        List<PeriodWins> past = origin.past();
        if (past.isEmpty()) {
            return BacktestForecast.refused(BacktestForecast.Refusal.NO_PAST_PERIOD);
        }
        long[] revenues = past.stream()
                .mapToLong(each -> each.revenue().getAmountMinorLong())
                .toArray();
        return BacktestForecast.of(
                RevenueDistribution.ofDraws(origin.currency(), last ? lastPlusChanges(revenues) : revenues));
    }

    private static long[] lastPlusChanges(long[] revenues) {
        int changes = revenues.length - 1;
        long latest = revenues[changes];
        if (changes < 2) {
            return new long[] {latest};
        }
        long drift = Math.round((double) (latest - revenues[0]) / changes);
        long[] draws = new long[changes];
        for (int i = 0; i < changes; i++) {
            draws[i] = latest + (revenues[i + 1] - revenues[i]) - drift;
        }
        return draws;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
