package org.saleskit.examples.review.simulated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.facts.DealFacts;
import org.saleskit.examples.review.facts.TrueParameters;
import org.saleskit.examples.review.model.Inputs.DealSource;
import org.threeten.extra.LocalDateRange;

/**
 * Draws the deals and meetings of a sales department.
 *
 * <p>On every working day each rep opens some leads, on average {@code leadsPerDay}. A deal then passes from stage to
 * stage: with the conversion of the step it goes on, otherwise it is lost; either takes a number of working days drawn
 * uniformly from the step's range. The step into the stage "Meeting" is a meeting held. What would happen after the
 * last day is not known yet, so that late deals are still open, as in life. Some steps are not logged and some
 * appointments fail, as in life too.
 *
 * <p>All reps share conversions, durations and amounts; they differ in the leads they open, and two of them in the reasons of their
 * losses, see {@link SimulatedReasons}. What they state of open deals is in {@link SimulatedEstimates}. Thread-safe: immutable.
 */
public final class SimulatedDepartment {

    /** The seed that the review uses. */
    public static final long SEED = 20030106;

    static final List<String> STAGES = List.of("Lead", "Qualified", "Meeting", "Proposal", "Negotiation");
    static final String WON = "Won";
    static final String LOST = "Lost";
    static final int MEETING = 2;

    /** The chance of each step: to each stage after the first, and at last to winning. */
    static final List<Double> CONVERSIONS = List.of(0.55, 0.70, 0.60, 0.55, 0.45);

    /** Working days that each step takes at least and at most. */
    static final int[][] STEP_DAYS = {{1, 5}, {2, 10}, {2, 8}, {3, 15}, {5, 25}};

    static final double AVERAGE_WON = 10_000;

    private final WorkCalendar calendar;
    private final CurrencyUnit currency;
    private final long seed;

    private SimulatedDepartment(WorkCalendar calendar, CurrencyUnit currency, long seed) {
        this.calendar = calendar;
        this.currency = currency;
        this.seed = seed;
    }

    /**
     * {@return a department that works by this calendar}
     *
     * @param calendar its working days
     * @param currency the currency of its deals
     * @param seed the seed: the same one gives the same deals
     */
    public static SimulatedDepartment of(WorkCalendar calendar, CurrencyUnit currency, long seed) {
        return new SimulatedDepartment(calendar, currency, seed);
    }

    /**
     * {@return what the department did}
     *
     * @param reps its reps, each of whom draws from a sequence of random numbers of its own
     * @param clients the clients it may sell to, at least one
     * @param days the days it worked
     */
    public DealFacts run(List<Rep> reps, List<Client> clients, LocalDateRange days) {
        List<LocalDate> workingDays =
                days.stream().filter(calendar::isWorkingDay).toList();
        List<ClientId> ids = clients.stream().map(Client::id).sorted().toList();
        SplittableRandom root = new SplittableRandom(seed);
        List<StageChange> changes = new ArrayList<>();
        List<ContactEvent> contacts = new ArrayList<>();
        double leadsPerDay = 0;
        List<Rep> ordered = reps.stream().sorted(Comparator.comparing(Rep::id)).toList();
        SimulatedEstimates estimates = new SimulatedEstimates(seed, currency);
        for (int i = 0; i < ordered.size(); i++) {
            SimulatedReasons reasons = SimulatedReasons.of(seed, i, ordered.size());
            SimulatedRep simulated =
                    new SimulatedRep(ordered.get(i).id(), ids, workingDays, currency, root.split(), reasons, estimates);
            simulated.work(changes, contacts);
            leadsPerDay += simulated.leadsPerDay();
        }
        return new DealFacts(
                DealSource.SIMULATED,
                Long.toString(seed),
                currency,
                Pipeline.of("simulated", STAGES, List.of(WON), List.of(LOST)),
                STAGES.get(MEETING),
                names(reps),
                changes,
                contacts,
                days.getEndInclusive(),
                List.of(),
                Optional.of(truth(leadsPerDay)));
    }

    /** From 0.4 to 2.2 times the mean; the square of a uniform number has the mean 1/3, so that the factor has 1. */
    static double amount(double uniform) {
        return AVERAGE_WON * (0.4 + 1.8 * uniform * uniform);
    }

    /** An amount in hundreds of the currency. */
    static Money money(CurrencyUnit currency, double amount) {
        return Money.ofMajor(currency, 100 * StrictMath.round(amount / 100));
    }

    private static Map<RepId, String> names(List<Rep> reps) {
        return reps.stream().collect(Collectors.toMap(Rep::id, Rep::name));
    }

    private static TrueParameters truth(double leadsPerDay) {
        double meetingsPerDay = leadsPerDay;
        for (double conversion : CONVERSIONS.subList(0, MEETING)) {
            meetingsPerDay *= conversion;
        }
        double workingDays = 0;
        for (int[] step : STEP_DAYS) {
            workingDays += (step[0] + step[1]) / 2.0;
        }
        // Five working days make a week of seven days.
        return new TrueParameters(CONVERSIONS, MEETING, meetingsPerDay, AVERAGE_WON, workingDays * 7 / 5);
    }
}
