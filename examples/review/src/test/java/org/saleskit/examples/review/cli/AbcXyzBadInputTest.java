package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.examples.review.cli.BadInput.assertFailure;
import static org.saleskit.examples.review.cli.BadInput.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad-input catalogue of the rules and questions of {@code abcxyz}: each case gives exactly one named line. */
class AbcXyzBadInputTest {

    private static final String ABC = "abcxyz --key k --date d --amount a ";
    private static final String SEE = " (see saleskit abcxyz --help)";

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> values() {
        String condition = " must be COL=REGEX such as \"sku=[0-9]+\", but was ";
        return Stream.of(
                arguments(
                        "--rule prefixed", "--rule must be prefix, nearest, inclusive or strict, but was \"prefixed\""),
                arguments("--ties apart", "--ties must be together or split, but was \"apart\""),
                arguments(
                        "--mode share",
                        "--mode must be value-share, item-share, value-and-count, computed or computed-spline, but was "
                                + "\"share\""),
                arguments(
                        "--negatives gross",
                        "--negatives must be separate, clamp-to-zero, drop, include-in-base, absolute or gross-sales, but "
                                + "was \"gross\""),
                arguments(
                        "--xyz-preset 10-25",
                        "--xyz-preset must be ru-10-25, intl-50-100 or quantile-20-30-50, but was \"10-25\""),
                arguments(
                        "--abc-items 50,20",
                        "--abc-items must be ascending percents between 0 and 100 such as 80,95, but was \"50,20\""),
                arguments("--min-periods 1", "--min-periods must be a whole number from 2 to 10000, but was \"1\""),
                arguments("--min-periods 2.5", "--min-periods must be a whole number from 2 to 10000, but was \"2.5\""),
                arguments("--certainty 0", "--certainty must be a whole number from 1 to 1000000, but was \"0\""),
                arguments("--certainty 1e9", "--certainty must be a whole number from 1 to 1000000, but was \"1e9\""),
                arguments("--certainty NaN", "--certainty must be a whole number from 1 to 1000000, but was \"NaN\""),
                arguments("--group-size -1", "--group-size must be a whole number from 1 to 1000000, but was \"-1\""),
                arguments(
                        "--criterion b --join best",
                        "--join must be tuple, weighted-score, best-class or worst-class, but was \"best\""),
                arguments("--explain x --lang de", "--lang must be en or ru, but was \"de\""),
                arguments("--certainty 5 --seed x", "--seed must be a whole number, but was \"x\""),
                arguments("--where k", "--where" + condition + "\"k\""),
                arguments("--except =x", "--except" + condition + "\"=x\""),
                arguments("--except k=[a", "--except" + condition + "\"k=[a\" (Unclosed character class)"));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(
                        "--abc 80,95 --mode item-share",
                        "--abc must not be given with --mode item-share, which does not use it"),
                arguments(
                        "--rule strict --mode item-share",
                        "--rule must not be given with --mode item-share, which does not use it"),
                arguments(
                        "--abc 80 --mode computed",
                        "--abc must not be given with --mode computed, which does not use it"),
                arguments(
                        "--abc-items 20 --mode computed",
                        "--abc-items must not be given with --mode computed, which does not use it"),
                arguments(
                        "--abc-items 20,50",
                        "--abc-items must not be given with --mode value-share, which does not use it"),
                arguments(
                        "--ties split --mode computed-spline",
                        "--ties must not be given with --mode computed-spline, which does not use it"),
                arguments(
                        "--mode value-and-count --abc-items 20",
                        "--abc and --abc-items must have as many limits with --mode value-and-count, but have 2 and 1"),
                arguments(
                        "--xyz 10,25 --xyz-preset ru-10-25",
                        "--xyz must not be given with --xyz-preset, which sets the same limits"),
                arguments("--seed 5", "--seed must be given together with --certainty, but is alone"),
                arguments("--group-size 5", "--group-size must be given together with --group, but is alone"),
                arguments("--join tuple", "--join must be given together with --criterion, but is alone"),
                arguments("--lang ru", "--lang must be given together with --explain or --policies, but is alone"),
                arguments("--criterion a", "--amount and --criterion must name an amount once, but name \"a\" again"),
                arguments(
                        "--criterion b --criterion b",
                        "--amount and --criterion must name an amount once, but name \"b\" again"),
                arguments(
                        "--criterion b --negatives gross-sales",
                        "--criterion must not be given with --negatives gross-sales, which leaves out rows by --amount"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"values", "contradictions"})
    void abcXyz_badOption_isUsageError(String options, String error) throws IOException {
        assertFailure(run(ABC + options + " --csv", write("x,2024-01-01,1,2\n")), 2, error + SEE);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "--group shop",
                        "x,2024-01-01,1,2\n",
                        "in.csv: line 1: must have the column \"shop\", but has \"k\", \"d\", \"a\", \"b\""),
                arguments(
                        "--where shop=x",
                        "x,2024-01-01,1,2\n",
                        "in.csv: line 1: must have the column \"shop\", but has \"k\", \"d\", \"a\", \"b\""),
                arguments(
                        "--criterion profit",
                        "x,2024-01-01,1,2\n",
                        "in.csv: line 1: must have the column \"profit\", but has \"k\", \"d\", \"a\", \"b\""),
                arguments(
                        "--criterion b",
                        "x,2024-01-01,1,2\nx,2024-01-01,1,n/a\n",
                        BadInput.field(3, "b", "be a decimal number such as -1234.56", "n/a")),
                arguments("--criterion b", "x,2024-01-01,1,\n", BadInput.field(2, "b", "not be empty", "")),
                arguments(
                        "--except k=x",
                        "x,never,none,2\n",
                        BadInput.field(2, "a", "be a decimal number such as -1234.56", "none")),
                arguments(
                        "--except k=.*.*.*.*.*.*x",
                        "ab,2024-01-01,1,2\n" + "a".repeat(50) + ",2024-01-01,1,2\n",
                        BadInput.field(
                                3,
                                "k",
                                "be short or plain enough for \"--except k=.*.*.*.*.*.*x\", which tries too many ways to match it",
                                "a".repeat(50))),
                arguments(
                        "--negatives include-in-base",
                        "x,2024-01-01,1,2\ny,2024-01-01,-5,2\n",
                        "in.csv: total of all items must be above zero if negative items are in the base, but was -4 units"
                                + " (by --negatives include-in-base)"),
                arguments(
                        "--negatives drop --explain y",
                        "x,2024-01-01,1,2\ny,2024-01-01,-5,2\n",
                        "in.csv: --explain must name a key with a class, but \"y\" is left out (NEGATIVE: nets to less than"
                                + " zero)"),
                arguments(
                        "--explain z",
                        "x,2024-01-01,1,2\ny,2024-01-01,-5,2\n",
                        "in.csv: --explain must name a key with a class, but \"z\" is none of the 2 keys; similar: \"x\", \"y\""),
                arguments(
                        "--criterion b",
                        "x,2024-01-01,1,900000000000000000\n".repeat(11),
                        "in.csv: sum of x in 2024-01 must fit in a long of whole units, but was 9900000000000000000 units"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("files")
    void abcXyz_fileThatDoesNotFitTheOption_isAnError(String options, String rows, String error) throws IOException {
        assertFailure(run(ABC + options + " --csv", write(rows)), 1, error);
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), "k,d,a,b\n" + rows, UTF_8);
    }
}
