package org.saleskit.examples.benchmarks;

/**
 * One way to do a piece of work.
 *
 * @param name what the table calls it
 * @param work does it, and says in a few words what came out, so that ways can be compared
 */
record Contestant(String name, Work work) {

    /** The work. */
    @FunctionalInterface
    interface Work {
        String run() throws Exception;
    }
}
