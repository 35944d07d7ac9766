package org.saleskit.examples.hosts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.hosts.Samples;

class FactTablesTest {

    static Stream<Object> samples() {
        return Stream.concat(Samples.full().stream(), Samples.bare().stream())
                .filter(value -> value instanceof SaleLine
                        || value instanceof ContactEvent
                        || value instanceof DealEvent
                        || value instanceof Reading
                        || value instanceof LifecycleChange);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void roundTrip_eachFact_isTheSameValue(Object fact) throws SQLException {
        List<?> read;
        if (fact instanceof SaleLine line) {
            read = Erp.throughTable(new SaleLineTable(), List.of(line));
        } else if (fact instanceof ContactEvent event) {
            read = Erp.throughTable(new ContactEventTable(), List.of(event));
        } else if (fact instanceof DealEvent event) {
            read = Erp.throughTable(new DealEventTable(), List.of(event));
        } else if (fact instanceof Reading reading) {
            read = Erp.throughTable(new ReadingTable(), List.of(reading));
        } else {
            read = Erp.throughTable(new LifecycleChangeTable(), List.of((LifecycleChange) fact));
        }
        assertThat(read).hasSize(1);
        assertThat((Object) read.get(0)).isEqualTo(fact);
    }

    /** Written by a server in one zone and read by one in another, on a day on which clocks change in both. */
    @ParameterizedTest
    @CsvSource({
        "UTC, Pacific/Apia",
        "America/New_York, Asia/Kathmandu",
        "Europe/Moscow, America/St_Johns",
        "Europe/Berlin, UTC",
        "Pacific/Kiritimati, Pacific/Niue"
    })
    void roundTrip_writtenAndReadInDifferentZones_isTheSameValue(String writer, String reader) throws SQLException {
        TimeZone before = TimeZone.getDefault();
        String name = "zones" + writer.hashCode();
        try (Connection open = Erp.create(name)) {
            open.commit();
            TimeZone.setDefault(TimeZone.getTimeZone(writer));
            try (Connection connection = Erp.connect(name)) {
                new SaleLineTable().insert(connection, List.of(Samples.saleLine()));
                new ContactEventTable().insert(connection, List.of(Samples.contactEvent()));
                new DealEventTable().insert(connection, List.of(Samples.stageChange(), Samples.dealUpdate()));
            }
            TimeZone.setDefault(TimeZone.getTimeZone(reader));
            try (Connection connection = Erp.connect(name)) {
                assertThat(new SaleLineTable().selectAll(connection)).containsExactly(Samples.saleLine());
                assertThat(new ContactEventTable().selectAll(connection)).containsExactly(Samples.contactEvent());
                assertThat(new DealEventTable().selectAll(connection))
                        .containsExactlyInAnyOrder(Samples.stageChange(), Samples.dealUpdate());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void insert_hostRollsBack_leavesNothing() throws SQLException {
        try (Connection connection = Erp.create("")) {
            new ContactEventTable().insert(connection, List.of(Samples.contactEvent()));
            connection.rollback();
            assertThat(new ContactEventTable().selectAll(connection)).isEmpty();
        }
    }

    @Test
    void insert_leavesTheTransactionToTheHost() throws SQLException {
        try (Connection connection = Erp.create("open");
                Connection other = Erp.connect("open")) {
            new SaleLineTable().insert(connection, List.of(Samples.saleLine()));
            assertThat(new SaleLineTable().selectAll(other)).isEmpty();
            connection.commit();
            assertThat(new SaleLineTable().selectAll(other)).containsExactly(Samples.saleLine());
        }
    }

    @Test
    void insert_attributeWithoutAColumn_isRefused() {
        SaleLine line = Samples.saleLine().toBuilder()
                .attributes(Attributes.none().with(AttributeKey.ofLabel("pallet"), "7"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Erp.throughTable(new SaleLineTable(), List.of(line)))
                .withMessage("attributes must have a column in SLS_DOC_POS, one of [warehouse, promotion], "
                        + "but was \"pallet\"");
    }

    @Test
    void insert_sameVersionOfAContactTwice_isRefusedByTheDatabase() {
        List<ContactEvent> twice = List.of(Samples.contactEvent(), Samples.contactEvent());
        assertThatThrownBy(() -> Erp.throughTable(new ContactEventTable(), twice))
                .isInstanceOf(SQLException.class);
    }

    /** A row that the ERP allows and core does not: what is changed in the table, and the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE CRM_ACT SET ACT_CODE = 'FAX'"
                        + "| ACT_CODE must be one of [TEL, MTG, VIS, EML, GRT], but was \"FAX\"",
                "UPDATE CRM_ACT SET REFUSE_TXT = NULL| contactEvent.refusalReason must be given when the outcome is of"
                        + " type REFUSED, but was absent",
                "UPDATE CRM_ACT SET PLAN_TS = NULL, ACT_TS = NULL"
                        + "| contactEvent.plannedAt must be given when happenedAt is not, but was absent",
                "UPDATE CRM_ACT SET NEXT_DT = NULL| NEXT_DT must be given, but was NULL",
                "UPDATE CRM_ACT SET CUST_NO = ' '| clientId must not be blank, but was \" \""
            })
    void selectAll_rowThatIsNoContact_namesTheRule(String change, String message) throws SQLException {
        try (Connection connection = Erp.create("");
                Statement statement = connection.createStatement()) {
            new ContactEventTable().insert(connection, List.of(Samples.contactEvent()));
            assertThat(statement.executeUpdate(change)).isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ContactEventTable().selectAll(connection))
                    .withMessage(message);
        }
    }
}
