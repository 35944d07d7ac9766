package org.saleskit.examples.review.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.xyz.LimitRule;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.output.Names;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rules of the classes: limits, and what happens at and below them. Options that contradict each other are refused. */
final class ClassOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--abc",
            paramLabel = "80,95",
            converter = OptionValues.AbcThresholds.class,
            description = "Cumulative percents that end the classes A, B, ... Default: 80,95.")
    private OptionValues.@Nullable Thresholds abc;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = Choices.Mode.class,
            description =
                    "What the limits are percents of: value-share (default), item-share, value-and-count (both), or "
                            + "computed, computed-spline: no limits, but those that the curve itself has.")
    private @Nullable AbcMode mode;

    @Option(
            names = "--abc-items",
            paramLabel = "20,50",
            converter = OptionValues.AbcThresholds.class,
            description = "Cumulative percents of the items that end the classes, for the modes item-share and "
                    + "value-and-count. Default: 20,50.")
    private OptionValues.@Nullable Thresholds abcItems;

    @Option(
            names = "--rule",
            paramLabel = "prefix|inclusive|strict|nearest",
            converter = Choices.Rule.class,
            description = "Which share decides at a limit: that before the item (prefix, default), with it, at most or "
                    + "below the limit (inclusive, strict), or the nearest to the limit.")
    private @Nullable BoundaryRule rule;

    @Option(
            names = "--ties",
            paramLabel = "together|split",
            converter = Choices.Ties.class,
            description =
                    "Equal amounts: all in the class of the first (together, default) or each by its place (split).")
    private @Nullable TieRule ties;

    @Option(
            names = "--negatives",
            paramLabel = "RULE",
            defaultValue = "separate",
            converter = Choices.Negatives.class,
            description = "Keys at zero and below: separate (default), clamp-to-zero, drop, include-in-base, absolute; "
                    + "gross-sales leaves out rows below zero.")
    private NegativeRule negatives = NegativeRule.SEPARATE;

    @Option(
            names = "--xyz",
            paramLabel = "10,25",
            converter = OptionValues.XyzThresholds.class,
            description = "Percents of variation that end the classes X and Y. Default: 10,25.")
    private OptionValues.@Nullable Thresholds xyz;

    @Option(
            names = "--xyz-preset",
            paramLabel = "NAME",
            converter = Choices.Preset.class,
            description = "Limits in common use: ru-10-25, intl-50-100, or quantile-20-30-50 by share of the items.")
    private @Nullable XyzPreset preset;

    @Option(
            names = "--min-periods",
            paramLabel = "N",
            defaultValue = "6",
            converter = Choices.Periods.class,
            description = "Periods below which a key is NEW. Default: 6.")
    private int minPeriods;

    /** The analysis of these rules. Under gross-sales the rows below zero have to be left out before. */
    AbcXyzAnalysis analysis() {
        return AbcXyzAnalysis.withDefaults().withAbc(abc()).withXyz(xyz());
    }

    /** Whether rows below zero are left out, so that a table of the rest is what gross sales are. */
    boolean isGross() {
        return negatives == NegativeRule.GROSS_SALES;
    }

    private AbcAnalysis abc() {
        refuseUnused();
        AbcAnalysis analysis = AbcAnalysis.withDefaults()
                .withNegatives(isGross() ? NegativeRule.SEPARATE : negatives)
                .withMode(mode())
                .withRule(Objects.requireNonNullElse(rule, BoundaryRule.PREFIX))
                .withTies(Objects.requireNonNullElse(ties, TieRule.KEEP_TOGETHER));
        if (abc != null) {
            analysis = analysis.withThresholds(abc.fractions());
        }
        if (abcItems != null) {
            analysis = analysis.withItemThresholds(abcItems.fractions());
        }
        int values = analysis.thresholds().size();
        int items = analysis.itemThresholds().size();
        if (mode() == AbcMode.VALUE_AND_COUNT && values != items) {
            throw misuse("--abc and --abc-items must have as many limits with --mode value-and-count, but have "
                    + values + " and " + items);
        }
        return analysis;
    }

    private AbcMode mode() {
        return mode == null ? AbcMode.VALUE_SHARE : mode;
    }

    private void refuseUnused() {
        boolean byItems = mode() == AbcMode.ITEM_SHARE || mode() == AbcMode.VALUE_AND_COUNT;
        boolean byValue = mode() == AbcMode.VALUE_SHARE || mode() == AbcMode.VALUE_AND_COUNT;
        refuse("--abc", abc != null && !byValue);
        refuse("--abc-items", abcItems != null && !byItems);
        refuse("--rule", rule != null && !byValue);
        refuse("--ties", ties != null && mode() == AbcMode.COMPUTED_SPLINE);
    }

    private void refuse(String option, boolean unused) {
        if (unused) {
            throw misuse(option + " must not be given with --mode " + Names.option(mode()) + ", which does not use it");
        }
    }

    private XyzAnalysis xyz() {
        XyzAnalysis analysis = XyzAnalysis.withDefaults().withMinimumPeriods(minPeriods);
        if (xyz != null && preset != null) {
            throw misuse("--xyz must not be given with --xyz-preset, which sets the same limits");
        }
        if (xyz != null) {
            return analysis.withThresholds(
                    xyz.fractions().get(0), xyz.fractions().get(1));
        }
        XyzPreset limits = preset == null ? XyzPreset.RU_10_25 : preset;
        return limits.limitRule() == LimitRule.VARIATION
                ? analysis.withThresholds(limits.xLimit(), limits.yLimit())
                : analysis.withItemShares(limits.xLimit(), limits.yLimit());
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
