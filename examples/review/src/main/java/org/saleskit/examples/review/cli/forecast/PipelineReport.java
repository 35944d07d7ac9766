package org.saleskit.examples.review.cli.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.examples.review.cli.deallog.LogSource;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.LeftOutDeal;
import org.saleskit.forecasting.pipeline.PipelineContribution;
import org.saleskit.forecasting.pipeline.PipelineDeal;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** Prints what open deals bring. */
final class PipelineReport {

    /** Deals listed in the text; the JSON has all. */
    private static final int LISTED = 10;

    /** Levels of the quantiles of a group. */
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final PipelineForecast forecast;
    private final OpenDeals deals;
    private final Amounts amounts;
    private final Asked asked;
    private final LawSection law;
    private final List<PipelineContribution> contributions;
    private final SortedMap<DealId, PipelineDeal> open = new TreeMap<>();

    PipelineReport(PipelineForecast forecast, OpenDeals deals, Amounts amounts, Asked asked) {
        this.forecast = forecast;
        this.deals = deals;
        this.amounts = amounts;
        this.asked = asked;
        this.law = new LawSection(forecast.revenue(), amounts, asked.plan());
        this.contributions =
                forecast.contributions(asked.plan() == null ? Money.zero(amounts.told()) : amounts.money(asked.plan()));
        forecast.open().forEach(deal -> open.put(deal.deal(), deal));
    }

