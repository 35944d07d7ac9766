package org.saleskit.core.sale;

import java.util.List;

/**
 * Which lines count in a period, and why the others do not. Every line that was given is in exactly one of the lists, in
 * the order in which it was given.
 *
 * @param counted the lines that count in the period
 * @param earlier the lines that counted before it
 * @param later the lines that count after it
 * @param never the lines to which the event has not happened
 */
public record RecognizedLines(
        List<SaleLine> counted, List<SaleLine> earlier, List<SaleLine> later, List<SaleLine> never) {

    /**
     * Copies the lists.
     *
     * @param counted the lines that count in the period
     * @param earlier the lines that counted before it
     * @param later the lines that count after it
     * @param never the lines to which the event has not happened
     */
    public RecognizedLines {
        counted = List.copyOf(counted);
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
        never = List.copyOf(never);
    }
}
