package org.saleskit.analytics.survival;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.Normal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Interval;

/**
 * How much closing pressure has built up by an age? The slope of this curve is the closing rate of those still open, so a
 * steeper stretch shows when deals close and a flat one when they rest.
 *
 * <pre>
 * H(t)  = sum over u ≤ t of d(u)/n(u)
 * var H = sum over u ≤ t of d(u)/n(u)²
 * interval H exp(± z √var/H)
 * </pre>
 *
 * <p><b>Symbols.</b> u: ages at which deals closed; n(u): deals at risk at u; d(u): those that closed at u. H has no unit and
 * may exceed 1: it is an expected number of closes of one that is replaced whenever it closes.
 *
 * <p><b>Special cases.</b> After the last age observed H is unknown, and empty. Before the first close it is 0, without an
 * interval. For one cause take {@link SurvivalData#onlyCause}.
 *
 * <p><b>Example.</b> Closed after 10, 20, open at 30: H(20) = 1/3 + 1/2.
 *
 * <p><b>Source.</b> W. Nelson, Technometrics 14 (1972) 945-966; O. Aalen, Annals of Statistics 6 (1978) 701-726; variance as
 * in R {@code survfit}. The sum treats closes at one age as simultaneous.
 *
 * <p>Immutable and thread-safe.
 */
public final class NelsonAalen {

    private final SurvivalData<?> data;
    private final double[] hazard;
    private final double[] variance;

    private NelsonAalen(SurvivalData<?> data) {
        this.data = data;
        this.hazard = new double[data.size()];
        this.variance = new double[data.size()];
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < hazard.length; j++) {
            double atRisk = data.atRisk(j);
            sum += data.events(j) / atRisk;
            squares += data.events(j) / (atRisk * atRisk);
            hazard[j] = sum;
            variance[j] = squares;
        }
    }

    /**
     * {@return the cumulative hazard}
     *
     * @param data the deals; any cause counts as a close
     */
    public static NelsonAalen of(SurvivalData<?> data) {
        Objects.requireNonNull(data, "data");
        return new NelsonAalen(data);
    }

    /**
     * {@return the cumulative hazard up to an age; empty if the data do not reach so far}
     *
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public OptionalDouble hazardAt(double time) {
        return valueAt(time, hazard);
    }

    /**
     * {@return the standard error of the cumulative hazard; empty if the data do not reach so far}
     *
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public OptionalDouble standardErrorAt(double time) {
        OptionalDouble value = valueAt(time, variance);
        return value.isEmpty() ? value : OptionalDouble.of(Math.sqrt(value.getAsDouble()));
    }

    /**
     * {@return the interval of the cumulative hazard; empty before the first close and where the data do not reach}
     *
     * @param time the age in units of the scale, zero or more
     * @param confidence the confidence, strictly between 0 and 1
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public Optional<Interval> intervalAt(double time, double confidence) {
        double z = Normal.twoSided(Checks.openFraction(confidence, "confidence"));
        double value = hazardAt(time).orElse(0);
        if (value == 0) {
            return Optional.empty();
        }
        double factor = Math.exp(z * standardErrorAt(time).orElse(0) / value);
        return Optional.of(new Interval(value / factor, Math.min(Double.MAX_VALUE, value * factor)));
    }

    private OptionalDouble valueAt(double time, double[] curve) {
        long ticks = data.scale().toTicks(time);
        int index = data.indexAt(ticks);
        if (curve.length == 0 || ticks > data.ticks(curve.length - 1)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(index < 0 ? 0 : curve[index]);
    }

    /**
     * {@return the mean closing rate per unit of time between two ages; empty if the data do not reach so far}
     *
     * @param from the earlier age in units of the scale, zero or more
     * @param to the later age
     * @throws IllegalArgumentException if an age is negative or not finite, or the later is not after the earlier
     */
    public OptionalDouble rateBetween(double from, double to) {
        Checks.finiteNonNegative(from, "from");
        Checks.finiteNonNegative(to, "to");
        Checks.check(to > from, "to", "be after from, which is " + from, to);
        OptionalDouble end = hazardAt(to);
        return end.isEmpty()
                ? end
                : OptionalDouble.of((end.getAsDouble() - hazardAt(from).orElse(0)) / (to - from));
    }

    /**
     * {@return the closing rate between two ages in words}
     *
     * @param from the earlier age in units of the scale, zero or more
     * @param to the later age
     * @param locale the language, Russian or else English, and the form of the numbers
     * @throws IllegalArgumentException if an age is negative or not finite, or the later is not after the earlier
     */
    public String explain(double from, double to, Locale locale) {
        Words words = Words.of(locale);
        OptionalDouble rate = rateBetween(from, to);
        String span = words.say(
                "Between " + TimeScale.number(words, from) + " and "
                        + data.scale().show(words, to),
                "Между " + TimeScale.number(words, from) + " и " + data.scale().show(words, to));
        if (rate.isEmpty()) {
            return span + words.say(" the data do not reach", " данных не хватает");
        }
        String closes = SurvivalText.decimal(words, rate.getAsDouble() * (to - from));
        return span
                + words.say(
                        ", " + closes + " closes are to be expected of each that is open all the time",
                        " на каждую постоянно открытую ожидается закрытий: " + closes);
    }

    /** {@return the number of deals} */
    @Override
    public String toString() {
        return "NelsonAalen[" + data + "]";
    }
}
