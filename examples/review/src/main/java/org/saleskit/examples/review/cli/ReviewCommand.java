package org.saleskit.examples.review.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/** The main job, from the same jar; it reads its own options. */
@Command(
        name = "review",
        description =
                "Prints a sales review of a company and writes it as an HTML page, and as JSON (review --help tells more).")
final class ReviewCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Saleskit root;

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        return Objects.requireNonNull(root).review(options);
    }
}
