package org.saleskit.analytics.xyz;

/** What one aggregation says of an item. */
record Steadiness(XyzClass xyzClass, Variation variation, int periods) {}
