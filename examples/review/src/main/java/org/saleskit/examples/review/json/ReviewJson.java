package org.saleskit.examples.review.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.model.Inputs;
import org.saleskit.examples.review.model.Inputs.DealSource;
import org.saleskit.examples.review.model.Review;
import org.saleskit.examples.review.model.outlook.PipelineOutlook;

/** The review as JSON. */
public final class ReviewJson {

    /** Lines for the sections, for their fields and for the elements of their lists. */
    private static final int LEVELS = 2;

    private ReviewJson() {}

    /**
     * {@return every number and sentence of a review as JSON that ends with a line feed}
     *
     * <p>It does not depend on a language: what is said in words is there in English and Russian. The same review gives the same
     * text.
     *
     * @param review the numbers
     */
    public static String render(Review review) {
        Objects.requireNonNull(review, "review");
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.to(out, LEVELS)) {
            json.writeStartObject();
            write(new Fields(json), review);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.append('\n').toString();
    }

    private static void write(Fields out, Review review) throws IOException {
        boolean simulated = review.deals().simulated();
        out.object("inputs", fields -> inputs(fields, review.inputs()));
        SalesJson.write(out, review);
        out.object("products", fields -> SegmentationJson.write(fields, review.products()));
        out.object("customers", fields -> SegmentationJson.write(fields, review.customers()));
        FunnelJson.write(out, review.deals());
        CycleJson.write(out, review.analysis(), simulated);
        RepJson.write(out, review.analysis().reps(), simulated);
        ReasonJson.write(out, review.analysis().reasons(), simulated);
        WaterfallJson.write(out, review.analysis().change(), simulated);
        ActivityJson.write(out, review.forecast(), simulated);
        OutlookJson.write(out, review.outlook(), simulated);
        TrackRecordJson.write(out, review.outlook().map(PipelineOutlook::record), simulated);
        out.list(
                "leftOut",
                review.leftOut(),
                (fields, each) -> fields.text("reason", each.reason())
                        .count("count", each.count())
                        .amount("amount", each.amount())
                        .text("detail", each.detail()));
    }

    private static void inputs(Fields out, Inputs inputs) throws IOException {
        boolean simulated = inputs.dealSource() == DealSource.SIMULATED;
        Optional<String> name = Optional.of(inputs.dealName());
        out.text("company", inputs.company())
                .text("currency", inputs.currency())
                .text("firstDay", inputs.firstDay())
                .text("lastDay", inputs.lastDay())
                .count("customers", inputs.customers())
                .count("products", inputs.products())
                .count("reps", inputs.reps())
                .count("orders", inputs.orders())
                .count("lines", inputs.lines())
                .text("dealSource", inputs.dealSource())
                .text("seed", name.filter(each -> simulated))
                .text("folder", name.filter(each -> !simulated));
    }
}
