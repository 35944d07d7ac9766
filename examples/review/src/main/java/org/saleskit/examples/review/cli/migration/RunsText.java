package org.saleskit.examples.review.cli.migration;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints what two runs were made of, and what was left out of them, as text. */
final class RunsText {

    private static final String ABSENT = "-";

    private final Comparison comparison;
    private final Writer out;

    private RunsText(Comparison comparison, Writer out) {
        this.comparison = comparison;
        this.out = out;
    }

    static void write(Comparison comparison, Writer out) throws IOException {
        RunsText text = new RunsText(comparison, out);
        text.writeRuns();
        text.writeLeftOut();
    }

    private void writeRuns() throws IOException {
        Run before = comparison.before();
        Run after = comparison.after();
        TextTable table = TextTable.of(1, comparison.asked().amount(), "before", "after");
        table.add("rows", String.valueOf(before.rows()), String.valueOf(after.rows()));
        if (comparison.asked().date().isPresent()) {
            table.add("first row", day(before.first()), day(after.first()));
            table.add("last row", day(before.last()), day(after.last()));
        }
        table.add(
                "keys",
                String.valueOf(before.abc().items().size()),
                String.valueOf(after.abc().items().size()));
        table.add(
                "total",
                before.abc().total().toPlainString(),
                after.abc().total().toPlainString());
        table.add(
                "base of the shares",
                before.abc().baseTotal().toPlainString(),
                after.abc().baseTotal().toPlainString());
        before.abc()
                .unit()
                .currency()
                .ifPresent(currency -> table.add("currency", currency.getCode(), currency.getCode()));
        out.append('\n');
        table.writeTo(out);
    }

    private static String day(Optional<?> day) {
        return day.map(Object::toString).orElse(ABSENT);
    }

    private void writeLeftOut() throws IOException {
        List<Run.Group> groups = comparison.runs().stream()
                .flatMap(run -> run.leftOut().stream())
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        TextTable table = TextTable.of(2, "run", "left out", "keys", "rows", "amount");
        for (Run.Group group : groups) {
            table.add(
                    group.run(),
                    group.words(),
                    String.valueOf(group.keys()),
                    String.valueOf(group.rows()),
                    group.amount().toPlainString());
        }
        out.append('\n');
        table.writeTo(out);
    }
}
