package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.ComputedLimits;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.xyz.LimitRule;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzPreset;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Names;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;

/** The rules of the classes; those that are not the usual ones are named, and limits that came out of the data. */
final class Rules {

    private final AbcXyzResult<String> result;
    private final AbcAnalysis abc;
    private final XyzAnalysis xyz;
    private final NegativeRule negatives;

    /** Under gross sales rows below zero were left out before, so the result itself does not know. */
    Rules(AbcXyzResult<String> result, boolean gross) {
        this.result = result;
        this.abc = result.analysis().abc();
        this.xyz = result.analysis().xyz();
        this.negatives = gross ? NegativeRule.GROSS_SALES : abc.negativeRule();
    }

    /** A rule that is not the usual one. */
    private record Unusual(String field, String words, String name) {}

    private List<Unusual> unusual() {
        List<Unusual> rules = new ArrayList<>();
        if (abc.mode() != AbcMode.VALUE_SHARE) {
            rules.add(new Unusual("mode", "mode", Names.option(abc.mode())));
        }
        if (abc.boundaryRule() != BoundaryRule.PREFIX) {
            rules.add(new Unusual("rule", "rule at a limit", Names.option(abc.boundaryRule())));
        }
        if (abc.tieRule() != TieRule.KEEP_TOGETHER) {
            rules.add(new Unusual("ties", "equal amounts", Names.of(abc.tieRule())));
        }
        if (negatives != NegativeRule.SEPARATE) {
            rules.add(new Unusual("negatives", "zero and below", Names.option(negatives)));
        }
        xyz.preset()
                .filter(preset -> preset != XyzPreset.RU_10_25)
                .ifPresent(preset -> rules.add(new Unusual("xyzPreset", "limits of X and Y", Names.option(preset))));
        return rules;
    }

    private boolean byValue() {
        return abc.mode() == AbcMode.VALUE_SHARE || abc.mode() == AbcMode.VALUE_AND_COUNT;
    }

    private boolean byItems() {
        return abc.mode() == AbcMode.ITEM_SHARE || abc.mode() == AbcMode.VALUE_AND_COUNT;
    }

    /** Limits of value and of variation; null where there are none. */
    void writeLimits(JsonGenerator json) throws IOException {
        writeNumbers(json, "abc", byValue() ? abc.thresholds() : List.of());
        boolean byVariation = xyz.limitRule() == LimitRule.VARIATION;
        writeNumbers(json, "xyz", byVariation ? List.of(xyz.xLimit(), xyz.yLimit()) : List.of());
    }

    /** What is not as usual. */
    void writeOptions(JsonGenerator json) throws IOException {
        for (Unusual rule : unusual()) {
            json.writeStringField(rule.field(), rule.name());
        }
        if (byItems()) {
            writeNumbers(json, "abcItems", abc.itemThresholds());
        }
        if (xyz.limitRule() == LimitRule.ITEM_SHARE) {
            writeNumbers(json, "xyzItems", List.of(xyz.xLimit(), xyz.yLimit()));
        }
    }

    private static void writeNumbers(JsonGenerator json, String name, List<BigDecimal> numbers) throws IOException {
        if (numbers.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeArrayFieldStart(name);
        for (BigDecimal number : numbers) {
            json.writeNumber(Numbers.shortest(number, 0));
        }
        json.writeEndArray();
    }

    /** Limits that came out of the data. */
    void writeFields(JsonGenerator json) throws IOException {
        Optional<ComputedLimits> computed = result.abc().computedLimits();
        if (computed.isPresent()) {
            json.writeObjectFieldStart("computedLimits");
            json.writeNumberField("itemsInA", computed.get().itemsInA());
            json.writeNumberField("itemsInAB", computed.get().itemsInAB());
            writePoint(json, "pareto", computed.get().pareto());
            writePoint(json, "breakEven", computed.get().breakEven());
            writePoint(json, "submarginal", computed.get().submarginal());
            json.writeEndObject();
        }
        if (xyz.limitRule() == LimitRule.ITEM_SHARE) {
            json.writeObjectFieldStart("variationFrom");
            Json.number(json, "Y", result.xyz().yFrom());
            Json.number(json, "Z", result.xyz().zFrom());
            json.writeEndObject();
        }
    }

    private static void writePoint(JsonGenerator json, String name, ComputedLimits.Point point) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("effort", point.effort());
        json.writeNumberField("yield", point.yield());
        json.writeEndObject();
    }

    /** The same for people. */
    void addTo(TextTable pairs) {
        unusual().forEach(rule -> pairs.add(rule.words(), rule.name()));
        result.abc().computedLimits().ifPresent(limits -> {
            pairs.add("A ends after", limits.itemsInA() + " items");
            pairs.add("B ends after", limits.itemsInAB() + " items");
        });
        if (xyz.limitRule() == LimitRule.ITEM_SHARE) {
            pairs.add("Y from variation", Numbers.percent(result.xyz().yFrom()));
            pairs.add("Z from variation", Numbers.percent(result.xyz().zFrom()));
        }
    }
}
