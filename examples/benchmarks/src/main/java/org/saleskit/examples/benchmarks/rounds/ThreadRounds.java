package org.saleskit.examples.benchmarks.rounds;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rounds by processor time of the thread, which other work on the machine disturbs less than the clock. */
public final class ThreadRounds {

    private ThreadRounds() {}

    /**
     * Runs the contestants in turn; prints what each gave in the last round of warming up, and medians with the fastest and the slowest
     * round.
     *
     * @param warmUp rounds that do not count
     * @param rounds rounds that count
     * @param contestants who takes turns
     * @throws Exception if the work of one fails
     */
    public static void print(int warmUp, int rounds, List<Contestant> contestants) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[][] millis = new double[contestants.size()][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                System.gc();
                long start = threads.getCurrentThreadCpuTime();
                String outcome = contestants.get(i).work().run();
                double time = (threads.getCurrentThreadCpuTime() - start) / 1e6;
                if (round >= 0) {
                    millis[i][round] = time;
                } else if (round == -1) {
                    System.out.println(contestants.get(i).name() + ": " + outcome);
                }
            }
        }
        for (int i = 0; i < contestants.size(); i++) {
            Arrays.sort(millis[i]);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.0f to %.0f |%n",
                    contestants.get(i).name(),
                    millis[i][rounds / 2],
                    millis[i][0],
                    millis[i][rounds - 1]);
        }
    }
}
