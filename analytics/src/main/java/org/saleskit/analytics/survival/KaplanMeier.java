package org.saleskit.analytics.survival;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.saleskit.analytics.internal.math.Normal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;

/**
 * How long does it take until a deal closes, when some are still open?
 *
 * <pre>
 * S(t)    = product over u ≤ t of (1 − d(u)/n(u))
 * var S   = S(t)² · sum over u ≤ t of d(u)/(n(u) (n(u) − d(u)))          (Greenwood)
 * mean(h) = ∫ S from 0 to h
 * var     = sum over u ≤ h of (∫ S from u to h)² · d(u)/(n(u) (n(u) − d(u)))
 * </pre>
 *
 * <p><b>Symbols.</b> u: ages at which deals closed; n(u): deals under observation and open just before u; d(u): those that
 * closed at u, by whatever cause; h: horizon; S(t): the probability of being open after age t.
 *
 * <p><b>Special cases.</b> At equal ages closes come before ends of observation. Where S is 1 or 0 there is no interval, at 0
 * no standard error. After the last age observed S is unknown unless it is 0: values are empty there. Without deals every
 * value is empty.
 *
 * <p><b>Result.</b> The median is the smallest t with S(t) ≤ 0.5, decided exactly. While n changes by closes alone the
 * product is kept as one quotient, so that without open deals the curve is the share of deals still open, to the bit.
 *
 * <p><b>Example.</b> Closed after 10, 20, 30, 40 days, open at 50, 60, 70, 80: S = 0.875, 0.75, 0.625, 0.5; median 40. The
 * mean of the closed deals is 25.
 *
 * <p><b>Method.</b> One pass over the different ages. Deals under observation from a later age on count from then
 * (left truncation); see {@link SurvivalData#riskGaps} for what that can do to a curve.
 *
 * <p><b>Source.</b> E. L. Kaplan, P. Meier, JASA 53 (1958) 457-481; M. Greenwood, Reports on Public Health and Medical
 * Subjects 33, 1926; R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29-41; J. P. Klein, M. L. Moeschberger, Survival
 * Analysis, 2nd ed., Springer 2003, sections 4.2-4.6. R {@code survival} returns the middle of a flat stretch at the median.
 *
 * <p>Immutable and thread-safe.
 */
public final class KaplanMeier {

    private static final double USUAL_CONFIDENCE = 0.95;

    private final SurvivalData<?> data;
    private final double[] survival;
    private final double[] greenwood;
    private final CurveInterval method;
    private final double confidence;

    private KaplanMeier(
            SurvivalData<?> data, double[] survival, double[] greenwood, CurveInterval method, double confidence) {
        this.data = data;
        this.survival = survival;
        this.greenwood = greenwood;
        this.method = method;
        this.confidence = confidence;
    }

    /**
     * {@return the curve, with log-log intervals at a confidence of 0.95}
     *
     * @param data the deals; any cause counts as a close
     */
    public static KaplanMeier of(SurvivalData<?> data) {
        Objects.requireNonNull(data, "data");
        int size = data.size();
        double[] survival = new double[size];
        double[] greenwood = new double[size];
        double base = 1;
        double current = 1;
        double sum = 0;
        int whole = 0;
        int expected = -1;
        for (int j = 0; j < size; j++) {
            int closed = data.events(j);
            if (closed > 0) {
                int atRisk = data.atRisk(j);
                if (atRisk != expected) {
                    base = current;
                    whole = atRisk;
                }
                expected = atRisk - closed;
                current = base * expected / whole;
                sum += expected == 0 ? 0 : closed / ((double) atRisk * expected);
            }
            survival[j] = current;
            greenwood[j] = sum;
        }
        return new KaplanMeier(data, survival, greenwood, CurveInterval.LOG_LOG, USUAL_CONFIDENCE);
    }

    /**
     * {@return the same curve with intervals by another formula}
     *
     * @param newMethod the formula
     */
    public KaplanMeier withIntervals(CurveInterval newMethod) {
        return new KaplanMeier(data, survival, greenwood, Objects.requireNonNull(newMethod, "newMethod"), confidence);
    }

    /**
     * {@return the same curve with intervals at another confidence}
     *
     * @param newConfidence the confidence, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public KaplanMeier withConfidence(double newConfidence) {
        return new KaplanMeier(data, survival, greenwood, method, Checks.openFraction(newConfidence, "newConfidence"));
    }

    /** {@return the deals the curve is of} */
    public SurvivalData<?> data() {
        return data;
    }

    /** {@return the formula of the intervals} */
    public CurveInterval intervals() {
        return method;
    }

    /** {@return the confidence of the intervals} */
    public double confidence() {
        return confidence;
    }

    /** {@return the steps in order of age, those without a close included; unmodifiable, made when asked for} */
    public List<SurvivalPoint> points() {
        return new Points(this);
    }

