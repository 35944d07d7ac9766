package org.saleskit.forecasting.chance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;

/**
 * How the chances of open deals are found: which sources are asked, in which order, and how they learn from the log.
 *
 * <pre>
 * P(s, a, H) = sum over u = a+1..a+H of S(s, u−1)/S(s, a) × sum over k of h(s, k, u) × W(k, a+H−u)
 * W(won, ·) = 1,  W(lost, ·) = 0,  W(k, t) = sum over u = 0..t of S(k, u−1) × sum over j of h(k, j, u) × W(j, t−u)
 * h(s, k, u) = d(s, k, u) / n(s, u)
 * </pre>
 *
 * <p><b>Symbols.</b> s: the stage of the deal; a: for how many steps it has been there; H: steps to the end of the period; u: steps of
 * a stay; k: what follows a stay, another stage, won or lost; n(s, u): stays of at least u steps that were under observation;
 * d(s, k, u): those that ended in step u by k; S: the probability of a longer stay, the product of 1 − h over u and k.
 *
 * <p><b>First source: incidence in the stage.</b> A deal that still stands in its stage is compared with deals that stood there as
 * long, and not with those that had moved on by that age. What it may then enter counts from the entry, as the clock of a stage
 * starts anew (semi-Markov chain); a deal that goes back or skips stages is a path like any other. Open deals count for as long as
 * they were watched. In the last steps, where at most a quarter of a stage's exits and at most 30 are left, the hazards are pooled, and
 * they go on beyond the longest stay: {@link DealChance#isExtrapolated} says so. A deal on hold remembers its stage. A reopened deal
 * begins anew where it was put back; disqualified is lost.
 *
 * <p><b>Other sources</b> give the chance to be won ever: {@link ChanceSource}. {@link TimingRule} makes of it the chance in the period.
 *
 * <p><b>Special cases.</b> A source that has too little to go on is skipped, and the deal says why: fewer than {@linkplain
 * #withLeastData so many} stays that ended, in the stage or in one that the deal enters with a probability above 5 %; no deal under
 * observation at its age, where not even the tail reaches. A stage probability of 0 is an answer, an absent one is not.
 *
 * <p><b>Time.</b> Steps of a day by default, counted back and forth from the instant of the deals, so that stays add up along a deal. An
 * end within a step counts the share of past closes that lay so early in their step.
 *
 * <p><b>Example.</b> Stage A: of three deals one is won after 1 day, one lost after 2, one open for 2. Of a deal open there for 1 day, 2
 * were under observation in step 2, one was lost: it is lost with 1/2 by then.
 *
 * <p><b>Source.</b> See the package. Immutable and thread-safe, if its functions are.
 */
public final class WinModel {

    /** The sources of which a model may make use, in the default order. */
    private static final List<ChanceSource> USUAL = List.of(
            ChanceSource.INCIDENCE_IN_STAGE,
            ChanceSource.LEARNED_STAGE_RATE,
            ChanceSource.STAGE_DEFAULT,
            ChanceSource.HOST);

    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    private static final WinModel DEFAULTS = new WinModel(
            new Asked(
                    USUAL,
                    List.of(TimingRule.EXPECTED_CLOSE, TimingRule.WIN_TIMES),
                    Collections.emptyMap(),
                    deal -> OptionalDouble.empty()),
            new Learning(Duration.ofDays(1), 20, 5, Optional.empty(), Optional.empty(), true),
            new Groups(Optional.empty(), 10, Optional.empty()));

    /** Which sources are asked. */
    record Asked(
            List<ChanceSource> sources,
            List<TimingRule> timings,
            Map<String, Double> stageDefaults,
            Function<Deal, OptionalDouble> host) {}

    /** How the log is read. */
    record Learning(
            Duration step,
            int leastExits,
            int leastDecided,
            Optional<Duration> halfLife,
            Optional<Instant> historyFrom,
            boolean extrapolating) {}

    /** Groups of deals that differ. */
    record Groups(Optional<Function<Deal, String>> segments, double segmentPrior, Optional<Seasons> seasons) {}

    /** To which season a local day belongs. */
    record Seasons(ZoneId zone, Function<LocalDate, String> seasonOf) {}

    final Asked asked;
    final Learning learning;
    final Groups groups;

    private WinModel(Asked asked, Learning learning, Groups groups) {
        this.asked = asked;
        this.learning = learning;
        this.groups = groups;
    }

