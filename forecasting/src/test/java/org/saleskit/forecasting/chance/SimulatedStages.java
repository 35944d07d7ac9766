package org.saleskit.forecasting.chance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.forecasting.internal.SeededRandom;

/**
 * A base of deals whose true law is known: three stages, of which each day some deals leave for another stage, forward and
 * backward, or are won or lost, with hazards that depend on the days in the stage. And the true chances, by stepping the law of
 * (stage, days in it) from day to day, which shares no code with the estimate.
 */
final class SimulatedStages {

    static final List<String> STAGES = List.of("Lead", "Offer", "Contract");
    static final Pipeline PIPELINE = Pipeline.of("sales", STAGES, List.of("Won"), List.of("Lost"));
    static final Instant ORIGIN = Instant.parse("2024-01-01T00:00:00Z");
    static final int WON = 3;
    static final int LOST = 4;

    private static final int LONGEST = 400;

    private SimulatedStages() {}

    /** By how much the hazards of a group of deals for an exit differ on a day. */
    interface Change {

        Change NONE = (group, exit, day) -> 1;

        double factor(int group, int exit, int day);
    }

    /** The probability that a deal in a stage, there for more than u - 1 days, leaves it on day u for an exit. */
    static double hazard(int stage, int exit, int u) {
        double slow = 1 / (1 + u / 30.0);
        return switch (stage * 5 + exit) {
            case 1 -> u == 0 ? 0.10 : 0.05 * slow;
            case 2 -> 0.005;
            case 3 -> 0.001;
            case 4 -> 0.02 + 0.02 * (1 - slow);
            case 5 -> u == 0 ? 0 : 0.008;
            case 7 -> u == 14 ? 0.20 : 0.03 * slow;
            case 8 -> 0.004 * slow;
            case 9 -> 0.01 + (u > 40 ? 0.03 : 0);
            case 11 -> 0.004;
            case 13 -> u < 3 ? 0.02 : 0.09 * slow;
            case 14 -> 0.006 + 0.0005 * Math.min(u, 60);
            default -> 0;
        };
    }

    /** The events of deals opened on random days of the first {@code days}, up to the last of them. */
    static List<DealEvent> events(int deals, int days, long seed) {
        return events(deals, days, seed, Change.NONE);
    }

    /** The same of deals of two groups, even and odd ones. */
    static List<DealEvent> events(int deals, int days, long seed, Change change) {
        SeededRandom random = new SeededRandom(seed);
        List<DealEvent> events = new ArrayList<>();
        for (int i = 0; i < deals; i++) {
            DealId id = DealId.of(String.format("D%06d", i));
            int day = random.nextBelow(days);
            int stage = 0;
            int stays = 0;
            int u = 0;
            events.add(StageChange.of(id, STAGES.get(0), at(day)));
            while (stage < WON && day + u < days) {
                double draw = random.nextOpenFraction();
                int exit = 0;
                double share = hazard(stage, exit, u) * change.factor(i % 2, exit, day + u);
                while (exit <= LOST && draw >= share) {
                    draw -= share;
                    exit++;
                    share = exit > LOST ? 0 : hazard(stage, exit, u) * change.factor(i % 2, exit, day + u);
                }
                if (exit > LOST) {
                    u++;
                } else {
                    day += u;
                    u = 0;
                    stage = exit;
                    stays++;
                    events.add(StageChange.builder()
                            .deal(id)
                            .stage(exit == WON ? "Won" : exit == LOST ? "Lost" : STAGES.get(exit))
                            .happenedAt(at(day))
                            .sequence(stays)
                            .build());
                }
            }
        }
        return events;
    }

    static Instant at(int day) {
        return ORIGIN.plus(Duration.ofDays(day));
    }

    static Deals deals(List<DealEvent> events, int day) {
        return DealFold.of(PIPELINE).asOf(at(day)).fold(events);
    }

    /** The true chances to be won and lost within a number of days of a deal that has been in a stage for an age. */
    static double[] truth(int stage, int age, int horizon) {
        return truth(stage, age, horizon, 0, 0, Change.NONE);
    }

    /** The same of a deal of a group as of a day. */
    static double[] truth(int stage, int age, int horizon, int group, int today, Change change) {
        double[][] law = new double[3][LONGEST + age + horizon + 2];
        law[stage][age] = 1;
        double[] ends = new double[2];
        for (int day = 1; day <= horizon; day++) {
            double[] factors = new double[LOST + 1];
            for (int exit = 0; exit <= LOST; exit++) {
                factors[exit] = change.factor(group, exit, today + day);
            }
            double[][] next = new double[3][law[0].length];
            double[] entering = new double[3];
            for (int s = 0; s < 3; s++) {
                for (int u = 0; u + 1 < law[s].length; u++) {
                    if (law[s][u] > 0) {
                        next[s][u + 1] += leave(s, u + 1, law[s][u], entering, ends, factors);
                    }
                }
            }
            // A deal may pass through a stage on the day it enters it.
            for (int round = 0; round < 60; round++) {
                double[] again = new double[3];
                for (int s = 0; s < 3; s++) {
                    if (entering[s] > 0) {
                        next[s][0] += leave(s, 0, entering[s], again, ends, factors);
                    }
                }
                entering = again;
            }
            law = next;
        }
        return ends;
    }

    /** Those who stay; those who leave are added to where they go. */
    private static double leave(int stage, int u, double mass, double[] entering, double[] ends, double[] factors) {
        double stay = mass;
        for (int exit = 0; exit <= LOST; exit++) {
            double moved = mass * hazard(stage, exit, u) * factors[exit];
            stay -= moved;
            if (exit < WON) {
                entering[exit] += moved;
            } else {
                ends[exit - WON] += moved;
            }
        }
        return stay;
    }
}
