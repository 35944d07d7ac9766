package org.saleskit.analytics.velocity;

import org.saleskit.core.internal.Words;

/** Which deals in work a velocity starts from. Qualified: having reached the first sales stage. */
public enum WorkCount {
    /** Qualified deals in an open stage just before the end of the window, where the period to come begins. The default. */
    OPEN_AT_END,
    /** The number of qualified deals in an open stage, averaged over the time of the window. */
    TIME_AVERAGE,
    /** Deals opened in the window that were qualified, won or lost by its end. A longer window holds more of them. */
    OPENED_IN_WINDOW;

    String label(Words words) {
        return switch (this) {
            case OPEN_AT_END -> words.say("open at the end of the window", "открытых в конце окна");
            case TIME_AVERAGE -> words.say("open on average over the window", "открытых в среднем за окно");
            case OPENED_IN_WINDOW -> words.say("opened in the window", "открытых за окно");
        };
    }
}
