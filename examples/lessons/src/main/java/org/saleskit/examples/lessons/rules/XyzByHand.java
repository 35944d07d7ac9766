package org.saleskit.examples.lessons.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * XYZ analysis as on a sheet of paper: mean, squared distances from it, root, share of the mean.
 *
 * <p>X up to 10 % of variation, Y up to 25 %, Z above. The months before the first sale do not count, the item was not on
 * sale; with fewer than six months it is too early to tell. Without a mean above zero there is no share of it.
 *
 * <p>These are doubles, as in a spreadsheet, and the wardrobe lies exactly at 10 %: with other numbers a rounding could push
 * it over. The library compares whole numbers, n × Σx² − (Σx)² with limit² × (Σx)².
 */
final class XyzByHand {

    private static final double X_LIMIT = 0.10;
    private static final double Y_LIMIT = 0.25;
    private static final int ENOUGH_MONTHS = 6;

    /** A line of the sheet; squares is the sum of the squared distances from the mean. */
    record Line(Good good, int months, double mean, double squares, double variation, String label) {}

    private final List<Line> lines = new ArrayList<>();

    XyzByHand() {
        for (Good good : Good.values()) {
            lines.add(line(good));
        }
    }

    private static Line line(Good good) {
        long[] months = sinceFirstSale(Goods.monthsOf(good));
        long sum = 0;
        for (long month : months) {
            sum += month;
        }
        double mean = (double) sum / months.length;

        double squares = 0;
        for (long month : months) {
            squares += (month - mean) * (month - mean);
        }
        double deviation = Math.sqrt(squares / months.length);
        double variation = deviation / mean;
        return new Line(good, months.length, mean, squares, variation, label(months.length, mean, variation));
    }

    private static long[] sinceFirstSale(long[] months) {
        int first = 0;
        while (first < months.length && months[first] == 0) {
            first++;
        }
        return Arrays.copyOfRange(months, first, months.length);
    }

    private static String label(int months, double mean, double variation) {
        if (mean <= 0) {
            return "UNDEFINED";
        }
        if (months < ENOUGH_MONTHS) {
            return "NEW";
        }
        if (variation <= X_LIMIT) {
            return "X";
        }
        return variation <= Y_LIMIT ? "Y" : "Z";
    }

    List<Line> lines() {
        return lines;
    }
}
