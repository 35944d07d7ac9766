package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.comparison.FunnelPlotResult;
import org.saleskit.analytics.comparison.FunnelPoint;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.analytics.comparison.ShrunkRate;
import org.saleskit.analytics.comparison.ShrunkRates;
import org.saleskit.analytics.mix.MixLine;
import org.saleskit.analytics.mix.MixResult;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints the rates of groups beside each other. */
final class CompareReport {

    /** More than a double holds. */
    private static final int DIGITS = 20;

    private final LogSection section;
    private final Deals deals;
    private final Asked asked;
    private final Map<String, WinRateResult> rates;
    private final RateComparison<String> comparison;
    private final Optional<MixResult<String>> mix;
    private final List<Pair> pairs;

    /**
     * What the command line asked for.
     *
     * @param by the column of the groups
     * @param segment the column of the kinds
     * @param until the end of the span as it was asked for: the first instant after its last day, or the instant of the report, which
     *     is in the span
     * @param members whether deals are listed
     */
    record Asked(String by, Optional<String> segment, Instant until, boolean members) {}

    /** Two groups and the difference of their rates. */
    record Pair(String first, String second, ProportionDifference difference) {}

    CompareReport(
            LogSection section,
            Deals deals,
            Asked asked,
            Map<String, WinRateResult> rates,
            RateComparison<String> comparison,
            Optional<MixResult<String>> mix,
            List<Pair> pairs) {
        this.section = section;
        this.deals = deals;
        this.asked = asked;
        this.rates = rates;
        this.comparison = comparison;
        this.mix = mix;
        this.pairs = pairs;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        ShrunkRates<String> shrunk = comparison.shrunk();
        FunnelPlotResult<String> funnel = comparison.funnel();
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        json.writeStringField("by", asked.by());
        Json.text(json, "segment", asked.segment().orElse(null));
        if (!rates.isEmpty()) {
            WinRateResult any = rates.values().iterator().next();
            json.writeStringField("from", any.analysis().from().toString());
            json.writeStringField("to", asked.until().toString());
        }
        json.writeEndObject();
        Json.proportion(json, "all", comparison.pooled());
        json.writeArrayFieldStart("groups");
        for (Map.Entry<String, WinRateResult> group : rates.entrySet()) {
            json.writeStartObject();
            json.writeStringField("group", group.getKey());
            Json.proportion(json, "winRate", group.getValue().proportion());
            json.writeNumberField("open", group.getValue().undecided().size());
            writeShrunk(json, shrunk.rate(group.getKey()));
            writePoint(json, funnel.point(group.getKey()));
            if (mix.isPresent()) {
                write(json, mix.get().line(group.getKey()).orElseThrow());
            }
            if (asked.members()) {
                LogSection.writeDeals(json, "wonDeals", group.getValue().won());
                LogSection.writeDeals(json, "lostDeals", group.getValue().lost());
                LogSection.writeDeals(json, "openDeals", group.getValue().undecided());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pairs");
        for (Pair pair : pairs) {
            json.writeStartObject();
            json.writeStringField("first", pair.first());
            json.writeStringField("second", pair.second());
            Json.number(json, "difference", pair.difference().difference());
            write(json, pair.difference().interval());
            json.writeEndObject();
        }
        json.writeEndArray();
        section.writeLeftOut(json, deals);
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private static void writeShrunk(JsonGenerator json, Optional<ShrunkRate<String>> shrunk) throws IOException {
        if (shrunk.isEmpty()) {
            json.writeNullField("shrunk");
            return;
        }
        ShrunkRate<String> rate = shrunk.get();
        json.writeObjectFieldStart("shrunk");
        json.writeNumberField("rate", rate.rate());
        write(json, Optional.of(rate.interval()));
        json.writeNumberField("ownWeight", rate.ownWeight());
        json.writeNumberField("bestPlace", rate.places().best());
        json.writeNumberField("worstPlace", rate.places().worst());
        json.writeEndObject();
    }

    private static void writePoint(JsonGenerator json, Optional<FunnelPoint<String>> found) throws IOException {
        if (found.isEmpty()) {
            json.writeNullField("limits");
            return;
        }
        FunnelPoint<String> point = found.get();
        json.writeObjectFieldStart("limits");
        json.writeStringField("status", point.status().name());
        json.writeNumberField("innerLow", point.limits().inner().low());
        json.writeNumberField("innerHigh", point.limits().inner().high());
        json.writeNumberField("outerLow", point.limits().outer().low());
        json.writeNumberField("outerHigh", point.limits().outer().high());
        json.writeNumberField("pValue", point.probability());
        json.writeNumberField("adjusted", point.adjustedProbability());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MixLine<String> line) throws IOException {
        json.writeObjectFieldStart("mix");
        json.writeNumberField("expected", value(line.expected()));
        Json.number(json, "ratio", number(line.ratio().map(CompareReport::value)));
        write(json, line.ratioInterval());
        Json.number(json, "standardised", line.standardisedRate());
        json.writeStringField("reading", line.reading().name());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Optional<Interval> interval) throws IOException {
        Json.number(json, "low", number(interval.map(Interval::low)));
        Json.number(json, "high", number(interval.map(Interval::high)));
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    void writeText(Writer out) throws IOException {
        section.writeHead(out, "Win rates", "Доли выигранных");
        Figures figures = section.figures();
        ShrunkRates<String> shrunk = comparison.shrunk();
        FunnelPlotResult<String> funnel = comparison.funnel();
        TextTable table = TextTable.of(
                1,
                asked.by(),
                section.say("won of decided", "выиграно из решённых"),
                section.say("open", "открыто"),
                section.say("rate", "доля"),
                "95 %",
                section.say("shrunk", "сглаженная"),
                "95 %",
                section.say("place", "место"),
                section.say("chance would give", "случай дал бы"));
        rates.forEach((group, rate) -> {
            Proportion own = rate.proportion();
            Optional<ShrunkRate<String>> drawn = shrunk.rate(group);
            table.add(
                    name(group),
                    own.successes() + "/" + own.trials(),
                    String.valueOf(rate.undecided().size()),
                    figures.percent(own.rate()),
                    figures.percents(own.interval()),
                    drawn.map(each -> figures.percent(each.rate())).orElse("-"),
                    figures.percents(drawn.map(ShrunkRate::interval)),
                    drawn.map(each ->
                                    each.places().best() + ".." + each.places().worst())
                            .orElse("-"),
                    figures.percents(
                            funnel.point(group).map(point -> point.limits().inner())));
        });
        table.writeTo(out);
        out.append('\n').append(shrunk.explain(section.language())).append('\n');
        out.append(funnel.explain(section.language())).append('\n');
        if (mix.isPresent()) {
            writeMix(out, mix.get());
        }
        for (Pair pair : pairs) {
            out.append(name(pair.first()))
                    .append(" − ")
                    .append(name(pair.second()))
                    .append(": ");
            out.append(pair.difference().explain(section.language())).append('\n');
        }
        section.writeLeftOut(out, deals);
    }

    private void writeMix(Writer out, MixResult<String> of) throws IOException {
        out.append('\n');
        TextTable table = TextTable.of(
                1,
                asked.by(),
                section.say("won", "выиграно"),
                section.say("expected by mix", "ожидалось по составу"),
                section.say("ratio", "отношение"),
                "95 %",
                section.say("adjusted rate", "приведённая доля"));
        for (MixLine<String> line : of.lines()) {
            table.add(
                    name(line.rep()),
                    String.valueOf(line.observed().successes()),
                    decimal(value(line.expected())),
                    line.ratio().map(ratio -> decimal(value(ratio))).orElse("-"),
                    line.ratioInterval()
                            .map(limits -> decimal(limits.low()) + ".." + decimal(limits.high()))
                            .orElse("-"),
                    section.figures().percent(line.standardisedRate()));
        }
        table.writeTo(out);
        out.append(of.explain(section.language())).append('\n');
    }

    private String name(String group) {
        return Objects.requireNonNull(group).isEmpty() ? section.say("(not stated)", "(не указано)") : group;
    }

    private static double value(Fraction fraction) {
        return fraction.rounded(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private String decimal(double value) {
        return section.figures().decimal(value, 2);
    }
}
