package org.saleskit.examples.hosts.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * A table of the ERP, or a table with its details, whose rows are facts.
 *
 * <p>The transaction is the host's: an insertion is part of whatever transaction the connection is in.
 *
 * @param <V> the type of the facts in core
 */
public interface FactTable<V> {

    /**
     * Inserts facts, all or, if the host rolls back, none.
     *
     * @param connection the host's connection; it stays open and is not committed
     * @param facts the facts
     * @throws SQLException if the database refuses a row
     * @throws IllegalArgumentException if a fact has what the table has no column for
     */
    void insert(Connection connection, Collection<? extends V> facts) throws SQLException;

    /**
     * {@return all facts of the table, in no particular order}
     *
     * @param connection the host's connection; it stays open
     * @throws SQLException if the database fails
     * @throws IllegalArgumentException if a row is no value of core
     */
    List<V> selectAll(Connection connection) throws SQLException;
}
