package org.saleskit.core.sale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/**
 * Which lines count in a period, when a sale counts by its payment, or its shipment, and not by its document?
 *
 * <p>A line counts on the first date on which the event happened to it or to its whole order; later ones, such as the
 * second half of a payment, change nothing. A return counts on its own date, but not before the sale that it takes
 * back: a return of what was never paid takes nothing off the paid. The line that a return takes back is the one of its
 * number.
 *
 * <p>Which part of an amount was paid is not kept: a host that counts parts hands over a line for each.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecognitionLog {

    private final SortedMap<OrderId, List<Recognition>> byOrder;

    private RecognitionLog(SortedMap<OrderId, List<Recognition>> byOrder) {
        this.byOrder = byOrder;
    }

    /**
     * {@return the log of these facts}
     *
     * @param recognitions the facts in any order; none makes a log by which nothing counts
     */
    public static RecognitionLog of(Collection<Recognition> recognitions) {
        TreeMap<OrderId, List<Recognition>> byOrder = new TreeMap<>();
        for (Recognition recognition : recognitions) {
            byOrder.computeIfAbsent(recognition.order(), id -> new ArrayList<>())
                    .add(recognition);
        }
        return new RecognitionLog(byOrder);
    }

    /**
     * {@return the date on which a line counts; empty if the event has not happened to it}
     *
     * @param line the line
     * @param event what makes a sale count
     */
    public Optional<LocalDate> dateOf(SaleLine line, RecognitionEvent event) {
        Objects.requireNonNull(event, "event");
        LocalDate own = line.date();
        return byOrder.getOrDefault(line.order(), List.of()).stream()
                .filter(recognition -> recognition.event() == event && recognition.covers(line))
                .map(Recognition::date)
                .min(LocalDate::compareTo)
                .map(date -> line.isReturn() && own.isAfter(date) ? own : date);
    }

    /**
     * {@return which of the lines count in a period}
     *
     * @param lines the lines
     * @param event what makes a sale count
     * @param period the days, end excluded; it may have open ends
     */
    public RecognizedLines recognize(Collection<SaleLine> lines, RecognitionEvent event, LocalDateRange period) {
        Objects.requireNonNull(period, "period");
        List<SaleLine> counted = new ArrayList<>();
        List<SaleLine> earlier = new ArrayList<>();
        List<SaleLine> later = new ArrayList<>();
        List<SaleLine> never = new ArrayList<>();
        for (SaleLine line : lines) {
            Optional<LocalDate> date = dateOf(line, event);
            if (date.isEmpty()) {
                never.add(line);
            } else if (period.contains(date.get())) {
                counted.add(line);
            } else if (date.get().isBefore(period.getStart())) {
                earlier.add(line);
            } else {
                later.add(line);
            }
        }
        return new RecognizedLines(counted, earlier, later, never);
    }
}
