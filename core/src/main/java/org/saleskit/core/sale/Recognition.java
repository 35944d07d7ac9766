package org.saleskit.core.sale;

import java.time.LocalDate;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/** The fact that an order, or some of its lines, was signed, invoiced, paid or shipped on a date. */
@Value.Immutable
public abstract class Recognition {

    Recognition() {}

    /** {@return the order} */
    public abstract OrderId order();

    /** {@return what happened} */
    public abstract RecognitionEvent event();

    /** {@return when it happened, by the company's books} */
    public abstract LocalDate date();

    /** {@return the numbers of the lines to which it happened; none means the whole order} */
    @Value.NaturalOrder
    public abstract SortedSet<Integer> lineNumbers();

    /**
     * {@return the recognition of a whole order}
     *
     * @param order the order
     * @param event what happened
     * @param date when it happened
     */
    public static Recognition of(OrderId order, RecognitionEvent event, LocalDate date) {
        return builder().order(order).event(event).date(date).build();
    }

    /** {@return a new builder} */
    public static RecognitionBuilder builder() {
        return new RecognitionBuilder();
    }

    /** {@return a builder that holds the values of this recognition} */
    public final RecognitionBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        lineNumbers().forEach(number -> Checks.nonNegative(number, "recognition.lineNumbers"));
    }

    /**
     * {@return whether it happened to the line}
     *
     * @param line a line of any order
     */
    public final boolean covers(SaleLine line) {
        return line.order().equals(order())
                && (lineNumbers().isEmpty() || lineNumbers().contains(line.lineNumber()));
    }
}
