package org.saleskit.analytics.cycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.saleskit.analytics.survival.LogRank;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.StageType;

/**
 * The cycle times of groups, and whether they differ by more than chance: the log-rank test over all groups and over each
 * pair, within strata if there are any.
 *
 * <p>Immutable and thread-safe.
 */
public final class CycleComparison {

    private final SortedMap<String, CycleTimeResult> groups;
    private final SortedMap<String, SortedMap<String, SurvivalData<StageType>>> strata;

    private CycleComparison(
            SortedMap<String, CycleTimeResult> groups,
            SortedMap<String, SortedMap<String, SurvivalData<StageType>>> strata) {
        this.groups = Collections.unmodifiableSortedMap(groups);
        this.strata = strata;
    }

    static CycleComparison of(Map<String, Map<String, CycleRun>> runs) {
        SortedMap<String, SortedMap<String, SurvivalData<StageType>>> strata = new TreeMap<>();
        SortedMap<String, CycleRun> whole = new TreeMap<>();
        runs.forEach((stratum, byGroup) -> {
            SortedMap<String, SurvivalData<StageType>> data = new TreeMap<>();
            byGroup.forEach((group, run) -> {
                if (!run.isEmpty()) {
                    data.put(group, run.survival());
                }
                whole.merge(group, run, CycleRun::merge);
            });
            strata.put(stratum, data);
        });
        SortedMap<String, CycleTimeResult> groups = new TreeMap<>();
        whole.forEach((group, run) -> groups.put(group, run.result()));
        long filled = strata.values().stream()
                .flatMap(data -> data.keySet().stream())
                .distinct()
                .count();
        Checks.check(filled >= 2, "groups with deals that take part", "be two or more", filled);
        return new CycleComparison(groups, strata);
    }

    /** {@return the cycle times of each group, by name, over all strata; unmodifiable} */
    public SortedMap<String, CycleTimeResult> groups() {
        return groups;
    }

    /**
     * {@return the cycle times of a group, over all strata; empty if there is no such group}
     *
     * @param name the name of the group
     */
    public Optional<CycleTimeResult> group(String name) {
        return Optional.ofNullable(groups.get(Objects.requireNonNull(name, "name")));
    }

    /** {@return the test of all groups: do they close equally fast, by whatever outcome?} */
    public LogRank<String> test() {
        return LogRank.stratified(strata);
    }

    /**
     * {@return the test of all groups: are they won, or lost, equally fast while they are open?} Deals closed by another
     * outcome count as last seen then.
     *
     * @param state won, lost or disqualified
     * @throws IllegalArgumentException if it is not a closed state
     */
    public LogRank<String> test(StageType state) {
        return LogRank.stratified(each(data -> data.onlyCause(state)));
    }

    /**
     * {@return the test of each two groups, the most different pair first; those that cannot be compared last}
     *
     * @param adjustment how p values are adjusted for the number of pairs that can be compared
     */
    public List<CyclePair> pairs(PairAdjustment adjustment) {
        return pairs(adjustment, strata);
    }

    /**
     * {@return the test of each two groups as to one outcome, as {@link #test(StageType)}, the most different pair first}
     *
     * @param adjustment how p values are adjusted for the number of pairs that can be compared
     * @param state won, lost or disqualified
     * @throws IllegalArgumentException if it is not a closed state
     */
    public List<CyclePair> pairs(PairAdjustment adjustment, StageType state) {
        return pairs(adjustment, each(data -> data.onlyCause(state)));
    }

    private SortedMap<String, SortedMap<String, SurvivalData<StageType>>> each(
            UnaryOperator<SurvivalData<StageType>> change) {
        SortedMap<String, SortedMap<String, SurvivalData<StageType>>> changed = new TreeMap<>();
        strata.forEach((stratum, data) -> {
            SortedMap<String, SurvivalData<StageType>> own = new TreeMap<>();
            data.forEach((group, each) -> own.put(group, change.apply(each)));
            changed.put(stratum, own);
        });
        return changed;
    }

    private static List<CyclePair> pairs(
            PairAdjustment adjustment, SortedMap<String, SortedMap<String, SurvivalData<StageType>>> strata) {
        Objects.requireNonNull(adjustment, "adjustment");
        List<String> names = strata.values().stream()
                .flatMap(data -> data.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<CyclePair> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pairs.add(pair(names.get(i), names.get(j), strata));
            }
        }
        // An empty p stands behind every other; equal ones stay in the order of the names.
        pairs.sort(Comparator.comparingDouble(pair -> pair.pValue().orElse(2)));
        double[] ascending = pairs.stream()
                .filter(pair -> pair.pValue().isPresent())
                .mapToDouble(pair -> pair.pValue().orElseThrow())
                .toArray();
        double[] adjusted = adjustment.adjust(ascending);
        for (int i = 0; i < adjusted.length; i++) {
            CyclePair pair = pairs.get(i);
            pairs.set(i, new CyclePair(pair.first(), pair.second(), pair.test(), OptionalDouble.of(adjusted[i])));
        }
        return List.copyOf(pairs);
    }

    private static CyclePair pair(
            String first, String second, SortedMap<String, SortedMap<String, SurvivalData<StageType>>> strata) {
        SortedMap<String, SortedMap<String, SurvivalData<StageType>>> two = new TreeMap<>();
        strata.forEach((stratum, data) -> {
            SortedMap<String, SurvivalData<StageType>> own = new TreeMap<>(data);
            own.keySet().removeIf(group -> !group.equals(first) && !group.equals(second));
            if (!own.isEmpty()) {
                two.put(stratum, own);
            }
        });
        return new CyclePair(first, second, LogRank.stratified(two), OptionalDouble.empty());
    }

    /**
     * {@return the medians of the groups and the test in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return CycleWords.of(this, locale);
    }

    /** {@return the groups and the test} */
    @Override
    public String toString() {
        return "CycleComparison[" + groups + ", " + test() + "]";
    }
}
