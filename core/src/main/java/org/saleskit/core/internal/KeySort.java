package org.saleskit.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Sorts long lists by a time or a text. Items that are sorted already are only read; otherwise a number is made of the
 * beginning of each key, the numbers are sorted, which spares most comparisons of objects, and the order itself decides
 * among equal numbers. The result is that of {@link List#sort}, also for equal items.
 */
public final class KeySort {

    /** No more characters than this fit into one number. */
    private static final int MOST_CHARACTERS = 63;

    private KeySort() {}

    /**
     * {@return the items in their order, in a new list}
     *
     * @param items the items, in any order
     * @param time the time of an item
     * @param order an order that compares by that time before anything else
     * @param <T> the type of the items
     */
    public static <T> List<T> byTime(
            Collection<? extends T> items, Function<? super T, Instant> time, Comparator<? super T> order) {
        List<T> given = new ArrayList<>(items);
        return isSorted(given, order)
                ? given
                : sorted(
                        given,
                        given.stream()
                                .mapToLong(item -> time.apply(item).getEpochSecond())
                                .toArray(),
                        order);
    }

    /**
     * {@return the items by a text, in the order of {@link String#compareTo}, in a new list}
     *
     * @param items the items, in any order
     * @param text the text of an item
     * @param <T> the type of the items
     */
    public static <T> List<T> byText(Collection<? extends T> items, Function<? super T, String> text) {
        Comparator<T> order = (a, b) -> text.apply(a).compareTo(text.apply(b));
        List<T> given = new ArrayList<>(items);
        return isSorted(given, order)
                ? given
                : sorted(given, numbers(given.stream().map(text).toArray(String[]::new)), order);
    }

    private static <T> boolean isSorted(List<T> items, Comparator<? super T> order) {
        for (int i = 1; i < items.size(); i++) {
            if (order.compare(items.get(i - 1), items.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Numbers that rise with the texts: the characters after the common beginning, as digits of the smallest base. */
    private static long[] numbers(String[] texts) {
        int start = commonLength(texts);
        char least = Character.MAX_VALUE;
        char greatest = 0;
        for (String text : texts) {
            for (int i = start; i < Math.min(text.length(), start + MOST_CHARACTERS); i++) {
                least = (char) Math.min(least, text.charAt(i));
                greatest = (char) Math.max(greatest, text.charAt(i));
            }
        }
        // The digit 0 stands for the end of the text, which comes before every character.
        long base = greatest - least + 2L;
        long room = Long.MAX_VALUE >> placeBits(texts.length);
        int end = start;
        for (long left = room; left >= base; left /= base) {
            end++;
        }
        long[] numbers = new long[texts.length];
        for (int t = 0; t < texts.length; t++) {
            for (int i = start; i < end; i++) {
                int digit = i < texts[t].length() ? texts[t].charAt(i) - least + 1 : 0;
                numbers[t] = numbers[t] * base + digit;
            }
        }
        return numbers;
    }

    private static int commonLength(String[] texts) {
        int common = texts[0].length();
        for (String text : texts) {
            common = Math.min(common, text.length());
            while (!text.regionMatches(0, texts[0], 0, common)) {
                common--;
            }
        }
        return common;
    }

    private static int placeBits(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size);
    }

    /** Sorts by numbers that never fall where the order rises. */
    private static <T> List<T> sorted(List<T> items, long[] numbers, Comparator<? super T> order) {
        long first = Arrays.stream(numbers).min().orElseThrow();
        long last = Arrays.stream(numbers).max().orElseThrow();
        int placeBits = placeBits(numbers.length);
        if (last - first > Long.MAX_VALUE >> placeBits) {
            items.sort(order);
            return items;
        }
        // The number goes above the place of the item in the input, so that the place comes along and keeps the sort
        // stable.
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (numbers[i] - first) << placeBits | i;
        }
        Arrays.sort(numbers);
        List<T> sorted = new ArrayList<>(numbers.length);
        int equal = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >> placeBits != numbers[equal] >> placeBits) {
                sorted.subList(equal, i).sort(order);
                equal = i;
            }
            sorted.add(items.get((int) (numbers[i] & ((1L << placeBits) - 1))));
        }
        sorted.subList(equal, numbers.length).sort(order);
        return sorted;
    }
}
