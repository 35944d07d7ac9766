package org.saleskit.examples.review.csv;

/**
 * A column of a file, found by its name in the header.
 *
 * @param name the name as the header writes it
 * @param index the place of the field in a row, from 0
 */
public record CsvColumn(String name, int index) {}
