package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcGroup;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.criteria.AbcCriterion;
import org.saleskit.analytics.criteria.CriteriaAnalysis;
import org.saleskit.analytics.criteria.CriteriaItem;
import org.saleskit.analytics.criteria.CriteriaResult;
import org.saleskit.analytics.criteria.JoinRule;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Names;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;

/** Classes by several amounts side by side, the first of them that of the analysis itself. */
public final class CriteriaSection implements Section {

    private final CriteriaResult<String> result;

    private final Dropped dropped;

    private CriteriaSection(CriteriaResult<String> result, Dropped dropped) {
        this.result = result;
        this.dropped = dropped;
    }

    /**
     * {@return the classes by all criteria, by the rules of the first}
     *
     * @param amount the name of the first criterion
     * @param first the classes by it
     * @param read the sums by it and by the others
     * @param join how the classes become one
     * @throws ArithmeticException if the base of a criterion does not fit in a long
     */
    public static CriteriaSection of(String amount, AbcResult<String> first, SalesRead read, JoinRule join) {
        Map<String, PeriodTable<String>> tables = new LinkedHashMap<>(Map.of(amount, read.table()));
        List<AbcCriterion<String>> criteria = new ArrayList<>();
        criteria.add(AbcCriterion.of(amount, first));
        for (SalesRead.Criterion other : read.criteria()) {
            tables.put(other.name(), other.table());
            criteria.add(AbcCriterion.of(other.name(), first.analysis().classify(other.table())));
        }
        return new CriteriaSection(
                CriteriaAnalysis.withDefaults().withRule(join).join(criteria), new Dropped(tables));
    }

    @Override
    public void writeOptions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("criteria");
        for (AbcCriterion<String> criterion : result.criteria()) {
            json.writeString(criterion.name());
        }
        json.writeEndArray();
        json.writeStringField("join", Names.option(result.analysis().rule()));
    }

    @Override
    public void writeItem(JsonGenerator json, AbcXyzItem<String> item) throws IOException {
        Optional<CriteriaItem<String>> found = result.item(item.key());
        json.writeArrayFieldStart("criteria");
        for (AbcCriterion<String> criterion : result.criteria()) {
            Optional<AbcItem<String>> by = criterion.result().item(item.key());
            json.writeStartObject();
            Json.amount(json, "amount", by.map(AbcItem::amount).orElse(null));
            Json.number(json, "share", by.map(AbcItem::share).orElseGet(OptionalDouble::empty));
            Json.text(json, "abc", by.map(AbcItem::abcClass).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.text(json, "tuple", found.map(CriteriaItem::tuple).orElse(null));
        Json.text(json, "joined", found.flatMap(CriteriaItem::joinedClass).orElse(null));
        Json.amount(json, "score", found.flatMap(CriteriaItem::score).orElse(null));
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("criteria");
        for (AbcCriterion<String> criterion : result.criteria()) {
            json.writeStartObject();
            json.writeStringField("criterion", criterion.name());
            Json.amount(json, "total", criterion.result().total());
            Json.amount(json, "base", criterion.result().baseTotal());
            json.writeArrayFieldStart("classes");
            for (AbcGroup group : AbcXyzReport.classes(criterion.result())) {
                AbcXyzReport.writeClass(json, group);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("outside");
            for (AbcGroup group : outside(criterion)) {
                AbcXyzReport.writeClass(json, group);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        writeCounts(json, "tuples", "tuple", result.tuples());
        if (result.analysis().rule() != JoinRule.TUPLE) {
            writeCounts(json, "joined", "abc", joined());
        }
        json.writeArrayFieldStart("withoutCriterion");
        for (CriteriaResult.Incomplete<String> lacking : result.leftOut()) {
            json.writeStartObject();
            json.writeStringField("key", lacking.key());
            json.writeArrayFieldStart("missing");
            for (String name : lacking.missing()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCounts(JsonGenerator json, String list, String name, Map<String, Integer> counts)
            throws IOException {
        json.writeArrayFieldStart(list);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.writeStartObject();
            json.writeStringField(name, count.getKey());
            json.writeNumberField("items", count.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private Map<String, Integer> joined() {
        Map<AbcClass, Integer> counts = new TreeMap<>();
        result.items().forEach(item -> item.joinedClass().ifPresent(joined -> counts.merge(joined, 1, Integer::sum)));
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((abc, items) -> named.put(abc.label(), items));
        return named;
    }

    private static List<AbcGroup> outside(AbcCriterion<String> criterion) {
        return criterion.result().groups().stream()
                .filter(group -> !group.abcClass().isInBase() && group.items() > 0)
                .toList();
    }

    @Override
    public void writeItems(Writer out) throws IOException {
        boolean joins = result.analysis().rule() != JoinRule.TUPLE;
        boolean scored = result.analysis().rule() == JoinRule.WEIGHTED_SCORE;
        List<String> header = new ArrayList<>(List.of("by criteria"));
        result.criteria().forEach(criterion -> header.add(criterion.name()));
        header.add("classes");
        if (scored) {
            header.add("score");
        }
        if (joins) {
            header.add("joined");
        }
        TextTable table = TextTable.of(1, header.toArray(String[]::new));
        for (CriteriaItem<String> item : result.items()) {
            List<String> line = new ArrayList<>(List.of(item.key()));
            item.items().forEach(by -> line.add(by.amount().toPlainString()));
            line.add(item.tuple());
            if (scored) {
                line.add(Numbers.probability(item.score().orElseThrow().doubleValue()));
            }
            if (joins) {
                line.add(item.joinedClass().orElseThrow().label());
            }
            table.add(line.toArray(String[]::new));
        }
        out.append('\n');
        table.writeTo(out);
    }

    @Override
    public void writeSummary(Writer out) throws IOException {
        out.append('\n');
        TextTable table = TextTable.of(2, "criterion", "class", "items", "amount", "share");
        for (AbcCriterion<String> criterion : result.criteria()) {
            String name = criterion.name();
            List<AbcGroup> groups = new ArrayList<>(AbcXyzReport.classes(criterion.result()));
            groups.addAll(outside(criterion));
            for (AbcGroup group : groups) {
                table.add(
                        name,
                        group.abcClass().label(),
                        String.valueOf(group.items()),
                        group.amount().toPlainString(),
                        Numbers.percent(group.share()));
                name = "";
            }
        }
        table.writeTo(out);
        out.append('\n');
        writeCounts(out, "classes", result.tuples());
        if (result.analysis().rule() != JoinRule.TUPLE) {
            out.append('\n');
            writeCounts(out, Names.option(result.analysis().rule()), joined());
        }
    }

    private static void writeCounts(Writer out, String name, Map<String, Integer> counts) throws IOException {
        TextTable table = TextTable.of(1, name, "items");
        counts.forEach((label, items) -> table.add(label, String.valueOf(items)));
        table.writeTo(out);
    }

    @Override
    public List<String> warnings() {
        return result.leftOut().stream()
                .map(lacking -> lacking.key() + ": " + dropped.explain(lacking, Locale.ENGLISH) + ".")
                .toList();
    }

    /** The reasons for the classes of a key by each criterion, or the criteria that drop it. */
    Optional<String> explain(String key, Locale language) {
        return result.item(key)
                .map(item -> item.explain(language))
                .or(() -> result.leftOut().stream()
                        .filter(lacking -> lacking.key().equals(key))
                        .map(lacking -> dropped.explain(lacking, language) + ".")
                        .findFirst());
    }
}
