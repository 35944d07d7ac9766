package org.saleskit.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a run of the job left behind. */
record ReviewRun(int code, String out, String err) {

    static ReviewRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ReviewMain.run(out, err, args);
        return new ReviewRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static void assertFails(String message, String... args) {
        ReviewRun run = ReviewRun.of(args);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(last(run)).isEqualTo(message);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    static String last(ReviewRun run) {
        List<String> lines = run.err().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
