package org.saleskit.examples.review.simulated;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageChangeBuilder;

/**
 * What a simulated rep writes down of an open deal: what it may bring, and when it may close. Like the reasons, they come from a
 * generator of each deal's own, so that they change nothing else that is drawn.
 *
 * <p>A lead has neither. From the second stage on the rep states the amount, first roughly and then better, and the day, from the mean
 * duration of the steps to come. Nobody states anything between the stages: a deal that stands for long keeps a day that is past.
 */
final class SimulatedEstimates {

    /** Share of the deals in the second stage whose amount the rep does not know yet. */
    private static final double UNKNOWN = 0.25;

    /** By how much an amount may be off, by stage from the second on. */
    private static final double[] AMOUNT_ERRORS = {0.40, 0.30, 0.15, 0.05};

    /** Reps hope for more than comes. */
    private static final double HOPE = 1.05;

    /** By how much the time still to go may be off. */
    private static final double TIME_ERROR = 0.5;

    /** Other than that of the reasons. */
    private static final int SALT = 7;

    private static final double DAYS_PER_WORKING_DAY = 7 / 5.0;

    private final long seed;
    private final CurrencyUnit currency;

    SimulatedEstimates(long seed, CurrencyUnit currency) {
        this.seed = seed;
        this.currency = currency;
    }

    /** {@return the log of one deal, its open stages with what the rep stated} */
    List<StageChange> stated(List<StageChange> deal) {
        SplittableRandom random = new SplittableRandom(
                (seed + SALT) * 31 + deal.get(0).deal().toString().hashCode());
        double drawn = SimulatedDepartment.amount(random.nextDouble());
        double amount = deal.stream()
                .flatMap(change -> change.amount().stream())
                .mapToDouble(won -> won.getAmount().doubleValue())
                .findFirst()
                .orElse(drawn);
        boolean unknown = random.nextDouble() < UNKNOWN;
        List<StageChange> stated = new ArrayList<>();
        for (StageChange change : deal) {
            int stage = SimulatedDepartment.STAGES.indexOf(change.stage());
            if (stage < 1) {
                stated.add(change);
                continue;
            }
            double off = AMOUNT_ERRORS[stage - 1] * (2 * random.nextDouble() - 1);
            double time = 1 + TIME_ERROR * (2 * random.nextDouble() - 1);
            LocalDate day = LocalDate.ofInstant(change.happenedAt(), ZoneOffset.UTC);
            long days = Math.max(1, StrictMath.round(toGo(stage) * DAYS_PER_WORKING_DAY * time));
            StageChangeBuilder with = change.toBuilder().expectedClose(day.plusDays(days));
            if (stage > 1 || !unknown) {
                with.amount(SimulatedDepartment.money(currency, amount * HOPE * (1 + off)));
            }
            stated.add(with.build());
        }
        return stated;
    }

    /** Mean working days from a stage to the win. */
    private static double toGo(int stage) {
        double days = 0;
        for (int step = stage; step < SimulatedDepartment.STEP_DAYS.length; step++) {
            days += (SimulatedDepartment.STEP_DAYS[step][0] + SimulatedDepartment.STEP_DAYS[step][1]) / 2.0;
        }
        return days;
    }
}
