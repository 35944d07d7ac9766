package org.saleskit.core.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.SmartReport.Status;
import org.saleskit.core.goal.SmartReport.Verdict;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiCatalog;
import org.saleskit.core.kpi.KpiOwner;

/**
 * Is a goal fit to be agreed on? One verdict for each letter of SMART, with the reason.
 *
 * <ul>
 *   <li><b>S</b> the goal is put in words, names a KPI and whose number it is, and its target does not point against the
 *       KPI's direction;
 *   <li><b>M</b> it is known where the number comes from, by a formula of the catalogue or a stated source, and where it is
 *       to arrive;
 *   <li><b>A</b> the target lies between two quantiles of the outlook, see below;
 *   <li><b>R</b> by profile: a responsible person is named (a goal whose owner is a rep has one), or it is said which goal
 *       or sentence of the strategy it serves;
 *   <li><b>T</b> the deadline is after the day of the check, and work on it does not start only then.
 * </ul>
 *
 * <pre>
 * rising    too hard  target &gt; quantile(0.99)        no stretch  target &lt; quantile(0.30)
 * falling   too hard  target &lt; quantile(1 - 0.99)    no stretch  target &gt; quantile(1 - 0.30)
 * band      too hard  share inside &lt; 1 - 0.99       no stretch  share inside &gt; 1 - 0.30
 * </pre>
 *
 * <p><b>Symbols</b> quantile - that of {@link Outlook#quantile}; share inside - the share of the values of the outlook in
 * the band.
 *
 * <p><b>Special cases</b> Without an outlook, or one of fewer values than asked for, A is unknown. A quantile near 1 of few
 * values is close to their greatest: "too hard" then means "harder than anything seen so far", and the reason says on how
 * many values it rests.
 *
 * <p><b>Source</b> the two readings of SMART: see {@link SmartProfile}.
 *
 * <p>Immutable and thread-safe.
 */
public final class SmartValidation {

    private static final SmartValidation DEFAULTS =
            new SmartValidation(null, null, new BigDecimal("0.30"), new BigDecimal("0.99"), 10);

    private final @Nullable KpiCatalog catalog;
    private final @Nullable Outlook outlook;
    private final BigDecimal stretchFrom;
    private final BigDecimal achievableTo;
    private final int leastValues;

    private SmartValidation(
            @Nullable KpiCatalog catalog,
            @Nullable Outlook outlook,
            BigDecimal stretchFrom,
            BigDecimal achievableTo,
            int leastValues) {
        this.catalog = catalog;
        this.outlook = outlook;
        this.stretchFrom = stretchFrom;
        this.achievableTo = achievableTo;
        this.leastValues = leastValues;
    }

