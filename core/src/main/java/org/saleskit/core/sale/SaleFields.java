package org.saleskit.core.sale;

import java.util.List;
import java.util.Optional;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;

/** The fields of lines and orders. Attributes may be of any sensitivity, so that as a whole they are of the highest. */
final class SaleFields {

    static final List<Field<SaleLine>> LINE = List.of(
            Field.of("saleLine.order", Sensitivity.OPEN, SaleLine::order),
            Field.of("saleLine.lineNumber", Sensitivity.OPEN, SaleLine::lineNumber),
            Field.of("saleLine.client", Sensitivity.OPEN, SaleLine::client),
            Field.of("saleLine.product", Sensitivity.OPEN, SaleLine::product),
            Field.ofOptional("saleLine.rep", Sensitivity.OPEN, SaleLine::rep),
            Field.ofOptional("saleLine.channel", Sensitivity.OPEN, SaleLine::channel),
            Field.of("saleLine.date", Sensitivity.OPEN, SaleLine::date),
            Field.ofOptional("saleLine.recordedAt", Sensitivity.OPEN, SaleLine::recordedAt),
            Field.of("saleLine.quantity", Sensitivity.COMMERCIAL, SaleLine::quantity),
            Field.of("saleLine.amount", Sensitivity.COMMERCIAL, SaleLine::amount),
            Field.ofOptional("saleLine.cost", Sensitivity.COMMERCIAL, SaleLine::cost),
            Field.ofOptional("saleLine.listAmount", Sensitivity.COMMERCIAL, SaleLine::listAmount),
            Field.ofOptional("saleLine.attributes", Sensitivity.PERSONAL, line -> given(line.attributes())));

    static final List<Field<SaleOrder>> ORDER = List.of(
            Field.of("saleOrder.id", Sensitivity.OPEN, SaleOrder::id),
            Field.of("saleOrder.client", Sensitivity.OPEN, SaleOrder::client),
            Field.of("saleOrder.date", Sensitivity.OPEN, SaleOrder::date),
            Field.ofOptional("saleOrder.rep", Sensitivity.OPEN, SaleOrder::rep),
            Field.ofOptional("saleOrder.channel", Sensitivity.OPEN, SaleOrder::channel),
            Field.of("saleOrder.lines", Sensitivity.COMMERCIAL, SaleFields::linesWithoutAttributes),
            Field.ofOptional("saleOrder.lines.attributes", Sensitivity.PERSONAL, SaleFields::attributesOfLines),
            Field.ofOptional("saleOrder.attributes", Sensitivity.PERSONAL, order -> given(order.attributes())));

    private SaleFields() {}

    private static List<SaleLine> linesWithoutAttributes(SaleOrder order) {
        return order.lines().stream()
                .map(line -> line.toBuilder().attributes(Attributes.none()).build())
                .toList();
    }

    private static Optional<List<Attributes>> attributesOfLines(SaleOrder order) {
        return Optional.of(order.lines().stream().map(SaleLine::attributes).toList())
                .filter(all -> all.stream().anyMatch(one -> given(one).isPresent()));
    }

    private static Optional<Attributes> given(Attributes attributes) {
        return attributes.equals(Attributes.none()) ? Optional.empty() : Optional.of(attributes);
    }
}
