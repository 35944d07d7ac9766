/**
 * ABC analysis: which few items bring most of the total?
 *
 * <p>Items (products, clients, managers, regions) are put in descending order of their net value and cut at cumulative
 * shares, usually 80 % and 95 %: A are the vital few, C the many that matter little. {@link
 * org.saleskit.analytics.abc.AbcAnalysis} is the place to start; it takes a {@link
 * org.saleskit.analytics.table.PeriodTable}, or any rows with a key and an amount.
 *
 * <p><b>The boundary item.</b> Products disagree about the item that crosses a limit. Here the share <i>before</i> an item
 * decides (rule {@link org.saleskit.analytics.abc.BoundaryRule#PREFIX}): a client with 85 % of the total is an A, while a
 * rule on the share including the item would leave class A empty. Equal values stay together. The rules of other products
 * are {@linkplain org.saleskit.analytics.abc.BoundaryRule named} and can be chosen, as can {@linkplain
 * org.saleskit.analytics.abc.AbcMode limits} on the share of items, on both shares, or computed from the data.
 *
 * <p><b>Returns and zeros.</b> Returns are netted against sales per item first. Items at zero and below are no class C:
 * they form the groups {@link org.saleskit.analytics.abc.AbcClass#NONE} and {@link
 * org.saleskit.analytics.abc.AbcClass#NEGATIVE}, with their amounts, and the shares are taken of what is above zero. So
 * shares add up to one, and a net return cannot move another item. {@link org.saleskit.analytics.abc.NegativeRule} names the
 * other ways that are in use.
 *
 * <p><b>Exactness.</b> A limit is compared in whole units, never through rounded shares. Adding up shares rounded to a
 * display, a common mistake, misses 100 % and leaves items without a class.
 *
 * <p><b>Limits.</b> A class is relative: it can change because others changed. It says nothing about margin, trend or
 * strategic weight. One criterion at a time; package {@code criteria} joins several.
 *
 * <p><b>Sources.</b> R packages matman 1.1.4, inventorize and tsutils 0.9.4 (definitions of the class rules); A. Ultsch,
 * J. Lötsch, Computed ABC analysis for rational selection of most informative variables in multivariate data, PLoS ONE
 * 10(6), 2015, e0129767, doi:10.1371/journal.pone.0129767.
 */
@NullMarked
package org.saleskit.analytics.abc;

import org.jspecify.annotations.NullMarked;
