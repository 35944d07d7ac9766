package org.saleskit.examples.review.compute.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.analytics.refusal.ReasonCell;
import org.saleskit.analytics.refusal.ReasonFinding;
import org.saleskit.analytics.refusal.ReasonTable;
import org.saleskit.analytics.refusal.ReasonTableResult;
import org.saleskit.analytics.refusal.SuggestedActions;
import org.saleskit.analytics.winloss.WinLossAnalysis;
import org.saleskit.analytics.winloss.WinLossResult;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.model.deals.LossReasons;
import org.saleskit.examples.review.model.deals.LossReasons.Cell;
import org.saleskit.examples.review.model.deals.LossReasons.Finding;
import org.saleskit.examples.review.model.deals.LossReasons.Mark;
import org.saleskit.examples.review.model.deals.LossReasons.Reason;
import org.saleskit.examples.review.model.deals.LossReasons.Row;
import org.saleskit.examples.review.model.number.Rate;

/** Why deals are lost, and whether the losses of one rep have other reasons than those of the others. */
final class Reasons {

    private static final String NO_REP = "";

    private Reasons() {}

    static LossReasons of(Deals deals, ReportPeriod period, Function<DealId, Optional<String>> rep) {
        WinLossResult losses = WinLossAnalysis.during(period).analyze(deals);
        ReasonTable analysis = ReasonTable.withDefaults();
        ReasonTableResult<String, ReasonType, DealId> table = losses.reasonTable(analysis, rep);
        boolean stated = losses.coverage().successes() > 0;
        List<Optional<ReasonType>> columns = new ArrayList<>(stated ? table.columns() : List.of());
        // Stable, so that equally frequent reasons stay in the order of the table.
        columns.sort(Comparator.<Optional<ReasonType>, Boolean>comparing(Optional::isEmpty)
                .thenComparing(column -> -table.columnTotal(column)));
        return new LossReasons(
                Rate.of(losses.coverage()),
                columns.stream()
                        .map(column -> new Reason(
                                column.map(ReasonType::name),
                                Rate.of(Proportion.of(table.columnTotal(column), table.total()))))
                        .toList(),
                stated
                        ? table.rows().stream()
                                .map(row -> row(table, row, columns))
                                .toList()
                        : List.of(),
                stated ? DealAnalyses.inEachLanguage(table::explain) : Map.of(),
                stated ? findings(table) : List.of(),
                analysis.falseDiscoveryRate());
    }

    private static Row row(
            ReasonTableResult<String, ReasonType, DealId> table,
            Optional<String> row,
            List<Optional<ReasonType>> columns) {
        return new Row(
                row.orElse(NO_REP),
                table.rowTotal(row),
                columns.stream()
                        .map(column -> cell(table.cell(row, column).orElseThrow()))
                        .toList());
    }

    private static Cell cell(ReasonCell<String, ReasonType, DealId> cell) {
        return new Cell(
                cell.count(),
                cell.expected(),
                cell.residual(),
                switch (cell.reading()) {
                    case MORE_OFTEN -> Mark.MORE;
                    case LESS_OFTEN -> Mark.LESS;
                    case NOT_SHOWN -> Mark.NONE;
                    case TOO_FEW, NOT_TESTED -> Mark.TOO_FEW;
                });
    }

    private static List<Finding> findings(ReasonTableResult<String, ReasonType, DealId> table) {
        return table.findings(SuggestedActions.defaults()).stream()
                .map(finding -> new Finding(
                        DealAnalyses.inEachLanguage(new ReasonFinding<>(finding.cell(), Optional.empty())::explain),
                        finding.action().isEmpty()
                                ? Map.of()
                                : DealAnalyses.inEachLanguage(
                                        locale -> finding.action().get().text(locale))))
                .toList();
    }
}
