package org.saleskit.examples.benchmarks.deals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.saleskit.core.pipeline.Pipeline;

/**
 * A log of stage changes as columns, the same for the same seed: three rows a deal on average (1 to 5), with skipped stages,
 * moves back and reopenings, times of two years, of which the last weeks lie after the instant of the report. No deal has two
 * rows at one time or enters the stage that it is in.
 */
final class FunnelLog {

    static final Pipeline PIPELINE = Pipeline.of(
            "sales", List.of("lead", "qualified", "offer", "negotiation", "contract"), List.of("won"), List.of("lost"));

    static final int OPEN_STAGES = 5;
    static final int WON = 5;
    static final int LOST = 6;
    static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    static final Instant AS_OF = Instant.parse("2025-01-01T00:00:00Z");

    /** As a database numbers its rows. */
    static final int FIRST_DEAL = 100_000_000;

    private static final int PATTERN = 5;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int DAYS = 730;

    final int deals;
    final long[] deal;
    final byte[] stage;
    final long[] time;

    private FunnelLog(int deals, int rows) {
        this.deals = deals;
        this.deal = new long[rows];
        this.stage = new byte[rows];
        this.time = new long[rows];
    }

    /** One deal after the other, which is not how a log comes. */
    private static FunnelLog byDeal(int deals, long seed) {
        FunnelLog log = new FunnelLog(deals, Math.multiplyExact(deals / PATTERN, 15));
        SplittableRandom random = new SplittableRandom(seed);
        int row = 0;
        for (int i = 0; i < deals; i++) {
            long time = START.toEpochMilli() + random.nextLong(DAYS * DAY);
            int at = random.nextInt(10) == 0 ? 1 : 0;
            int rows = 1 + i % PATTERN;
            for (int k = 0; k < rows; k++) {
                log.deal[row] = (long) FIRST_DEAL + i;
                log.stage[row] = (byte) at;
                log.time[row++] = time;
                time += 1 + (long) (-Math.log(1 - random.nextDouble()) * (5 + 3 * at) * DAY);
                at = next(at, k + 2 >= rows, random);
            }
        }
        return log;
    }

    private static int next(int at, boolean isLast, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (at >= WON) {
            return 3;
        }
        if ((isLast && chance < 70) || at == OPEN_STAGES - 1 || chance < 2) {
            return chance % 10 < 4 ? WON : LOST;
        }
        if (at > 0 && chance > 92) {
            return at - 1;
        }
        return Math.min(OPEN_STAGES - 1, at + (chance > 84 ? 2 : 1));
    }

    private FunnelLog reordered(int[] order) {
        FunnelLog log = new FunnelLog(deals, order.length);
        for (int i = 0; i < order.length; i++) {
            log.deal[i] = deal[order[i]];
            log.stage[i] = stage[order[i]];
            log.time[i] = time[order[i]];
        }
        return log;
    }

    /** Rows in no order at all. */
    static FunnelLog shuffled(int deals, long seed) {
        FunnelLog log = byDeal(deals, seed);
        SplittableRandom random = new SplittableRandom(seed + 1);
        int[] order = new int[log.rows()];
        for (int i = 0; i < order.length; i++) {
            int place = random.nextInt(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        return log.reordered(order);
    }

    /** Rows in the order of time, as a log is written. */
    static FunnelLog inTime(int deals, long seed) {
        FunnelLog log = byDeal(deals, seed);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(log.rows());
        long[] keys = new long[log.rows()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (log.time[i] - START.toEpochMilli()) << bits | i;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & ((1L << bits) - 1));
        }
        return log.reordered(order);
    }

    int rows() {
        return deal.length;
    }

    /**
     * What came out, so that contestants can be compared.
     *
     * @param reached deals that reached each open stage
     * @param entered deals that really entered each open stage
     * @param won deals won
     * @param lost deals lost
     * @param medians the median of completed stays in each open stage, in milliseconds
     */
    record Numbers(List<Long> reached, List<Long> entered, long won, long lost, List<Double> medians) {

        /** All numbers, with the conversions and the win rate that follow from them. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < OPEN_STAGES; k++) {
                double before = k == 0 ? reached.get(0) : reached.get(k - 1);
                text.append(String.format(
                        Locale.ROOT,
                        "%d-%d %.4f %.1fms; ",
                        reached.get(k),
                        reached.get(k) - entered.get(k),
                        reached.get(k) / before,
                        medians.get(k)));
            }
            return text.append(String.format(Locale.ROOT, "won %.6f", (double) won / (won + lost)))
                    .toString();
        }
    }
}
