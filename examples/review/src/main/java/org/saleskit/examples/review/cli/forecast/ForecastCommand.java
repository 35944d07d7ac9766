package org.saleskit.examples.review.cli.forecast;

import java.io.Writer;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.forecast.pipeline.PipelineCommand;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Forecasts: from activity, of open deals, and of a plan. */
@Command(
        name = "forecast",
        description = "Forecasts sales as a distribution, never as a bare number.",
        subcommands = {ActivityCommand.class, PipelineCommand.class, PlanCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class ForecastCommand implements Callable<Integer>, Terminal {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Terminal root;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "must be followed by a command: activity, pipeline, plan");
    }

    @Override
    public Writer out() {
        return root().out();
    }

    Terminal root() {
        return Objects.requireNonNull(root);
    }
}
