package org.saleskit.analytics.internal.words;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.saleskit.core.deal.Close;
import org.saleskit.core.internal.Words;

/** The span of a report, and the closes it counts, in words. */
public final class SpanWords {

    private SpanWords() {}

    /**
     * {@return such as "from 2026-01-01T00:00:00Z to before 2026-02-01T00:00:00Z, as of 2026-02-01T00:00:00Z"; "through
     * 2026-01-31T12:00:00Z" if the end is a nanosecond after that, as of a report up to an instant with all that happened at it}
     *
     * @param words the language
     * @param from the begin
     * @param to the end, which does not belong to it
     * @param asOf the instant of the report
     */
    public static String span(Words words, Instant from, Instant to, Instant asOf) {
        Instant last = to.minusNanos(1);
        if (last.equals(last.truncatedTo(ChronoUnit.MICROS))) {
            return words.say(
                    "from " + from + " through " + last + ", as of " + asOf,
                    "с " + from + " по " + last + " включительно, по состоянию на " + asOf);
        }
        return words.say(
                "from " + from + " to before " + to + ", as of " + asOf,
                "с " + from + " до " + to + " (не включая), по состоянию на " + asOf);
    }

    /**
     * {@return such as ", by the first close"; nothing for the default}
     *
     * @param words the language
     * @param rule which closes count
     */
    public static String closes(Words words, Close.Rule rule) {
        return switch (rule) {
            case LAST_CLOSE -> "";
            case FIRST_CLOSE -> words.say(", by the first close", ", по первому закрытию");
            case COUNT_EACH_CLOSE -> words.say(", each close counted", ", по каждому закрытию");
            case NEW_DEAL_ON_REOPEN ->
                words.say(", each reopened deal counted as a new one", ", повторно открытая сделка считается новой");
        };
    }
}