    /**
     * What was asked.
     *
     * @param by the column of groups
     */
    record Asked(
            double correlation, BigDecimal closed, @Nullable BigDecimal plan, Optional<String> by, Locale language) {}

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        writeOptions(json);
        json.writeNumberField("deals", open.size());
        Json.amount(json, "closed", asked.closed());
        Json.amount(json, "expected", amounts.amount(forecast.expected()));
        json.writeNumberField(
                "standardDeviation", amounts.number(forecast.revenue().standardDeviation()));
        law.writeJson(json);
        json.writeArrayFieldStart("contributions");
        for (PipelineContribution each : contributions) {
            writeDeal(json, each);
        }
        json.writeEndArray();
        if (asked.by().isPresent()) {
            writeGroups(json);
        }
        json.writeArrayFieldStart("leftOut");
        for (LeftOutDeal each : forecast.leftOut()) {
            json.writeStartObject();
            json.writeStringField("deal", each.deal().deal().toString());
            json.writeStringField("reason", each.reason().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeOptions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("options");
        Json.text(json, "currency", amounts.currency().orElse(null));
        json.writeNumberField("correlation", asked.correlation());
        Json.text(json, "by", asked.by().orElse(null));
        Optional<LogSource> log = deals.source();
        Json.text(json, "log", log.map(source -> source.file().getFileName()).orElse(null));
        Json.text(json, "asOf", deals.asOf().orElse(null));
        Json.text(json, "until", deals.until().orElse(null));
        json.writeEndObject();
    }

    private void writeDeal(JsonGenerator json, PipelineContribution each) throws IOException {
        PipelineDeal deal = deal(each);
        json.writeStartObject();
        json.writeStringField("deal", each.deal().toString());
        Json.amount(json, "amount", amounts.amount(deal.amount().orElseThrow().mean()));
        json.writeNumberField("probability", each.chance());
        json.writeStringField("source", deal.source().toString());
        Json.amount(json, "mean", amounts.amount(each.mean()));
        json.writeNumberField("variance", amounts.number(amounts.number(each.variance())));
        Json.number(json, "probabilityOfPlan", ofPlan(each.probabilityOfPlan()));
        Json.text(json, "explanation", words(each.deal()).orElse(null));
        json.writeEndObject();
    }

    private PipelineDeal deal(PipelineContribution each) {
        return Objects.requireNonNull(open.get(each.deal()));
    }

    /** What the log says of a deal, if there is one. */
    private Optional<String> words(DealId deal) {
        return Optional.ofNullable(deals.chances().get(deal))
                .map((DealChance chance) -> chance.explain(asked.language()));
    }

    private OptionalDouble ofPlan(double probability) {
        return asked.plan() == null ? OptionalDouble.empty() : OptionalDouble.of(probability);
    }

    private SortedMap<String, PipelineForecast> groups() {
        return forecast.by(deals::group).groups();
    }

    private void writeGroups(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("groups");
        for (Map.Entry<String, PipelineForecast> group : groups().entrySet()) {
            RevenueDistribution of = group.getValue().revenue();
            json.writeStartObject();
            json.writeStringField("group", group.getKey());
            json.writeNumberField("deals", group.getValue().open().size());
            Json.amount(json, "expected", amounts.amount(group.getValue().expected()));
            json.writeObjectFieldStart("quantiles");
            for (double level : LEVELS) {
                Json.amount(json, String.valueOf(level), amounts.amount(of.quantile(level)));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void writeText(Writer out) throws IOException {
        out.append("Forecast of open deals\n\n");
        TextTable facts = TextTable.ofPairs();
        facts.add("open deals", String.valueOf(open.size()));
        facts.add("left out", String.valueOf(forecast.leftOut().size()));
        deals.asOf().ifPresent(instant -> facts.add("as of", instant.toString()));
        deals.until().ifPresent(instant -> facts.add("until", instant.toString()));
        facts.add(
                "correlation",
                Numbers.shortest(BigDecimal.valueOf(asked.correlation()), 0).toPlainString());
        facts.add("won already", asked.closed().toPlainString());
        facts.add("expected revenue", amounts.amount(forecast.expected()).toPlainString());
        facts.writeTo(out);
        law.writeText(out);
        writeDeals(out);
        if (asked.by().isPresent()) {
            writeGroups(out, asked.by().get());
        }
        writeLeftOut(out);
        if (amounts.currency().isPresent()) {
            out.append('\n');
            Paragraph.write(out, "In words", forecast.explain(asked.language()));
        }
    }

    private void writeDeals(Writer out) throws IOException {
        out.append("\nDeals, the largest means first\n");
        TextTable table = asked.plan() == null
                ? TextTable.of(1, "deal", "amount", "probability", "mean", "source")
                : TextTable.of(1, "deal", "amount", "probability", "mean", "adds to the plan", "source");
        for (PipelineContribution each : contributions.subList(0, Math.min(LISTED, contributions.size()))) {
            String amount =
                    amounts.amount(deal(each).amount().orElseThrow().mean()).toPlainString();
            String chance = Numbers.probability(each.chance());
            String mean = amounts.amount(each.mean()).toPlainString();
            String source = deal(each).source().toString();
            if (asked.plan() == null) {
                table.add(each.deal().toString(), amount, chance, mean, source);
            } else {
                table.add(
                        each.deal().toString(),
                        amount,
                        chance,
                        mean,
                        Numbers.probability(each.probabilityOfPlan()),
                        source);
            }
        }
        table.writeTo(out);
        if (contributions.size() > LISTED) {
            out.append("and ")
                    .append(String.valueOf(contributions.size() - LISTED))
                    .append(" more\n");
        }
    }

    private void writeGroups(Writer out, String column) throws IOException {
        out.append("\nBy ").append(column).append('\n');
        TextTable table = TextTable.of(1, column, "deals", "expected", "0.1", "0.5", "0.9");
        groups().forEach((name, group) -> table.add(
                name,
                String.valueOf(group.open().size()),
                amounts.amount(group.expected()).toPlainString(),
                quantile(group, LEVELS.get(0)),
                quantile(group, LEVELS.get(1)),
                quantile(group, LEVELS.get(2))));
        table.writeTo(out);
    }

    private String quantile(PipelineForecast group, double level) {
        return amounts.amount(group.quantile(level)).toPlainString();
    }

    private void writeLeftOut(Writer out) throws IOException {
        if (forecast.leftOut().isEmpty()) {
            return;
        }
        out.append("\nLeft out\n");
        TextTable table = TextTable.of(2, "deal", "reason");
        forecast.leftOut().stream()
                .limit(LISTED)
                .forEach(each ->
                        table.add(each.deal().deal().toString(), each.reason().toString()));
        table.writeTo(out);
        if (forecast.leftOut().size() > LISTED) {
            out.append("and ")
                    .append(String.valueOf(forecast.leftOut().size() - LISTED))
                    .append(" more\n");
        }
    }
}
