package org.saleskit.examples.review.json;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.saleskit.analytics.abcxyz.CellPolicy;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassCertainty.Chance;
import org.saleskit.examples.review.model.ClassCertainty.Doubt;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.ClassMigration.Move;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.Segmentation;
import org.saleskit.examples.review.model.Segmentation.Cell;
import org.saleskit.examples.review.model.Segmentation.Item;

/** ABC/XYZ of the products or the customers: classes, how sure they are, what longer periods change, and who changed class. */
final class SegmentationJson {

    private SegmentationJson() {}

    static void write(Fields out, Segmentation items) throws IOException {
        out.object(
                "options",
                fields -> fields.numbers("abc", items.abcLimits())
                        .numbers("xyz", items.xyzLimits())
                        .count("minimumPeriods", items.minimumPeriods()));
        out.list("matrix", items.matrix(), SegmentationJson::cell)
                .list("items", items.items(), SegmentationJson::item)
                .texts("top", items.top().stream().map(Item::key).toList())
                .object("certainty", fields -> certainty(fields, items.certainty()))
                .object("periodLengths", fields -> lengths(fields, items.lengths()))
                .numbers("completeYears", items.completeYears())
                .object("migration", items.migration(), SegmentationJson::migration);
    }

    private static void cell(Fields out, Cell cell) throws IOException {
        out.text("cell", cell.abc() + cell.xyz())
                .text("abc", cell.abc())
                .text("xyz", cell.xyz())
                .count("items", cell.count())
                .amount("amount", cell.amount())
                .number("share", cell.share())
                .object("policy", cell.policy(), SegmentationJson::policy);
    }

    private static void policy(Fields out, CellPolicy policy) throws IOException {
        OptionalInt days = policy.contactDays();
        if (days.isPresent()) {
            out.count("contactDays", days.getAsInt());
        } else {
            out.number("contactDays", OptionalDouble.empty());
        }
        out.count("creditDays", policy.creditDays())
                .text(
                        "planning",
                        policy.planningEffort().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .sentence("reason", Map.of("en", policy.reason(), "ru", policy.reasonInRussian()));
    }

    private static void item(Fields out, Item item) throws IOException {
        out.text("key", item.key())
                .text("name", item.name())
                .amount("amount", item.amount())
                .number("share", item.share())
                .number("cumulativeShare", item.cumulativeShare())
                .text("abc", item.abc())
                .text("xyz", item.xyz())
                .number("variation", item.variation())
                .count("periods", item.periods())
                .count("zeroPeriods", item.zeroPeriods())
                .number("certainty", item.certainty())
                .text("longerXyz", item.longerXyz())
                .sentence("explanation", item.explanation());
    }

    private static void certainty(Fields out, ClassCertainty certainty) throws IOException {
        out.count("months", certainty.months())
                .count("draws", certainty.draws())
                .count("block", certainty.block())
                .count("seed", certainty.seed())
                .number("borderlineBelow", certainty.limit())
                .list("borderline", certainty.borderline(), SegmentationJson::doubt);
    }

    private static void doubt(Fields out, Doubt doubt) throws IOException {
        out.text("key", doubt.key())
                .text("name", doubt.name())
                .amount("amount", doubt.amount())
                .object("own", own -> chance(own, doubt.own()))
                .object("next", doubt.next(), SegmentationJson::chance)
                .list(
                        "abc",
                        doubt.abc(),
                        (fields, chance) -> fields.text("abc", chance.abc()).number("probability", chance.part()))
                .number("xyzCertainty", doubt.xyzCertainty());
    }

    private static void chance(Fields out, Chance chance) throws IOException {
        out.text("abc", chance.abc()).text("xyz", chance.xyz()).number("probability", chance.part());
    }

    private static void lengths(Fields out, PeriodLengths lengths) throws IOException {
        out.list(
                        "lengths",
                        lengths.lengths(),
                        (fields, length) -> fields.count("months", length.months())
                                .list(
                                        "classes",
                                        new TreeMap<>(length.items()).entrySet(),
                                        (each, of) ->
                                                each.text("xyz", of.getKey()).count("items", of.getValue()))
                                .count("compared", length.compared())
                                .count("changed", length.changed()))
                .list(
                        "changed",
                        lengths.changed(),
                        (fields, change) -> fields.text("key", change.key())
                                .text("name", change.name())
                                .amount("amount", change.amount())
                                .text("xyz", change.byMonth())
                                .number("variation", change.variation())
                                .text("longerXyz", change.longer())
                                .number("longerVariation", change.longerVariation()))
                .sentences("warnings", lengths.warnings());
    }

    private static void migration(Fields out, ClassMigration migration) throws IOException {
        out.count("yearBefore", migration.before())
                .count("yearAfter", migration.after())
                .texts("classes", migration.classes())
                .list(
                        "transitions",
                        migration.flows(),
                        (fields, flow) -> fields.text("from", flow.from())
                                .text("to", flow.to())
                                .count("items", flow.items())
                                .amount("amountBefore", flow.before())
                                .amount("amountAfter", flow.after()))
                .list("moves", migration.moves(), SegmentationJson::move);
    }

    private static void move(Fields out, Move move) throws IOException {
        out.text("key", move.key())
                .text("name", move.name())
                .text("from", move.from())
                .text("to", move.to())
                .amount("amountBefore", move.before())
                .amount("amountAfter", move.after())
                .object(
                        "shareBefore",
                        move.parts(),
                        (fields, parts) -> fields.number("before", parts.before())
                                .number("after", parts.after())
                                .number("own", parts.own())
                                .number("others", parts.others()))
                .sentence("explanation", move.explanation());
    }
}
