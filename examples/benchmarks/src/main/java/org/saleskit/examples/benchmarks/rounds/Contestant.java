package org.saleskit.examples.benchmarks.rounds;

/**
 * One way to do a piece of work.
 *
 * @param name what the table calls it
 * @param work does it, and says in a few words what came out, so that ways can be compared
 */
public record Contestant(String name, Work work) {

    /** The work. */
    @FunctionalInterface
    public interface Work {

        /**
         * {@return in a few words what came out}
         *
         * @throws Exception if the work fails
         */
        String run() throws Exception;
    }
}
