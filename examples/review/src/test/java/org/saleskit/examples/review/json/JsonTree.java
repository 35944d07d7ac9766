package org.saleskit.examples.review.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** JSON read into maps, lists, texts, numbers (doubles), truths and nulls. */
public final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final @Nullable Object root;

    private JsonTree(@Nullable Object root) {
        this.root = root;
    }

    public static JsonTree of(String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            JsonTree tree = new JsonTree(value(json));
            if (json.nextToken() != null) {
                throw new AssertionError("more than one value");
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        if (token.isNumeric()) {
            return json.getDoubleValue();
        }
        if (token.isBoolean()) {
            return json.getBooleanValue();
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }

    /** What lies at names and places in lists, such as {@code funnel/stages/0/reached}; null if that is null. */
    @Nullable
    Object at(String path) {
        Object here = root;
        for (String step : path.split("/", -1)) {
            here = here instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : child((Map<?, ?>) Objects.requireNonNull(here), step);
        }
        return here;
    }

    private static @Nullable Object child(Map<?, ?> object, String name) {
        if (!object.containsKey(name)) {
            throw new AssertionError("no field " + name + " among " + object.keySet());
        }
        return object.get(name);
    }

    /** The names of the fields of the top, in their order. */
    List<String> names() {
        return ((Map<?, ?>) Objects.requireNonNull(root))
                .keySet().stream().map(String::valueOf).toList();
    }

    /** Every text and number below some fields of the top. */
    Set<String> values(List<String> fields) {
        Set<String> values = new TreeSet<>();
        fields.forEach(field -> gather(at(field), values));
        return values;
    }

    private static void gather(@Nullable Object value, Set<String> values) {
        if (value instanceof Map<?, ?> object) {
            object.values().forEach(each -> gather(each, values));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> gather(each, values));
        } else if (value != null && !(value instanceof Boolean)) {
            values.add(value.toString());
        }
    }
}
