package org.saleskit.analytics.survival;

import java.util.List;
import java.util.Optional;

/** Observed times in a short text form, for tests. */
final class Lives {

    /** What closes a deal in these tests. */
    enum Close {
        WON,
        LOST
    }

    static final List<Close> CLOSES = List.of(Close.values());

    static final TimeScale DAYS = TimeScale.wholeDays();

    private Lives() {}

    /**
     * Times such as "9 13+ 5W 7L 3-20W": a bare number or W is won, L lost, + still open; "3-20" was seen from 3 to 20.
     */
    static SurvivalData<Close> of(String text) {
        return of(DAYS, text);
    }

    static SurvivalData<Close> of(TimeScale scale, String text) {
        SurvivalAccumulator<Close> accumulator = SurvivalAccumulator.of(scale, CLOSES);
        if (!text.isBlank()) {
            for (String each : text.trim().split("\\s+", -1)) {
                add(accumulator, each);
            }
        }
        return accumulator.result();
    }

    static void add(SurvivalAccumulator<Close> accumulator, String life) {
        char last = life.charAt(life.length() - 1);
        Optional<Close> cause = last == '+' ? Optional.empty() : Optional.of(last == 'L' ? Close.LOST : Close.WON);
        String times = Character.isDigit(last) ? life : life.substring(0, life.length() - 1);
        int dash = times.indexOf('-');
        long entry = dash < 0 ? 0 : Long.parseLong(times.substring(0, dash));
        accumulator.add(entry, Long.parseLong(times.substring(dash + 1)), cause);
    }
}
