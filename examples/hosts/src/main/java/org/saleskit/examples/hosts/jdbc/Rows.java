package org.saleskit.examples.hosts.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;

/** What all tables do alike: batches of rows, and rows turned into values. */
final class Rows {

    /** The places of one row. */
    interface Writer<V> {
        void write(V value, Binder row) throws SQLException;
    }

    /** The value of one row. */
    interface Reader<V> {
        V read(Cells row) throws SQLException;
    }

    private Rows() {}

    static <V> void insert(
            Connection connection, String table, List<String> columns, Collection<? extends V> values, Writer<V> writer)
            throws SQLException {
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (V value : values) {
                writer.write(value, new Binder(statement));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static <V> List<V> select(Connection connection, String table, List<String> columns, Reader<V> reader)
            throws SQLException {
        List<V> values = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT " + String.join(", ", columns) + " FROM " + table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(reader.read(new Cells(rows)));
            }
        }
        return values;
    }

    /** Refuses attributes that the table has no column for. */
    static void checkColumns(Attributes attributes, List<AttributeKey<?>> keys, String table) {
        for (AttributeKey<?> key : attributes.asMap().keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("attributes must have a column in " + table + ", one of " + keys
                        + ", but was \"" + key.name() + "\"");
            }
        }
    }

    /** {@return the attributes with one more, if its column is filled} */
    static <V> Attributes with(Attributes attributes, AttributeKey<V> key, Optional<V> value) {
        return value.map(given -> attributes.with(key, given)).orElse(attributes);
    }

    /** A decimal as the host means it, without the zeros that fill the column. */
    static BigDecimal trimmed(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
