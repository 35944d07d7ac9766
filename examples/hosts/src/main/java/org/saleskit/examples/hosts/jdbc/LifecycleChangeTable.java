package org.saleskit.examples.hosts.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.team.RepId;

/** The table CUST_STATUS: what became of clients. */
public final class LifecycleChangeTable implements FactTable<LifecycleChange> {

    private static final String TABLE = "CUST_STATUS";
    private static final List<String> COLUMNS =
            List.of("CUST_NO", "STATUS", "EVT_TS", "LOG_TS", "LOG_NO", "SLSMAN", "NOTE");

    /** Creates the access to the table. */
    public LifecycleChangeTable() {}

    @Override
    public void insert(Connection connection, Collection<? extends LifecycleChange> facts) throws SQLException {
        Rows.insert(
                connection,
                TABLE,
                COLUMNS,
                facts,
                (change, row) -> row.text(change.client().value())
                        .text(change.to().name())
                        .instant(change.happenedAt())
                        .instant(change.recordedAt())
                        .whole(change.sequence())
                        .text(change.by().map(RepId::value))
                        .text(change.note()));
    }

    @Override
    public List<LifecycleChange> selectAll(Connection connection) throws SQLException {
        return Rows.select(
                connection,
                TABLE,
                COLUMNS,
                row -> LifecycleChange.builder()
                        .client(ClientId.of(row.text("CUST_NO")))
                        .to(LifecycleState.valueOf(row.text("STATUS")))
                        .happenedAt(row.instant("EVT_TS"))
                        .recordedAt(row.instant("LOG_TS"))
                        .sequence(row.whole("LOG_NO"))
                        .by(row.textIf("SLSMAN").map(RepId::of))
                        .note(row.textIf("NOTE"))
                        .build());
    }
}
