/**
 * Reads comma-separated files row by row, and says what is wrong with a file in one line.
 *
 * <p>Question: how does a program take rows from an export without loading it, and without guessing? Start with {@link
 * org.saleskit.examples.review.csv.CsvFile}: it opens a plain or gzip file, checks the header and hands out one {@link
 * org.saleskit.examples.review.csv.CsvRow} at a time. {@link org.saleskit.examples.review.csv.Decimals}, {@link
 * org.saleskit.examples.review.csv.Dates} and {@link org.saleskit.examples.review.csv.Times} read the fields, {@link
 * org.saleskit.examples.review.csv.AmountUnits} makes whole units of amounts. Everything
 * that is not as it must be becomes an {@link org.saleskit.examples.review.facts.InputException} that names file, line,
 * column, rule and value.
 *
 * <p>Limits: UTF-8 only (a byte order mark is skipped), quoting by RFC 4180, one header line, decimal point.
 */
@NullMarked
package org.saleskit.examples.review.csv;

import org.jspecify.annotations.NullMarked;
