package org.saleskit.forecasting.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Does work on draws in blocks, by the calling thread and some of an executor. The calling thread takes blocks as long as there are any, so
 * the work gets done even by an executor that is busy or refuses. If blocks fail, what the first of them threw is thrown.
 */
public final class Blocks {

    private static final int SIZE = 1024;

    private final int draws;
    private final int threads;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReferenceArray<@Nullable Throwable> thrown;

    /**
     * Work to be done once.
     *
     * @param draws how many draws, one or more
     * @param threads how many threads at most, the calling one included
     */
    public Blocks(int draws, int threads) {
        this.draws = draws;
        this.threads = threads;
        int blocks = (draws + SIZE - 1) / SIZE;
        left = new CountDownLatch(blocks);
        thrown = new AtomicReferenceArray<>(blocks);
    }

    /** Does the draws of one block. */
    public interface Work {
        /**
         * Does some draws.
         *
         * @param from the first draw
         * @param to the draw after the last
         */
        void draws(int from, int to);
    }

    /**
     * Does all draws.
     *
     * @param executor runs the helpers of the calling thread
     * @param work does one block, also on several threads at once
     */
    public void run(Executor executor, Work work) {
        int helpers = Math.min(threads, thrown.length()) - 1;
        for (int helper = 0; helper < helpers; helper++) {
            try {
                executor.execute(() -> take(work));
            } catch (RejectedExecutionException e) {
                // It has no thread for us now; the calling thread does the work.
                break;
            }
        }
        take(work);
        await();
        for (int block = 0; block < thrown.length(); block++) {
            Throwable first = thrown.get(block);
            if (first instanceof Error error) {
                throw error;
            }
            if (first instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private void take(Work work) {
        for (int block = next.getAndIncrement(); block < thrown.length(); block = next.getAndIncrement()) {
            try {
                work.draws(block * SIZE, Math.min(draws, (block + 1) * SIZE));
            } catch (RuntimeException | Error e) {
                thrown.set(block, e);
            } finally {
                left.countDown();
            }
        }
    }

    private void await() {
        boolean interrupted = false;
        while (left.getCount() > 0) {
            try {
                left.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
