package org.saleskit.analytics.xyz;

/** By which number the squared deviations from the mean are divided. */
public enum Deviation {
    /** By the number of periods n: the periods are all there is, not a sample. */
    POPULATION
}
