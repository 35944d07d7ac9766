package org.saleskit.examples.hosts.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.time.CalendarPeriod;

/** The table KPI_VAL: readings of indicators. */
public final class ReadingTable implements FactTable<Reading> {

    private static final String TABLE = "KPI_VAL";
    private static final List<String> COLUMNS = List.of(
            "KPI_ID", "UNIT_KIND", "UNIT_TXT", "OWNER_LVL", "OWNER_NO", "PERIOD", "NUM", "DEN", "MEAS_TS", "LOG_TS");
    private static final Codes<KpiOwner.Level> LEVELS = new Codes<>(
            "OWNER_LVL", Map.of(KpiOwner.Level.COMPANY, "C", KpiOwner.Level.TEAM, "T", KpiOwner.Level.REP, "R"));

    /** Creates the access to the table. */
    public ReadingTable() {}

    @Override
    public void insert(Connection connection, Collection<? extends Reading> facts) throws SQLException {
        Rows.insert(connection, TABLE, COLUMNS, facts, ReadingTable::write);
    }

    @Override
    public List<Reading> selectAll(Connection connection) throws SQLException {
        return Rows.select(connection, TABLE, COLUMNS, ReadingTable::read);
    }

    private static void write(Reading reading, Binder row) throws SQLException {
        Rows.checkColumns(reading.attributes(), List.of(), TABLE);
        row.text(reading.kpi().value())
                .text(reading.unit().kind().name())
                .text(reading.unit().label())
                .text(LEVELS.code(reading.owner().level()))
                .text(reading.owner().id())
                .text(reading.period().toString())
                .decimal(reading.numerator())
                .decimal(reading.denominator())
                .instant(reading.measuredAt())
                .instant(reading.recordedAt());
    }

    private static Reading read(Cells row) throws SQLException {
        return Reading.builder()
                .kpi(KpiId.of(row.text("KPI_ID")))
                .unit(unit(KpiUnit.Kind.valueOf(row.text("UNIT_KIND")), row.text("UNIT_TXT")))
                .owner(new KpiOwner(LEVELS.meaning(row.text("OWNER_LVL")), row.text("OWNER_NO")))
                .period(CalendarPeriod.parse(row.text("PERIOD")))
                .numerator(row.decimal("NUM"))
                .denominator(row.decimal("DEN"))
                .measuredAt(row.instant("MEAS_TS"))
                .recordedAt(row.instant("LOG_TS"))
                .build();
    }

    private static KpiUnit unit(KpiUnit.Kind kind, String label) {
        return switch (kind) {
            case COUNT -> KpiUnit.count();
            case SHARE -> KpiUnit.share();
            case SCORE -> KpiUnit.score();
            case MONEY -> KpiUnit.money(CurrencyUnit.of(label));
            case DURATION -> KpiUnit.duration(ChronoUnit.valueOf(label.toUpperCase(Locale.ROOT)));
            case OTHER -> KpiUnit.other(label);
        };
    }
}
