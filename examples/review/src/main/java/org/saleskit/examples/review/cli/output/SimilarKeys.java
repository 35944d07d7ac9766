package org.saleskit.examples.review.cli.output;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.examples.review.facts.InputException;

/** The keys that a mistyped one may have meant: those that few changes of a letter make of it. */
public final class SimilarKeys {

    private static final int MOST = 3;
    private static final int LONGEST = 100;
    private static final int LETTERS_PER_SLIP = 3;

    private SimilarKeys() {}

    /** A key and how many letters differ. */
    private record Near(String key, int changes) {}

    /**
     * {@return what a message adds about the keys that a mistyped one may have meant} Empty if none is similar.
     *
     * @param typed the key that is none of them
     * @param keys the keys, each once
     */
    public static String hint(String typed, Collection<String> keys) {
        List<String> similar = of(typed, keys);
        return similar.isEmpty()
                ? ""
                : "; similar: " + similar.stream().map(InputException::quoted).collect(Collectors.joining(", "));
    }

    /** At most three of the keys, the most similar first; a third of the letters may differ, and no case counts. */
    private static List<String> of(String typed, Collection<String> keys) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / LETTERS_PER_SLIP);
        if (wanted.length() > LONGEST) {
            return List.of();
        }
        return keys.stream()
                .filter(key -> Math.abs(key.length() - wanted.length()) <= most)
                .map(key -> new Near(key, changes(wanted, key.toLowerCase(Locale.ROOT))))
                .filter(near -> near.changes() <= most)
                .sorted(Comparator.comparingInt(Near::changes).thenComparing(Near::key))
                .limit(MOST)
                .map(Near::key)
                .toList();
    }

    /** Letters to put in, take out or replace (Levenshtein). */
    private static int changes(String left, String right) {
        int[] line = new int[right.length() + 1];
        for (int j = 0; j < line.length; j++) {
            line[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = line[0];
            line[0] = i;
            for (int j = 1; j < line.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = line[j];
                line[j] = Math.min(replaced, 1 + Math.min(line[j], line[j - 1]));
            }
        }
        return line[right.length()];
    }
}
