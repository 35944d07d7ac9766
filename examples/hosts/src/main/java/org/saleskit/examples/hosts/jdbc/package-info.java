/**
 * The facts of a sales department in the tables of an ERP, over plain JDBC.
 *
 * <p>How does a host that keeps its own tables get values of core out of its rows, and write them back? Each table has one
 * class that knows its column names and codes: {@link org.saleskit.examples.hosts.jdbc.SaleLineTable}, {@link
 * org.saleskit.examples.hosts.jdbc.ContactEventTable}, {@link org.saleskit.examples.hosts.jdbc.DealEventTable}, {@link
 * org.saleskit.examples.hosts.jdbc.ReadingTable}, {@link org.saleskit.examples.hosts.jdbc.LifecycleChangeTable}. All are
 * {@link org.saleskit.examples.hosts.jdbc.FactTable}s; start there. The connection and its transaction are the host's:
 * nothing here opens, commits or closes one.
 *
 * <p>No time zone takes part: an {@code Instant} is bound as an {@code OffsetDateTime} in UTC to a column with an offset, a
 * {@code LocalDate} to a DATE, and never as a {@code java.sql.Timestamp} or {@code java.sql.Date}. Rows are read in no
 * order, since the folds of core need none.
 *
 * <p>Limits: attributes live in columns, so a table has those its columns have; one without a column is refused. Digits
 * that do not fit a column are refused by the database or by Joda-Money, not cut off in silence. Readings are kept to nine
 * decimal places.
 */
@NullMarked
package org.saleskit.examples.hosts.jdbc;

import org.jspecify.annotations.NullMarked;
