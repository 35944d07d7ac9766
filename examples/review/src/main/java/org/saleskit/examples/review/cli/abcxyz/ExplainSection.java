package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.certainty.CertaintyResult;
import org.saleskit.analytics.xyz.PeriodSensitivity;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Paragraph;
import org.saleskit.examples.review.cli.output.SimilarKeys;
import org.saleskit.examples.review.facts.InputException;

/** Why keys have their classes, in words. */
public final class ExplainSection implements Section {

    private final Facts facts;
    private final List<AbcXyzItem<String>> items;
    private final Locale language;

    private ExplainSection(Facts facts, List<AbcXyzItem<String>> items, Locale language) {
        this.facts = facts;
        this.items = items;
        this.language = language;
    }

    /**
     * What is known of the keys.
     *
     * @param result the classes
     * @param groups the classes inside groups, if asked for
     * @param criteria the classes by further criteria, if asked for
     * @param certainty how sure the classes are, if asked for
     */
    public record Facts(
            AbcXyzResult<String> result,
            Optional<GroupSection> groups,
            Optional<CriteriaSection> criteria,
            Optional<CertaintyResult<String>> certainty) {}

    /**
     * {@return the explanation of keys}
     *
     * @param facts what is known of them
     * @param keys the keys
     * @param language the language, Russian or English
     * @param file the file, for messages
     * @throws InputException if a key has no class
     */
    public static ExplainSection of(Facts facts, List<String> keys, Locale language, String file) {
        List<AbcXyzItem<String>> items = new ArrayList<>();
        for (String key : keys) {
            items.add(facts.result().item(key).orElseThrow(() -> unknown(facts.result(), key, file)));
        }
        return new ExplainSection(facts, items, language);
    }

    private static InputException unknown(AbcXyzResult<String> result, String key, String file) {
        String lost = result.leftOut().stream()
                .filter(rows -> rows.keys().contains(key))
                .map(Outside::of)
                .map(Outside::words)
                .collect(Collectors.joining(", "));
        List<String> all = result.abc().items().stream().map(AbcItem::key).toList();
        String but = !lost.isEmpty()
                ? "is left out (" + lost + ")"
                : "is none of the " + all.size() + " keys" + SimilarKeys.hint(key, all);
        return InputException.of(
                file, "--explain must name a key with a class, but " + InputException.quoted(key) + " " + but);
    }

    @Override
    public void writeOptions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("explain");
        for (AbcXyzItem<String> item : items) {
            json.writeString(item.key());
        }
        json.writeEndArray();
        json.writeStringField("lang", language.getLanguage());
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("explanations");
        for (AbcXyzItem<String> item : items) {
            String key = item.key();
            json.writeStartObject();
            json.writeStringField("key", key);
            json.writeStringField("classes", item.explain(language));
            Json.text(json, "group", group(key).orElse(null));
            Json.text(json, "criteria", criteria(key).orElse(null));
            Json.text(json, "certainty", certainty(key).orElse(null));
            Json.text(json, "policy", policy(item).orElse(null));
            json.writeArrayFieldStart("sensitivity");
            for (PeriodSensitivity line : item.xyz().sensitivity()) {
                json.writeStartObject();
                json.writeNumberField("block", line.size());
                json.writeNumberField("periods", line.periods());
                Json.number(json, "variation", line.variation());
                json.writeStringField("xyz", line.xyzClass().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private Optional<String> group(String key) {
        return facts.groups().flatMap(groups -> groups.explain(key, language));
    }

    private Optional<String> criteria(String key) {
        return facts.criteria().flatMap(criteria -> criteria.explain(key, language));
    }

    private Optional<String> certainty(String key) {
        return facts.certainty().flatMap(sure -> sure.item(key)).map(item -> item.explain(language) + ".");
    }

    private Optional<String> policy(AbcXyzItem<String> item) {
        return item.policy().map(policy -> policy.explain(language) + ".");
    }

    @Override
    public void writeEnd(Writer out) throws IOException {
        for (AbcXyzItem<String> item : items) {
            String key = item.key();
            out.append('\n');
            Paragraph.write(out, key, item.cell() + ". " + item.explain(language));
            write(out, say("in its group", "в группе"), group(key));
            write(out, say("by criteria", "критерии"), criteria(key));
            write(out, say("how sure", "уверенность"), certainty(key));
            write(out, say("what to do", "что делать"), policy(item));
        }
    }

    private static void write(Writer out, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            Paragraph.write(out, "  " + name, text.get());
        }
    }

    private String say(String english, String russian) {
        return language.getLanguage().equals("ru") ? russian : english;
    }
}
