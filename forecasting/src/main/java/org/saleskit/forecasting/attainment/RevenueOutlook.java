package org.saleskit.forecasting.attainment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.Outlook;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Fraction;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * A law of revenue as the outlook of a goal, so that the check of a SMART goal can say whether its target is achievable: beyond the P99 of the
 * forecast, say, it is not. Immutable and thread-safe.
 */
public final class RevenueOutlook implements Outlook {

    private final RevenueDistribution law;

    private RevenueOutlook(RevenueDistribution law) {
        this.law = law;
    }

    /**
     * {@return the outlook of a forecast}
     *
     * @param law what revenue can come to, such as {@link PlanAttainment#total}
     */
    public static RevenueOutlook of(RevenueDistribution law) {
        return new RevenueOutlook(Objects.requireNonNull(law, "law"));
    }

    /** {@return the law behind the outlook} */
    public RevenueDistribution law() {
        return law;
    }

    /** {@return the number of draws or past periods behind the law or, if it was computed, of the amounts that it lists} */
    @Override
    public long size() {
        return law.draws().orElse(law.size());
    }

    /** The smallest amount that is not exceeded with at least this probability; the least and the most at 0 and 1. */
    @Override
    public Fraction quantile(Fraction level) {
        Objects.requireNonNull(level, "level");
        boolean inside = level.signum() >= 0 && level.compareTo(Fraction.ONE) <= 0;
        Checks.check(inside, "level", "be a fraction between 0 and 1", level);
        double share = level.numerator().doubleValue() / level.denominator().doubleValue();
        if (share <= 0) {
            return Fraction.of(law.least().getAmount());
        }
        return Fraction.of((share < 1 ? law.quantile(share) : law.most()).getAmount());
    }

    @Override
    public Fraction shareReaching(TargetValue target) {
        Objects.requireNonNull(target, "target");
        double reached = 0;
        for (int i = 0; i < law.size(); i++) {
            boolean reaches = target.isReachedAt(Fraction.of(law.amountAt(i).getAmount()));
            reached += reaches ? law.probabilityAt(i) : 0;
        }
        return Fraction.of(BigDecimal.valueOf(Math.min(1, reached)));
    }

    @Override
    public String description(Locale locale) {
        return Words.of(locale).say("outcomes of the forecast", "исходов прогноза");
    }

    /** {@return the law in short} */
    @Override
    public String toString() {
        return "RevenueOutlook[" + law + "]";
    }
}
