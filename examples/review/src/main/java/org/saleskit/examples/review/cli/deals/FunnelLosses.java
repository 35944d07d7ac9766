package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.saleskit.analytics.refusal.ReasonCell;
import org.saleskit.analytics.refusal.ReasonTable;
import org.saleskit.analytics.refusal.ReasonTableResult;
import org.saleskit.analytics.winloss.DecidedDeal;
import org.saleskit.analytics.winloss.LossAxis;
import org.saleskit.analytics.winloss.LossCell;
import org.saleskit.analytics.winloss.WinLossResult;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** The reasons of losses, and how they differ between groups. */
final class FunnelLosses {

    private final WinLossResult result;
    private final boolean members;
    private final Optional<ReasonTableResult<String, String, DealId>> table;

    private FunnelLosses(
            WinLossResult result, boolean members, Optional<ReasonTableResult<String, String, DealId>> table) {
        this.result = result;
        this.members = members;
        this.table = table;
    }

    static FunnelLosses of(WinLossResult result, boolean members) {
        return new FunnelLosses(result, members, Optional.empty());
    }

    static FunnelLosses by(WinLossResult result, boolean members, Function<DealId, Optional<String>> group) {
        return new FunnelLosses(
                result,
                members,
                Optional.of(ReasonTable.withDefaults()
                        .of(
                                result.losses(),
                                DecidedDeal::deal,
                                (DecidedDeal deal) -> group.apply(deal.deal()),
                                (DecidedDeal deal) -> deal.reason().map(RefusalReason::label))));
    }

    void writeJson(JsonGenerator json) throws IOException {
        Json.proportion(json, "reasonCoverage", result.coverage());
        json.writeArrayFieldStart("losses");
        for (LossCell cell : cells()) {
            json.writeStartObject();
            Json.text(json, "reason", cell.value(LossAxis.REASON).orElse(null));
            Json.text(json, "stage", cell.value(LossAxis.STAGE).orElse(null));
            json.writeNumberField("deals", cell.count());
            json.writeArrayFieldStart("value");
            for (Money money : cell.valueLost()) {
                json.writeString(money.getAmount().toPlainString());
            }
            json.writeEndArray();
            json.writeNumberField("withoutAmount", cell.withoutAmount().size());
            if (members) {
                LogSection.writeDeals(json, "lostDeals", cell.deals());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        if (table.isPresent()) {
            writeTable(json, table.get());
        }
    }

    private List<LossCell> cells() {
        return result.by(LossAxis.REASON, LossAxis.STAGE);
    }

    private static void writeTable(JsonGenerator json, ReasonTableResult<String, String, DealId> of)
            throws IOException {
        json.writeArrayFieldStart("reasonsByGroup");
        for (ReasonCell<String, String, DealId> cell : of.cells()) {
            json.writeStartObject();
            Json.text(json, "group", cell.row().orElse(null));
            Json.text(json, "reason", cell.column().orElse(null));
            json.writeNumberField("deals", cell.count());
            Json.number(json, "expected", cell.expected());
            Json.number(json, "residual", cell.residual());
            Json.number(json, "pValue", cell.p());
            Json.number(json, "adjusted", cell.adjusted());
            json.writeStringField("reading", cell.reading().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("reasonsTest");
        json.writeStringField("method", of.test().method().name());
        Json.number(json, "statistic", of.test().statistic());
        json.writeNumberField("degreesOfFreedom", of.test().degreesOfFreedom());
        Json.number(json, "pValue", of.test().p());
        json.writeEndObject();
    }

    void writeText(Writer out, LogSection section) throws IOException {
        out.append('\n');
        out.append(section.say("Reason stated in ", "Причина указана: "))
                .append(section.figures().percent(result.coverage().rate()));
        out.append(" (").append(section.counts(result.coverage())).append(")\n");
        TextTable losses = TextTable.of(
                2,
                section.say("reason of the loss", "причина потери"),
                section.say("stage", "этап"),
                section.say("deals", "сделок"),
                section.say("value lost", "потеряно"),
                section.say("without amount", "без суммы"));
        for (LossCell cell : cells()) {
            losses.add(
                    cell.value(LossAxis.REASON)
                            .orElseGet(() -> section.say("(no reason given)", "(причина не указана)")),
                    cell.value(LossAxis.STAGE).orElse("-"),
                    String.valueOf(cell.count()),
                    cell.valueLost().isEmpty()
                            ? "-"
                            : cell.valueLost().stream()
                                    .map(section.figures()::money)
                                    .collect(Collectors.joining(" + ")),
                    String.valueOf(cell.withoutAmount().size()));
        }
        losses.writeTo(out);
        if (table.isPresent()) {
            out.append('\n').append(table.get().table(section.language())).append('\n');
            out.append(table.get().explain(section.language())).append('\n');
        }
    }
}
