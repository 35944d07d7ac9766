package org.saleskit.examples.review.json;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.saleskit.examples.review.model.deals.LossReasons;
import org.saleskit.examples.review.model.deals.LossReasons.Cell;
import org.saleskit.examples.review.model.deals.LossReasons.Reason;
import org.saleskit.examples.review.model.deals.LossReasons.Row;

/** Why deals are lost. */
final class ReasonJson {

    private ReasonJson() {}

    static void write(Fields out, LossReasons reasons, boolean simulated) throws IOException {
        out.object(
                "lossReasons",
                fields -> fields.flag("simulated", simulated)
                        .rate("coverage", reasons.coverage())
                        .list(
                                "reasons",
                                reasons.reasons(),
                                (each, reason) ->
                                        each.text("reason", reason.type()).rate("losses", reason.losses()))
                        .list("reps", reasons.reps(), (each, row) -> row(each, row, reasons.reasons()))
                        .number("falseDiscoveryRate", reasons.falseDiscoveryRate())
                        .list(
                                "findings",
                                reasons.findings(),
                                (each, finding) -> each.sentence("finding", finding.sentence())
                                        .sentence("action", finding.action()))
                        .sentence("explanation", reasons.explained()));
    }

    private static void row(Fields out, Row row, List<Reason> reasons) throws IOException {
        List<Integer> columns = IntStream.range(0, row.cells().size()).boxed().toList();
        out.text("rep", row.name()).count("lost", row.lost()).list("reasons", columns, (fields, column) -> {
            Cell cell = row.cells().get(column);
            fields.text("reason", reasons.get(column).type())
                    .count("deals", cell.count())
                    .number("expected", cell.expected())
                    .number("residual", cell.residual())
                    .text("reading", cell.mark());
        });
    }
}
