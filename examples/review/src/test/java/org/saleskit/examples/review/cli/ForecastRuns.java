package org.saleskit.examples.review.cli;

import java.util.ArrayList;
import java.util.List;

/** Command lines of the forecasts that read files. */
final class ForecastRuns {

    /** Seven open deals: one of unknown probability, one without an amount. */
    static final String OPEN = Golden.input("open.csv");

    /** Sales of each working day from September 2025 to March 2026, more of them from the 21st on, with returns. */
    static final String DAILY = Golden.input("daily.csv");

    private ForecastRuns() {}

    static Run pipeline(String file, String options) {
        return of("forecast pipeline --csv " + file + " --amount amount " + options);
    }

    /** With chances learned from the log of the funnel's sample. */
    static Run learned(String file, String options) {
        return pipeline(
                file,
                "--deal deal --stage stage --age days --log " + DealRuns.SAMPLE
                        + " --log-time at --stages Lead,Offer,Contract --won Won --lost Lost --days 30 " + options);
    }

    static Run plan(String options) {
        return of("forecast plan --period 2026-03 " + options);
    }

    private static Run of(String line) {
        List<String> args = new ArrayList<>(List.of(line.strip().split(" +")));
        return Run.of(args);
    }
}
