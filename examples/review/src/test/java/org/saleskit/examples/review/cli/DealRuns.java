package org.saleskit.examples.review.cli;

import java.util.ArrayList;
import java.util.List;

/** Runs commands over a log of deals in the columns of the sample. */
final class DealRuns {

    /** 72 deals of four reps, with skips, moves back, reopenings, amounts, reasons, and rows that are left out. */
    static final String SAMPLE = Golden.input("deals.csv");

    private DealRuns() {}

    /** A command over a file. */
    static Run of(String command, String file, String... options) {
        List<String> args = new ArrayList<>(List.of(command, "--csv", file, "--deal", "deal", "--stage", "stage"));
        args.addAll(List.of("--time", "at", "--stages", "Lead,Offer,Contract", "--won", "Won", "--lost", "Lost"));
        args.addAll(List.of(options));
        return Run.of(args);
    }

    /** A command over the sample. */
    static Run ofSample(String command, String... options) {
        return of(command, SAMPLE, options);
    }

    /** The JSON of a command over a file. */
    static String json(String command, String file, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--format", "json"));
        return of(command, file, all.toArray(String[]::new)).fine();
    }
}
