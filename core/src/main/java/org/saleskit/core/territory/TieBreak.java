package org.saleskit.core.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;

/** Which of several territories of the same priority gets a client that all of them cover. */
public enum TieBreak {
    /** The one with the smallest identifier. */
    SMALLEST_ID,
    /** The one that has been in force the longest, then the one with the smallest identifier. */
    EARLIEST_START,
    /** The one that came into force last, then the one with the smallest identifier. */
    LATEST_START;

    /** The winner first. */
    Comparator<Territory> order() {
        Function<Territory, LocalDate> start = territory -> territory.validity().getStart();
        Comparator<Territory> byId = Comparator.comparing(Territory::id);
        return switch (this) {
            case SMALLEST_ID -> byId;
            case EARLIEST_START -> Comparator.comparing(start).thenComparing(byId);
            case LATEST_START ->
                Comparator.comparing(start, Comparator.reverseOrder()).thenComparing(byId);
        };
    }
}
