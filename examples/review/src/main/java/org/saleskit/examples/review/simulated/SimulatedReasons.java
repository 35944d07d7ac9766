package org.saleskit.examples.review.simulated;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;

/**
 * Why the deals of a simulated rep are lost. Each deal has a generator of its own, made of the seed and the deal's key, so that
 * reasons change nothing else that is drawn.
 *
 * <p>Most reps write down {@value #STATED} of the reasons, and have the same reasons. Of two or more reps the first one hears "no
 * budget" more often, and of three or more the last one writes down fewer reasons: a review should find both, and hardly anything else.
 */
final class SimulatedReasons {

    /** Share of losses whose reason is written down. */
    static final double STATED = 0.85;

    /** The same share of the rep who writes down fewer. */
    static final double SELDOM_STATED = 0.60;

    /** Share of the stated reasons of the rep with poor clients that become "no budget", whatever they were. */
    static final double POOR_CLIENTS = 0.15;

    /** A reason and how often it is given, of 100. */
    private record Weight(RefusalReason reason, int weight) {}

    private static final RefusalReason NO_BUDGET = RefusalReason.of("No budget", ReasonType.NO_BUDGET);

    private static final List<Weight> WEIGHTS = List.of(
            new Weight(RefusalReason.of("No need", ReasonType.NO_NEED), 28),
            new Weight(NO_BUDGET, 18),
            new Weight(RefusalReason.of("Too expensive", ReasonType.PRICE), 16),
            new Weight(RefusalReason.of("Other supplier", ReasonType.COMPETITOR), 14),
            new Weight(RefusalReason.of("Not now", ReasonType.TIMING), 12),
            new Weight(RefusalReason.of("No answer", ReasonType.NO_DECISION), 12));

    private static final int TOTAL = 100;

    private final long seed;
    private final double stated;
    private final double poor;

    private SimulatedReasons(long seed, double stated, double poor) {
        this.seed = seed;
        this.stated = stated;
        this.poor = poor;
    }

    /** {@return the reasons of a rep by its place among the reps} */
    static SimulatedReasons of(long seed, int place, int reps) {
        return new SimulatedReasons(
                seed,
                reps > 2 && place == reps - 1 ? SELDOM_STATED : STATED,
                reps > 1 && place == 0 ? POOR_CLIENTS : 0);
    }

    /** {@return why a deal is lost, unless nobody writes it down} */
    Optional<RefusalReason> draw(DealId deal) {
        // The hash of a text is the same on every machine.
        SplittableRandom random =
                new SplittableRandom(seed * 31 + deal.toString().hashCode());
        if (random.nextDouble() >= stated) {
            return Optional.empty();
        }
        if (random.nextDouble() < poor) {
            return Optional.of(NO_BUDGET);
        }
        double place = random.nextDouble() * TOTAL;
        for (Weight each : WEIGHTS) {
            place -= each.weight();
            if (place < 0) {
                return Optional.of(each.reason());
            }
        }
        return Optional.of(NO_BUDGET);
    }
}
