package org.saleskit.core.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.product.ProductId;

/** Lines for tests, each with one unit, or one unit back. */
final class SaleRows {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private SaleRows() {}

    static SaleLine line(String order, int number, String amount) {
        Money money = Money.parse(amount);
        return SaleLine.builder()
                .order(OrderId.of(order))
                .lineNumber(number)
                .client(ClientId.of("c1"))
                .product(ProductId.of("p" + number))
                .date(DAY)
                .quantity(money.isNegative() ? BigDecimal.ONE.negate() : BigDecimal.ONE)
                .amount(money)
                .build();
    }
}
