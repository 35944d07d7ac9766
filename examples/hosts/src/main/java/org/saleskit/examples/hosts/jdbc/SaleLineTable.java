package org.saleskit.examples.hosts.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.RepId;

/** The table SLS_DOC_POS: lines of sales documents. */
public final class SaleLineTable implements FactTable<SaleLine> {

    /** The attribute in the column WHSE: from which warehouse. */
    public static final AttributeKey<String> WAREHOUSE = AttributeKey.ofLabel("warehouse");

    /** The attribute in the column PROMO: whether it was sold in a promotion. */
    public static final AttributeKey<Boolean> PROMOTION = AttributeKey.ofFlag("promotion");

    private static final String TABLE = "SLS_DOC_POS";
    private static final List<String> COLUMNS = List.of(
            "DOC_NO",
            "POS_NO",
            "CUST_NO",
            "ITEM_NO",
            "SLSMAN",
            "CHAN",
            "DOC_DT",
            "CRT_TS",
            "QTY",
            "CURR",
            "NET_AMT",
            "COST_AMT",
            "LIST_AMT",
            "WHSE",
            "PROMO");

    /** Creates the access to the table. */
    public SaleLineTable() {}

    @Override
    public void insert(Connection connection, Collection<? extends SaleLine> facts) throws SQLException {
        Rows.insert(connection, TABLE, COLUMNS, facts, SaleLineTable::write);
    }

    @Override
    public List<SaleLine> selectAll(Connection connection) throws SQLException {
        return Rows.select(connection, TABLE, COLUMNS, SaleLineTable::read);
    }

    private static void write(SaleLine line, Binder row) throws SQLException {
        Rows.checkColumns(line.attributes(), List.of(WAREHOUSE, PROMOTION), TABLE);
        row.text(line.order().value())
                .whole(line.lineNumber())
                .text(line.client().value())
                .text(line.product().value())
                .text(line.rep().map(RepId::value))
                .text(line.channel())
                .date(line.date())
                .instant(line.recordedAt())
                .decimal(line.quantity())
                .currency(Optional.of(line.amount()))
                .amount(Optional.of(line.amount()))
                .amount(line.cost())
                .amount(line.listAmount())
                .text(line.attributes().get(WAREHOUSE))
                .flag(line.attributes().get(PROMOTION));
    }

    private static SaleLine read(Cells row) throws SQLException {
        Attributes attributes = Rows.with(Attributes.none(), WAREHOUSE, row.textIf("WHSE"));
        return SaleLine.builder()
                .order(OrderId.of(row.text("DOC_NO")))
                .lineNumber(Math.toIntExact(row.whole("POS_NO")))
                .client(ClientId.of(row.text("CUST_NO")))
                .product(ProductId.of(row.text("ITEM_NO")))
                .rep(row.textIf("SLSMAN").map(RepId::of))
                .channel(row.textIf("CHAN"))
                .date(row.date("DOC_DT"))
                .recordedAt(row.instantIf("CRT_TS"))
                .quantity(row.decimal("QTY"))
                .amount(row.money("NET_AMT", "CURR"))
                .cost(row.moneyIf("COST_AMT", "CURR"))
                .listAmount(row.moneyIf("LIST_AMT", "CURR"))
                .attributes(Rows.with(attributes, PROMOTION, row.flagIf("PROMO")))
                .build();
    }
}
