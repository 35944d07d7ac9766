package org.saleskit.analytics.mix;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * The reps, adjusted for the segments they work: see {@link MixAdjustment}. Immutable.
 *
 * @param <K> the key of a rep
 */
public final class MixResult<K extends Comparable<? super K>> {

    private final MixAdjustment options;
    private final Proportion common;
    private final SortedMap<String, Proportion> segments;
    private final List<MixLine<K>> lines;

    MixResult(MixAdjustment options, Proportion common, Map<String, Proportion> segments, List<MixLine<K>> lines) {
        this.options = options;
        this.common = common;
        this.segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
        this.lines = List.copyOf(lines);
    }

    /** {@return the options} */
    public MixAdjustment options() {
        return options;
    }

    /** {@return the counts behind the common rate: of all reps, or of all given segments} */
    public Proportion common() {
        return common;
    }

    /** {@return the counts of each segment of the standard, of all reps or as given; not changeable} */
    public SortedMap<String, Proportion> segments() {
        return segments;
    }

    /** {@return the reps in the order of the keys; not changeable} */
    public List<MixLine<K>> lines() {
        return lines;
    }

    /**
     * {@return the line of a rep; empty if there is no such rep}
     *
     * @param rep the key
     */
    public Optional<MixLine<K>> line(K rep) {
        Objects.requireNonNull(rep, "rep");
        return lines.stream().filter(each -> each.rep().compareTo(rep) == 0).findFirst();
    }

    /**
     * {@return the common rate and how many reps do better or worse than their mix explains, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String counts = whole(words, common.successes()) + words.say(" of ", " из ") + whole(words, common.trials());
        String rate = common.rate().isPresent()
                ? " (" + words.percent(BigDecimal.valueOf(common.rate().getAsDouble()), List.of()) + ")"
                : "";
        String better = count(words, MixLine.Reading.BETTER);
        String worse = count(words, MixLine.Reading.WORSE);
        String same = count(words, MixLine.Reading.AS_EXPECTED);
        String none = count(words, MixLine.Reading.UNDEFINED);
        return words.say(
                "Common rate: " + counts + rate + ". Better than their mix explains: " + better + ", worse: " + worse
                        + ", as expected: " + same + ", without a ratio: " + none + ".",
                "Общая доля: " + counts + rate + ". Лучше, чем объясняет структура: " + better + ", хуже: " + worse
                        + ", как ожидалось: " + same + ", без отношения: " + none + ".");
    }

    private String count(Words words, MixLine.Reading reading) {
        return whole(
                words, lines.stream().filter(each -> each.reading() == reading).count());
    }

    private static String whole(Words words, long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    /** {@return the options and how many lines there are} */
    @Override
    public String toString() {
        return "MixResult[" + lines.size() + " lines, " + options + "]";
    }
}
