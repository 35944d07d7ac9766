package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.analytics.waterfall.PipelineBalance;
import org.saleskit.analytics.waterfall.WaterfallEntry;
import org.saleskit.analytics.waterfall.WaterfallLine;
import org.saleskit.analytics.waterfall.WaterfallResult;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Json;

/** Prints the change of a pipeline. */
final class WaterfallReport {

    private final LogSection section;
    private final WaterfallResult result;
    private final Deals end;
    private final String amount;
    private final boolean members;

    WaterfallReport(LogSection section, WaterfallResult result, Deals end, String amount, boolean members) {
        this.section = section;
        this.result = result;
        this.end = end;
        this.amount = amount;
        this.members = members;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        json.writeStringField("amount", amount);
        json.writeStringField("currency", result.analysis().currency().getCode());
        json.writeStringField("from", result.startsAt().toString());
        json.writeStringField("to", result.endsAt().toString());
        Json.text(json, "closing", result.analysis().window().orElse(null));
        json.writeStringField("parts", result.analysis().attribution().name());
        json.writeEndObject();
        write(json, "start", result.start());
        json.writeArrayFieldStart("parts");
        for (WaterfallLine line : result.lines()) {
            json.writeStartObject();
            json.writeStringField("part", line.part().name());
            writeFields(json, line.change());
            if (members) {
                json.writeArrayFieldStart("members");
                for (WaterfallEntry entry : line.entries()) {
                    json.writeStartObject();
                    json.writeStringField("deal", entry.deal().value());
                    json.writeStringField("at", entry.at().toString());
                    writeFields(json, entry.change());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        write(json, "end", result.end());
        LogSection.writeDeals(json, "undatedAtStart", result.undatedAtStart());
        LogSection.writeDeals(json, "undatedAtEnd", result.undatedAtEnd());
        LogSection.writeDeals(json, "passedThrough", result.passedThrough());
        section.writeLeftOut(json, end);
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private static void write(JsonGenerator json, String name, PipelineBalance balance) throws IOException {
        json.writeObjectFieldStart(name);
        writeFields(json, balance);
        json.writeEndObject();
    }

    private static void writeFields(JsonGenerator json, PipelineBalance balance) throws IOException {
        Json.amount(json, "amount", balance.amount().getAmount());
        json.writeNumberField("deals", balance.deals());
        json.writeNumberField("withoutAmount", balance.withoutAmount());
    }

    void writeText(Writer out) throws IOException {
        Locale language = section.language();
        out.append(result.table(language)).append('\n');
        out.append(result.explain(language)).append('\n');
        if (members) {
            for (WaterfallLine line : result.lines()) {
                if (!line.entries().isEmpty()) {
                    out.append(line.part().label(language))
                            .append(": ")
                            .append(names(line.dealIds()))
                            .append('\n');
                }
            }
        }
        section.writeLeftOut(out, end);
    }

    private static String names(List<DealId> deals) {
        return deals.stream().map(DealId::value).collect(Collectors.joining(", "));
    }
}
