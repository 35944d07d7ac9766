package org.saleskit.core.credit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * A client came into touch with a channel: saw the advertisement, opened the letter, stopped at the stand. Ordered by time,
 * then by channel.
 *
 * @param happenedAt when
 * @param channel the channel, in the host's words
 */
public record Touch(Instant happenedAt, String channel) implements Comparable<Touch> {

    private static final Comparator<Touch> ORDER =
            Comparator.comparing(Touch::happenedAt).thenComparing(Touch::channel);

    /**
     * Checks the channel.
     *
     * @param happenedAt when
     * @param channel the channel, not blank
     */
    public Touch {
        Objects.requireNonNull(happenedAt, "happenedAt");
        Checks.notBlank(channel, "touch.channel");
    }

    /**
     * {@return a touch of a channel}
     *
     * @param happenedAt when
     * @param channel the channel, not blank
     */
    public static Touch of(Instant happenedAt, String channel) {
        return new Touch(happenedAt, channel);
    }

    @Override
    public int compareTo(Touch other) {
        return ORDER.compare(this, other);
    }
}
