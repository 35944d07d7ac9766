package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;

/**
 * How values of a type are written: as another type that Jackson can write by itself.
 *
 * @param value the type of core
 * @param json what is written instead
 * @param toJson from the value of core
 * @param toValue back; a refusal of core becomes an error at its place in the JSON
 * @param <V> the type of core
 * @param <J> the type that is written
 */
record JsonForm<V, J>(Class<V> value, Class<J> json, Function<? super V, J> toJson, Function<? super J, V> toValue) {

    /** The form of an identifier, or of another value that is one text. */
    static <V> JsonForm<V, String> ofText(
            Class<V> value, Function<? super V, String> text, Function<String, V> parsed) {
        return new JsonForm<>(value, String.class, text, parsed);
    }

    /** Makes a module write and read values of the type in this form. */
    void addTo(SimpleModule module) {
        module.addSerializer(value, new JsonSerializer<V>() {
            @Override
            public void serialize(V written, JsonGenerator generator, SerializerProvider provider) throws IOException {
                provider.defaultSerializeValue(toJson.apply(written), generator);
            }
        });
        module.addDeserializer(value, new JsonDeserializer<V>() {
            @Override
            public V deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return read(parser, context);
            }
        });
    }

    private V read(JsonParser parser, DeserializationContext context) throws IOException {
        J read = context.readValue(parser, json);
        try {
            return toValue.apply(read);
        } catch (IllegalArgumentException refused) {
            throw JsonMappingException.from(parser, refused.getMessage(), refused);
        }
    }
}
