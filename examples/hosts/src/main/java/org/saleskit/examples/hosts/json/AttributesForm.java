package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;

/** The host's own fields as an object: the name of a key, and the value in the form of its type. */
final class AttributesForm {

    private final TreeMap<String, AttributeKey<?>> keys = new TreeMap<>();
    private final ObjectMapper mapper;

    AttributesForm(Collection<AttributeKey<?>> keys, ObjectMapper mapper) {
        keys.forEach(key -> {
            if (this.keys.put(key.name(), key) != null) {
                throw new IllegalArgumentException("keys must be unique by name, but was \"" + key.name() + "\" twice");
            }
        });
        this.mapper = mapper;
    }

    JsonForm<Attributes, ObjectNode> form() {
        return new JsonForm<>(Attributes.class, ObjectNode.class, this::toJson, this::toValue);
    }

    private ObjectNode toJson(Attributes attributes) {
        ObjectNode json = mapper.createObjectNode();
        attributes.asMap().forEach((key, value) -> {
            known(key.name());
            json.set(key.name(), mapper.valueToTree(value));
        });
        return json;
    }

    private Attributes toValue(ObjectNode json) {
        Attributes attributes = Attributes.none();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            attributes = with(attributes, known(entry.getKey()), entry.getValue());
        }
        return attributes;
    }

    private <V> Attributes with(Attributes attributes, AttributeKey<V> key, JsonNode json) {
        V value;
        try {
            value = mapper.treeToValue(json, key.type());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("attributes[" + key.name() + "] must be a "
                    + key.type().getSimpleName() + ", but was of another form");
        }
        return attributes.with(key, value);
    }

    private AttributeKey<?> known(String name) {
        AttributeKey<?> key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException(
                    "attributes must have keys of the host, one of " + keys.keySet() + ", but was \"" + name + "\"");
        }
        return key;
    }
}