    /**
     * {@return a check without a catalogue and without an outlook; a target between the quantiles at 0.30 and 0.99 of at
     * least 10 values is achievable}
     */
    public static SmartValidation withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return this check with a catalogue, whose formulas make KPIs measurable}
     *
     * @param catalog the catalogue
     */
    public SmartValidation withCatalog(KpiCatalog catalog) {
        Objects.requireNonNull(catalog, "catalog");
        return new SmartValidation(catalog, outlook, stretchFrom, achievableTo, leastValues);
    }

    /**
     * {@return this check with what values the KPI of the goal may come to}
     *
     * @param outlook values of the past for the same owner and length of period, or a forecast
     */
    public SmartValidation withOutlook(Outlook outlook) {
        Objects.requireNonNull(outlook, "outlook");
        return new SmartValidation(catalog, outlook, stretchFrom, achievableTo, leastValues);
    }

    /**
     * {@return this check with other limits of what is achievable}
     *
     * @param stretchFrom a target easier than the quantile at this level is no stretch; between 0 and 1
     * @param achievableTo a target harder than the quantile at this level is not achievable; above {@code stretchFrom}
     */
    public SmartValidation withLimits(BigDecimal stretchFrom, BigDecimal achievableTo) {
        Objects.requireNonNull(stretchFrom, "stretchFrom");
        Objects.requireNonNull(achievableTo, "achievableTo");
        Checks.check(stretchFrom.signum() >= 0, "stretchFrom", "be zero or more", stretchFrom);
        boolean ordered = achievableTo.compareTo(stretchFrom) > 0 && achievableTo.compareTo(BigDecimal.ONE) <= 0;
        Checks.check(ordered, "achievableTo", "be above stretchFrom and at most 1", achievableTo);
        return new SmartValidation(catalog, outlook, stretchFrom, achievableTo, leastValues);
    }

    /**
     * {@return this check with another least number of values of an outlook}
     *
     * @param values how many values an outlook needs to say anything, two or more
     */
    public SmartValidation withLeastValues(int values) {
        Checks.check(values >= 2, "values", "be two or more", values);
        return new SmartValidation(catalog, outlook, stretchFrom, achievableTo, values);
    }

    /** {@return a target easier than the quantile at this level is no stretch} */
    public BigDecimal stretchFrom() {
        return stretchFrom;
    }

    /** {@return a target harder than the quantile at this level is not achievable} */
    public BigDecimal achievableTo() {
        return achievableTo;
    }

    /** {@return how many values an outlook needs} */
    public int leastValues() {
        return leastValues;
    }

    /**
     * {@return one verdict for each letter of the profile}
     *
     * @param goal the goal
     * @param profile which demands are made
     * @param asOf the day of the check
     */
    public SmartReport validate(SmartGoal goal, SmartProfile profile, LocalDate asOf) {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(asOf, "asOf");
        List<Verdict> verdicts = new ArrayList<>();
        for (SmartLetter letter : profile.letters()) {
            verdicts.add(
                    switch (letter) {
                        case SPECIFIC -> specific(goal);
                        case MEASURABLE -> measurable(goal);
                        case ACHIEVABLE -> achievable(goal);
                        case RESPONSIBLE -> responsible(goal);
                        case RELEVANT -> relevant(goal);
                        case TIME_BOUND -> timeBound(goal, asOf);
                    });
        }
        return new SmartReport(goal.id(), profile, asOf, verdicts);
    }

    private static Verdict specific(SmartGoal goal) {
        SmartLetter letter = SmartLetter.SPECIFIC;
        if (goal.statement().isEmpty()) {
            return failed(letter, "the goal is not put in words", "цель не сформулирована словами");
        }
        if (goal.kpi().isEmpty()) {
            return failed(letter, "no KPI is named", "показатель не назван");
        }
        if (goal.owner().isEmpty()) {
            return failed(letter, "it is not said whose number it is", "не указано, чей это показатель");
        }
        Kpi kpi = goal.kpi().get();
        boolean against = goal.target().isPresent() && goal.target().get().direction() != kpi.direction();
        if (against) {
            return failed(
                    letter,
                    "the target is " + goal.target().get().direction() + " and KPI " + kpi.id() + " is "
                            + kpi.direction(),
                    "направление цели " + goal.target().get().direction() + ", а показателя " + kpi.id() + " – "
                            + kpi.direction());
        }
        String what = kpi.id() + ", " + kpi.unit() + ", " + goal.owner().get();
        return passed(letter, "KPI and owner are named: " + what, "показатель и владелец названы: " + what);
    }

    private Verdict measurable(SmartGoal goal) {
        SmartLetter letter = SmartLetter.MEASURABLE;
        if (goal.kpi().isEmpty()) {
            return failed(letter, "there is no KPI to measure", "нет показателя, который можно измерить");
        }
        if (goal.target().isEmpty()) {
            return failed(letter, "there is no target number", "нет целевого значения");
        }
        Kpi kpi = goal.kpi().get();
        Optional<String> source = kpi.source();
        boolean formula = catalog != null
                && catalog.find(kpi.id()).isPresent()
                && catalog.factType(kpi.id()).isPresent();
        if (formula) {
            return passed(
                    letter,
                    "KPI " + kpi.id() + " is computed by a formula of the catalogue",
                    "показатель " + kpi.id() + " вычисляется по формуле каталога");
        }
        if (source.isPresent()) {
            return passed(
                    letter,
                    "the source of KPI " + kpi.id() + " is stated",
                    "источник показателя " + kpi.id() + " указан");
        }
        return catalog == null
                ? verdict(
                        letter,
                        Status.UNKNOWN,
                        "KPI " + kpi.id() + " states no source and no catalogue of formulas is given",
                        "источник показателя " + kpi.id() + " не указан, каталог формул не задан")
                : failed(
                        letter,
                        "KPI " + kpi.id() + " has neither a formula nor a source",
                        "у показателя " + kpi.id() + " нет ни формулы, ни источника");
    }

    private Verdict achievable(SmartGoal goal) {
        Optional<TargetValue> target = goal.target();
        if (target.isEmpty()) {
            return failed(
                    SmartLetter.ACHIEVABLE,
                    "there is no target that could be reached",
                    "нет цели, которой можно достичь");
        }
        if (outlook == null) {
            return verdict(
                    SmartLetter.ACHIEVABLE,
                    Status.UNKNOWN,
                    "neither past values nor a forecast are given",
                    "не заданы ни значения прошлого, ни прогноз");
        }
        return new Achievability(outlook, stretchFrom, achievableTo, leastValues).verdict(target.get());
    }

    private static Verdict responsible(SmartGoal goal) {
        SmartLetter letter = SmartLetter.RESPONSIBLE;
        if (goal.responsible().isPresent()) {
            String person = goal.responsible().get().value();
            return passed(letter, "responsible: " + person, "ответственный: " + person);
        }
        Optional<KpiOwner> rep = goal.owner().filter(owner -> owner.level() == KpiOwner.Level.REP);
        return rep.isPresent()
                ? passed(
                        letter,
                        "responsible: " + rep.get().id(),
                        "ответственный: " + rep.get().id())
                : failed(letter, "no responsible person is named", "ответственный не назван");
    }

    private static Verdict relevant(SmartGoal goal) {
        SmartLetter letter = SmartLetter.RELEVANT;
        if (goal.serves().isPresent()) {
            GoalId parent = goal.serves().get();
            return passed(letter, "serves goal " + parent, "служит цели " + parent);
        }
        return goal.strategy().isPresent()
                ? passed(letter, "serves a sentence of the strategy", "служит положению стратегии")
                : failed(
                        letter,
                        "neither a higher goal nor the strategy is named",
                        "не указаны ни вышестоящая цель, ни положение стратегии");
    }

    private static Verdict timeBound(SmartGoal goal, LocalDate asOf) {
        SmartLetter letter = SmartLetter.TIME_BOUND;
        if (goal.deadline().isEmpty()) {
            return failed(letter, "no deadline is set", "срок не установлен");
        }
        LocalDate deadline = goal.deadline().get();
        return deadline.isAfter(asOf)
                ? passed(letter, "deadline " + deadline + " is after " + asOf, "срок " + deadline + " позже " + asOf)
                : failed(
                        letter,
                        "deadline " + deadline + " is not after " + asOf,
                        "срок " + deadline + " не позже " + asOf);
    }

    private static Verdict passed(SmartLetter letter, String english, String russian) {
        return verdict(letter, Status.PASSED, english, russian);
    }

    private static Verdict failed(SmartLetter letter, String english, String russian) {
        return verdict(letter, Status.FAILED, english, russian);
    }

    private static Verdict verdict(SmartLetter letter, Status status, String english, String russian) {
        return new Verdict(letter, status, english, russian);
    }
}
