package org.saleskit.forecasting.scenario;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.Blocks;

/**
 * What is the law of the outcome of a {@link ScenarioModel}?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * outcome of draw i   y(i) = f(x1(i), ..., xk(i)), i = 1..n
 * u of driver j       number i of the SplitMix64 stream that starts at a mix of (seed, name of j)
 * </pre>
 *
 * <p><b>Symbols</b> n - {@link #draws}; seed - {@link #seed}; f and x - see {@link ScenarioModel}.
 *
 * <p><b>Special cases</b> Drivers that are all fixed give n equal outcomes and no error. A function that gives no finite number stops the
 * simulation, with the values of the drivers in the message.
 *
 * <p><b>Method</b> Plain Monte Carlo by inversion. A random number is found from its place in the stream alone, so each draw can be made
 * by any thread, and outcomes are kept in the order of the draws: the result is the same to the bit for every number of threads.
 * Two models that are simulated with the same seed and draws share their random numbers (see {@link ScenarioResult#comparedWith}). Nothing
 * is allocated for a draw. Time is proportional to draws × drivers.
 *
 * <p><b>Source</b> Glasserman, <i>Monte Carlo Methods in Financial Engineering</i>, Springer 2003, sections 2.2, 4.2; Steele, Lea and
 * Flood, OOPSLA 2014 (SplitMix64), doi 10.1145/2660193.2660195.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScenarioSimulation {

    private static final int DEFAULT_DRAWS = 20_000;
    private static final int LEAST_DRAWS = 100;
    private static final int MOST_DRAWS = 10_000_000;
    private static final int MOST_THREADS = 1024;

    private static final ScenarioSimulation DEFAULTS = new ScenarioSimulation(DEFAULT_DRAWS, 1, Runnable::run, 1);

    private final int draws;
    private final long seed;
    private final Executor executor;
    private final int threads;

    private ScenarioSimulation(int draws, long seed, Executor executor, int threads) {
        this.draws = draws;
        this.seed = seed;
        this.executor = executor;
        this.threads = threads;
    }

    /** {@return 20 000 draws from seed 1 by the calling thread} */
    public static ScenarioSimulation withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return this simulation with another number of draws}
     *
     * @param newDraws 100 to 10 000 000
     */
    public ScenarioSimulation withDraws(int newDraws) {
        Checks.check(
                newDraws >= LEAST_DRAWS && newDraws <= MOST_DRAWS,
                "draws",
                "lie between " + LEAST_DRAWS + " and " + MOST_DRAWS,
                newDraws);
        return new ScenarioSimulation(newDraws, seed, executor, threads);
    }

    /**
     * {@return this simulation with other random numbers}
     *
     * @param newSeed any number
     */
    public ScenarioSimulation withSeed(long newSeed) {
        return new ScenarioSimulation(draws, newSeed, executor, threads);
    }

    /**
     * {@return this simulation by the calling thread and some threads of an executor} The result does not depend on it.
     *
     * @param newExecutor runs the others; it need not have a thread at once
     * @param newThreads how many threads at most, the calling one included, 1 to 1024
     */
    public ScenarioSimulation withThreads(Executor newExecutor, int newThreads) {
        Objects.requireNonNull(newExecutor, "executor");
        Checks.check(
                newThreads >= 1 && newThreads <= MOST_THREADS,
                "threads",
                "lie between 1 and " + MOST_THREADS,
                newThreads);
        return new ScenarioSimulation(draws, seed, newExecutor, newThreads);
    }

    /** {@return the number of draws} */
    public int draws() {
        return draws;
    }

    /** {@return where the random numbers start} */
    public long seed() {
        return seed;
    }

    /**
     * {@return the law of the outcome}
     *
     * @param model at least one driver and the function
     * @throws IllegalArgumentException if the model has no driver, or its function gives no finite number
     */
    public ScenarioResult run(ScenarioModel model) {
        Objects.requireNonNull(model, "model");
        model.checkDrivers();
        DriverCorrelations correlations = model.correlations();
        DriverDraws numbers = numbers(model, correlations);
        double[] outcomes = new double[draws];
        new Blocks(draws, threads).run(executor, (from, to) -> {
            DriverValues values = model.newValues();
            double[] normals = new double[values.values.length];
            double[] levels = new double[values.values.length];
            for (int i = from; i < to; i++) {
                numbers.levels(i, normals, levels);
                numbers.values(levels, values.values);
                outcomes[i] = model.outcome(values);
            }
        });
        return new ScenarioResult(model, correlations, draws, seed, outcomes);
    }

    /**
     * {@return which driver matters how much}
     *
     * @param model at least one driver and the function
     * @param method how the effect of one driver is told from that of the others
     * @throws IllegalArgumentException if the model has no driver, or its function gives no finite number
     */
    public Tornado tornado(ScenarioModel model, Tornado.Method method) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(method, "method");
        model.checkDrivers();
        return method == Tornado.Method.ONE_AT_A_TIME
                ? TornadoBars.oneAtATime(model)
                : TornadoBars.conditionalMeans(run(model), numbers(model, model.correlations()));
    }

    private DriverDraws numbers(ScenarioModel model, DriverCorrelations correlations) {
        return new DriverDraws(correlations.names(), model.drivers().values(), correlations.used(), seed);
    }

    /** {@return the options in short} */
    @Override
    public String toString() {
        return draws + " draws, seed " + seed;
    }
}
