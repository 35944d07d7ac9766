package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Order statistics beside a sort. */
class OrderStatisticTest {

    private static void check(long[] values) {
        TimeBuffer times = new TimeBuffer();
        Arrays.stream(values).forEach(times::add);
        assertThat(times.size()).isEqualTo(values.length);
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int step = Math.max(1, values.length / 7);
        for (int k = 0; k < sorted.length; k += step) {
            check(times, sorted, k);
        }
        check(times, sorted, sorted.length - 1);
        check(times, sorted, (sorted.length - 1) / 2);
    }

    private static void check(long[] values, int k) {
        TimeBuffer times = new TimeBuffer();
        Arrays.stream(values).forEach(times::add);
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        check(times, sorted, k);
    }

    private static void check(TimeBuffer times, long[] sorted, int k) {
        assertThat(OrderStatistic.pair(times, k))
                .as("place %s of %s", k, sorted.length)
                .containsExactly(sorted[k], sorted[Math.min(k + 1, sorted.length - 1)]);
    }

    @Test
    void oneTime_isItsOwnNeighbour() {
        check(new long[] {7});
        check(new long[] {0});
    }

    @Test
    void fewTimes_sorted() {
        check(new long[] {5, 3, 3, 9, 0, 4095});
        check(new long[] {1L << 50, 0});
        check(new long[] {(1L << 55) - 1, 1, (1L << 55) - 1, 2});
    }

    @Test
    void shortTimes_countedOneByOne() {
        check(new Random(4).longs(40_000, 0, 4096).toArray());
        check(LongStream.concat(
                        LongStream.of(1, 1, 2), LongStream.generate(() -> 4095).limit(40_000))
                .toArray());
    }

    @Test
    void neighboursInDifferentStretches_found() {
        long[] zeros = new long[40_001];
        zeros[7] = 1L << 50;
        check(zeros, 39_999);
        long[] farApart = LongStream.range(0, 40_000)
                .map(i -> i < 20_000 ? i : (1L << 54) + i)
                .toArray();
        check(farApart, 19_999);
    }

    @Test
    void manyTimes_likeASort() {
        Random random = new Random(1);
        check(random.longs(200_000, 0, 1L << 33).toArray());
    }

    @Test
    void nearlyAllInOneStretch_goesOnWithinIt() {
        Random random = new Random(2);
        check(LongStream.concat(LongStream.of(1L << 54), random.longs(150_000, 0, 1_000_000))
                .toArray());
    }

    @Test
    void manyEqualTimes_counted() {
        Random random = new Random(3);
        check(LongStream.concat(random.longs(70_000, 1L << 40, (1L << 40) + 3), LongStream.of(0, 1L << 41))
                .toArray());
    }

    @Test
    void equalTimesOnly_counted() {
        check(LongStream.generate(() -> 123_456_789_012L).limit(70_000).toArray());
    }

    @Test
    void buffersJoined_holdAllTimes() {
        for (int size : new int[] {3, 300, 70_000, 140_000}) {
            TimeBuffer left = new TimeBuffer();
            LongStream.range(0, 70_000).forEach(left::add);
            TimeBuffer right = new TimeBuffer();
            LongStream.range(70_000, 70_000 + size).forEach(right::add);
            left.addAll(right);
            assertThat(left.size()).isEqualTo(70_000 + size);
            for (long k : new long[] {0, 69_999, 70_000, 69_999 + size}) {
                assertThat(OrderStatistic.pair(left, k)[0]).isEqualTo(k);
            }
        }
    }
}
