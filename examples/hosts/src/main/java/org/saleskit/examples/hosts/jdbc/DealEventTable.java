package org.saleskit.examples.hosts.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/** The table OPP_LOG: what happened to opportunities. A row with a status is a change of stage, one without an update. */
public final class DealEventTable implements FactTable<DealEvent> {

    private static final String TABLE = "OPP_LOG";
    private static final List<String> COLUMNS = List.of(
            "OPP_NO",
            "STATUS",
            "PROC_ID",
            "PROC_VER",
            "EVT_TS",
            "LOG_TS",
            "LOG_NO",
            "SLSMAN",
            "CURR",
            "AMT",
            "CLOSE_DT",
            "LOSS_TXT",
            "LOSS_CODE",
            "LOSS_NOTE",
            "RIVAL");

    /** Creates the access to the table. */
    public DealEventTable() {}

    @Override
    public void insert(Connection connection, Collection<? extends DealEvent> facts) throws SQLException {
        Rows.insert(connection, TABLE, COLUMNS, facts, DealEventTable::write);
    }

    @Override
    public List<DealEvent> selectAll(Connection connection) throws SQLException {
        return Rows.select(connection, TABLE, COLUMNS, DealEventTable::read);
    }

    private static void write(DealEvent event, Binder row) throws SQLException {
        Optional<StageChange> change =
                Optional.of(event).filter(StageChange.class::isInstance).map(StageChange.class::cast);
        Optional<PipelineRef> pipeline = change.flatMap(StageChange::pipeline);
        row.text(event.deal().value())
                .text(change.map(StageChange::stage))
                .text(pipeline.map(PipelineRef::pipeline))
                .whole(pipeline.map(ref -> (long) ref.version()))
                .instant(event.happenedAt())
                .instant(event.recordedAt())
                .whole(event.sequence())
                .text(event.by().map(RepId::value))
                .currency(event.amount())
                .amount(event.amount())
                .date(event.expectedClose())
                .text(event.lossReason().map(RefusalReason::label))
                .text(event.lossReason().map(reason -> reason.type().name()))
                .text(event.lossReason().flatMap(RefusalReason::text))
                .text(event.competitor());
    }

    private static DealEvent read(Cells row) throws SQLException {
        return row.textIf("STATUS").isPresent() ? stageChange(row) : update(row);
    }

    private static StageChange stageChange(Cells row) throws SQLException {
        return StageChange.builder()
                .deal(DealId.of(row.text("OPP_NO")))
                .stage(row.text("STATUS"))
                .pipeline(pipeline(row))
                .happenedAt(row.instant("EVT_TS"))
                .recordedAt(row.instant("LOG_TS"))
                .sequence(row.whole("LOG_NO"))
                .by(row.textIf("SLSMAN").map(RepId::of))
                .amount(row.moneyIf("AMT", "CURR"))
                .expectedClose(row.dateIf("CLOSE_DT"))
                .lossReason(ContactEventTable.reason(row, "LOSS"))
                .competitor(row.textIf("RIVAL"))
                .build();
    }

    private static DealUpdate update(Cells row) throws SQLException {
        return DealUpdate.builder()
                .deal(DealId.of(row.text("OPP_NO")))
                .happenedAt(row.instant("EVT_TS"))
                .recordedAt(row.instant("LOG_TS"))
                .sequence(row.whole("LOG_NO"))
                .by(row.textIf("SLSMAN").map(RepId::of))
                .amount(row.moneyIf("AMT", "CURR"))
                .expectedClose(row.dateIf("CLOSE_DT"))
                .lossReason(ContactEventTable.reason(row, "LOSS"))
                .competitor(row.textIf("RIVAL"))
                .build();
    }

    private static Optional<PipelineRef> pipeline(Cells row) throws SQLException {
        return row.textIf("PROC_ID").isEmpty()
                ? Optional.empty()
                : Optional.of(PipelineRef.of(row.text("PROC_ID"), Math.toIntExact(row.whole("PROC_VER"))));
    }
}
