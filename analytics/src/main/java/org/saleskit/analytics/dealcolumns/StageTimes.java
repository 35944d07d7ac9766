package org.saleskit.analytics.dealcolumns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.Stage;

/**
 * How long deals stay in a stage: the exact times of all stays, those that are over and those that go on.
 *
 * <p>Quantiles are of the completed stays and so biased short, as the slow deals are still there; {@link #survivalData}
 * counts these too, as what they are.
 *
 * <pre>
 * quantile(p) = x(j) + g (x(j + 1) - x(j)),   j + g = (n - 1) p with g in 0..1,   x(0) &lt;= ... &lt;= x(n - 1) the completed stays
 * </pre>
 *
 * <p>This is type 7 of Hyndman and Fan, the default of R and of SQL's {@code quantile_cont}. Each quantile passes over the
 * stays two or three times; the median is at hand.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageTimes {

    /** What a stay is. */
    public enum Rule {
        /** All visits of a deal to the stage together; it goes on if the deal is in the stage now. The default. */
        ALL_VISITS,
        /** The first visit of a deal to the stage. */
        FIRST_VISIT,
        /** The last visit of a deal to the stage. */
        LAST_VISIT,
        /** Each visit for itself, so that a deal that went back has several stays. */
        EACH_VISIT
    }

    /** How a stay ends. */
    public enum End {
        /** The deal entered another stage. */
        LEFT
    }

    private static final double HALF = 0.5;
    private static final long NANOS = 1_000_000_000;

    private final Stage stage;
    private final Rule rule;
    private final ChronoUnit unit;
    private final TimeBuffer completed;
    private final TimeBuffer running;
    private final Optional<Duration> median;

    StageTimes(Stage stage, Rule rule, ChronoUnit unit, TimeBuffer completed, TimeBuffer running) {
        this.stage = stage;
        this.rule = rule;
        this.unit = unit;
        this.completed = completed;
        this.running = running;
        this.median = computed(HALF);
    }

    /** {@return the stage, an open one or one on hold} */
    public Stage stage() {
        return stage;
    }

    /** {@return what a stay is} */
    public Rule rule() {
        return rule;
    }

    /** {@return how many stays are over} */
    public long completed() {
        return completed.size();
    }

    /** {@return how many stays go on as of the instant of the report: their times are known in part} */
    public long running() {
        return running.size();
    }

    TimeBuffer completedTimes() {
        return completed;
    }

    TimeBuffer runningTimes() {
        return running;
    }

    /** {@return the median of the completed stays, rounded to a nanosecond; empty if there are none} */
    public Optional<Duration> median() {
        return median;
    }

    /**
     * {@return a quantile of the completed stays, rounded to a nanosecond; empty if there are none}
     *
     * @param p which one, 0 to 1: 0.5 is the median
     * @throws IllegalArgumentException if p is not in 0..1
     */
    public Optional<Duration> quantile(double p) {
        Checks.fraction(p, "p");
        return p == HALF ? median : computed(p);
    }

    private Optional<Duration> computed(double p) {
        if (completed.size() == 0) {
            return Optional.empty();
        }
        BigDecimal place = BigDecimal.valueOf(p).multiply(BigDecimal.valueOf(completed.size() - 1));
        BigDecimal whole = place.setScale(0, RoundingMode.FLOOR);
        long[] around = OrderStatistic.pair(completed, whole.longValueExact());
        BigDecimal ticks = BigDecimal.valueOf(around[1] - around[0])
                .multiply(place.subtract(whole))
                .add(BigDecimal.valueOf(around[0]));
        BigInteger nanos = ticks.multiply(BigDecimal.valueOf(unit.getDuration().toNanos()))
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(NANOS));
        return Optional.of(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
    }

    /**
     * {@return completed and running stays for the estimators of {@link org.saleskit.analytics.survival}, in elapsed days; a
     * part of a second is dropped} Makes a number for each stay and sorts them.
     *
     * @throws IllegalArgumentException if a stay is longer than 2<sup>40</sup> seconds
     */
    public SurvivalData<End> survivalData() {
        SurvivalAccumulator<End> all = SurvivalAccumulator.of(TimeScale.elapsedDays(), List.of(End.LEFT));
        add(all, completed, 0);
        add(all, running, SurvivalAccumulator.OPEN);
        return all.result();
    }

    private void add(SurvivalAccumulator<End> all, TimeBuffer times, int cause) {
        long ticksPerSecond = NANOS / unit.getDuration().toNanos();
        times.forEachPiece((piece, count) -> {
            long[] seconds = new long[count];
            int[] causes = new int[count];
            for (int i = 0; i < count; i++) {
                seconds[i] = piece[i] / ticksPerSecond;
                causes[i] = cause;
            }
            all.addColumns(new long[count], seconds, causes);
        });
    }

    /**
     * {@return the median and what it counts, in words} Such as "Offer: median of completed stays (120) 12.5 days, biased
     * short; stays that go on: 30".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String over = ShareWords.number(words, completed());
        String goOn = ShareWords.number(words, running());
        String head = median.map(time -> words.say(
                        stage.name() + ": median of completed stays (" + over + ") " + days(words, time)
                                + " days, biased short",
                        "Этап «" + stage.name() + "»: медиана завершённых пребываний (" + over + ") — "
                                + days(words, time) + " дн., занижена"))
                .orElse(words.say(
                        stage.name() + ": no completed stays",
                        "Этап «" + stage.name() + "»: завершённых пребываний нет"));
        return head + words.say("; stays that go on: " + goOn, "; продолжаются: " + goOn);
    }

    private static String days(Words words, Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toSeconds()).add(BigDecimal.valueOf(time.toNanosPart(), 9));
        return words.number(
                seconds.divide(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()), 1, RoundingMode.HALF_UP));
    }

    /** {@return the stage and the numbers of stays} */
    @Override
    public String toString() {
        return "StageTimes[" + stage.name() + ", " + rule + ", completed " + completed() + ", running " + running()
                + "]";
    }
}
