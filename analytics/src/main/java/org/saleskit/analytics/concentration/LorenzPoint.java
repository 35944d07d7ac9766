package org.saleskit.analytics.concentration;

/**
 * A point of the Lorenz curve: the smallest items together.
 *
 * @param itemShare their share of the items, 0..1
 * @param valueShare their share of the total, 0..1, never above the share of the items
 */
public record LorenzPoint(double itemShare, double valueShare) {}
