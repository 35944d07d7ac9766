package org.saleskit.examples.review.cli;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether the cells of ABC and XYZ are compared, and their rules. Rules of cells that nobody asks for are refused. */
final class CellOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--cells", description = "Also compares the cells of ABC and XYZ, such as AX and BY.")
    private boolean cells;

    @Option(
            names = "--period",
            paramLabel = "month|week|quarter",
            converter = OptionValues.Periods.class,
            description = "Periods among which the variation for --cells is measured. Default: month.")
    private @Nullable PeriodUnit period;

    @Option(
            names = "--xyz",
            paramLabel = "10,25",
            converter = OptionValues.XyzThresholds.class,
            description = "Percents of variation that end the classes X and Y for --cells. Default: 10,25.")
    private OptionValues.@Nullable Thresholds xyz;

    @Option(
            names = "--min-periods",
            paramLabel = "N",
            converter = Choices.Periods.class,
            description = "Fewer periods since the first sale make a key NEW for --cells. Default: 6.")
    private @Nullable Integer minimumPeriods;

    /** Refuses cells without days, and rules of cells without cells. */
    void check(boolean hasDays) {
        needs(cells && !hasDays, "--cells", "--date");
        needs(period != null && !cells, "--period", "--cells");
        needs(xyz != null && !cells, "--xyz", "--cells");
        needs(minimumPeriods != null && !cells, "--min-periods", "--cells");
    }

    private void needs(boolean alone, String option, String other) {
        if (alone) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option + " must be given together with " + other + ", but is alone");
        }
    }

    /** The periods of the cells; empty if only ABC classes are compared. */
    Optional<PeriodUnit> period() {
        return cells ? Optional.of(Objects.requireNonNullElse(period, PeriodUnit.MONTH)) : Optional.empty();
    }

    XyzAnalysis analysis() {
        XyzAnalysis analysis = XyzAnalysis.withDefaults();
        if (xyz != null) {
            analysis = analysis.withThresholds(
                    xyz.fractions().get(0), xyz.fractions().get(1));
        }
        return minimumPeriods == null ? analysis : analysis.withMinimumPeriods(minimumPeriods);
    }
}
