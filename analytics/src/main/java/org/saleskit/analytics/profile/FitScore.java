package org.saleskit.analytics.profile;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saleskit.analytics.internal.words.NumberWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * How well does a client fit the profile?
 *
 * <pre>
 * Formula   score = (1 / m) Σ ln(shrunk lift of the client's value)   over the m attributes that count
 * </pre>
 *
 * <p><b>Result.</b> 0: as frequent among the best as among all, on the whole. Above 0 the client looks more like the best; ln 2 = 0.69
 * says that its values are twice as frequent there, in the geometric mean. A greater lift of any value never lowers the score.
 *
 * <p><b>Special cases.</b> An attribute does not count if the client's value is not known, no other client has it, or there is not
 * enough data ({@link FitLine.Case}); it neither raises nor lowers the mean. No attribute counts: no score. Few attributes give
 * more extreme means, so read the score with its {@link #coverage}.
 *
 * <p>Immutable.
 *
 * @param <K> the key of a client
 */
public final class FitScore<K> {

    private final K key;
    private final boolean withoutItself;
    private final List<FitLine> lines;
    private final OptionalDouble score;
    private final Optional<Proportion> rank;

    FitScore(K key, boolean withoutItself, List<FitLine> lines, Optional<Proportion> rank) {
        this.key = key;
        this.withoutItself = withoutItself;
        this.lines = lines;
        this.score = mean(lines.stream());
        this.rank = rank;
    }

    static OptionalDouble mean(Stream<FitLine> lines) {
        double[] counted =
                lines.flatMapToDouble(line -> line.logLift().stream()).toArray();
        if (counted.length == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double each : counted) {
            sum += each;
        }
        return OptionalDouble.of(sum / counted.length);
    }

    /** {@return the key of the client} */
    public K key() {
        return key;
    }

    /** {@return whether the base has the client and it was left out of the counts} */
    public boolean isWithoutItself() {
        return withoutItself;
    }

    /** {@return the mean log-lift; empty if no attribute counts} */
    public OptionalDouble score() {
        return score;
    }

    /**
     * {@return the mean log-lift over the attributes of the company or of the person; empty if none of them counts}
     *
     * @param part which attributes
     */
    public OptionalDouble score(ProfileAttribute.Part part) {
        Objects.requireNonNull(part, "part");
        return mean(lines.stream().filter(line -> line.part() == part));
    }

    /** {@return how many of the attributes count} */
    public Proportion coverage() {
        return Proportion.of(
                lines.stream()
                        .filter(line -> line.reason() == FitLine.Case.COUNTED)
                        .count(),
                lines.size());
    }

    /**
     * {@return how many of the best clients score no higher, the client itself not counted; empty without a score} A best client is
     * compared with the others as each of them scores without itself; anybody else as the whole base scores the best, and so
     * itself. Best clients without a score are not among the trials.
     */
    public Optional<Proportion> rankAmongBest() {
        return rank;
    }

    /** {@return each attribute in the order of the profile; unmodifiable} */
    public List<FitLine> lines() {
        return lines;
    }

    /**
     * {@return score, coverage and each attribute, one in a line, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        NumberWords numbers = new NumberWords(words);
        String head = score.isPresent()
                ? words.say("Fit ", "Соответствие ") + numbers.signed(score.getAsDouble())
                : words.say("No fit score", "Оценки соответствия нет");
        String counted = words.say(
                ": attributes that count: " + numbers.share(coverage()),
                ": учтено признаков: " + numbers.share(coverage()));
        String ranked = rank.map(share -> words.say(
                        "; best clients that score no higher: " + numbers.share(share),
                        "; лучших клиентов с оценкой не выше: " + numbers.share(share)))
                .orElse("");
        String itself =
                withoutItself ? words.say("; the client itself left out", "; сам клиент из расчёта исключён") : "";
        return head
                + counted
                + ranked
                + itself
                + "\n"
                + lines.stream().map(line -> line.explain(locale)).collect(Collectors.joining("\n"));
    }

    /** {@return key, score and coverage} */
    @Override
    public String toString() {
        return "FitScore[" + key + ", " + (score.isPresent() ? String.valueOf(score.getAsDouble()) : "-") + ", "
                + coverage() + "]";
    }
}
