package org.saleskit.analytics.survival;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * Do groups close at different speeds, or is the difference chance?
 *
 * <pre>
 * E(g)    = sum over u of d(u) n(g,u)/n(u)
 * V(g,h)  = sum over u of d(u) (n(u) − d(u))/(n(u) − 1) · n(g,u)/n(u) · (1[g = h] − n(h,u)/n(u))
 * chi²    = (O − E)' V⁻ (O − E)
 * </pre>
 *
 * <p><b>Symbols.</b> u: ages at which anyone closed; d(u): how many closed; n(g,u): at risk in group g; n(u): in all groups;
 * O(g), E(g): closes of the group, observed and expected if all groups closed alike; V⁻: inverse of V over as many groups as
 * it has independent rows, whose number is the degrees of freedom.
 *
 * <p><b>Special cases.</b> If no two groups were ever under observation together, or nothing closed then, there is no
 * comparison: no degree of freedom, and chi² and p are empty. Late entries count from their entry on.
 *
 * <p><b>Result.</b> Groups in their natural order, so that the order of the map changes no bit. The p value is the
 * probability of at least this chi² if all groups close alike.
 *
 * <p><b>Example.</b> Remission times of Miller's leukaemia study, maintained or not: 7 and 11 relapses where 10.69 and 7.31
 * were to be expected; chi² 3.40, p 0.065.
 *
 * <p><b>Method.</b> One pass over the ages of all groups. It is most sensitive where one closing rate is a multiple of the
 * other throughout; curves that cross can hide from it.
 *
 * <p><b>Source.</b> N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170; R. Peto, J. Peto, JRSS A 135 (1972) 185-207;
 * Klein, Moeschberger 2003, sections 7.3 and 7.5. Equal to R {@code survdiff} with rho = 0.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <G> what names a group
 */
public final class LogRank<G extends Comparable<? super G>> {

    /** A pivot below this part of its variance is rounding of a row that depends on the others. */
    private static final double DEPENDENT = 1e-10;

    private static final double UNLIKELY = 0.05;

    private final List<Group<G>> groups;
    private final OptionalDouble chiSquare;
    private final int degreesOfFreedom;

    /**
     * A group.
     *
     * @param key what names it
     * @param rows how many deals it has
     * @param observed how many of them closed
     * @param expected how many closes were to be expected if all groups closed alike
     * @param <G> the type of the name
     */
    public record Group<G>(G key, long rows, long observed, double expected) {

        /**
         * Checks that the key is given.
         *
         * @param key the key
         * @param rows the rows
         * @param observed the events observed
         * @param expected the events expected
         */
        public Group {
            Objects.requireNonNull(key, "key");
        }
    }

    private LogRank(List<G> keys, LogRankSums sums) {
        List<Group<G>> list = new ArrayList<>();
        for (int g = 0; g < keys.size(); g++) {
            list.add(new Group<>(keys.get(g), sums.rows[g], sums.observed[g], sums.expected[g]));
        }
        this.groups = List.copyOf(list);
        double statistic = 0;
        int rank = 0;
        int size = keys.size();
        double[][] rest = new double[size][];
        double[] difference = new double[size];
        double[] scale = new double[size];
        for (int g = 0; g < size; g++) {
            rest[g] = sums.covariance[g].clone();
            difference[g] = sums.observed[g] - sums.expected[g];
            scale[g] = rest[g][g];
        }
        // Elimination: each independent row adds the square of its residual over its residual variance.
        for (int g = 0; g < size; g++) {
            double pivot = rest[g][g];
            if (pivot > DEPENDENT * scale[g]) {
                rank++;
                statistic += difference[g] * difference[g] / pivot;
                for (int h = g + 1; h < size; h++) {
                    double factor = rest[h][g] / pivot;
                    difference[h] -= factor * difference[g];
                    for (int i = g + 1; i < size; i++) {
                        rest[h][i] -= factor * rest[g][i];
                    }
                }
            }
        }
        this.degreesOfFreedom = rank;
        this.chiSquare = rank == 0 ? OptionalDouble.empty() : OptionalDouble.of(statistic);
    }

