package org.saleskit.examples.hosts.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.EvidenceKind;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/**
 * The table CRM_ACT with CRM_ACT_PERS and CRM_ACT_EVID: activities with clients, every version of each, the persons who
 * took part and what bears it out.
 */
public final class ContactEventTable implements FactTable<ContactEvent> {

    /** The attribute in the column PRIO: the ERP's priority. */
    public static final AttributeKey<BigDecimal> PRIORITY = AttributeKey.ofNumber("priority");

    private static final String TABLE = "CRM_ACT";
    private static final List<String> COLUMNS = List.of(
            "ACT_ID",
            "LOG_TS",
            "CUST_NO",
            "SLSMAN",
            "ACT_CODE",
            "IN_OUT",
            "MEDIUM",
            "LOCATION",
            "PLAN_TS",
            "PLAN_SEC",
            "ACT_TS",
            "ACT_SEC",
            "RESULT_TXT",
            "RESULT_CODE",
            "REFUSE_TXT",
            "REFUSE_CODE",
            "REFUSE_NOTE",
            "NEXT_TXT",
            "NEXT_DT",
            "NEXT_PROM",
            "CALL_ID",
            "OPP_NO",
            "PRIO");
    private static final String PERSONS = "CRM_ACT_PERS";
    private static final List<String> PERSON_COLUMNS = List.of("ACT_ID", "LOG_TS", "PERS_NO");
    private static final String EVIDENCE = "CRM_ACT_EVID";
    private static final List<String> EVIDENCE_COLUMNS =
            List.of("ACT_ID", "LOG_TS", "EVID_CODE", "EVID_REF", "EVID_TS");

    private static final Codes<ContactKind> KINDS = new Codes<>(
            "ACT_CODE",
            Map.of(
                    ContactKind.CALL, "TEL",
                    ContactKind.MEETING, "MTG",
                    ContactKind.VISIT, "VIS",
                    ContactKind.EMAIL, "EML",
                    ContactKind.GREETING, "GRT"));
    private static final Codes<ContactDirection> DIRECTIONS =
            new Codes<>("IN_OUT", Map.of(ContactDirection.INBOUND, "I", ContactDirection.OUTBOUND, "O"));

    /** One version of an activity: the key of the details. */
    private record Version(String id, Instant recordedAt) {
        static Version of(ContactEvent event) {
            return new Version(event.id().value(), event.recordedAt());
        }

        static Version of(Cells row) throws SQLException {
            return new Version(row.text("ACT_ID"), row.instant("LOG_TS"));
        }
    }

    private record Detail<D>(Version version, D value) {}

    /** Creates the access to the tables. */
    public ContactEventTable() {}

    @Override
    public void insert(Connection connection, Collection<? extends ContactEvent> facts) throws SQLException {
        List<Detail<PersonId>> persons = new ArrayList<>();
        List<Detail<Evidence>> evidence = new ArrayList<>();
        for (ContactEvent event : facts) {
            Version version = Version.of(event);
            event.persons().forEach(person -> persons.add(new Detail<>(version, person)));
            event.evidence().forEach(piece -> evidence.add(new Detail<>(version, piece)));
        }
        Rows.insert(connection, TABLE, COLUMNS, facts, ContactEventTable::write);
        Rows.insert(
                connection,
                PERSONS,
                PERSON_COLUMNS,
                persons,
                (detail, row) -> row.text(detail.version().id())
                        .instant(detail.version().recordedAt())
                        .text(detail.value().value()));
        Rows.insert(
                connection,
                EVIDENCE,
                EVIDENCE_COLUMNS,
                evidence,
                (detail, row) -> row.text(detail.version().id())
                        .instant(detail.version().recordedAt())
                        .text(detail.value().kind().name())
                        .text(detail.value().reference())
                        .instant(detail.value().recordedAt()));
    }

    @Override
    public List<ContactEvent> selectAll(Connection connection) throws SQLException {
        Map<Version, List<PersonId>> persons = byVersion(Rows.select(
                connection,
                PERSONS,
                PERSON_COLUMNS,
                row -> new Detail<>(Version.of(row), PersonId.of(row.text("PERS_NO")))));
        Map<Version, List<Evidence>> evidence = byVersion(Rows.select(
                connection,
                EVIDENCE,
                EVIDENCE_COLUMNS,
                row -> new Detail<>(
                        Version.of(row),
                        Evidence.of(
                                EvidenceKind.valueOf(row.text("EVID_CODE")),
                                row.text("EVID_REF"),
                                row.instant("EVID_TS")))));
        return Rows.select(connection, TABLE, COLUMNS, row -> {
            Version version = Version.of(row);
            return read(row, persons.getOrDefault(version, List.of()), evidence.getOrDefault(version, List.of()));
        });
    }

