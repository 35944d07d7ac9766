package org.saleskit.analytics.keyclients;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.internal.keys.NamedCopy;
import org.saleskit.analytics.keyclients.CriterionCheck.Criterion;
import org.saleskit.core.internal.Checks;

/**
 * By which criteria is a client a key client?
 *
 * <pre>
 * Formula   key client   class ≥ c  and  potential ≥ p  and  fit ≥ f     (or: so many of these)
 *           hunt         potential ≥ p  and  fit ≥ f                     (or: as many of these, if there are so many)
 * </pre>
 *
 * <p><b>Two limits.</b> Each criterion has a limit to enter and one, not higher, to stay. A client goes on a list after it met the
 * limits to enter in {@link #runs} runs in a row, and off it after it missed those to stay in as many. A run in which a criterion
 * that decides is not known neither counts nor ends the row. A client whose runs alternate between
 * two states of its facts therefore changes its place on each list at most once.
 *
 * <p><b>Special cases.</b> The first run founds the programme: who meets the limits to enter is a key client at once, unless the
 * host has a list to {@linkplain #startWith start with}. A prospect that a run sees for the first time is hunted at once if it
 * fits; to become a key client it takes the runs. Without potential and fit there is nothing to hunt by, and that list stays
 * empty.
 *
 * <p><b>Example.</b> Class A enters, B stays, two runs. Runs A, B, C, B, C, C give a key client up to the fifth run; it leaves with the
 * sixth.
 *
 * <p>Immutable and thread-safe.
 */
public final class KeyClientRules {

    /** How many runs in a row change a list, unless another number is given. */
    public static final int DEFAULT_RUNS = 2;

    private static final KeyClientRules DEFAULT = new KeyClientRules(
            Optional.of(new Limits<>(AbcClass.A, AbcClass.B)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            DEFAULT_RUNS);

    private final Optional<Limits<AbcClass>> classes;
    private final Optional<Limits<BigDecimal>> potentials;
    private final Optional<CurrencyUnit> currency;
    private final Optional<Limits<Double>> fits;
    private final OptionalInt needed;
    private final int runs;

    private KeyClientRules(
            Optional<Limits<AbcClass>> classes,
            Optional<Limits<BigDecimal>> potentials,
            Optional<CurrencyUnit> currency,
            Optional<Limits<Double>> fits,
            OptionalInt needed,
            int runs) {
        this.classes = classes;
        this.potentials = potentials;
        this.currency = currency;
        this.fits = fits;
        this.needed = needed;
        this.runs = runs;
    }

    /** {@return class A to enter and B to stay, no other criterion, {@value #DEFAULT_RUNS} runs in a row} */
    public static KeyClientRules withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same with other classes}
     *
     * @param enter the lowest class that enters
     * @param stay the lowest class that stays, not higher
     * @throws IllegalArgumentException if one is a group outside the base, or it takes more to stay than to enter
     */
    public KeyClientRules withClass(AbcClass enter, AbcClass stay) {
        Checks.check(Objects.requireNonNull(enter, "enter").isInBase(), "enter", "be a lettered class", enter);
        Checks.check(Objects.requireNonNull(stay, "stay").isInBase(), "stay", "be a lettered class", stay);
        Checks.check(stay.compareTo(enter) >= 0, "stay", "not be above enter, which is " + enter, stay);
        return new KeyClientRules(Optional.of(new Limits<>(enter, stay)), potentials, currency, fits, needed, runs);
    }

    /** {@return the same without regard to classes} */
    public KeyClientRules withoutClass() {
        return new KeyClientRules(Optional.empty(), potentials, currency, fits, needed, runs);
    }

    /**
     * {@return the same with a potential as a plain number, in a unit of the host}
     *
     * @param enter the least potential that enters
     * @param stay the least that stays, not higher
     * @throws IllegalArgumentException if one is below zero, or it takes more to stay than to enter
     */
    public KeyClientRules withPotential(BigDecimal enter, BigDecimal stay) {
        return withPotential(enter, stay, Optional.empty());
    }

    /**
     * {@return the same with a potential as money; the clients' potentials must be in its currency}
     *
     * @param enter the least potential that enters
     * @param stay the least that stays, not higher
     * @throws IllegalArgumentException if one is below zero, it takes more to stay than to enter, or the currencies differ
     */
    public KeyClientRules withPotential(Money enter, Money stay) {
        CurrencyUnit unit = Objects.requireNonNull(enter, "enter").getCurrencyUnit();
        CurrencyUnit other = Objects.requireNonNull(stay, "stay").getCurrencyUnit();
        Checks.check(unit.equals(other), "stay", "be in the currency of enter, which is " + unit, other);
        return withPotential(enter.getAmount(), stay.getAmount(), Optional.of(unit));
    }

