package org.saleskit.core.credit;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * An amount divided among channels. The parts of the channels and {@link #unattributed} sum to the amount exactly.
 *
 * @param rule the rule of the division
 * @param amount the amount
 * @param byChannel the part of each channel that has one, by name; unmodifiable
 * @param touches the touches up to the sale, by time, of which the rule used the first, the last or all
 * @param leftOut the touches after the sale, by time, which it does not count
 */
public record AttributedAmount(
        Attribution rule, Money amount, SortedMap<String, Money> byChannel, List<Touch> touches, List<Touch> leftOut) {

    /**
     * Copies the parts.
     *
     * @param rule the rule of the division
     * @param amount the amount
     * @param byChannel the part of each channel
     * @param touches the touches up to the sale
     * @param leftOut the touches after the sale
     */
    public AttributedAmount {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(amount, "amount");
        byChannel = Collections.unmodifiableSortedMap(new TreeMap<>(byChannel));
        touches = List.copyOf(touches);
        leftOut = List.copyOf(leftOut);
    }

    /** {@return the part that no channel has: all of the amount if there was no touch, otherwise zero} */
    public Money unattributed() {
        return amount.minus(Money.total(amount.getCurrencyUnit(), byChannel.values()));
    }

    /** {@return whether a channel has the amount} */
    public boolean isAttributed() {
        return !byChannel.isEmpty();
    }
}
