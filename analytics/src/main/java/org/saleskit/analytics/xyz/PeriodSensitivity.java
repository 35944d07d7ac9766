package org.saleskit.analytics.xyz;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.PeriodUnit;

/**
 * What an item looks like when so many periods are taken for one. Blocks of consecutive periods are added up, counted back
 * from the end of the window, so that the last one is whole; the first periods that fill no block are left out.
 *
 * @param unit the unit of the table's periods
 * @param size how many of them make a block; 1 for the table's own periods
 * @param periods how many blocks of the item count
 * @param variation the variation of their sums, if there is one
 * @param xyzClass the class, by the same limits and minimum of periods
 */
public record PeriodSensitivity(PeriodUnit unit, int size, int periods, OptionalDouble variation, XyzClass xyzClass) {

    /**
     * Makes a line of the table.
     *
     * @param unit the unit of the table's periods
     * @param size how many of them make a block
     * @param periods how many blocks of the item count
     * @param variation the variation of their sums
     * @param xyzClass the class
     */
    public PeriodSensitivity {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(xyzClass, "xyzClass");
    }

    /**
     * {@return the length of a block in words, such as "4 weeks"}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        return label(unit, size, Words.of(locale));
    }

    static String label(PeriodUnit unit, int size, Words words) {
        return size
                + " "
                + switch (unit) {
                    case DAY -> words.say(size == 1 ? "day" : "days", russian(size, "день", "дня", "дней"));
                    case WEEK -> words.say(size == 1 ? "week" : "weeks", russian(size, "неделя", "недели", "недель"));
                    case MONTH ->
                        words.say(size == 1 ? "month" : "months", russian(size, "месяц", "месяца", "месяцев"));
                    case QUARTER ->
                        words.say(
                                size == 1 ? "quarter" : "quarters", russian(size, "квартал", "квартала", "кварталов"));
                    case YEAR -> words.say(size == 1 ? "year" : "years", russian(size, "год", "года", "лет"));
                };
    }

    private static String russian(int count, String one, String few, String many) {
        int last = count % 10;
        int tens = count % 100 / 10;
        if (tens == 1 || last == 0 || last >= 5) {
            return many;
        }
        return last == 1 ? one : few;
    }

    /** The sizes of blocks that are looked at, the shortest first: for weeks 1, 4, 12 and 48. */
    static List<Integer> sizes(PeriodUnit unit) {
        return switch (unit) {
            case DAY -> List.of(1, 7, 28, 84, 336);
            case WEEK -> List.of(1, 4, 12, 48);
            case MONTH -> List.of(1, 3, 12);
            case QUARTER -> List.of(1, 4);
            case YEAR -> List.of(1);
        };
    }

    /** How many periods make one block of the next coarser aggregation; 0 where there is nothing coarser. */
    static int coarser(PeriodUnit unit) {
        List<Integer> sizes = sizes(unit);
        return sizes.size() == 1 ? 0 : sizes.get(1);
    }

    /** The sums of the whole blocks. */
    static BigInteger[] blocks(long[] life, int size) {
        BigInteger[] sums = new BigInteger[life.length / size];
        Arrays.fill(sums, BigInteger.ZERO);
        int start = life.length % size;
        for (int i = start; i < life.length; i++) {
            int block = (i - start) / size;
            sums[block] = sums[block].add(BigInteger.valueOf(life[i]));
        }
        return sums;
    }
}