    private KeyClientRules withPotential(BigDecimal enter, BigDecimal stay, Optional<CurrencyUnit> unit) {
        Checks.check(Objects.requireNonNull(enter, "enter").signum() >= 0, "enter", "be zero or more", enter);
        Checks.check(Objects.requireNonNull(stay, "stay").signum() >= 0, "stay", "be zero or more", stay);
        Checks.check(stay.compareTo(enter) <= 0, "stay", "not be above enter, which is " + enter, stay);
        return new KeyClientRules(classes, Optional.of(new Limits<>(enter, stay)), unit, fits, needed, runs);
    }

    /**
     * {@return the same with a fit to the ideal customer profile}
     *
     * @param enter the least score that enters, 0 for a client like all
     * @param stay the least that stays, not higher
     * @throws IllegalArgumentException if one is not finite, or it takes more to stay than to enter
     */
    public KeyClientRules withFit(double enter, double stay) {
        Checks.check(Double.isFinite(enter), "enter", "be finite", enter);
        Checks.check(Double.isFinite(stay), "stay", "be finite", stay);
        Checks.check(stay <= enter, "stay", "not be above enter, which is " + enter, stay);
        return new KeyClientRules(classes, potentials, currency, Optional.of(new Limits<>(enter, stay)), needed, runs);
    }

    /**
     * {@return the same where so many of the criteria are enough} Unless given, all are needed.
     *
     * @param criteria how many, one or more
     * @throws IllegalArgumentException if it is below one
     */
    public KeyClientRules withNeeded(int criteria) {
        Checks.positive(criteria, "needed");
        return new KeyClientRules(classes, potentials, currency, fits, OptionalInt.of(criteria), runs);
    }

    /**
     * {@return the same with another number of runs}
     *
     * @param inARow how many runs in a row change a list
     * @throws IllegalArgumentException if it is below two, which would hold nothing
     */
    public KeyClientRules withRuns(int inARow) {
        Checks.check(inARow >= 2, "runs", "be two or more", inARow);
        return new KeyClientRules(classes, potentials, currency, fits, needed, inARow);
    }

    /** {@return the criteria; unmodifiable} */
    public List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        classes.ifPresent(any -> criteria.add(Criterion.CLASS));
        potentials.ifPresent(any -> criteria.add(Criterion.POTENTIAL));
        fits.ifPresent(any -> criteria.add(Criterion.FIT));
        return List.copyOf(criteria);
    }

    /** {@return how many of the criteria are needed} */
    public int needed() {
        return needed.orElse(criteria().size());
    }

    /** {@return how many runs in a row change a list} */
    public int runs() {
        return runs;
    }

    /**
     * {@return the programme as the first run founds it}
     *
     * @param <K> the key of a client
     * @param run the clients and prospects, each once
     * @throws IllegalArgumentException if there are no criteria or fewer than are needed, a client occurs twice, or a potential is
     *     in another currency
     */
    public <K extends Comparable<? super K>> KeyClientProgramme<K> start(Iterable<? extends KeyClientFacts<K>> run) {
        checkCriteria();
        return KeyClientProgramme.first(this, Optional.empty(), run);
    }

    /**
     * {@return the programme that goes on with the host's list of key clients} Those stay or leave by the rules, and nobody else
     * enters at once.
     *
     * @param <K> the key of a client
     * @param members the key clients so far
     * @param run the clients and prospects, each once
     * @throws IllegalArgumentException if there are no criteria or fewer than are needed, a client occurs twice, or a potential is
     *     in another currency
     */
    public <K extends Comparable<? super K>> KeyClientProgramme<K> startWith(
            Set<? extends K> members, Iterable<? extends KeyClientFacts<K>> run) {
        checkCriteria();
        return KeyClientProgramme.first(this, Optional.of(new TreeSet<>(NamedCopy.<K>of(members, "members"))), run);
    }

    private void checkCriteria() {
        int criteria = criteria().size();
        Checks.check(criteria > 0, "criteria", "be one or more", criteria);
        Checks.check(needed() <= criteria, "needed", "be at most " + criteria + ", the number of criteria", needed());
    }

    Optional<Limits<AbcClass>> classLimits() {
        return classes;
    }

    Optional<Limits<BigDecimal>> potentialLimits() {
        return potentials;
    }

    Optional<CurrencyUnit> currency() {
        return currency;
    }

    Optional<Limits<Double>> fitLimits() {
        return fits;
    }

    /** {@return the options} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("KeyClientRules[");
        classes.ifPresent(limits -> text.append("class ").append(limits).append(", "));
        String unit = currency.map(each -> " " + each).orElse("");
        potentials.ifPresent(
                limits -> text.append("potential ").append(limits).append(unit).append(", "));
        fits.ifPresent(limits -> text.append("fit ").append(limits).append(", "));
        return text.append("needed " + needed() + ", runs " + runs + "]").toString();
    }
}
