/**
 * Exact sums by key and period: the input of ABC, XYZ and everything else that asks "who bought how much, and when".
 *
 * <p>A {@link org.saleskit.analytics.table.PeriodTable} is built straight from the host's own rows: three functions say
 * where a row has its key, its day and its amount, and a {@link org.saleskit.analytics.table.Measure} says what the amount
 * is: money of one currency, or a plain decimal with a fixed number of digits. From there on amounts are whole
 * {@linkplain org.saleskit.analytics.table.ValueUnit units} in {@code long}, so sums are exact and do not depend on the
 * order of the rows or on how they were divided among threads and machines.
 *
 * <p>Start with {@link org.saleskit.analytics.table.PeriodTable#of(Iterable, org.saleskit.core.time.PeriodUnit,
 * java.util.function.Function, java.util.function.Function, org.saleskit.analytics.table.Measure) PeriodTable.of}; take
 * {@link org.saleskit.analytics.table.PeriodTable#collector(org.saleskit.core.time.PeriodUnit,
 * java.util.function.Function, java.util.function.Function, org.saleskit.analytics.table.Measure) PeriodTable.collector}
 * for a stream and {@link org.saleskit.analytics.table.PeriodTableAccumulator} to read a file line by line or to merge
 * parts.
 *
 * <p><b>Columns.</b> Where rows are many and come as arrays, {@link org.saleskit.analytics.table.ColumnTableAccumulator}
 * builds the same table, to the bit, several times faster and with any number of threads; a {@link
 * org.saleskit.analytics.table.KeyDictionary} numbers the keys. Analyses go through a table by its {@linkplain
 * org.saleskit.analytics.table.PeriodTable#sums() sums}.
 *
 * <p><b>Window.</b> A table covers consecutive whole periods: those of its rows, or those of a window that is given. A
 * period in which a key has no row is a zero. What lies outside the window is left out and {@linkplain
 * org.saleskit.analytics.table.LeftOut listed} with its reason, keys, rows and amount; it has no influence on any number
 * of the table.
 *
 * <p><b>Start of an item's life.</b> A key is active from the first period with a row that is not zero. A sale that a
 * return of the same period cancels does start it; a row of zero does not.
 *
 * <p><b>Limits.</b> One currency or decimal scale in a table; dates in the years 1 to 9999; sums must fit in a {@code
 * long}, and what does not is refused with its key and period, whatever the order of the rows. Keys must be {@code
 * Comparable} in agreement with {@code equals} (a {@code BigDecimal} key is not: 1.0 and 1.00).
 */
@NullMarked
package org.saleskit.analytics.table;

import org.jspecify.annotations.NullMarked;
