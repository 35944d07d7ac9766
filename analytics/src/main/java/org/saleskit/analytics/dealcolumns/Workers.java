package org.saleskit.analytics.dealcolumns;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Does tasks by the calling thread and some threads of the caller's executor. The calling thread takes tasks as long as there
 * are any, so the work gets done even by an executor that is busy or runs nothing.
 *
 * @param executor runs the others
 * @param threads how many threads at most, the calling one included
 */
record Workers(Executor executor, int threads) {

    /** The calling thread only. */
    static final Workers CALLER = new Workers(Runnable::run, 1);

    /** Does a task. */
    interface Task {
        void run(int task);
    }

    /** Makes what one thread needs for its tasks; asked for by that thread, before its first task. */
    interface Worker extends IntFunction<Task> {}

    /**
     * Does all tasks. If some of them throw, what the first of them threw is thrown once all are done.
     *
     * @param tasks the tasks are 0 to one less
     * @param worker makes the worker of a thread, given the number of the thread
     */
    void run(int tasks, Worker worker) {
        Run run = new Run(tasks, worker);
        int helpers = Math.min(threads, tasks) - 1;
        for (int helper = 1; helper <= helpers; helper++) {
            int thread = helper;
            try {
                executor.execute(() -> run.work(thread));
            } catch (RejectedExecutionException e) {
                // It has no thread for us now; the calling thread does the work.
                break;
            }
        }
        run.work(0);
        run.await();
    }

    private static final class Run {

        private final int tasks;
        private final Worker worker;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReferenceArray<Throwable> thrown;

        Run(int tasks, Worker worker) {
            this.tasks = tasks;
            this.worker = worker;
            this.left = new CountDownLatch(tasks);
            this.thrown = new AtomicReferenceArray<>(tasks);
        }

        void work(int thread) {
            Optional<Task> work = Optional.empty();
            for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                try {
                    if (work.isEmpty()) {
                        work = Optional.of(worker.apply(thread));
                    }
                    work.get().run(task);
                } catch (RuntimeException | Error e) {
                    thrown.set(task, e);
                } finally {
                    left.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    left.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            for (int task = 0; task < tasks; task++) {
                Throwable first = thrown.get(task);
                if (first instanceof Error error) {
                    throw error;
                }
                if (first instanceof RuntimeException exception) {
                    throw exception;
                }
            }
        }
    }
}
