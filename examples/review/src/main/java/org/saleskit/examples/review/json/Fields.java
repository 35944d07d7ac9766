package org.saleskit.examples.review.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.model.number.Estimate;
import org.saleskit.examples.review.model.number.Rate;

/** The fields of one object while it is written. What is absent is null, and a name that is empty is absent. */
final class Fields {

    /** The languages of the review's sentences, in the order in which they are written: a map's own order may change from run to run. */
    private static final List<String> LANGUAGES = List.of("en", "ru");

    private final JsonGenerator json;

    Fields(JsonGenerator json) {
        this.json = json;
    }

    /** What writes the fields of an object. */
    @FunctionalInterface
    interface Part {
        void write(Fields fields) throws IOException;
    }

    /** What writes the fields of the object that an element of a list becomes. */
    @FunctionalInterface
    interface Element<T> {
        void write(Fields fields, T element) throws IOException;
    }

    Fields object(String name, Part part) throws IOException {
        json.writeObjectFieldStart(name);
        part.write(this);
        json.writeEndObject();
        return this;
    }

    /** An object, or null. */
    <T> Fields object(String name, Optional<T> value, Element<T> part) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
            return this;
        }
        return object(name, fields -> part.write(fields, value.get()));
    }

    <T> Fields list(String name, Collection<T> elements, Element<T> element) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : elements) {
            json.writeStartObject();
            element.write(this, each);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    /** A list of texts: names as they are, days and periods in their ISO forms. */
    Fields texts(String name, Collection<?> texts) throws IOException {
        Json.texts(json, name, texts.stream().map(Object::toString).toList());
        return this;
    }

    Fields amounts(String name, List<Money> amounts) throws IOException {
        return texts(
                name,
                amounts.stream()
                        .map(amount -> amount.getAmount().toPlainString())
                        .toList());
    }

    Fields numbers(String name, Collection<? extends Number> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (Number number : numbers) {
            if (number instanceof Double real) {
                json.writeNumber(real);
            } else {
                json.writeNumber(number.longValue());
            }
        }
        json.writeEndArray();
        return this;
    }

    Fields text(String name, Object text) throws IOException {
        String content = text.toString();
        json.writeStringField(name, content.isEmpty() ? null : content);
        return this;
    }

    Fields text(String name, Optional<?> text) throws IOException {
        return text(name, text.isPresent() ? text.get() : "");
    }

    Fields flag(String name, boolean flag) throws IOException {
        json.writeBooleanField(name, flag);
        return this;
    }

    Fields count(String name, long count) throws IOException {
        json.writeNumberField(name, count);
        return this;
    }

    Fields number(String name, double number) throws IOException {
        return number(name, OptionalDouble.of(number));
    }

    Fields number(String name, OptionalDouble number) throws IOException {
        Json.number(json, name, number);
        return this;
    }

    Fields amount(String name, Money amount) throws IOException {
        return amount(name, Optional.of(amount));
    }

    Fields amount(String name, Optional<Money> amount) throws IOException {
        Json.amount(json, name, amount.map(Money::getAmount).orElse(null));
        return this;
    }

    /** Counts, rate and interval, as {@link Json#proportion} writes them. */
    Fields rate(String name, Rate rate) throws IOException {
        return object(
                name,
                fields -> fields.count("successes", rate.successes())
                        .count("trials", rate.trials())
                        .number("rate", rate.rate())
                        .number("low", rate.low())
                        .number("high", rate.high()));
    }

    Fields rate(String name, Optional<Rate> rate) throws IOException {
        return rate.isPresent() ? rate(name, rate.get()) : text(name, Optional.empty());
    }

    /**
     * A number with its interval.
     *
     * @param value what the number itself is called, such as days
     */
    Fields estimate(String name, String value, Estimate estimate) throws IOException {
        return object(name, fields -> fields.estimate(value, estimate));
    }

    /** A number with its interval, among other fields. */
    Fields estimate(String value, Estimate estimate) throws IOException {
        return number(value, estimate.value()).number("low", estimate.low()).number("high", estimate.high());
    }

    /** A sentence in each language, or null where there is none. */
    Fields sentence(String name, Map<String, String> sentence) throws IOException {
        if (sentence.isEmpty()) {
            return text(name, Optional.empty());
        }
        return object(name, fields -> {
            for (String language : LANGUAGES) {
                fields.text(language, sentence.getOrDefault(language, ""));
            }
        });
    }

    /** Sentences in each language, or null where there are none. */
    Fields sentences(String name, Map<String, List<String>> sentences) throws IOException {
        if (sentences.isEmpty()) {
            return text(name, Optional.empty());
        }
        return object(name, fields -> {
            for (String language : LANGUAGES) {
                fields.texts(language, sentences.getOrDefault(language, List.of()));
            }
        });
    }
}
