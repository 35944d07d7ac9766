package org.saleskit.analytics.winloss;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.stats.Proportion;

/**
 * Lost deals that have the same values on some axes: how many, worth how much, and which. Immutable.
 *
 * <p>Competitors are written freely, so that the text form leaves values out.
 */
public final class LossCell {

    /** By falling number of deals; cells with equal numbers keep their order in a stable sort. */
    public static final Comparator<LossCell> BY_COUNT =
            Comparator.comparingLong(LossCell::count).reversed();

    private final Map<LossAxis, Optional<String>> values;
    private final List<DecidedDeal> losses;
    private final long allLosses;
    private final SortedMap<String, Money> sums = new TreeMap<>();

    LossCell(Map<LossAxis, Optional<String>> values, List<DecidedDeal> losses, long allLosses) {
        Map<LossAxis, Optional<String>> copy = new EnumMap<>(LossAxis.class);
        copy.putAll(values);
        this.values = Collections.unmodifiableMap(copy);
        this.losses = List.copyOf(losses);
        this.allLosses = allLosses;
        for (DecidedDeal loss : losses) {
            loss.amount()
                    .ifPresent(amount -> sums.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus));
        }
    }

    /**
     * {@return by falling value in a currency; cells of equal value, and those without any, keep their order in a stable sort}
     *
     * @param currency the currency
     */
    public static Comparator<LossCell> byValue(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return Comparator.comparing((LossCell cell) -> cell.value(currency)).reversed();
    }

    /** {@return the values on the axes of this cell, in the order of the axes; empty ones stand for "none given"; unmodifiable} */
    public Map<LossAxis, Optional<String>> values() {
        return values;
    }

    /**
     * {@return the value on an axis; empty if none was given}
     *
     * @param axis one of the axes by which this cell was counted
     * @throws IllegalArgumentException if it was not counted by this axis
     */
    public Optional<String> value(LossAxis axis) {
        Optional<String> value = values.get(Objects.requireNonNull(axis, "axis"));
        if (value == null) {
            throw Checks.broken("axis", "be one of " + values.keySet(), axis);
        }
        return value;
    }

    /**
     * {@return what the reason means; empty if none was given}
     *
     * @throws IllegalArgumentException if this cell was not counted by {@link LossAxis#REASON_TYPE}
     */
    public Optional<ReasonType> reasonType() {
        return value(LossAxis.REASON_TYPE).map(ReasonType::valueOf);
    }

    /** {@return the number of lost deals} */
    public long count() {
        return losses.size();
    }

    /** {@return the lost deals of this cell, of all} */
    public Proportion share() {
        return Proportion.of(losses.size(), allLosses);
    }

    /** {@return the lost deals with all that was counted, by deal; unmodifiable} */
    public List<DecidedDeal> losses() {
        return losses;
    }

    /** {@return the lost deals, in order} */
    public List<DealId> deals() {
        return losses.stream().map(DecidedDeal::deal).toList();
    }

    /** {@return the value lost, by the code of the currency; empty if no deal has an amount} */
    public List<Money> valueLost() {
        return List.copyOf(sums.values());
    }

    /**
     * {@return the value lost in one currency; zero if no deal has an amount in it}
     *
     * @param currency the currency
     */
    public Money value(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return sums.getOrDefault(currency.getCode(), Money.zero(currency));
    }

    /** {@return the lost deals without an amount, in order: they are in the count and in no value} */
    public List<DealId> withoutAmount() {
        return losses.stream()
                .filter(loss -> loss.amount().isEmpty())
                .map(DecidedDeal::deal)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LossCell that
                && values.equals(that.values)
                && losses.equals(that.losses)
                && allLosses == that.allLosses;
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, losses);
    }

    /** {@return the axes, the count and the value} */
    @Override
    public String toString() {
        return "LossCell[" + values.keySet() + ", " + share() + ", " + sums.values() + "]";
    }
}