    private static <D> Map<Version, List<D>> byVersion(List<Detail<D>> details) {
        Map<Version, List<D>> byVersion = new HashMap<>();
        details.forEach(detail -> byVersion
                .computeIfAbsent(detail.version(), version -> new ArrayList<>())
                .add(detail.value()));
        return byVersion;
    }

    private static void write(ContactEvent event, Binder row) throws SQLException {
        Rows.checkColumns(event.attributes(), List.of(PRIORITY), TABLE);
        row.text(event.id().value())
                .instant(event.recordedAt())
                .text(event.client().value())
                .text(event.rep().value())
                .text(KINDS.code(event.kind()))
                .text(event.direction().map(DIRECTIONS::code))
                .text(event.channel())
                .text(event.place())
                .instant(event.plannedAt())
                .seconds(event.plannedDuration())
                .instant(event.happenedAt())
                .seconds(event.duration())
                .text(event.outcome().map(ContactOutcome::label))
                .text(event.outcome().map(outcome -> outcome.type().name()))
                .text(event.refusalReason().map(RefusalReason::label))
                .text(event.refusalReason().map(reason -> reason.type().name()))
                .text(event.refusalReason().flatMap(RefusalReason::text))
                .text(event.nextStep().map(NextStep::what))
                .date(event.nextStep().map(NextStep::due))
                .flag(event.nextStep().map(NextStep::promised))
                .text(event.callRecord().map(CallRecordId::value))
                .text(event.deal().map(DealId::value))
                .decimal(event.attributes().get(PRIORITY));
    }

    private static ContactEvent read(Cells row, List<PersonId> persons, List<Evidence> evidence) throws SQLException {
        return ContactEvent.builder()
                .id(ContactEventId.of(row.text("ACT_ID")))
                .recordedAt(row.instant("LOG_TS"))
                .client(ClientId.of(row.text("CUST_NO")))
                .rep(RepId.of(row.text("SLSMAN")))
                .kind(KINDS.meaning(row.text("ACT_CODE")))
                .direction(row.textIf("IN_OUT").map(DIRECTIONS::meaning))
                .channel(row.textIf("MEDIUM"))
                .place(row.textIf("LOCATION"))
                .persons(persons)
                .plannedAt(row.instantIf("PLAN_TS"))
                .plannedDuration(row.secondsIf("PLAN_SEC"))
                .happenedAt(row.instantIf("ACT_TS"))
                .duration(row.secondsIf("ACT_SEC"))
                .outcome(outcome(row))
                .refusalReason(reason(row, "REFUSE"))
                .nextStep(nextStep(row))
                .evidence(evidence)
                .callRecord(row.textIf("CALL_ID").map(CallRecordId::of))
                .deal(row.textIf("OPP_NO").map(DealId::of))
                .attributes(Rows.with(Attributes.none(), PRIORITY, row.decimalIf("PRIO")))
                .build();
    }

    private static Optional<ContactOutcome> outcome(Cells row) throws SQLException {
        return row.textIf("RESULT_TXT").isEmpty()
                ? Optional.empty()
                : Optional.of(ContactOutcome.of(row.text("RESULT_TXT"), OutcomeType.valueOf(row.text("RESULT_CODE"))));
    }

    /** The reason in the three columns that begin so. */
    static Optional<RefusalReason> reason(Cells row, String columns) throws SQLException {
        return row.textIf(columns + "_TXT").isEmpty()
                ? Optional.empty()
                : Optional.of(RefusalReason.builder()
                        .label(row.text(columns + "_TXT"))
                        .type(ReasonType.valueOf(row.text(columns + "_CODE")))
                        .text(row.textIf(columns + "_NOTE"))
                        .build());
    }

    private static Optional<NextStep> nextStep(Cells row) throws SQLException {
        return row.textIf("NEXT_TXT").isEmpty()
                ? Optional.empty()
                : Optional.of(NextStep.builder()
                        .what(row.text("NEXT_TXT"))
                        .due(row.date("NEXT_DT"))
                        .promised(row.flagIf("NEXT_PROM").orElse(false))
                        .build());
    }
}
