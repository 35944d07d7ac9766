package org.saleskit.examples.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The least that any program has to do: a loop into a dense array, a sort, and the classes in doubles. One thread. */
final class BareLoop {

    private BareLoop() {}

    static String classes(SkewedLines lines) {
        int months = SkewedLines.MONTHS;
        long[] cells = new long[lines.items * months];
        addTo(cells, lines.item, lines.month, lines.cents);
        long[] totals = new long[lines.items];
        double[] variations = new double[lines.items];
        for (int item = 0; item < lines.items; item++) {
            double squares = 0;
            for (int month = 0; month < months; month++) {
                long units = cells[item * months + month];
                totals[item] += units;
                squares += (double) units * units;
            }
            double mean = (double) totals[item] / months;
            variations[item] = Math.sqrt(Math.max(0, squares / months - mean * mean)) / mean;
        }
        Integer[] order = IntStream.range(0, lines.items).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.comparingLong((Integer item) -> totals[item]).reversed());
        long base = Arrays.stream(totals).filter(total -> total > 0).sum();
        ColumnPath.ClassCounts counts = new ColumnPath.ClassCounts();
        long before = 0;
        for (Integer item : order) {
            double variation = variations[item];
            counts.add(
                    before < 0.8 * base ? 0 : before < 0.95 * base ? 1 : 2,
                    variation <= 0.10 ? 0 : variation <= 0.25 ? 1 : 2);
            before += totals[item];
        }
        return counts.toString();
    }

    private static void addTo(long[] cells, int[] item, int[] month, long[] cents) {
        for (int line = 0; line < item.length; line++) {
            cells[item[line] * SkewedLines.MONTHS + month[line]] += cents[line];
        }
    }
}
