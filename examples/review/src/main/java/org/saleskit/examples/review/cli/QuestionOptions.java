package org.saleskit.examples.review.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.certainty.CertaintyAnalysis;
import org.saleskit.analytics.criteria.JoinRule;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What else is asked of the classes: inside groups, by further criteria, how sure, why, and what to do. */
final class QuestionOptions {

    private static final int GROUP_SIZE = 10;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--group",
            paramLabel = "COL",
            description =
                    "Classes the keys inside groups too, such as channels, and lists those with another class there.")
    private @Nullable String group;

    @Option(
            names = "--group-size",
            paramLabel = "N",
            converter = Choices.Size.class,
            description = "Keys above zero below which a group has no classes. Default: 10.")
    private @Nullable Integer groupSize;

    @Option(
            names = "--criterion",
            paramLabel = "COL|COL*COL",
            description = "A further amount to class the keys by, such as profit beside sales; repeatable.")
    private List<String> criteria = new ArrayList<>();

    @Option(
            names = "--join",
            paramLabel = "RULE",
            converter = Choices.Join.class,
            description = "How the classes by several criteria become one: tuple (default: they stay side by side), "
                    + "best-class, worst-class, weighted-score.")
    private @Nullable JoinRule join;

    @Option(
            names = "--certainty",
            paramLabel = "DRAWS",
            converter = Choices.Draws.class,
            description = "How probable each class of each key is, by drawing the periods anew so many times.")
    private @Nullable Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = OptionValues.Whole.class,
            description = "Start of the random numbers of --certainty. Default: 1.")
    private @Nullable Long seed;

    @Option(names = "--policies", description = "What to do with the keys of each cell, by the usual table.")
    private boolean policies;

    @Option(names = "--explain", paramLabel = "KEY", description = "Why the key has its classes, in words; repeatable.")
    private List<String> explained = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "en|ru",
            converter = OptionValues.Language.class,
            description = "Language of --explain and --policies. Default: en.")
    private @Nullable Locale language;

    /** Refuses options that mean nothing without another, or say one thing twice. */
    void check(String amount, boolean gross) {
        needs(groupSize != null && group == null, "--group-size", "--group");
        needs(join != null && criteria.isEmpty(), "--join", "--criterion");
        needs(seed != null && draws == null, "--seed", "--certainty");
        needs(language != null && explained.isEmpty() && !policies, "--lang", "--explain or --policies");
        if (gross && !criteria.isEmpty()) {
            throw misuse(
                    "--criterion must not be given with --negatives gross-sales, which leaves out rows by --amount");
        }
        List<String> names = new ArrayList<>(List.of(amount));
        for (String criterion : criteria) {
            if (names.contains(criterion)) {
                throw misuse("--amount and --criterion must name an amount once, but name \"" + criterion + "\" again");
            }
            names.add(criterion);
        }
    }

    private void needs(boolean alone, String option, String other) {
        if (alone) {
            throw misuse(option + " must be given together with " + other + ", but is alone");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /** The column of the groups. */
    Optional<String> group() {
        return Optional.ofNullable(group);
    }

    int groupSize() {
        return groupSize == null ? GROUP_SIZE : groupSize;
    }

    /** The columns of further amounts. */
    List<String> criteria() {
        return List.copyOf(criteria);
    }

    JoinRule join() {
        return join == null ? JoinRule.TUPLE : join;
    }

    /** The draws that are asked for. */
    Optional<CertaintyAnalysis> certainty() {
        CertaintyAnalysis usual = CertaintyAnalysis.withDefaults();
        return Optional.ofNullable(draws)
                .map(count -> usual.withDraws(count).withSeed(seed == null ? usual.seed() : seed));
    }

    boolean policies() {
        return policies;
    }

    /** The keys to explain. */
    List<String> explained() {
        return explained.stream().distinct().toList();
    }

    Locale language() {
        return language == null ? Locale.ENGLISH : language;
    }
}
