package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcGroup;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.grouped.GroupedAbcAnalysis;
import org.saleskit.analytics.grouped.GroupedAbcResult;
import org.saleskit.examples.review.cli.abcxyz.KeyGroups.Group;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** Classes inside groups, and the keys whose class there is another than over all. */
public final class GroupSection implements Section {

    private final String column;
    private final KeyGroups groups;
    private final GroupedAbcResult<String, Group> result;

    // What has no group of its own is classed as if it had one; that is never shown.
    private final List<GroupedAbcResult.Part<String, Group>> parts;
    private final List<GroupedAbcResult.SmallGroup<String, Group>> smallGroups;
    private final List<GroupedAbcResult.Disagreement<String, Group>> others;
    private final List<AbcItem<String>> ungrouped;

    private GroupSection(String column, KeyGroups groups, GroupedAbcResult<String, Group> result) {
        this.column = column;
        this.groups = groups;
        this.result = result;
        this.parts =
                result.parts().stream().filter(part -> part.group().isNamed()).toList();
        this.smallGroups = result.smallGroups().stream()
                .filter(small -> small.group().isNamed())
                .toList();
        this.others = result.disagreements().stream()
                .filter(pair -> pair.group().isNamed())
                .toList();
        this.ungrouped = result.overall().items().stream()
                .filter(item -> !groups.of(item.key()).isNamed())
                .toList();
    }

    /**
     * {@return the classes inside groups}
     *
     * @param overall the classes over all
     * @param groups the group of each key
     * @param column the column of the groups
     * @param size how many keys above zero a group needs for classes
     */
    public static GroupSection of(AbcResult<String> overall, KeyGroups groups, String column, int size) {
        return new GroupSection(
                column,
                groups,
                GroupedAbcAnalysis.withDefaults().withMinimumItems(size).group(overall, groups::of));
    }

    @Override
    public void writeOptions(JsonGenerator json) throws IOException {
        json.writeStringField("group", column);
        json.writeNumberField("groupSize", result.minimumItems());
    }

    @Override
    public void writeItem(JsonGenerator json, AbcXyzItem<String> item) throws IOException {
        Group group = groups.of(item.key());
        Json.text(json, "group", group.isNamed() ? group : null);
        Json.text(json, "abcInGroup", within(item.key()).map(AbcItem::abcClass).orElse(null));
    }

    private Optional<AbcItem<String>> within(String key) {
        Group group = groups.of(key);
        return group.isNamed() ? result.within(group).flatMap(inside -> inside.item(key)) : Optional.empty();
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("groups");
        for (GroupedAbcResult.Part<String, Group> part : parts) {
            json.writeStartObject();
            json.writeStringField("group", part.group().name());
            json.writeNumberField("items", part.result().baseItems());
            Json.amount(json, "amount", part.result().baseTotal());
            json.writeArrayFieldStart("classes");
            for (AbcGroup abc : AbcXyzReport.classes(part.result())) {
                AbcXyzReport.writeClass(json, abc);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("smallGroups");
        for (GroupedAbcResult.SmallGroup<String, Group> small : smallGroups) {
            json.writeStartObject();
            json.writeStringField("group", small.group().name());
            json.writeNumberField("items", small.baseItems());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("otherInGroup");
        for (GroupedAbcResult.Disagreement<String, Group> pair : others) {
            json.writeStartObject();
            json.writeStringField("group", pair.group().name());
            json.writeStringField("key", pair.within().key());
            json.writeStringField("abcInGroup", pair.within().abcClass().label());
            json.writeStringField("abc", pair.overall().abcClass().label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("withoutGroup");
        for (AbcItem<String> item : ungrouped) {
            json.writeStartObject();
            json.writeStringField("key", item.key());
            json.writeStringField("reason", groups.of(item.key()).kind().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void writeItems(Writer out) throws IOException {
        if (others.isEmpty()) {
            return;
        }
        out.append('\n');
        TextTable table = TextTable.of(2, column, "another class in the group", "amount", "in group", "over all");
        for (GroupedAbcResult.Disagreement<String, Group> pair : others) {
            table.add(
                    pair.group().name(),
                    pair.within().key(),
                    pair.within().amount().toPlainString(),
                    pair.within().abcClass().label(),
                    pair.overall().abcClass().label());
        }
        table.writeTo(out);
    }

    @Override
    public void writeSummary(Writer out) throws IOException {
        List<String> header = new ArrayList<>(List.of(column, "items", "amount"));
        result.overall().analysis().classes().forEach(abc -> header.add(abc.label()));
        header.add("other class");
        TextTable table = TextTable.of(1, header.toArray(String[]::new));
        for (GroupedAbcResult.Part<String, Group> part : parts) {
            List<String> line = new ArrayList<>(List.of(
                    part.group().name(),
                    String.valueOf(part.result().baseItems()),
                    part.result().baseTotal().toPlainString()));
            AbcXyzReport.classes(part.result()).forEach(abc -> line.add(String.valueOf(abc.items())));
            line.add(String.valueOf(others.stream()
                    .filter(pair -> pair.group().equals(part.group()))
                    .count()));
            table.add(line.toArray(String[]::new));
        }
        if (!parts.isEmpty()) {
            out.append('\n');
            table.writeTo(out);
        }
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        smallGroups.forEach(small -> warnings.add(sentence(small.explain(result.minimumItems(), Locale.ENGLISH))));
        for (KeyGroups.Kind kind : List.of(KeyGroups.Kind.EMPTY_GROUP, KeyGroups.Kind.SEVERAL_GROUPS)) {
            List<String> keys = ungrouped.stream()
                    .map(AbcItem::key)
                    .filter(key -> groups.of(key).kind() == kind)
                    .toList();
            if (!keys.isEmpty()) {
                warnings.add(keys.size() + (keys.size() == 1 ? " key has " : " keys have ")
                        + (kind == KeyGroups.Kind.EMPTY_GROUP ? "no group" : "rows of several groups")
                        + " and no class in a group: " + listed(keys) + ".");
            }
        }
        return warnings;
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    private static String listed(List<String> keys) {
        int shown = 5;
        return String.join(", ", keys.subList(0, Math.min(shown, keys.size()))) + (keys.size() > shown ? ", ..." : "");
    }

    /** Why a key has its class in its group, or that it has none. */
    Optional<String> explain(String key, Locale language) {
        Group group = groups.of(key);
        Optional<String> inside = within(key).map(item -> group.name() + ": " + item.explain(language) + ".");
        return inside.or(() -> smallGroups.stream()
                .filter(small -> small.group().equals(group))
                .findFirst()
                .map(small -> sentence(small.explain(result.minimumItems(), language))));
    }
}
