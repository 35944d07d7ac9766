package org.saleskit.core.identity;

import java.util.Objects;

/**
 * How alike are two short texts, such as names with typing errors?
 *
 * <pre>
 * jaro         = (m / |a| + m / |b| + (m - t) / m) / 3
 * jaro-winkler = jaro + 0.1 * l * (1 - jaro)
 * </pre>
 *
 * <p><b>Symbols</b> m - characters of a that have an equal, not yet used one in b at a distance of at most max(|a|, |b|) / 2
 * - 1; t - half the number of places at which the matching characters of a and b, each in their order, differ; l - length
 * of the common beginning, at most 4; |a| - length in UTF-16 units.
 *
 * <p><b>Input</b> Texts as they are; case and accents count, so bring both into one form first.
 *
 * <p><b>Special cases</b> Equal texts have 1, also two empty ones. Texts without a matching character have 0.
 *
 * <p><b>Result</b> A number in 0..1, the same for both orders of the arguments: the shorter text, of equally long ones the
 * one that is first in order, is a.
 *
 * <p><b>Example</b> MARTHA and MARHTA: m = 6, t = 1, jaro = (1 + 1 + 5/6) / 3 = 0.944; l = 3, jaro-winkler = 0.944 + 0.3 ×
 * 0.056 = 0.961.
 *
 * <p><b>Method</b> The weight 0.1 is used for every pair and without a least similarity for the common beginning; O(|a| ×
 * |b|) time.
 *
 * <p><b>Source</b> M. A. Jaro 1989, Advances in Record-Linkage Methodology, Journal of the American Statistical Association
 * 84, 414–420; W. E. Winkler 1990, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of
 * Record Linkage, Proceedings of the Section on Survey Research Methods, American Statistical Association, 354–359.
 */
public final class JaroWinkler {

    /** Weight of each character of the common beginning (Winkler 1990). */
    private static final double PREFIX_WEIGHT = 0.1;

    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    /**
     * {@return the similarity of Jaro and Winkler, 0..1}
     *
     * @param left a text
     * @param right another
     */
    public static double similarity(String left, String right) {
        double jaro = jaro(left, right);
        return jaro + PREFIX_WEIGHT * prefix(left, right) * (1 - jaro);
    }

    /**
     * {@return the similarity of Jaro, without the bonus for a common beginning, 0..1}
     *
     * @param left a text
     * @param right another
     */
    public static double jaro(String left, String right) {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        if (left.equals(right)) {
            return 1;
        }
        boolean ordered = left.length() == right.length() ? left.compareTo(right) < 0 : left.length() < right.length();
        return ordered ? jaroOfOrdered(left, right) : jaroOfOrdered(right, left);
    }

    private static double jaroOfOrdered(String a, String b) {
        boolean[] usedInB = new boolean[b.length()];
        char[] matching = new char[a.length()];
        int m = match(a, b, usedInB, matching);
        if (m == 0) {
            return 0;
        }
        double t = halfDifferences(b, usedInB, matching);
        return ((double) m / a.length() + (double) m / b.length() + (m - t) / m) / 3;
    }

    private static int match(String a, String b, boolean[] usedInB, char[] matching) {
        int reach = Math.max(0, b.length() / 2 - 1);
        int m = 0;
        for (int i = 0; i < a.length(); i++) {
            int end = Math.min(b.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if (!usedInB[j] && a.charAt(i) == b.charAt(j)) {
                    usedInB[j] = true;
                    matching[m++] = a.charAt(i);
                    break;
                }
            }
        }
        return m;
    }

    private static double halfDifferences(String b, boolean[] usedInB, char[] matching) {
        int differences = 0;
        int k = 0;
        for (int j = 0; j < b.length(); j++) {
            if (usedInB[j] && b.charAt(j) != matching[k++]) {
                differences++;
            }
        }
        return differences / 2.0;
    }

    private static int prefix(String left, String right) {
        int most = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
        int l = 0;
        while (l < most && left.charAt(l) == right.charAt(l)) {
            l++;
        }
        return l;
    }
}
