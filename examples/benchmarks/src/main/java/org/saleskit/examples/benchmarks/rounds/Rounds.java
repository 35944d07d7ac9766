package org.saleskit.examples.benchmarks.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets contestants take turns within one run, so that what else the machine does falls on all of them alike. */
public final class Rounds {

    private static final int WARM_UP = 2;

    private final Map<String, double[]> millis = new LinkedHashMap<>();

    private Rounds() {}

    /**
     * {@return the times by the clock} Two rounds to warm up, then those that count; every other round in reverse order.
     *
     * @param rounds how many count
     * @param contestants who takes turns
     * @throws Exception if the work of one fails
     */
    public static Rounds run(int rounds, List<Contestant> contestants) throws Exception {
        Rounds result = new Rounds();
        contestants.forEach(contestant -> result.millis.put(contestant.name(), new double[rounds]));
        for (int round = -WARM_UP; round < rounds; round++) {
            List<Contestant> order = new ArrayList<>(contestants);
            if (round % 2 != 0) {
                Collections.reverse(order);
            }
            for (Contestant contestant : order) {
                System.gc();
                long start = System.nanoTime();
                String outcome = contestant.work().run();
                double time = (System.nanoTime() - start) / 1e6;
                if (round >= 0) {
                    result.times(contestant.name())[round] = time;
                }
                System.out.printf(
                        Locale.ROOT, "round %2d  %-34s %8.0f ms  %s%n", round, contestant.name(), time, outcome);
            }
        }
        return result;
    }

    private double[] times(String name) {
        double[] times = millis.get(name);
        if (times == null) {
            throw new IllegalArgumentException("name must be one of " + millis.keySet() + ", but was " + name);
        }
        return times;
    }

    /**
     * {@return the median time of a contestant in milliseconds}
     *
     * @param name its name
     */
    public double median(String name) {
        return median(times(name).clone());
    }

    /**
     * {@return the median over the rounds of one time divided by another of the same round}
     *
     * @param name a contestant
     * @param other the one it is compared with
     */
    public double ratio(String name, String other) {
        double[] ratios = times(name).clone();
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] /= times(other)[round];
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Prints the medians with the fastest and the slowest round. */
    public void print() {
        millis.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f to %.0f |%n",
                name,
                median(name),
                Arrays.stream(times).min().orElseThrow(),
                Arrays.stream(times).max().orElseThrow()));
    }

    /**
     * Prints a ratio beside its aim.
     *
     * @param name a contestant
     * @param other the one it is compared with
     * @param target the aim
     */
    public void printRatio(String name, String other, double target) {
        System.out.printf(
                Locale.ROOT,
                "%s / %s: %.2f (of the medians %.2f), to be at most %.2f%n",
                name,
                other,
                ratio(name, other),
                median(name) / median(other),
                target);
    }
}
