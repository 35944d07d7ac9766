package org.saleskit.forecasting.internal.wins;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.CountDistribution;

/**
 * With which probability do w wins reach a plan? Computed for each w as it is first asked for, one more amount at a time; what has
 * reached the plan stays there. Never falls as w rises. For one thread.
 */
public final class ReachOfWins {

    private static final int STEPS = 2_048;

    /** Above it, amounts that differ are a cost without a use: their sum hardly varies. */
    private static final double MOST_DEALS = 1_000;

    private static final double ENOUGH = 1 - 0x1p-50;

    /** The wins needed, if all bring the same; negative otherwise. */
    private final BigDecimal needed;

    private final AmountLattice lattice;

    /** The law of the sum of the wins so far below the plan, by step. */
    private double[] below = {1};

    private double[] reached = {0};
    private int known;

    /**
     * The probabilities for a plan.
     *
     * @param amount what one win brings
     * @param plan the plan, in the currency of the amount
     * @throws IllegalArgumentException if amounts differ and the plan is above 1000 mean deals
     */
    public ReachOfWins(WonAmount amount, Money plan) {
        BigDecimal units = plan.getAmountMinor();
        if (amount.isFixed() || !plan.isPositive()) {
            needed = plan.isPositive()
                    ? units.divide(new BigDecimal(amount.commonUnits()), 0, RoundingMode.CEILING)
                    : BigDecimal.ZERO;
            lattice = AmountLattice.of(amount, Math.max(1, amount.meanUnits()), 1);
            return;
        }
        double deals = units.doubleValue() / amount.meanUnits();
        Checks.check(deals <= MOST_DEALS, "plan", "be at most 1000 mean deals where amounts differ", plan);
        needed = BigDecimal.ONE.negate();
        lattice = AmountLattice.of(amount, units.doubleValue() / STEPS, STEPS);
        below = new double[STEPS];
        below[0] = 1;
    }

    /**
     * {@return the probability that wins of this law reach the plan}
     *
     * @param wins how many there may be
     */
    public double probability(CountDistribution wins) {
        if (needed.signum() >= 0) {
            boolean possible = needed.compareTo(BigDecimal.valueOf(wins.trials())) <= 0;
            return possible ? wins.probabilityAtLeast(needed.longValueExact()) : 0;
        }
        double sum = 0;
        long count = 0;
        double least = 0;
        while (count < wins.trials() && least < ENOUGH) {
            count++;
            double now = reach((int) count);
            // P(reach) = Σ over w of P(W >= w) (reach(w) - reach(w - 1)): every term is positive and rises with W.
            sum += wins.probabilityAtLeast(count) * (now - least);
            least = now;
        }
        return Math.min(1, sum);
    }

    private double reach(int wins) {
        while (known < wins) {
            double[] next = new double[STEPS];
            for (int t = 0; t < lattice.size(); t++) {
                int step = lattice.place(t);
                double weight = lattice.weight(t);
                for (int i = 0; i + step < STEPS; i++) {
                    next[i + step] += weight * below[i];
                }
            }
            below = next;
            known++;
            if (known == reached.length) {
                reached = Arrays.copyOf(reached, 2 * known);
            }
            reached[known] =
                    Math.max(reached[known - 1], 1 - Arrays.stream(next).sum());
        }
        return reached[wins];
    }
}
