package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.saleskit.core.field.AttributeKey;

/**
 * Writes values of core as JSON and reads them back.
 *
 * <pre>{@code
 * SalesJson json = SalesJson.of(List.of(WAREHOUSE, PRIORITY));
 * String text = json.write(line);
 * SaleLine same = json.read(text, SaleLine.class);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SalesJson {

    private final ObjectMapper mapper;

    private SalesJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * {@return the JSON of a host with its own fields}
     *
     * @param keys the keys of all attributes that the host uses
     * @throws IllegalArgumentException if two keys have one name
     */
    public static SalesJson of(Collection<AttributeKey<?>> keys) {
        ObjectMapper mapper = plainMapper();
        SimpleModule module = new SimpleModule("saleskit");
        BasicForms.all().forEach(form -> form.addTo(module));
        ClientForms.all().forEach(form -> form.addTo(module));
        FactForms.all().forEach(form -> form.addTo(module));
        new AttributesForm(keys, mapper).form().addTo(module);
        return new SalesJson(mapper.registerModule(module));
    }

    private static ObjectMapper plainMapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withConfigOverride(
                        BigDecimal.class,
                        config -> config.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                .build();
        // An empty text is blank, and core shall say so; it is not an absent value.
        mapper.coercionConfigFor(LogicalType.DateTime).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Float).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        return mapper;
    }

    /**
     * {@return the value as JSON on one line}
     *
     * @param value a value of core that has a form, or a list of such
     * @throws IllegalArgumentException if it has an attribute whose key the host did not supply
     */
    public String write(Object value) {
        return written(value, false);
    }

    /**
     * {@return the value as JSON over several lines, for people}
     *
     * @param value a value of core that has a form, or a list of such
     * @throws IllegalArgumentException if it has an attribute whose key the host did not supply
     */
    public String writePretty(Object value) {
        return written(value, true);
    }

    private String written(Object value, boolean pretty) {
        try {
            return (pretty ? mapper.writerWithDefaultPrettyPrinter() : mapper.writer()).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw JsonInputException.of(e);
        }
    }

    /**
     * {@return the value of one JSON text}
     *
     * @param json the text
     * @param type the type of core, such as {@code SaleLine.class}
     * @param <V> the type of core
     * @throws JsonInputException if it is no JSON, or no value of the type
     */
    public <V> V read(String json, Class<V> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw JsonInputException.of(e);
        }
    }

    /**
     * {@return the values of a JSON array, in its order}
     *
     * @param json the text
     * @param type the type of core, such as {@code SaleLine.class}
     * @param <V> the type of core
     * @throws JsonInputException if it is no JSON, or no array of such values
     */
    public <V> List<V> readList(String json, Class<V> type) {
        try {
            return List.copyOf(mapper.readerForListOf(type).<List<V>>readValue(json));
        } catch (JsonProcessingException e) {
            throw JsonInputException.of(e);
        }
    }
}
