package org.saleskit.forecasting.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * What share of a period's total is usually reached by a given day?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * point of a day    t = weight of the days before it / weight of all days of the period
 * past period i     C_i(t) = share of its total that had come in by t and was not taken back later
 * profile           S(t) = (M t + sum of C_i(t)) / (M + n)
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * t  how far the period is, 0..1, by calendar days or working days      argument of {@link #share(double)}
 * S  share of the total that is done on average, 0..1                   {@link #share(double)}
 * n  past periods learned from                                          {@link #past}
 * M  strength of the prior, in periods that went evenly, above 0        {@link #strength}, default 2
 * </pre>
 *
 * <p><b>Special cases</b> Without past periods the profile is the straight line S(t) = t. A past period whose total is not above zero, or that has
 * no day that counts, is left out and listed. Returns are taken from what came in before them, so that no profile ever falls.
 * What came in on a day without weight, such as a Sunday, counts with the next working day. A period without weight has no point.
 *
 * <p><b>Result</b> S rises from 0 at the start to 1 at the end.
 *
 * <p><b>Example</b> Two past periods with 30 % and 40 % of their totals by half of their days, strength 2: S(0.5) = (2 × 0.5 + 0.3 + 0.4) / 4 = 0.425.
 *
 * <p><b>Method</b> The posterior mean under a Dirichlet prior with parameters M × (weight of the day / weight of the period) for the shares of the
 * days; as it is one for every division of the period into parts, months of different length need no slots. Each past period counts once,
 * large or small. How sure the profile is, is not told: periods are not draws of single coins.
 *
 * <p><b>Source</b> Ferguson, <i>A Bayesian Analysis of Some Nonparametric Problems</i>, Annals of Statistics 1 (1973), 209-230, section 5(a),
 * doi 10.1214/aos/1176342360. That the straight line counts as 2 periods is our assumption.
 *
 * <p>Immutable and thread-safe, if the calendar is. The order of the past periods does not matter.
 */
public final class SeasonalProfile {

    private static final double DEFAULT_STRENGTH = 2;
    private static final double MOST_STRENGTH = 1e6;

    static final Comparator<DailyRevenue> ORDER = Comparator.<DailyRevenue, LocalDate>comparing(
                    past -> past.period().getStart())
            .thenComparing(past -> past.period().getEnd());

    private static final SeasonalProfile LINEAR =
            new SeasonalProfile(DayWeights.CALENDAR_DAYS, DEFAULT_STRENGTH, List.of());

    private final DayWeights days;
    private final double strength;
    private final List<DailyRevenue> given;
    private final List<PastCurve> curves;
    private final List<PastLeftOut> leftOut;

    private SeasonalProfile(DayWeights days, double strength, List<DailyRevenue> given) {
        this.days = days;
        this.strength = strength;
        this.given = given;
        List<PastCurve> usable = new ArrayList<>();
        List<PastLeftOut> unusable = new ArrayList<>();
        for (DailyRevenue past : given) {
            PastCurve curve = new PastCurve(past, days);
            if (!curve.hasWeight()) {
                unusable.add(new PastLeftOut(past.period(), PastLeftOut.Reason.ZERO_WEIGHT));
            } else if (curve.total().signum() <= 0) {
                unusable.add(new PastLeftOut(past.period(), PastLeftOut.Reason.TOTAL_NOT_POSITIVE));
            } else {
                usable.add(curve);
            }
        }
        this.curves = List.copyOf(usable);
        this.leftOut = List.copyOf(unusable);
    }

    /** {@return the profile of an even period: by calendar days, with a prior as strong as 2 periods, nothing learned yet} */
    public static SeasonalProfile linear() {
        return LINEAR;
    }

    /**
     * {@return this profile by working days: the even period brings as much each working day}
     *
     * @param calendar which days are worked
     */
    public SeasonalProfile withWorkCalendar(WorkCalendar calendar) {
        return new SeasonalProfile(DayWeights.of(calendar), strength, given);
    }

    /**
     * {@return this profile with another strength of the prior}
     *
     * @param newStrength for how many past periods the straight line counts, above 0 and at most 1 000 000
     */
    public SeasonalProfile withStrength(double newStrength) {
        Checks.check(
                newStrength > 0 && newStrength <= MOST_STRENGTH,
                "strength",
                "be above 0 and at most 1000000",
                newStrength);
        return new SeasonalProfile(days, newStrength, given);
    }

    /**
     * {@return this profile, having learned from these periods beside those it knows}
     *
     * @param past past periods in any order, no two of the same days
     * @throws IllegalArgumentException if two periods have the same days
     */
    public SeasonalProfile learnedFrom(Collection<DailyRevenue> past) {
        Objects.requireNonNull(past, "past");
        List<DailyRevenue> all = new ArrayList<>(given);
        all.addAll(past);
        return new SeasonalProfile(days, strength, sorted(all));
    }

    /**
     * {@return what this profile and another have learned, together}
     *
     * @param other a profile by the same days, with the same strength and other past periods
     * @throws IllegalArgumentException if days or strength differ, or both know a period of the same days
     */
    public SeasonalProfile plus(SeasonalProfile other) {
        Objects.requireNonNull(other, "other");
        Checks.check(
                other.days.equals(days), "other.days", "be those of this profile, " + days.unit(), other.days.unit());
        Checks.check(
                other.strength == strength, "other.strength", "be that of this profile, " + strength, other.strength);
        return learnedFrom(other.given);
    }

    static List<DailyRevenue> sorted(Collection<DailyRevenue> past) {
        List<DailyRevenue> sorted = new ArrayList<>();
        int next = 0;
        for (DailyRevenue each : past) {
            sorted.add(Objects.requireNonNull(each, "past[" + next++ + "]"));
        }
        sorted.sort(ORDER);
        for (int i = 1; i < sorted.size(); i++) {
            LocalDateRange same = sorted.get(i).period();
            Checks.check(!same.equals(sorted.get(i - 1).period()), "past", "hold each period once", same + " twice");
        }
        return List.copyOf(sorted);
    }

    /** {@return for how many past periods the straight line counts} */
    public double strength() {
        return strength;
    }

    /** {@return the periods learned from, in order, unmodifiable} */
    public List<DailyRevenue> past() {
        return curves.stream().map(PastCurve::period).toList();
    }

    /** {@return the periods that nothing could be learned from, with the reason, in order, unmodifiable} */
    public List<PastLeftOut> leftOut() {
        return leftOut;
    }

    /** {@return the weight of the past periods beside the straight line, n / (n + M), 0..1} */
    public double weightOfPast() {
        return curves.size() / (curves.size() + strength);
    }

    /**
     * {@return the share of the total that is done at a point of the period}
     *
     * @param point how far the period is, a fraction 0..1
     */
    public double share(double point) {
        Checks.fraction(point, "point");
        if (point == 0 || point == 1) {
            return point;
        }
        double kept = 0;
        for (PastCurve curve : curves) {
            kept += curve.keptShareAt(point);
        }
        return Math.min(1, (strength * point + kept) / (strength + curves.size()));
    }

    /**
     * {@return the share that each past period had at a point, in their order, unmodifiable}
     *
     * @param point how far the period is, a fraction 0..1
     */
    public List<Double> pastShares(double point) {
        Checks.fraction(point, "point");
        return curves.stream().map(curve -> curve.keptShareAt(point)).toList();
    }

    DayWeights days() {
        return days;
    }

    List<DailyRevenue> given() {
        return given;
    }

    /**
     * {@return the profile in words}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        return new AttainmentWords(locale).profile(this);
    }

    /** {@return the strength and how many periods were learned from} */
    @Override
    public String toString() {
        return "SeasonalProfile[strength=" + strength + ", past=" + curves.size() + "]";
    }
}
