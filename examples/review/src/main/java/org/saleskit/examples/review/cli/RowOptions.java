package org.saleskit.examples.review.cli;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.csv.RowFilter;
import picocli.CommandLine.Option;

/** Which rows of the file a command takes. */
final class RowOptions {

    @Option(
            names = "--where",
            paramLabel = "COL=REGEX",
            converter = Choices.FieldPatterns.class,
            description =
                    "Takes only rows whose whole field matches; repeatable, then all must. The others are listed.")
    private List<Choices.FieldPattern> where = new ArrayList<>();

    @Option(
            names = "--except",
            paramLabel = "COL=REGEX",
            converter = Choices.FieldPatterns.class,
            description = "Leaves out, and lists, rows whose whole field matches; repeatable.")
    private List<Choices.FieldPattern> except = new ArrayList<>();

    /** The conditions in the order in which they are looked at. */
    RowFilter filter() {
        List<RowFilter.Condition> conditions = new ArrayList<>();
        where.forEach(one -> conditions.add(one.with("--where", true)));
        except.forEach(one -> conditions.add(one.with("--except", false)));
        return RowFilter.of(conditions);
    }
}
