package org.saleskit.examples.hosts.json;

import java.util.List;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.sale.Recognition;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.telephony.CallRecord;

/** The forms of what happened: sales, contacts, deals, readings, and the trace of changes. */
final class FactForms {

    private FactForms() {}

    static List<JsonForm<?, ?>> all() {
        return List.of(
                new JsonForm<>(
                        SaleLine.class, SaleJson.LineJson.class, SaleJson.LineJson::of, SaleJson.LineJson::value),
                new JsonForm<>(
                        Recognition.class,
                        SaleJson.RecognitionJson.class,
                        SaleJson.RecognitionJson::of,
                        SaleJson.RecognitionJson::value),
                new JsonForm<>(
                        ContactEvent.class,
                        ContactJson.EventJson.class,
                        ContactJson.EventJson::of,
                        ContactJson.EventJson::value),
                new JsonForm<>(
                        Evidence.class,
                        ContactJson.EvidenceJson.class,
                        ContactJson.EvidenceJson::of,
                        ContactJson.EvidenceJson::value),
                new JsonForm<>(
                        NextStep.class,
                        ContactJson.StepJson.class,
                        ContactJson.StepJson::of,
                        ContactJson.StepJson::value),
                new JsonForm<>(
                        CallRecord.class,
                        ContactJson.CallJson.class,
                        ContactJson.CallJson::of,
                        ContactJson.CallJson::value),
                new JsonForm<>(DealEvent.class, DealEventJson.class, DealEventJson::of, DealEventJson::value),
                new JsonForm<>(StageChange.class, DealEventJson.class, DealEventJson::of, DealEventJson::stageChange),
                new JsonForm<>(DealUpdate.class, DealEventJson.class, DealEventJson::of, DealEventJson::update),
                new JsonForm<>(
                        DealCard.class, WorkJson.CardJson.class, WorkJson.CardJson::of, WorkJson.CardJson::value),
                new JsonForm<>(Rep.class, WorkJson.RepJson.class, WorkJson.RepJson::of, WorkJson.RepJson::value),
                new JsonForm<>(
                        Reading.class,
                        WorkJson.ReadingJson.class,
                        WorkJson.ReadingJson::of,
                        WorkJson.ReadingJson::value),
                new JsonForm<>(AuditEntry.class, AuditJson.class, AuditJson::of, AuditJson::value),
                new JsonForm<>(
                        FieldChange.class,
                        AuditJson.ChangeJson.class,
                        AuditJson.ChangeJson::of,
                        AuditJson.ChangeJson::value));
    }
}
