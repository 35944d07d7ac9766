package org.saleskit.analytics.refusal;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.core.internal.Words;

/**
 * Do the rows of a table differ at all, other than by chance? The test of the whole table, with how it was made.
 *
 * <pre>
 * Formula  X² = Σ (o − e)² / e over all cells,  df = (rows − 1) (columns − 1),  p = P(χ²(df) ≥ X²)
 * </pre>
 *
 * <p><b>Symbols</b> o: count of a cell; e = row total × column total / total, what it would be if the reason did not depend on
 * the row. Rows and columns without a refusal do not count.
 *
 * <p><b>Method</b> {@link Method#CHI_SQUARE} without a correction for continuity, if e is at least 5 in every cell. Otherwise
 * p is that of the exact test of Fisher, Freeman and Halton: {@link Method#EXACT} if going through the tables takes at most
 * {@link ReasonTable#exactWork} steps, else {@link Method#MONTE_CARLO}. X² is given whatever the method is.
 *
 * <p>Immutable and thread-safe.
 */
public final class TableTest {

    /** How the probability was found. */
    public enum Method {
        /** From the chi-square distribution. */
        CHI_SQUARE,
        /** From all tables with the same margins. */
        EXACT,
        /** From tables with the same margins drawn at random from a seed. */
        MONTE_CARLO,
        /** There was nothing to test: fewer than two rows or two columns with a refusal. */
        NONE
    }

    private final Method method;
    private final double statistic;
    private final long degreesOfFreedom;
    private final double p;
    private final int draws;
    private final long seed;

    private TableTest(Method method, double statistic, long degreesOfFreedom, double p, int draws, long seed) {
        this.method = method;
        this.statistic = statistic;
        this.degreesOfFreedom = degreesOfFreedom;
        this.p = p;
        this.draws = draws;
        this.seed = seed;
    }

    static TableTest none() {
        return new TableTest(Method.NONE, 0, 0, 1, 0, 0);
    }

    static TableTest of(Method method, double statistic, long degreesOfFreedom, double p) {
        return new TableTest(method, statistic, degreesOfFreedom, p, 0, 0);
    }

    static TableTest drawn(double statistic, long degreesOfFreedom, double p, int draws, long seed) {
        return new TableTest(Method.MONTE_CARLO, statistic, degreesOfFreedom, p, draws, seed);
    }

    /** {@return how the probability was found} */
    public Method method() {
        return method;
    }

    /** {@return X², the chi-square statistic; empty if there was nothing to test} */
    public OptionalDouble statistic() {
        return method == Method.NONE ? OptionalDouble.empty() : OptionalDouble.of(statistic);
    }

    /** {@return df, zero if there was nothing to test} */
    public long degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * {@return how likely a table that departs so much is, if the reason does not depend on the row; empty if there was nothing
     * to test}
     */
    public OptionalDouble p() {
        return method == Method.NONE ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /** {@return √(p (1 − p) / draws), by how much a drawn probability may be off; empty with any other method} */
    public OptionalDouble standardError() {
        return method == Method.MONTE_CARLO
                ? OptionalDouble.of(Math.sqrt(p * (1 - p) / draws))
                : OptionalDouble.empty();
    }

    /** {@return how many tables were drawn; zero with any other method} */
    public int draws() {
        return draws;
    }

    /** {@return the seed of the draws; empty with any other method} */
    public OptionalLong seed() {
        return method == Method.MONTE_CARLO ? OptionalLong.of(seed) : OptionalLong.empty();
    }

    /**
     * {@return the method and its probability in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        NumberWords numbers = new NumberWords(words);
        return switch (method) {
            case CHI_SQUARE ->
                words.say("chi-square test: X² ", "критерий хи-квадрат: X² ")
                        + numbers.two(statistic)
                        + words.say(", degrees of freedom ", ", степеней свободы — ")
                        + numbers.whole(degreesOfFreedom)
                        + ", p "
                        + numbers.probability(p);
            case EXACT ->
                words.say(
                                "exact test of Fisher, Freeman and Halton: p ",
                                "точный критерий Фишера, Фримена и Холтона: p ")
                        + numbers.probability(p);
            case MONTE_CARLO ->
                words.say(
                                "exact test of Fisher, Freeman and Halton by random tables: p ",
                                "точный критерий Фишера, Фримена и Холтона по случайным таблицам: p ")
                        + numbers.probability(p)
                        + words.say(", standard error ", ", стандартная ошибка ")
                        + numbers.three(standardError().orElseThrow())
                        + words.say(" (tables drawn: ", " (таблиц: ")
                        + numbers.whole(draws)
                        + words.say(", seed ", ", начальное число ")
                        + seed
                        + ")";
            case NONE ->
                words.say(
                        "nothing to test, as it takes two rows and two columns with refusals",
                        "проверять нечего: нужны хотя бы две строки и два столбца с отказами");
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableTest that
                && method == that.method
                && Double.compare(statistic, that.statistic) == 0
                && degreesOfFreedom == that.degreesOfFreedom
                && Double.compare(p, that.p) == 0
                && draws == that.draws
                && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, statistic, degreesOfFreedom, p, draws, seed);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
