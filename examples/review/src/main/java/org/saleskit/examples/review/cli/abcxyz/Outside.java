package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/**
 * Rows or keys outside the classes.
 *
 * @param reason the reason for programs: that of the library, or one of the file
 * @param by the option that asked for it, if the reason is a condition
 * @param words the reason for people
 * @param keys how many different keys the rows have
 * @param rows how many rows
 * @param amount their sum
 */
public record Outside(String reason, Optional<String> by, String words, long keys, long rows, BigDecimal amount) {

    static Outside of(LeftOut<String> rows) {
        LeftOutReason why = rows.reason();
        return new Outside(why.name(), Optional.empty(), words(why), rows.keys().size(), rows.rows(), rows.amount());
    }

    private static String words(LeftOutReason why) {
        return switch (why) {
            case BEFORE_WINDOW -> "before --from";
            case AFTER_WINDOW -> "after --to";
            case NONE -> "NONE: nets to zero";
            case NEGATIVE -> "NEGATIVE: nets to less than zero";
            case RETURN -> "below zero, and only gross sales are looked at";
        };
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", reason);
        json.writeNumberField("keys", keys);
        json.writeNumberField("rows", rows);
        Json.amount(json, "amount", amount);
        if (by.isPresent()) {
            json.writeStringField("by", by.get());
        }
        json.writeEndObject();
    }

    void addTo(TextTable table) {
        table.add(words, String.valueOf(keys), String.valueOf(rows), amount.toPlainString());
    }
}
