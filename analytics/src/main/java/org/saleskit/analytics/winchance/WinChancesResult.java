package org.saleskit.analytics.winchance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saleskit.analytics.cohort.CohortLeftOut;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.cohort.CohortStepBuilder;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;

/** The three numbers of {@link WinChances}, the deals behind them, and why they differ. Immutable and thread-safe. */
public final class WinChancesResult {

    /** What all groups of a result have in common. */
    record Frame(WinChances analysis, Instant asOf, Optional<ReportPeriod> openedIn, Optional<Duration> horizon) {}

    private static final TimeScale SCALE = TimeScale.elapsedDays();

    private final Frame frame;
    private final List<DealLife> lives;
    private final List<CohortLeftOut> leftOut;
    private final AalenJohansen<StageType> curve;

    WinChancesResult(Frame frame, List<DealLife> lives, List<CohortLeftOut> leftOut) {
        this.frame = frame;
        this.lives = List.copyOf(lives);
        this.leftOut = List.copyOf(leftOut);
        SurvivalAccumulator<StageType> ages = SurvivalAccumulator.of(SCALE, List.of(StageType.WON, StageType.LOST));
        lives.forEach(life -> ages.add(life.age().toSeconds(), life.outcome()));
        this.curve = AalenJohansen.of(ages.result());
    }

    /** {@return the options} */
    public WinChances analysis() {
        return frame.analysis();
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return frame.asOf();
    }

    /** {@return the period in which the deals were opened; absent if all count} */
    public Optional<ReportPeriod> openedIn() {
        return frame.openedIn();
    }

    /**
     * {@return the horizon: that of the host, else the 90th percentile of the cycle times of closed deals; empty if there are
     * none} Groups have the horizon of the whole, so that they can be compared.
     */
    public Optional<Duration> horizon() {
        return frame.horizon();
    }

    private Optional<Double> horizonInDays() {
        return frame.horizon().map(WinChancesResult::days);
    }

    private static double days(Duration span) {
        return SCALE.toUnits(span.toSeconds());
    }

    /** {@return the deals that count, in order; with those left out they are all deals} */
    public List<DealId> deals() {
        return ids(life -> true);
    }

    /** {@return the deals that are won, in order} */
    public List<DealId> won() {
        return ids(life -> life.is(StageType.WON));
    }

    /** {@return the deals that are lost or taken as lost, in order} */
    public List<DealId> lost() {
        return ids(life -> life.is(StageType.LOST));
    }

    /** {@return those of the lost deals that are open and were only taken as lost, in order} */
    public List<DealId> takenAsLost() {
        return ids(DealLife::takenAsLost);
    }

    /** {@return the deals that are open or on hold, in order, without those taken as lost} */
    public List<DealId> open() {
        return ids(life -> life.outcome().isEmpty());
    }

    private List<DealId> ids(Predicate<DealLife> which) {
        return lives.stream().filter(which).map(life -> life.deal().id()).toList();
    }

    /** {@return (a): the won ones of the deals that are won or lost; open ones are left out} */
    public Proportion decided() {
        long won = won().size();
        return Proportion.of(won, won + lost().size());
    }

    /** {@return what (a) would be if all open deals were lost now: the won ones of all deals; never above (a)} */
    public Proportion ifOpenWereLost() {
        return Proportion.of(won().size(), lives.size());
    }

    /**
     * {@return (b): what became of the deals within the horizon, with the realised rate of mature ones; empty without a
     * horizon}
     */
    public Optional<CohortStep> realised() {
        return frame.horizon().map(window -> {
            CohortStepBuilder step =
                    CohortStep.builder().immatureRule(analysis().immatureRule());
            lives.forEach(life -> life.addTo(step, window));
            return step.build();
        });
    }

    /**
     * {@return (c): the probability that a deal is won by the horizon, 0..1; empty without a horizon, or if no deal was watched
     * for so long}
     */
    public OptionalDouble incidence() {
        return incidence(StageType.WON);
    }

    /** {@return the probability that a deal is lost by the horizon, 0..1; empty in the same cases as {@link #incidence()}} */
    public OptionalDouble incidenceOfLosing() {
        return incidence(StageType.LOST);
    }

    private OptionalDouble incidence(StageType cause) {
        return horizonInDays().map(at -> curve.incidenceAt(cause, at)).orElse(OptionalDouble.empty());
    }

    /** {@return the probability that a deal is still open at the horizon, 0..1; with the incidences it sums to 1} */
    public OptionalDouble stillOpen() {
        return horizonInDays().map(at -> curve.open().survivalAt(at)).orElse(OptionalDouble.empty());
    }

    /** {@return the interval of {@link #incidence()} at a confidence of 0.95; empty if it is 0, 1 or unknown} */
    public Optional<Interval> incidenceInterval() {
        return horizonInDays().flatMap(at -> curve.intervalAt(StageType.WON, at));
    }

    /** {@return whether fewer than {@value Proportion#LOW_COUNT} deals are won or lost, so that the numbers are weak} */
    public boolean isLowCount() {
        return decided().isLowCount();
    }

    /** {@return the incidences at every age in days, of {@link StageType#WON} and {@link StageType#LOST}} */
    public AalenJohansen<StageType> curve() {
        return curve;
    }

    /**
     * {@return for each open deal how probable it is that it is won within a time from now on, given its age; in order}
     *
     * @param further the time from the instant of the deals on, above zero
     * @throws IllegalArgumentException if it is not above zero
     */
    public List<OpenDealChance> chances(Duration further) {
        Objects.requireNonNull(further, "further");
        Checks.check(!further.isNegative() && !further.isZero(), "further", "be above zero", further);
        double more = days(further);
        List<OpenDealChance> chances = new ArrayList<>();
        for (DealLife life : lives) {
            if (life.outcome().isEmpty()) {
                chances.add(new OpenDealChance(life.deal().id(), days(life.age()), more, curve));
            }
        }
        return List.copyOf(chances);
    }

    /**
     * {@return the same of each group of deals, groups in the order of their names, all at the horizon of the whole} Every deal
     * is in exactly one group, so counts sum to those of the whole.
     *
     * @param group tells the group of a deal, such as its owner; never null
     */
    public SortedMap<String, WinChancesResult> by(Function<? super Deal, String> group) {
        Objects.requireNonNull(group, "group");
        SortedMap<String, List<DealLife>> members = new TreeMap<>();
        for (DealLife life : lives) {
            String name = Objects.requireNonNull(
                    group.apply(life.deal()), () -> "group of " + life.deal().id());
            members.computeIfAbsent(name, added -> new ArrayList<>()).add(life);
        }
        SortedMap<String, WinChancesResult> groups = new TreeMap<>();
        members.forEach((name, own) -> groups.put(name, new WinChancesResult(frame, own, List.of())));
        return Collections.unmodifiableSortedMap(groups);
    }

    /** {@return the deals that do not count, by reason; unmodifiable} */
    public List<CohortLeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the three numbers in words, and why they differ}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new WinChanceWords(locale).explain(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinChancesResult that
                && frame.equals(that.frame)
                && lives.equals(that.lives)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(frame, deals(), leftOut);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
