package org.saleskit.examples.review.json;

import java.io.IOException;
import org.saleskit.examples.review.model.deals.PipelineChange;
import org.saleskit.examples.review.model.deals.PipelineChange.Balance;
import org.saleskit.examples.review.model.deals.PipelineChange.Part;

/** Why the pipeline is not what it was. */
final class WaterfallJson {

    private WaterfallJson() {}

    static void write(Fields out, PipelineChange change, boolean simulated) throws IOException {
        out.object(
                "waterfall",
                fields -> fields.flag("simulated", simulated)
                        .text("from", change.firstDay())
                        .text("to", change.lastDay())
                        .text("closingFrom", change.closingFirst())
                        .text("closingTo", change.closingLast())
                        .texts("missing", change.missing())
                        .object("start", start -> balance(start, change.start()))
                        .list("parts", change.parts(), WaterfallJson::part)
                        .object("end", end -> balance(end, change.end()))
                        .count("undatedAtStart", change.undatedAtStart())
                        .count("undatedAtEnd", change.undatedAtEnd())
                        .sentence("explanation", change.explained()));
    }

    private static void part(Fields out, Part part) throws IOException {
        balance(out.text("part", part.type()).sentence("label", part.label()), part.change());
        out.list(
                "members",
                part.members(),
                (fields, member) -> balance(
                        fields.text("deal", member.deal())
                                .text("rep", member.rep())
                                .text("day", member.day()),
                        member.change()));
    }

    private static void balance(Fields out, Balance balance) throws IOException {
        out.amount("amount", balance.amount())
                .count("deals", balance.deals())
                .count("withoutAmount", balance.withoutAmount());
    }
}
