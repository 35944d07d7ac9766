package org.saleskit.analytics.stay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * The stays of one stage, with the deals behind every number. Times of curves are in units of the {@linkplain
 * StageStays#scale() scale}: days of 24 hours, or working hours; a part of a second is dropped in them. Sums are exact.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageStay {

    private final Stage stage;
    private final StageStays options;
    private final List<Stay> stays;
    private final Duration total;
    private final Duration openTime;
    private final AalenJohansen<StayEnd> next;

    StageStay(Stage stage, StageStays options, List<Stay> stays, Duration openTime) {
        this.stage = stage;
        this.options = options;
        this.stays = stays;
        this.openTime = openTime;
        this.total = stays.stream().map(Stay::time).reduce(Duration.ZERO, Duration::plus);
        SurvivalAccumulator<StayEnd> accumulator = SurvivalAccumulator.of(options.scale(), StayEnd.ALL);
        stays.forEach(stay -> accumulator.add(stay.time().toSeconds(), stay.end()));
        this.next = AalenJohansen.of(accumulator.result());
    }

    /** {@return the stage} */
    public Stage stage() {
        return stage;
    }

    /** {@return its name} */
    public String name() {
        return stage.name();
    }

    /** {@return how the stays were read} */
    public StageStays options() {
        return options;
    }

    /** {@return the stays that count, in the order of the deals; unmodifiable} */
    public List<Stay> stays() {
        return stays;
    }

    /** {@return the deals with a stay that counts, in order} */
    public List<DealId> deals() {
        return stays.stream().map(Stay::deal).distinct().toList();
    }

    /** {@return the stays that are over} */
    public List<Stay> completed() {
        return stays.stream().filter(Stay::isCompleted).toList();
    }

    /** {@return the stays that are not over, and so are censored} */
    public List<Stay> underWay() {
        return stays.stream().filter(stay -> !stay.isCompleted()).toList();
    }

    /**
     * {@return the stays that were followed by one end, such as those of deals lost from this stage}
     *
     * @param end what followed
     */
    public List<Stay> followedBy(StayEnd end) {
        Objects.requireNonNull(end, "end");
        Optional<StayEnd> sought = Optional.of(end);
        return stays.stream().filter(stay -> stay.end().equals(sought)).toList();
    }

    /**
     * {@return how long a deal was in this stage, over the stays that count; zero for one that never was}
     *
     * @param deal the deal
     */
    public Duration timeOf(DealId deal) {
        Objects.requireNonNull(deal, "deal");
        int low = 0;
        int high = stays.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stays.get(middle).deal().compareTo(deal) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Duration time = Duration.ZERO;
        while (low < stays.size() && stays.get(low).deal().equals(deal)) {
            time = time.plus(stays.get(low).time());
            low++;
        }
        return time;
    }

    /** {@return the exact sum of the times of all stays that count, those under way included} */
    public Duration total() {
        return total;
    }

    /** {@return the total as a part of the open time of all deals, exact; empty if that is zero} */
    public Optional<Fraction> shareOfOpenTime() {
        return openTime.isZero() ? Optional.empty() : Optional.of(Fraction.of(seconds(total), seconds(openTime)));
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    /** {@return the probability of a stay going on by age, with quantiles, restricted mean and the steps for drawing} */
    public KaplanMeier curve() {
        return next.open();
    }

    /** {@return the probability of each end by age, the ends being rivals} */
    public AalenJohansen<StayEnd> next() {
        return next;
    }

    /**
     * {@return the probability of each end within the time observed, ends that never followed not named} Together with {@link
     * KaplanMeier#lowestSurvival}, the part still in the stage, they sum to 1.
     */
    public Map<StayEnd, Double> ends() {
        Map<StayEnd, Double> ends = new EnumMap<>(StayEnd.class);
        OptionalDouble last = data().lastTime();
        for (StayEnd end : StayEnd.ALL) {
            if (data().events(end) > 0) {
                ends.put(end, next.incidenceAt(end, last.orElseThrow()).orElseThrow());
            }
        }
        return ends;
    }

    /**
     * {@return the probability that a stay of some age ends forward, in a later open stage or a win, within the time observed;
     * empty if no stay was seen to end beyond that age, so that nothing can be said} It is 0 if stays did end later, but none of
     * them forward.
     *
     * @param age the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public OptionalDouble forwardGivenAge(double age) {
        OptionalDouble last = data().lastTime();
        if (options.scale().toTicks(age) >= options.scale().toTicks(last.orElse(0))) {
            return OptionalDouble.empty();
        }
        double left = curve().survivalAt(age).orElseThrow();
        if (left <= curve().lowestSurvival().orElseThrow()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (StayEnd end : StayEnd.ALL) {
            if (end.isForward()) {
                double later = next.incidenceAt(end, last.orElseThrow()).orElseThrow();
                sum += later - next.incidenceAt(end, age).orElseThrow();
            }
        }
        return OptionalDouble.of(Math.min(1, sum / left));
    }

    /** {@return whether fewer than {@value Proportion#LOW_COUNT} stays have ended, so that what is said of their times is weak} */
    public boolean isLowCount() {
        return data().events() < Proportion.LOW_COUNT;
    }

    /** {@return the mean and the median of completed stays alone, <b>biased short</b>; empty if none is over} */
    public Optional<NaiveTimes> naive() {
        return data().naive();
    }

    /**
     * {@return the mean and the median of the stays with one end, such as the time in the stage before a loss; empty if there
     * are none} Of completed stays alone: <b>biased short</b>.
     *
     * @param end what followed
     */
    public Optional<NaiveTimes> naive(StayEnd end) {
        return data().naive(end);
    }

    SurvivalData<StayEnd> data() {
        return next.data();
    }

    /**
     * {@return the stays in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new StayWords(options, locale).of(this);
    }

    /** {@return the stage and the numbers of stays} */
    @Override
    public String toString() {
        return "StageStay[" + name() + ", " + data() + "]";
    }
}
