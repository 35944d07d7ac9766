package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.saleskit.analytics.cohort.CohortConversion;
import org.saleskit.analytics.cohort.CohortLeftOut;
import org.saleskit.analytics.cohort.CohortResult;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.cohort.CohortTrend;
import org.saleskit.analytics.cohort.TrendPoint;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints what became of deals since their entry. */
final class CohortsReport {

    private final LogSection section;
    private final Deals deals;
    private final CohortResult all;
    private final CohortTrend trend;
    private final Groups groups;
    private final boolean members;

    /** The same for each group. */
    record Groups(Optional<String> by, Map<String, CohortResult> results) {}

    CohortsReport(
            LogSection section, Deals deals, CohortResult all, CohortTrend trend, Groups groups, boolean members) {
        this.section = section;
        this.deals = deals;
        this.all = all;
        this.trend = trend;
        this.groups = groups;
        this.members = members;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        writeOptions(json, all.analysis());
        json.writeEndObject();
        json.writeObjectFieldStart("all");
        writeResult(json, all);
        json.writeEndObject();
        json.writeArrayFieldStart("periods");
        for (TrendPoint point : trend.points()) {
            json.writeStartObject();
            json.writeStringField("period", point.period().toString());
            json.writeStringField("maturity", point.maturity().name());
            json.writeStringField("matureAt", point.matureAt().toString());
            if (point.rate().isPresent()) {
                Json.proportion(json, "rate", point.rate().get());
            } else {
                json.writeNullField("rate");
            }
            writeResult(json, point.result());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("groups");
        for (Map.Entry<String, CohortResult> group : groups.results().entrySet()) {
            json.writeStartObject();
            json.writeStringField("group", group.getKey());
            writeResult(json, group.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dealsLeftOut");
        for (CohortLeftOut group : all.leftOut()) {
            json.writeStartObject();
            json.writeStringField("reason", group.reason().name());
            LogSection.writeDeals(json, "deals", group.deals());
            json.writeEndObject();
        }
        json.writeEndArray();
        section.writeLeftOut(json, deals);
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeOptions(JsonGenerator json, CohortConversion analysis) throws IOException {
        json.writeStringField("entry", analysis.from());
        json.writeStringField("window", analysis.window().toString());
        json.writeArrayFieldStart("stepWindows");
        for (String stage : analysis.steps()) {
            Optional<Duration> window = analysis.stepWindow(stage);
            if (window.isPresent()) {
                json.writeStartObject();
                json.writeStringField("stage", stage);
                json.writeStringField("window", window.get().toString());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        Json.text(json, "winWindow", analysis.winWindow().orElse(null));
        json.writeStringField("period", trend.unit().name());
        json.writeStringField("order", analysis.reach().name());
        json.writeStringField("immature", analysis.immatureRule().name());
        Json.text(json, "by", groups.by().orElse(null));
    }

    private void writeResult(JsonGenerator json, CohortResult result) throws IOException {
        json.writeNumberField("entered", result.entrants().size());
        json.writeNumberField("mature", result.mature().size());
        json.writeNumberField("immature", result.immature().size());
        if (members) {
            LogSection.writeDeals(json, "entrants", result.entrants());
        }
        json.writeArrayFieldStart("steps");
        for (CohortStep step : result.steps()) {
            json.writeStartObject();
            Json.text(json, "stage", step.stage().orElse(null));
            Json.proportion(json, "rate", step.rate());
            json.writeNumberField("converted", step.converted().size());
            json.writeNumberField("dropped", step.dropped().size());
            json.writeNumberField("immature", step.immature().size());
            if (members) {
                LogSection.writeDeals(json, "convertedDeals", step.converted());
                LogSection.writeDeals(json, "droppedDeals", step.dropped());
                LogSection.writeDeals(json, "immatureDeals", step.immature());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void writeText(Writer out) throws IOException {
        section.writeHead(out, "Cohorts by entry", "Когорты по входу");
        out.append(trend.table(section.language())).append('\n');
        out.append(all.table(section.language())).append('\n');
        out.append(all.explain(section.language())).append('\n');
        if (!groups.results().isEmpty()) {
            writeGroups(out);
        }
        section.writeLeftOut(out, deals);
    }

    private void writeGroups(Writer out) throws IOException {
        out.append('\n');
        TextTable table = TextTable.of(
                1,
                groups.by().orElse(""),
                section.say("entered", "вошло"),
                section.say("mature", "созрело"),
                section.say("won", "выиграно"),
                section.say("rate", "доля"),
                "95 %");
        groups.results().forEach((group, result) -> {
            Proportion rate = result.win().rate();
            table.add(
                    group.isEmpty() ? section.say("(not stated)", "(не указано)") : group,
                    String.valueOf(result.entrants().size()),
                    String.valueOf(result.mature().size()),
                    String.valueOf(rate.successes()),
                    section.figures().percent(rate.rate()),
                    section.figures().percents(rate.interval()));
        });
        table.writeTo(out);
    }
}
