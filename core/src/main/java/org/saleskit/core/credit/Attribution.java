package org.saleskit.core.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.core.money.Allocation;

/**
 * To which channels is a sale owed? A rule by which its amount is divided among the channels that the client met before.
 *
 * <p>Of touches at one instant, the channel that is first by name counts as the earlier one. A touch after the sale is not
 * part of what led to it. A sale without a touch is owed to no channel, which the result says: see {@link
 * AttributedAmount#unattributed}.
 */
public enum Attribution {
    /** All to the channel of the first touch: what brings new clients. */
    FIRST,
    /** All to the channel of the last touch: what closes sales. */
    LAST,
    /** To all touches in equal parts; a channel that was met twice has two of them. */
    LINEAR;

    /**
     * {@return the amount by channel; the parts sum to it exactly} A part that does not come out even goes to the larger
     * remainder, and of equal ones to the channel that is first by name.
     *
     * @param amount the amount of the sale, or of a return, which takes back what the sale gave
     * @param touches the touches of the client, in any order; a repeated one counts each time
     * @param soldAt when the sale was made; a touch at this instant still counts
     */
    public AttributedAmount attribute(Money amount, Collection<Touch> touches, Instant soldAt) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(soldAt, "soldAt");
        List<Touch> before = new ArrayList<>();
        List<Touch> after = new ArrayList<>();
        for (Touch touch : touches) {
            (touch.happenedAt().isAfter(soldAt) ? after : before).add(touch);
        }
        before.sort(null);
        after.sort(null);
        List<String> channels = channels(before);
        return new AttributedAmount(
                this,
                amount,
                channels.isEmpty()
                        ? new TreeMap<>()
                        : Allocation.<String>equally(channels).split(amount),
                before,
                after);
    }

    private List<String> channels(List<Touch> touches) {
        if (touches.isEmpty()) {
            return List.of();
        }
        return switch (this) {
            case FIRST -> List.of(touches.get(0).channel());
            case LAST -> List.of(touches.get(touches.size() - 1).channel());
            case LINEAR -> touches.stream().map(Touch::channel).toList();
        };
    }
}