    /**
     * {@return the comparison of groups}
     *
     * @param groups the deals of each group, two groups or more, of one scale; any cause counts as a close
     * @param <G> what names a group
     * @throws IllegalArgumentException if there are fewer than two groups or they differ in scale
     */
    public static <G extends Comparable<? super G>> LogRank<G> of(Map<G, ? extends SurvivalData<?>> groups) {
        Objects.requireNonNull(groups, "groups");
        return stratified(Collections.singletonMap("", groups));
    }

    /**
     * {@return the comparison of groups within strata} Deals are compared with those of their own stratum only, and what the
     * strata find is added up: so a difference between small and large deals, say, is not taken for one between reps.
     *
     * @param strata for each stratum the deals of each group; a group may be missing from some
     * @param <K> what names a stratum
     * @param <G> what names a group
     * @throws IllegalArgumentException if there are fewer than two groups or they differ in scale
     */
    public static <K extends Comparable<? super K>, G extends Comparable<? super G>> LogRank<G> stratified(
            Map<K, ? extends Map<G, ? extends SurvivalData<?>>> strata) {
        Objects.requireNonNull(strata, "strata");
        SortedMap<G, Integer> places = new TreeMap<>();
        strata.values().forEach(stratum -> stratum.keySet().forEach(key -> places.put(key, 0)));
        List<G> keys = List.copyOf(places.keySet());
        Checks.check(keys.size() >= 2, "groups", "be two or more", keys.size());
        LogRankSums sums = new LogRankSums(keys.size());
        new TreeMap<K, Map<G, ? extends SurvivalData<?>>>(strata).values().forEach(stratum -> {
            List<SurvivalData<?>> data = new ArrayList<>();
            List<Integer> at = new ArrayList<>();
            for (int g = 0; g < keys.size(); g++) {
                SurvivalData<?> each = stratum.get(keys.get(g));
                if (each != null) {
                    data.add(each);
                    at.add(g);
                }
            }
            sums.add(data, at);
        });
        return new LogRank<>(keys, sums);
    }

    /** {@return the groups in their natural order; unmodifiable} */
    public List<Group<G>> groups() {
        return groups;
    }

    /** {@return chi², zero or more; empty if nothing could be compared} */
    public OptionalDouble chiSquare() {
        return chiSquare;
    }

    /** {@return the degrees of freedom: one less than the groups that could be compared} */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** {@return the probability of at least this chi² if all groups close alike, 0..1; empty if nothing could be compared} */
    public OptionalDouble pValue() {
        return chiSquare.isEmpty()
                ? chiSquare
                : OptionalDouble.of(
                        ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquare.getAsDouble()));
    }

    /**
     * {@return the comparison in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        StringBuilder text = new StringBuilder();
        for (Group<G> group : groups) {
            String expected = SurvivalText.decimal(words, group.expected());
            text.append(group.key())
                    .append(words.say(": closed ", ": закрыто "))
                    .append(words.count(group.observed(), "deal"))
                    .append(words.say(" of ", " из "))
                    .append(SurvivalText.count(words, group.rows()))
                    .append(words.say(", expected ", ", ожидалось "))
                    .append(expected)
                    .append("; ");
        }
        OptionalDouble p = pValue();
        if (p.isEmpty()) {
            return text + words.say("there is nothing to compare", "сравнивать нечего");
        }
        String value = "p = " + SurvivalText.decimal(words, p.getAsDouble());
        return text
                + (p.getAsDouble() < UNLIKELY
                        ? words.say("a difference this large is hardly chance, ", "такая разница вряд ли случайна, ")
                        : words.say(
                                "a difference like this may well be chance, ", "такая разница может быть случайной, "))
                + value;
    }

    /** {@return the groups, chi² and the degrees of freedom} */
    @Override
    public String toString() {
        return "LogRank[" + groups + ", chi-square " + chiSquare + ", degrees of freedom " + degreesOfFreedom + "]";
    }
}
