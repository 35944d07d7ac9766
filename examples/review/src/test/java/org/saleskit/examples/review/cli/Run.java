package org.saleskit.examples.review.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command line gives. */
record Run(int code, String out, String err) {

    static Run of(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Saleskit.run(out, err, args.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Run of(String... args) {
        return of(List.of(args));
    }

    /** The output of a command that must be fine. */
    String fine() {
        if (code != 0 || !err.isEmpty()) {
            throw new AssertionError("exit " + code + ": " + err);
        }
        return out;
    }
}
