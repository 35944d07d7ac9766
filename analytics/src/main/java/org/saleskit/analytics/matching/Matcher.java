package org.saleskit.analytics.matching;

/** Goes through the events from an entry on. */
public interface Matcher {

    /**
     * {@return the run from an entry that gets furthest}
     *
     * @param trail the events
     * @param entry the event that is the entry
     * @param from the first event that may be used; events before it belong to other paths
     */
    Run run(Trail trail, int entry, int from);

    /** {@return the bits of the steps with which a path may begin} */
    default long entries() {
        return 1;
    }

    /** {@return whether no later entry can get further than the first one} */
    boolean isBestAtFirst();
}
