package org.saleskit.analytics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * A funnel by the values of a key, such as the owner or the product.
 *
 * <p>No deal is dropped: those of which the value is not stated are a group of their own. The counts of all groups add up to
 * those of the total, which is checked when the breakdown is made; see {@link #isPartition} for what that means.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelBreakdown {

    /** The value of which instant a deal is put down to. */
    public enum Attribution {
        /** The one value that the deal has all its life. */
        WHOLE_DEAL("its only value", "единственному значению"),
        /** The value at the opening: who began. */
        FIRST("the value at its opening", "значению на момент открытия"),
        /** The value at the close, or of a deal that is not closed as of the instant of the report: who has it last. */
        LAST("the value at its close or now", "значению на момент завершения или отчёта"),
        /**
         * At each step the value when the deal reached it; a stage that was skipped is reached with a later one. Of the
         * deals that a group had at a step, those count as converted that went on, whoever had them then. States, and with
         * them moves back, entries again and reopenings, are put down to the last value; closes that are counted one by one
         * each to the value at it.
         */
        EACH_STEP("the value at each step", "значению на каждом шаге");

        private final String english;
        private final String russian;

        Attribution(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }
    }

    private final String key;
    private final Attribution attribution;
    private final FunnelResult total;
    private final List<FunnelGroup> groups;
    private final List<DealId> inSeveralGroups;

    FunnelBreakdown(
            String key,
            Attribution attribution,
            FunnelResult total,
            List<FunnelGroup> groups,
            List<DealId> inSeveralGroups) {
        this.key = key;
        this.attribution = attribution;
        this.total = total;
        this.groups = List.copyOf(groups);
        this.inSeveralGroups = List.copyOf(inSeveralGroups);
        for (FunnelCounts.Count count : FunnelCounts.Count.values()) {
            if (count != FunnelCounts.Count.DEALS || isPartition()) {
                checkSum(count.name(), total.count(count), sum(group -> group.count(count)));
            }
        }
        for (int step = 0; step <= total.steps().size(); step++) {
            for (FunnelStep.Count count : FunnelStep.Count.values()) {
                int number = step;
                checkSum(
                        count + " at step " + (step + 1),
                        step(total, step).count(count),
                        sum(group -> step(group, number).count(count)));
            }
        }
    }

    private static FunnelStep step(FunnelCounts counts, int step) {
        return step < counts.steps().size() ? counts.steps().get(step) : counts.wonStep();
    }

    private long sum(ToLongFunction<FunnelCounts> count) {
        return groups.stream()
                .mapToLong(group -> count.applyAsLong(group.counts()))
                .sum();
    }

    /** Guards against a host's function that gives one value now and another one later. */
    private static void checkSum(String name, long total, long sum) {
        if (total != sum) {
            throw new IllegalStateException(
                    "groups must add up to all deals in " + name + ", which is " + total + ", but sum to " + sum);
        }
    }

    /** {@return what the key is called} */
    public String key() {
        return key;
    }

    /** {@return the value of which instant counts} */
    public Attribution attribution() {
        return attribution;
    }

    /** {@return the funnel of all deals} */
    public FunnelResult total() {
        return total;
    }

    /** {@return the groups by name; deals of which the value is not stated come last, under no name; unmodifiable} */
    public List<FunnelGroup> groups() {
        return groups;
    }

    /**
     * {@return a group, if it has deals}
     *
     * @param name the value of the key
     */
    public Optional<FunnelGroup> group(String name) {
        Objects.requireNonNull(name, "name");
        Optional<String> sought = Optional.of(name);
        return groups.stream().filter(group -> group.name().equals(sought)).findFirst();
    }

    /** {@return the deals of which the value is not stated, if there are any} */
    public Optional<FunnelGroup> notStated() {
        return groups.stream().filter(group -> group.name().isEmpty()).findFirst();
    }

    /**
     * {@return whether every deal stands in exactly one group, so that the groups partition the deals} Then every count of the
     * groups adds up to that of the total. With {@link Attribution#EACH_STEP} a deal may stand in several groups: each count
     * still adds up, because each is put down to one value, but the groups overlap, and their numbers of {@link
     * FunnelCounts#deals() deals} add up to more.
     */
    public boolean isPartition() {
        return inSeveralGroups.isEmpty();
    }

    /** {@return the deals that stand in more than one group, in order; unmodifiable} */
    public List<DealId> inSeveralGroups() {
        return inSeveralGroups;
    }

    /**
     * {@return what the groups are, and whether they add up, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                words.count(total.deals(), "deal") + " in " + words.count(groups.size(), "group") + " by " + key
                        + "; a deal counts by " + attribution.english,
                "Сделок: " + ShareWords.number(words, total.deals()) + ", групп: "
                        + ShareWords.number(words, groups.size()) + " (" + key + "); сделка учтена по "
                        + attribution.russian));
        notStated()
                .map(group -> ShareWords.number(words, group.counts().deals()))
                .ifPresent(deals -> parts.add(words.say("not stated for " + deals, "не указано у " + deals)));
        parts.add(
                isPartition()
                        ? words.say(
                                "each deal stands in one group, and the groups sum to the total",
                                "каждая сделка — в одной группе, группы в сумме дают итог")
                        : words.say(
                                words.count(inSeveralGroups.size(), "deal")
                                        + (inSeveralGroups.size() == 1 ? " stands" : " stand")
                                        + " in several groups, which overlap; the counts at each step still sum to the total",
                                "сделок сразу в нескольких группах: "
                                        + ShareWords.number(words, inSeveralGroups.size())
                                        + ", группы пересекаются; числа на каждом шаге в сумме всё равно дают итог"));
        if (attribution == Attribution.EACH_STEP) {
            parts.add(words.say(
                    "a conversion is of the deals that a group had at the step before, whoever had them at the next one",
                    "конверсия — по сделкам, которые были в группе на предыдущем шаге, в чьей бы группе они ни дошли до"
                            + " следующего"));
        }
        return String.join("; ", parts);
    }
}
