package org.saleskit.examples.review.cli.forecast.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.examples.review.cli.deallog.UnreadRows;
import org.saleskit.examples.review.cli.forecast.parts.LawSection;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** Writes what open deals bring as JSON. */
final class PipelineJson {

    private final PipelineResult result;

    PipelineJson(PipelineResult result) {
        this.result = result;
    }

    void write(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        writeOptions(json);
        json.writeNumberField("deals", result.parts().size());
        Json.amount(json, "closed", result.asked().closed());
        Json.amount(json, "expected", result.expected().orElse(null));
        if (result.isKnown()) {
            json.writeNumberField(
                    "standardDeviation",
                    result.amounts().number(result.forecast().revenue().standardDeviation()));
            result.law().writeJson(json);
        } else {
            json.writeNullField("standardDeviation");
            LawSection.writeUnknown(json, result.asked().plan());
        }
        json.writeArrayFieldStart("contributions");
        for (PipelineResult.Part each : result.parts()) {
            write(json, each);
        }
        json.writeEndArray();
        if (result.asked().by().isPresent()) {
            writeGroups(json);
        }
        json.writeArrayFieldStart("leftOut");
        for (PipelineResult.LeftOut each : result.leftOut()) {
            write(json, each);
        }
        json.writeEndArray();
        Caution.write(json, result.cautions());
        if (result.deals().history().isPresent()) {
            write(json, result.deals().history().get());
        }
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeOptions(JsonGenerator json) throws IOException {
        Optional<OpenDeals.History> log = result.deals().history();
        json.writeObjectFieldStart("options");
        Json.text(json, "currency", result.amounts().currency().orElse(null));
        json.writeNumberField("correlation", result.asked().correlation());
        Json.text(json, "by", result.asked().by().orElse(null));
        Json.text(
                json, "log", log.map(each -> each.source().file().getFileName()).orElse(null));
        Json.text(json, "asOf", log.map(each -> each.log().asOf()).orElse(null));
        Json.text(json, "until", log.map(OpenDeals.History::until).orElse(null));
        json.writeEndObject();
    }

    private void write(JsonGenerator json, PipelineResult.Part each) throws IOException {
        PipelineDeal deal = each.deal();
        json.writeStartObject();
        json.writeStringField("deal", deal.deal().toString());
        Json.amount(json, "amount", result.amount(deal));
        json.writeNumberField("probability", each.of().chance());
        json.writeStringField("source", deal.source().toString());
        Json.amount(json, "mean", result.amount(each.of().mean()));
        json.writeNumberField(
                "variance",
                result.amounts().number(result.amounts().number(each.of().variance())));
        Json.number(json, "probabilityOfPlan", each.ofPlan());
        writeChance(json, deal);
        json.writeEndObject();
    }

    /** What the log says of a deal, if there is one, and where that is not the source, what the file says. */
    private void writeChance(JsonGenerator json, PipelineDeal deal) throws IOException {
        Optional<DealChance> chance = result.deals().chance(deal.deal());
        Wording wording = result.wording();
        String stated = deal.source() == ChanceSource.HOST
                ? wording.say(" So the probability of the file is taken.", " Поэтому взята вероятность из файла.")
                : "";
        Json.text(
                json,
                "explanation",
                chance.map(each -> each.explain(wording.locale()) + stated).orElse(null));
        if (chance.isPresent()) {
            json.writeNumberField("evidence", chance.get().evidence());
            json.writeBooleanField("extrapolated", chance.get().isExtrapolated());
            Json.number(json, "low", bound(chance.get().interval().map(range -> range.low())));
            Json.number(json, "high", bound(chance.get().interval().map(range -> range.high())));
        }
    }

    private static OptionalDouble bound(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private void writeGroups(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("groups");
        for (Map.Entry<String, PipelineForecast> group : result.groups().entrySet()) {
            PipelineForecast of = group.getValue();
            json.writeStartObject();
            json.writeStringField("group", group.getKey());
            json.writeNumberField("deals", of.open().size());
            if (PipelineResult.isKnown(of)) {
                Json.amount(json, "expected", result.amount(of.expected()));
                json.writeObjectFieldStart("quantiles");
                for (double level : PipelineResult.LEVELS) {
                    Json.amount(json, String.valueOf(level), result.amount(of.quantile(level)));
                }
                json.writeEndObject();
            } else {
                json.writeNullField("expected");
                json.writeNullField("quantiles");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, PipelineResult.LeftOut each) throws IOException {
        json.writeStartObject();
        json.writeStringField("deal", each.deal().toString());
        json.writeStringField("reason", each.reason());
        if (each.closed().isPresent()) {
            json.writeStringField("stage", each.closed().get().stage());
            json.writeStringField("since", each.closed().get().since().toString());
        }
        json.writeEndObject();
    }

    /** What of the log is not read, and where it contradicts the file. */
    private void write(JsonGenerator json, OpenDeals.History history) throws IOException {
        json.writeArrayFieldStart("stageDiffers");
        for (LogCheck.OtherStage each : history.check().otherStages()) {
            json.writeStartObject();
            json.writeStringField("deal", each.deal());
            json.writeStringField("stage", each.stage());
            json.writeStringField("logStage", each.inLog());
            json.writeEndObject();
        }
        json.writeEndArray();
        new UnreadRows(history.log(), history.deals(), result.wording()).write(json, "logLeftOut");
    }
}