    /**
     * {@return the probability of being open after an age; empty if the data do not reach so far}
     *
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public OptionalDouble survivalAt(double time) {
        long ticks = data.scale().toTicks(time);
        int index = data.indexAt(ticks);
        return isUnknown(ticks) ? OptionalDouble.empty() : OptionalDouble.of(index < 0 ? 1 : survival[index]);
    }

    boolean isUnknown(long ticks) {
        int last = survival.length - 1;
        return last < 0 || (ticks > data.ticks(last) && survival[last] > 0);
    }

    /**
     * {@return Greenwood's standard error at an age; empty where the curve is 0 or unknown, 0 before the first close}
     *
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public OptionalDouble standardErrorAt(double time) {
        long ticks = data.scale().toTicks(time);
        int index = data.indexAt(ticks);
        if (isUnknown(ticks)) {
            return OptionalDouble.empty();
        }
        return index < 0 ? OptionalDouble.of(0) : standardError(index);
    }

    /**
     * {@return the interval at an age; empty where the curve is 0, 1 or unknown}
     *
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public Optional<Interval> intervalAt(double time) {
        long ticks = data.scale().toTicks(time);
        int index = data.indexAt(ticks);
        return index < 0 || isUnknown(ticks) ? Optional.empty() : interval(index);
    }

    double survival(int index) {
        return survival[index];
    }

    OptionalDouble standardError(int index) {
        return survival[index] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(survival[index] * Math.sqrt(greenwood[index]));
    }

    Optional<Interval> interval(int index) {
        return interval(index, Normal.twoSided(confidence));
    }

    private Optional<Interval> interval(int index, double z) {
        return method.within(survival[index], z * survival[index] * Math.sqrt(greenwood[index]));
    }

    /** {@return when half of the deals have closed: the smallest age t with S(t) ≤ 0.5} */
    public CurveQuantile median() {
        return quantile(0.5);
    }

    /**
     * {@return when a share of the deals has closed: the smallest age t with S(t) ≤ 1 − share}
     *
     * @param share the share, strictly between 0 and 1
     * @throws IllegalArgumentException if the share is not strictly between 0 and 1
     */
    public CurveQuantile quantile(double share) {
        Checks.openFraction(share, "share");
        double level = 1 - share;
        double z = Normal.twoSided(confidence);
        int low = data.size();
        int high = data.size();
        for (int j = 0; j < survival.length && high == data.size(); j++) {
            Optional<Interval> limits = data.events(j) == 0 ? Optional.empty() : interval(j, z);
            if (limits.isPresent()) {
                low = low == data.size() && limits.get().low() <= level ? j : low;
                high = limits.get().high() <= level ? j : high;
            }
        }
        return new CurveQuantile(
                share, timeOf(data.firstClosed(survival, share)), 1 - lowest(), timeOf(low), timeOf(high));
    }

    private OptionalDouble timeOf(int index) {
        return index < data.size() ? OptionalDouble.of(data.time(index)) : OptionalDouble.empty();
    }

    private double lowest() {
        return survival.length == 0 ? 1 : survival[survival.length - 1];
    }

    /** {@return the lowest value of the curve, at the end of observation; empty without deals} */
    public OptionalDouble lowestSurvival() {
        return survival.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(lowest());
    }

    /**
     * {@return the mean age at the close, cut at a horizon; empty if the curve is unknown before the horizon}
     *
     * @param horizon the horizon in units of the scale, above zero
     * @throws IllegalArgumentException if the horizon is not above zero or not finite
     */
    public Optional<RestrictedMean> restrictedMean(double horizon) {
        long end = data.scale().toTicks(Checks.finitePositive(horizon, "horizon"));
        if (isUnknown(end)) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double until = horizon * data.scale().ticksPerUnit();
        for (int j = data.indexAt(end); j >= 0; j--) {
            area += survival[j] * (until - data.ticks(j));
            until = data.ticks(j);
            double atRisk = data.atRisk(j);
            double stay = atRisk - data.events(j);
            variance += stay == 0 ? 0 : area * area * (data.events(j) / (atRisk * stay));
        }
        double unit = data.scale().ticksPerUnit();
        return Optional.of(new RestrictedMean(
                horizon,
                (area + until) / unit,
                variance > 0 ? OptionalDouble.of(Math.sqrt(variance) / unit) : OptionalDouble.empty()));
    }

    /**
     * {@return the median in words, with the open deals and what the closed ones alone would say}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return SurvivalText.of(this, locale);
    }

    /** {@return the number of deals and the median} */
    @Override
    public String toString() {
        return "KaplanMeier[" + data + ", " + method + " at " + confidence + "]";
    }

    private static final class Points extends AbstractList<SurvivalPoint> implements RandomAccess {
        private final KaplanMeier of;

        Points(KaplanMeier of) {
            this.of = of;
        }

        @Override
        public SurvivalPoint get(int index) {
            return new SurvivalPoint(of, Objects.checkIndex(index, size()));
        }

        @Override
        public int size() {
            return of.survival.length;
        }
    }
}
