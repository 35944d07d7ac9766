package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.abcxyz.CellPolicy;
import org.saleskit.examples.review.cli.output.Names;
import org.saleskit.examples.review.cli.output.Paragraph;

/** What to do with the keys of each cell that has any. */
public final class PolicySection implements Section {

    private final AbcXyzResult<String> result;
    private final Locale language;

    /**
     * Creates a section.
     *
     * @param result the classes
     * @param language the language of the reasons
     */
    public PolicySection(AbcXyzResult<String> result, Locale language) {
        this.result = result;
        this.language = language;
    }

    @Override
    public void writeOptions(JsonGenerator json) throws IOException {
        json.writeStringField("policies", language.getLanguage());
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("policies");
        for (AbcXyzCell cell : result.matrix()) {
            if (cell.items() > 0 && cell.policy().isPresent()) {
                write(json, cell, cell.policy().get());
            }
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, AbcXyzCell cell, CellPolicy policy) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", cell.cell());
        json.writeFieldName("contactDays");
        if (policy.contactDays().isPresent()) {
            json.writeNumber(policy.contactDays().getAsInt());
        } else {
            json.writeNull();
        }
        json.writeNumberField("creditDays", policy.creditDays());
        json.writeStringField("planning", Names.option(policy.planningEffort()));
        json.writeStringField("words", policy.explain(language));
        json.writeEndObject();
    }

    @Override
    public void writeSummary(Writer out) throws IOException {
        out.append('\n');
        for (AbcXyzCell cell : result.matrix()) {
            if (cell.items() > 0 && cell.policy().isPresent()) {
                Paragraph.write(out, cell.cell(), cell.policy().get().explain(language));
            }
        }
    }
}
