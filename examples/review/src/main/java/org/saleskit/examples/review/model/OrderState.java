package org.saleskit.examples.review.model;

import org.joda.money.Money;

/**
 * The orders in one state.
 *
 * @param state the state as the database names it
 * @param orders orders, with or without lines
 * @param lines their lines
 * @param value revenue of the lines
 * @param share part of the whole revenue
 */
public record OrderState(String state, long orders, long lines, Money value, double share) {}