    /**
     * {@return the model that asks all sources in the order of {@link ChanceSource}, without a number of the host; days as steps, 20
     * exits or 5 closed deals to learn from, no half-life, no segments}
     */
    public static WinModel withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same with other sources, or in another order}
     *
     * @param sources the sources in the order in which they are asked, none twice; {@link ChanceSource#UNKNOWN} is none
     * @throws IllegalArgumentException if there is none, one occurs twice, or UNKNOWN is among them
     */
    public WinModel withSources(List<ChanceSource> sources) {
        List<ChanceSource> copy = List.copyOf(Objects.requireNonNull(sources, "sources"));
        Checks.check(!copy.isEmpty(), "sources", "hold at least one source", copy);
        Checks.check(EnumSet.copyOf(copy).size() == copy.size(), "sources", "differ from each other", copy);
        Checks.check(!copy.contains(ChanceSource.UNKNOWN), "sources", "not hold UNKNOWN", copy);
        return new WinModel(new Asked(copy, asked.timings, asked.stageDefaults, asked.host), learning, groups);
    }

    /**
     * {@return the same with other rules of how a chance to be won ever becomes one in the period; the first that speaks decides}
     *
     * @param rules the rules in their order, none twice; by default the expected close, then the learned times
     * @throws IllegalArgumentException if there is none or one occurs twice
     */
    public WinModel withTiming(List<TimingRule> rules) {
        List<TimingRule> copy = List.copyOf(Objects.requireNonNull(rules, "rules"));
        Checks.check(!copy.isEmpty(), "rules", "hold at least one rule", copy);
        Checks.check(EnumSet.copyOf(copy).size() == copy.size(), "rules", "differ from each other", copy);
        return new WinModel(new Asked(asked.sources, copy, asked.stageDefaults, asked.host), learning, groups);
    }

    /**
     * {@return the same with the host's table of stage probabilities, which comes before the default of the stage itself}
     *
     * @param table the chance to be won ever by name of the stage; 0 is an answer
     * @throws IllegalArgumentException if a probability is not in 0..1
     */
    public WinModel withStageDefaults(Map<String, Double> table) {
        Map<String, Double> copy = new TreeMap<>(Objects.requireNonNull(table, "table"));
        copy.forEach((stage, chance) -> {
            String name = "table[" + stage + "]";
            Checks.fraction(Objects.requireNonNull(chance, name), name);
        });
        return new WinModel(
                new Asked(asked.sources, asked.timings, Collections.unmodifiableMap(copy), asked.host),
                learning,
                groups);
    }

    /**
     * {@return the same with the host's own number for a deal}
     *
     * @param chances reads the chance of a deal to be won ever; empty if the host has none
     */
    public WinModel withHost(Function<Deal, OptionalDouble> chances) {
        Objects.requireNonNull(chances, "chances");
        return new WinModel(new Asked(asked.sources, asked.timings, asked.stageDefaults, chances), learning, groups);
    }

    /**
     * {@return the same with another length of the steps in which stays are counted}
     *
     * @param step whole seconds, one or more, at most 366 days
     * @throws IllegalArgumentException if it is not
     */
    public WinModel withStep(Duration step) {
        Objects.requireNonNull(step, "step");
        boolean fits = step.toNanosPart() == 0 && step.toSeconds() > 0 && step.compareTo(LONGEST_STEP) <= 0;
        Checks.check(fits, "step", "be whole seconds, from 1 second to 366 days", step);
        return with(new Learning(
                step,
                learning.leastExits,
                learning.leastDecided,
                learning.halfLife,
                learning.historyFrom,
                learning.extrapolating));
    }

    /**
     * {@return the same with another minimum of data}
     *
     * @param exits how many stays in a stage must have ended before its incidence is used, one or more
     * @param decided how many deals that were in a stage must be closed before its rate is used, one or more
     * @throws IllegalArgumentException if one is below one
     */
    public WinModel withLeastData(int exits, int decided) {
        Checks.positive(exits, "exits");
        Checks.positive(decided, "decided");
        return with(new Learning(
                learning.step, exits, decided, learning.halfLife, learning.historyFrom, learning.extrapolating));
    }

    /**
     * {@return the same with old deals counting less: those twice a half-life old a quarter}
     *
     * @param halfLife the age at which a stay, by its begin, or a close counts one half; at least a second
     * @throws IllegalArgumentException if it is shorter
     */
    public WinModel withHalfLife(Duration halfLife) {
        Objects.requireNonNull(halfLife, "halfLife");
        Checks.check(halfLife.toSeconds() > 0, "halfLife", "be at least a second", halfLife);
        return with(new Learning(
                learning.step,
                learning.leastExits,
                learning.leastDecided,
                Optional.of(halfLife),
                learning.historyFrom,
                learning.extrapolating));
    }

    /**
     * {@return the same for a log that tells of deals only from an instant on} Stays that ended before are not read: only the deals
     * that lived on are in such a log. Stays under way at the instant count from then on.
     *
     * @param historyFrom the instant
     */
    public WinModel withHistoryFrom(Instant historyFrom) {
        return with(new Learning(
                learning.step,
                learning.leastExits,
                learning.leastDecided,
                learning.halfLife,
                Optional.of(Objects.requireNonNull(historyFrom, "historyFrom")),
                learning.extrapolating));
    }

    /** {@return the same, but with the next source asked for deals older in their stage than any that was watched} */
    public WinModel withoutExtrapolation() {
        return with(new Learning(
                learning.step,
                learning.leastExits,
                learning.leastDecided,
                learning.halfLife,
                learning.historyFrom,
                false));
    }

    private WinModel with(Learning other) {
        return new WinModel(asked, other, groups);
    }

    /**
     * {@return the same with groups of deals told apart, such as by rep or product} Of each group it is learned by how much more or
     * less often than a middling one it wins, loses and moves on at the same stage and age; with few exits it stays near that. Factors and
     * hazards are fitted together, so that the old deals left by slow groups do not count against these twice. A deal of a group that is new
     * has the hazards of all deals.
     *
     * @param segments the name of a deal's group; never null
     */
    public WinModel withSegments(Function<Deal, String> segments) {
        return new WinModel(
                asked,
                learning,
                new Groups(
                        Optional.of(Objects.requireNonNull(segments, "segments")),
                        groups.segmentPrior,
                        groups.seasons));
    }

    /**
     * {@return the same with another weight of all deals in a group's own hazards}
     *
     * @param exits so many imagined exits, as frequent as among all deals, are added to the group's; finite and above zero; 10 by default
     * @throws IllegalArgumentException if it is not
     */
    public WinModel withSegmentPrior(double exits) {
        Checks.finitePositive(exits, "exits");
        return new WinModel(asked, learning, new Groups(groups.segments, exits, groups.seasons));
    }

    /**
     * {@return the same with seasons told apart, such as months or weeks of the quarter} Of each season it is learned by how much more
     * or less often than on average deals are won in it, lost in it, and moved on. The chance to be won ever is without seasons.
     *
     * <p>Such as {@code withSeasons(zone, day -> day.getMonth().name())}: a base of less than two years cannot tell months apart.
     *
     * @param zone the zone whose local days are meant
     * @param seasonOf the name of the season of a day; never null
     */
    public WinModel withSeasons(ZoneId zone, Function<LocalDate, String> seasonOf) {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(seasonOf, "seasonOf");
        return new WinModel(
                asked,
                learning,
                new Groups(groups.segments, groups.segmentPrior, Optional.of(new Seasons(zone, seasonOf))));
    }

    /** {@return the sources in the order in which they are asked; unmodifiable} */
    public List<ChanceSource> sources() {
        return asked.sources;
    }

    /** {@return the rules of timing in their order; unmodifiable} */
    public List<TimingRule> timing() {
        return asked.timings;
    }

    /**
     * {@return what the deals tell, open ones and closed ones, as of their instant} Nothing after it is read.
     *
     * @param deals all deals of the log
     * @throws IllegalArgumentException if a stay is longer than 2<sup>20</sup> steps
     */
    public LearnedChances learn(Deals deals) {
        return new LearnedChances(this, Objects.requireNonNull(deals, "deals"));
    }

    String segmentOf(Deal deal) {
        return groups.segments
                .map(function -> Objects.requireNonNull(function.apply(deal), () -> "segment of deal " + deal.id()))
                .orElse("");
    }

    /** {@return the sources, the rules and how it learns} */
    @Override
    public String toString() {
        return "WinModel[" + asked.sources + ", " + asked.timings + ", step " + learning.step + ", least exits "
                + learning.leastExits + ", least decided " + learning.leastDecided
                + learning.halfLife.map(half -> ", half-life " + half).orElse("")
                + learning.historyFrom.map(from -> ", history from " + from).orElse("")
                + (learning.extrapolating ? "" : ", without extrapolation")
                + (groups.segments.isPresent() ? ", by segment with prior " + groups.segmentPrior : "")
                + (groups.seasons.isPresent() ? ", by season" : "") + "]";
    }
}
