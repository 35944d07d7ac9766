package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.Recognition;
import org.saleskit.core.sale.RecognitionEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.RepId;

/** The forms of sales. */
final class SaleJson {

    private SaleJson() {}

    record LineJson(
            @JsonProperty(required = true) OrderId order,
            @JsonProperty(required = true) int lineNumber,
            @JsonProperty(required = true) ClientId client,
            @JsonProperty(required = true) ProductId product,
            Optional<RepId> rep,
            Optional<String> channel,
            @JsonProperty(required = true) LocalDate date,
            Optional<Instant> recordedAt,
            @JsonProperty(required = true) BigDecimal quantity,
            @JsonProperty(required = true) Money amount,
            Optional<Money> cost,
            Optional<Money> listAmount,
            Optional<Attributes> attributes) {

        static LineJson of(SaleLine line) {
            return new LineJson(
                    line.order(),
                    line.lineNumber(),
                    line.client(),
                    line.product(),
                    line.rep(),
                    line.channel(),
                    line.date(),
                    line.recordedAt(),
                    line.quantity(),
                    line.amount(),
                    line.cost(),
                    line.listAmount(),
                    Absent.ifNone(line.attributes()));
        }

        SaleLine value() {
            return SaleLine.builder()
                    .order(order)
                    .lineNumber(lineNumber)
                    .client(client)
                    .product(product)
                    .rep(rep)
                    .channel(channel)
                    .date(date)
                    .recordedAt(recordedAt)
                    .quantity(quantity)
                    .amount(amount)
                    .cost(cost)
                    .listAmount(listAmount)
                    .attributes(attributes.orElse(Attributes.none()))
                    .build();
        }
    }

    record RecognitionJson(
            @JsonProperty(required = true) OrderId order,
            @JsonProperty(required = true) RecognitionEvent event,
            @JsonProperty(required = true) LocalDate date,
            Optional<List<Integer>> lineNumbers) {

        static RecognitionJson of(Recognition recognition) {
            return new RecognitionJson(
                    recognition.order(),
                    recognition.event(),
                    recognition.date(),
                    Absent.ifEmpty(recognition.lineNumbers()));
        }

        Recognition value() {
            return Recognition.builder()
                    .order(order)
                    .event(event)
                    .date(date)
                    .lineNumbers(lineNumbers.orElse(List.of()))
                    .build();
        }
    }
}
