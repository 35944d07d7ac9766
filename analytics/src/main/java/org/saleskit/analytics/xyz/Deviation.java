package org.saleskit.analytics.xyz;

/** How the amounts of the periods are set against their middle. */
public enum Deviation {
    /**
     * Standard deviation over mean, the squares divided by the number of periods n: the periods are all there is, not a
     * sample. As R {@code matman} and most spreadsheet guides.
     */
    POPULATION,

    /**
     * Standard deviation over mean, the squares divided by n - 1: the periods are a sample of what the item does. As R
     * {@code sd} and {@code tsutils}. It is the one above times sqrt(n / (n - 1)).
     */
    SAMPLE,

    /**
     * Median of the absolute deviations from the median, over the median; without the factor 1.4826 that makes it
     * comparable with a standard deviation of normal values. One exceptional month does not move it. An item with a median
     * of zero or below, as when most periods are without sales, is {@link XyzClass#UNDEFINED}.
     */
    MEDIAN_ABSOLUTE
}
