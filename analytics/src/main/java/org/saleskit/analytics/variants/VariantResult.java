package org.saleskit.analytics.variants;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * The variants of cases, their steps, and what was repeated. Immutable and thread-safe.
 *
 * @param <K> the key of a case
 */
public final class VariantResult<K> {

    /** What one pass found. */
    record Parts<K>(
            VariantAnalysis analysis,
            long cases,
            List<K> open,
            long events,
            List<Variant<K>> variants,
            List<Variant<K>> openVariants,
            List<Transition<K>> starts,
            List<Transition<K>> moves,
            List<Transition<K>> ends,
            List<Transition<K>> openAt,
            List<ActivityCounts<K>> activities,
            List<K> reworked,
            long laterRows,
            long laterCases,
            long repeatedRows) {}

    private final Parts<K> parts;

    VariantResult(Parts<K> parts) {
        this.parts = parts;
    }

    /** {@return the options} */
    public VariantAnalysis analysis() {
        return parts.analysis();
    }

    /** {@return how many cases there are, open ones included} */
    public long cases() {
        return parts.cases();
    }

    /** {@return the open cases, in order; unmodifiable} */
    public List<K> openCases() {
        return parts.open();
    }

    /** {@return how many activities were done, over all cases} */
    public long events() {
        return parts.events();
    }

    /** {@return the variants of finished cases, the most frequent first, then by their activities; unmodifiable} */
    public List<Variant<K>> variants() {
        return parts.variants();
    }

    /** {@return the sequences of open cases so far, in the same order; unmodifiable} */
    public List<Variant<K>> openVariants() {
        return parts.openVariants();
    }

    /** {@return the first activities of all cases, the most frequent first; unmodifiable} */
    public List<Transition<K>> starts() {
        return parts.starts();
    }

    /** {@return the steps from one activity to the next in all cases, the most frequent first; unmodifiable} */
    public List<Transition<K>> moves() {
        return parts.moves();
    }

    /** {@return the last activities of finished cases, the most frequent first; unmodifiable} */
    public List<Transition<K>> ends() {
        return parts.ends();
    }

    /**
     * {@return the activities after which open cases wait, the most frequent first, with the time since then; unmodifiable}
     * These times are not over, and belong to no step.
     */
    public List<Transition<K>> openAt() {
        return parts.openAt();
    }

    /**
     * {@return one step, if it was ever taken}
     *
     * @param from the activity before
     * @param to the activity after
     */
    public Optional<Transition<K>> move(String from, String to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Optional<String> before = Optional.of(from);
        Optional<String> after = Optional.of(to);
        return parts.moves().stream()
                .filter(step -> step.from().equals(before) && step.to().equals(after))
                .findFirst();
    }

    /** {@return every activity with its counts, by name; unmodifiable} */
    public List<ActivityCounts<K>> activities() {
        return parts.activities();
    }

    /** {@return the cases in which some activity was done more than once, in order; unmodifiable} */
    public List<K> reworkedCases() {
        return parts.reworked();
    }

    /** {@return the cases in which some activity was done more than once, of all cases} */
    public Proportion reworkShare() {
        return Proportion.of(parts.reworked().size(), cases());
    }

    /** {@return the activities that had been done before in their case, of all that were done} */
    public Proportion repeatedEvents() {
        long repeated = parts.activities().stream()
                .mapToLong(each -> each.selfLoops() + each.repetitions())
                .sum();
        return Proportion.of(repeated, events());
    }

    /** {@return how many rows were left out, because they are after the instant of the analysis} */
    public long rowsAfterAsOf() {
        return parts.laterRows();
    }

    /** {@return how many cases were left out, because all their rows are after the instant of the analysis} */
    public long casesAfterAsOf() {
        return parts.laterCases();
    }

    /** {@return how many rows were read as one with another row, because they agree in everything} */
    public long repeatedRows() {
        return parts.repeatedRows();
    }

    /** {@return the steps between activities by the sum of their times, the largest first} */
    public List<Bottleneck<K>> bottlenecks() {
        return bottlenecks(Bottleneck.Rule.TOTAL_TIME);
    }

    /**
     * {@return the steps between activities by the time spent in them, the largest first, then by their activities; empty if
     * no time was spent} Waits of open cases are not over and not in it, see {@link #openAt}.
     *
     * @param rule what time counts
     */
    public List<Bottleneck<K>> bottlenecks(Bottleneck.Rule rule) {
        Objects.requireNonNull(rule, "rule");
        Duration all = moves().stream().map(step -> Bottleneck.mass(step, rule)).reduce(Duration.ZERO, Duration::plus);
        if (all.isZero()) {
            return List.of();
        }
        Fraction whole = Bottleneck.seconds(all);
        return moves().stream()
                .map(step -> {
                    Duration mass = Bottleneck.mass(step, rule);
                    return new Bottleneck<>(step, mass, Bottleneck.seconds(mass).dividedBy(whole));
                })
                .sorted(Comparator.comparing((Bottleneck<K> each) -> each.mass())
                        .reversed()
                        .thenComparing(each -> each.step().from().orElse(""))
                        .thenComparing(each -> each.step().to().orElse("")))
                .toList();
    }

    /**
     * {@return the result in words: cases, variants, the most frequent one, rework, the largest wait, what was left out}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new VariantText(this, locale).explain();
    }

    /**
     * {@return the first variants of finished cases as a table of plain text: activities, cases, share, cumulative share;
     * lines end with a line feed}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     * @param most how many variants to show at most, one or more
     */
    public String table(Locale locale, int most) {
        Checks.positive(most, "most");
        return new VariantText(this, locale).table(most);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariantResult<?> that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
