package org.saleskit.examples.benchmarks.forecast;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.DealLaw;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.DealSumModel;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.LatticeConvolution;

/**
 * How long the law of 1 000 open deals takes whose amounts in cents have no common step, with and without dependence, what a
 * question about one deal takes, and what a simulation of 20 000 draws of the same deals takes and misses. By processor time
 * of the thread, as other work on the machine disturbs the clock.
 */
public final class DealSumBenchmark {

    private static final int DEALS = 1_000;
    private static final int DRAWS = 20_000;
    private static final int WARM_UP = 12;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private DealSumBenchmark() {}

    /**
     * Runs all in turn and prints medians.
     *
     * @param args the number of rounds, 15 if absent
     */
    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 15;
        List<DealLaw> deals = deals();
        DealSum independent = DealSum.withDefaults().withIndependentDeals();
        DealSum dependent = DealSum.withDefaults();
        RevenueDistribution exact = independent.of(deals);
        Money plan = exact.quantile(0.8);
        measure("law, independent", rounds, () -> independent.of(deals).probabilityAtLeast(plan));
        measure("law, correlation 0.05", rounds, () -> dependent.of(deals).probabilityAtLeast(plan));
        measure("law, 24 nodes", rounds, () -> dependent.withNodes(24).of(deals).probabilityAtLeast(plan));
        measure("20 000 draws, independent", rounds, () -> simulated(deals, plan));
        double simulated = simulated(deals, plan);
        double chance = exact.probabilityAtLeast(plan);
        System.out.printf(
                Locale.ROOT,
                "P(plan) exact %.6f, simulated %.6f, off by %.6f, standard error %.6f%n",
                chance,
                simulated,
                simulated - chance,
                Math.sqrt(chance * (1 - chance) / DRAWS));
        System.out.println("bytes allocated by 1 000 convolutions: " + bytesOfConvolutions());
        questions("independent", independent, deals, plan, rounds);
        questions("correlation 0.05", dependent, deals, plan, rounds);
    }

    /** Below the API: the loop that takes a deal in, on the path of classes, where the package is open. */
    private static long bytesOfConvolutions() {
        LatticeConvolution law = new LatticeConvolution(20_000, 1e-290);
        add(law);
        law.clear();
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        add(law);
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    private static void add(LatticeConvolution law) {
        for (int i = 0; i < DEALS; i += 2) {
            law.add(0.6, 0.4, 1 + i % 19);
            law.add(0.7, 0.1, 0.2, i % 17);
        }
    }

    private static void questions(String name, DealSum sums, List<DealLaw> deals, Money plan, int rounds) {
        measure(
                "law and first question, " + name,
                Math.max(3, rounds / 5),
                () -> sums.model(deals).without(0).probabilityAtLeast(plan));
        DealSumModel model = sums.model(deals);
        int[] next = {0};
        measure("what-if on one deal, " + name, 20 * rounds, () -> {
            int i = next[0]++ % DEALS;
            return model.replaced(i, DealLaw.of(0.5, deals.get(i).amount())).probabilityAtLeast(plan);
        });
        measure(
                "contributions of all deals, " + name,
                Math.max(3, rounds / 5),
                () -> model.contributions(plan).get(0).probabilityOfPlan());
    }

    private interface Work {
        double run();
    }

    private static void measure(String name, int rounds, Work work) {
        double[] millis = new double[rounds];
        double[] bytes = new double[rounds];
        double check = 0;
        long thread = Thread.currentThread().getId();
        for (int round = -WARM_UP; round < rounds; round++) {
            long allocated = THREADS.getThreadAllocatedBytes(thread);
            long start = THREADS.getCurrentThreadCpuTime();
            check += work.run();
            double time = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            if (round >= 0) {
                millis[round] = time;
                bytes[round] = THREADS.getThreadAllocatedBytes(thread) - allocated;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(bytes);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f to %.2f | %.1f MB | %.6f%n",
                name,
                millis[rounds / 2],
                millis[0],
                millis[rounds - 1],
                bytes[rounds / 2] / 1e6,
                check / (rounds + WARM_UP));
    }

    /** Log-normal amounts around 10 000 and probabilities of 0.05 to 0.9. */
    private static List<DealLaw> deals() {
        SplittableRandom random = new SplittableRandom(20261122);
        List<DealLaw> deals = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            double normal =
                    Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            long units = (long) (1_000_000 * Math.exp(normal)) + 1;
            deals.add(DealLaw.of(0.05 + 0.85 * random.nextDouble(), Money.ofMinor(CurrencyUnit.USD, units)));
        }
        return deals;
    }

    private static double simulated(List<DealLaw> deals, Money plan) {
        double[] probabilities =
                deals.stream().mapToDouble(DealLaw::probability).toArray();
        long[] amounts = deals.stream()
                .mapToLong(deal -> deal.amount().mean().getAmountMinorLong())
                .toArray();
        long needed = plan.getAmountMinorLong();
        SplittableRandom random = new SplittableRandom(1);
        int reached = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            long sum = 0;
            for (int i = 0; i < amounts.length; i++) {
                sum += random.nextDouble() < probabilities[i] ? amounts[i] : 0;
            }
            reached += sum >= needed ? 1 : 0;
        }
        return (double) reached / DRAWS;
    }
}
