package org.saleskit.analytics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * The reps between the limits of chance: see {@link FunnelPlot}. Immutable.
 *
 * @param <K> the key of a rep
 */
public final class FunnelPlotResult<K extends Comparable<? super K>> {

    private final FunnelPlot options;
    private final RateComparison<K> comparison;
    private final OptionalDouble centre;
    private final double dispersion;
    private final List<FunnelPoint<K>> points;

    FunnelPlotResult(
            FunnelPlot options,
            RateComparison<K> comparison,
            OptionalDouble centre,
            double dispersion,
            List<FunnelPoint<K>> points) {
        this.options = options;
        this.comparison = comparison;
        this.centre = centre;
        this.dispersion = dispersion;
        this.points = List.copyOf(points);
    }

    /** {@return the options} */
    public FunnelPlot options() {
        return options;
    }

    /** {@return the counts of all reps together} */
    public Proportion pooled() {
        return comparison.pooled();
    }

    /** {@return the rate around which the limits lie; empty if there is neither a target nor a trial} */
    public OptionalDouble centre() {
        return centre;
    }

    /**
     * {@return f: by how much the variance of the rates exceeds that of chance, zero or more; near 1 if chance explains it, and 1 if
     * there is no variance. It stretches the limits only where the options say so and it is above 1}
     */
    public double dispersion() {
        return dispersion;
    }

    /** {@return the reps with trials in the order of the keys; not changeable} */
    public List<FunnelPoint<K>> points() {
        return points;
    }

    /**
     * {@return the point of a rep; empty if it has no trials}
     *
     * @param rep the key
     * @throws IllegalArgumentException if there is no such rep
     */
    public Optional<FunnelPoint<K>> point(K rep) {
        comparison.counts(rep);
        return points.stream().filter(each -> each.rep().compareTo(rep) == 0).findFirst();
    }

    /**
     * {@return the reps of a status in the order of the keys}
     *
     * @param status where they lie
     */
    public List<K> reps(FunnelPoint.Status status) {
        Objects.requireNonNull(status, "status");
        return points.stream()
                .filter(each -> each.status() == status)
                .map(FunnelPoint::rep)
                .toList();
    }

    /** {@return the reps without trials, in order; they have no point} */
    public List<K> withoutTrials() {
        return comparison.withoutTrials();
    }

    /**
     * {@return the limits at any number of trials}
     *
     * @param trials one or more
     * @throws IllegalArgumentException if it is below 1
     * @throws IllegalStateException if there is no centre
     * @throws ArithmeticException if there are more than 2 147 483 647 trials
     */
    public FunnelLimits limits(long trials) {
        if (centre.isEmpty()) {
            throw new IllegalStateException("there must be a trial or a target, but no rep has trials");
        }
        double stretch = options.overdispersion() ? Math.sqrt(Math.max(1, dispersion)) : 1;
        return FunnelLimits.of(options, centre.getAsDouble(), stretch, trials);
    }

    /**
     * {@return the limits for drawing the curves, at evenly spaced whole numbers of trials, rising; fewer points if there are not so
     * many whole numbers}
     *
     * @param first the least number of trials, one or more
     * @param last the greatest, not below the first
     * @param points how many points, 2 or more
     * @throws IllegalArgumentException if one is out of its range
     * @throws IllegalStateException if there is no centre
     */
    public List<FunnelLimits> curve(long first, long last, int points) {
        Checks.positive(first, "first");
        Checks.check(last >= first, "last", "be at least first, which is " + first, last);
        Checks.check(points >= 2, "points", "be 2 or more", points);
        List<FunnelLimits> curve = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < points; i++) {
            long trials = first + Math.round((double) (last - first) * i / (points - 1));
            if (trials > before) {
                curve.add(limits(trials));
            }
            before = trials;
        }
        return List.copyOf(curve);
    }

    /**
     * {@return the centre, how many reps lie where, and who was left out, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        ComparisonWords numbers = new ComparisonWords(words);
        String inside = numbers.whole(reps(FunnelPoint.Status.AS_EXPECTED).size());
        String below = numbers.whole(reps(FunnelPoint.Status.BELOW).size()
                + (long) reps(FunnelPoint.Status.FAR_BELOW).size());
        String above = numbers.whole(reps(FunnelPoint.Status.ABOVE).size()
                + (long) reps(FunnelPoint.Status.FAR_ABOVE).size());
        String target = options.target().isPresent()
                ? words.say("; target ", "; цель ")
                        + numbers.percent(options.target().getAsDouble())
                : "";
        return words.say("All reps: ", "Все менеджеры: ")
                + numbers.share(pooled())
                + target
                + words.say(
                        ". Inside the limits of chance: " + inside + ", below: " + below + ", above: " + above + ".",
                        ". В пределах случайного: " + inside + ", ниже: " + below + ", выше: " + above + ".")
                + (options.overdispersion()
                        ? words.say(
                                " Limits allow for a variance " + numbers.two(Math.max(1, dispersion))
                                        + " times that of chance.",
                                " Пределы учитывают разброс, в " + numbers.two(Math.max(1, dispersion))
                                        + " раза больше случайного.")
                        : "")
                + numbers.without(withoutTrials());
    }

    /** {@return the centre and how many points there are} */
    @Override
    public String toString() {
        return "FunnelPlotResult[" + points.size() + " points, around "
                + (centre.isPresent() ? centre.getAsDouble() : "nothing") + "]";
    }
}
