package org.saleskit.core.sale;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.sale.SaleRows.DAY;
import static org.saleskit.core.sale.SaleRows.line;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;

class SaleBadInputTest {

    private static final SaleLine LINE = line("o1", 1, "USD 100.00");

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    private static ThrowingCallable order(SaleLine... lines) {
        return () -> SaleOrder.of(List.of(lines));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                bad(
                        "list amount in another currency",
                        LINE.toBuilder().listAmount(Money.parse("EUR 1.00"))::build,
                        "saleLine.listAmount must be in the currency of amount, USD, but was EUR"),
                bad(
                        "list amount of the other sign",
                        LINE.toBuilder().listAmount(Money.parse("USD -1.00"))::build,
                        "saleLine.listAmount must not have the opposite sign of amount, USD 100.00, but was USD -1.00"),
                bad(
                        "list amount of a return",
                        line("o1", 1, "USD -5.00").toBuilder().listAmount(Money.parse("USD 5.00"))::build,
                        "saleLine.listAmount must not have the opposite sign of amount, USD -5.00, but was USD 5.00"),
                bad("order without lines", order(), "saleOrder.lines must hold at least one, but was none"),
                bad(
                        "lines of two orders",
                        order(LINE, line("o2", 2, "USD 1.00")),
                        "saleOrder.lines[1].order must be that of lines[0], o1, but was o2"),
                bad(
                        "lines of two clients",
                        order(
                                LINE,
                                line("o1", 2, "USD 1.00").toBuilder()
                                        .client(ClientId.of("c2"))
                                        .build()),
                        "saleOrder.lines[1].client must be that of lines[0], c1, but was c2"),
                bad(
                        "lines of two currencies",
                        order(LINE, line("o1", 2, "USD 1.00"), line("o1", 3, "EUR 1.00")),
                        "saleOrder.lines[2].amount.currency must be that of lines[0], USD, but was EUR"),
                bad(
                        "a number twice",
                        order(LINE, LINE),
                        "saleOrder.lines[1].lineNumber must differ from that of every other line that is no return, but was 1"),
                bad(
                        "orders with a number twice",
                        () -> SaleOrder.group(List.of(line("o2", 1, "USD 1.00"), LINE, LINE)),
                        "saleOrder.lines[1].lineNumber must differ from that of every other line that is no return, but was 1"),
                bad(
                        "recognition of a negative line",
                        Recognition.builder()
                                .order(OrderId.of("o1"))
                                .event(RecognitionEvent.PAID)
                                .date(DAY)
                                .addLineNumber(-3)::build,
                        "recognition.lineNumbers must be zero or more, but was -3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_badInput_isRefusedInWords(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
