package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final int TASKS = 100;

    private static void checkAllDoneOnce(Workers workers) {
        AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
        workers.run(TASKS, thread -> task -> done.incrementAndGet(task));
        for (int task = 0; task < TASKS; task++) {
            assertThat(done.get(task)).isEqualTo(1);
        }
    }

    @Test
    void callerAlone_doesAll() {
        checkAllDoneOnce(Workers.CALLER);
    }

    @Test
    void threads_doEachTaskOnce() {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            for (int i = 0; i < 50; i++) {
                checkAllDoneOnce(new Workers(executor, 4));
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void executorThatRunsNothing_callerDoesAll() {
        checkAllDoneOnce(new Workers(task -> {}, 3));
    }

    @Test
    void executorThatRefuses_callerDoesAll() {
        checkAllDoneOnce(new Workers(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                3));
    }

    @Test
    void executorOfTheCallersThread_doesAll() {
        checkAllDoneOnce(new Workers(Runnable::run, 3));
    }

    @Test
    void noTasks_nothingHappens() {
        new Workers(Runnable::run, 3).run(0, thread -> {
            throw new IllegalStateException("no worker is needed");
        });
    }

    @Test
    void severalTasksThrow_firstIsThrownAndTheOthersAreDone() {
        AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
        Workers workers = new Workers(Runnable::run, 2);
        assertThatThrownBy(() -> workers.run(TASKS, thread -> task -> {
                    done.incrementAndGet(task);
                    if (task == 7 || task == 60) {
                        throw new IllegalArgumentException("task " + task);
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task 7");
        assertThat(done.get(TASKS - 1)).isEqualTo(1);
    }

    @Test
    void workerThatCannotBeMade_isThrown() {
        assertThatThrownBy(() -> Workers.CALLER.run(3, thread -> {
                    throw new OutOfMemoryError("of a test");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void interruptedCaller_finishesAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        checkAllDoneOnce(Workers.CALLER);
        assertThat(Thread.interrupted()).isTrue();
    }
}
