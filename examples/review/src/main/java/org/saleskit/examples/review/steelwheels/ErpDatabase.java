package org.saleskit.examples.review.steelwheels;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saleskit.examples.review.facts.InputException;

/**
 * A connection that finds its tables by name, whatever their schema, case and quoting.
 *
 * <p>A query writes names in braces: {@code select f.{STATUS} from {orderfact} f}. Tables and columns are looked up in
 * the database's own catalogue and put in as it spells and quotes them.
 */
public final class ErpDatabase implements AutoCloseable {

    /** URL of the sample company, packed in a jar on the class path. */
    public static final String SAMPLE_URL = "jdbc:hsqldb:res:steelwheels";

    /** User of the sample company; its password is empty. */
    public static final String SAMPLE_USER = "sa";

    private static final Pattern PARAMETERS = Pattern.compile("[?;].*", Pattern.DOTALL);

    /** As in {@code //user:password@host} and {@code thin:user/password@host}. */
    private static final Pattern LOGIN = Pattern.compile("[^:/?;]+[:/][^:/?;]+@");

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Connection connection;
    private final boolean embedded;
    private final String schema;
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private ErpDatabase(Connection connection, boolean embedded, Map<String, List<String>> tables) throws SQLException {
        this.connection = connection;
        this.embedded = embedded;
        DatabaseMetaData catalogue = connection.getMetaData();
        this.schema = findSchema(catalogue, tables.keySet().iterator().next());
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            findTable(catalogue, table.getKey(), table.getValue());
        }
    }

    /**
     * {@return a connection in which the tables have been found}
     *
     * @param url JDBC URL; its driver must be on the class path
     * @param user the user
     * @param password the password, possibly empty
     * @param tables the tables that are needed, with their columns
     * @throws InputException if there is no driver or no connection, or if a table or column is missing
     */
    static ErpDatabase open(String url, String user, String password, Map<String, List<String>> tables) {
        // HSQLDB otherwise takes over the java.util.logging set-up of the whole program.
        System.setProperty("hsqldb.reconfig_logging", "false");
        Connection connection = connect(url, user, password);
        try {
            connection.setReadOnly(true);
            return new ErpDatabase(connection, url.startsWith("jdbc:hsqldb:res:"), tables);
        } catch (SQLException | InputException failure) {
            closeAfter(connection, failure);
            if (failure instanceof InputException named) {
                throw named;
            }
            throw new InputException(
                    "cannot read the catalogue of " + shown(url) + ": " + oneLine(failure, url), failure);
        }
    }

    /** Asks the drivers itself: DriverManager looks for them once, with the class loader of whoever comes first. */
    private static Connection connect(String url, String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, ErpDatabase.class.getClassLoader())) {
                if (driver.acceptsURL(url)) {
                    Connection connection = driver.connect(url, login);
                    if (connection != null) {
                        return connection;
                    }
                }
            }
        } catch (SQLException failure) {
            throw new InputException("cannot connect to " + shown(url) + ": " + oneLine(failure, url), failure);
        }
        throw new InputException(
                "the URL of the database must be one that a JDBC driver on the class path accepts, but was "
                        + shown(url));
    }

    private static void closeAfter(Connection connection, Exception failure) {
        try {
            connection.close();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private String findSchema(DatabaseMetaData catalogue, String table) throws SQLException {
        String current = connection.getSchema();
        TreeSet<String> holders = new TreeSet<>();
        try (ResultSet rows = catalogue.getTables(connection.getCatalog(), null, "%", null)) {
            while (rows.next()) {
                if (table.equalsIgnoreCase(rows.getString("TABLE_NAME"))) {
                    String holder = rows.getString("TABLE_SCHEM");
                    holders.add(holder == null ? "" : holder);
                }
            }
        }
        if (current != null && holders.contains(current)) {
            return current;
        }
        if (holders.size() > 1) {
            throw new InputException("table " + table + " must be in one schema, but was in " + holders
                    + "; choose one by the URL or by the user's default schema");
        }
        if (holders.isEmpty()) {
            throw missing("table " + table, catalogue.getURL());
        }
        return holders.first();
    }

    /** The URL without its parameters and its login, among which a password may be. */
    static String shown(String url) {
        return PARAMETERS.matcher(LOGIN.matcher(url).replaceFirst("")).replaceFirst("");
    }

    private static String oneLine(Exception failure, String url) {
        Matcher parameters = PARAMETERS.matcher(url);
        String line = oneLine(failure).replace(url, shown(url));
        return parameters.find() ? line.replace(parameters.group(), "") : line;
    }

    private void findTable(DatabaseMetaData catalogue, String table, List<String> columns) throws SQLException {
        String spelled = null;
        try (ResultSet rows =
                catalogue.getTables(connection.getCatalog(), schema.isEmpty() ? null : schema, "%", null)) {
            while (rows.next()) {
                if (table.equalsIgnoreCase(rows.getString("TABLE_NAME"))) {
                    spelled = rows.getString("TABLE_NAME");
                }
            }
        }
        if (spelled == null) {
            throw missing("table " + table, catalogue.getURL());
        }
        String quote = catalogue.getIdentifierQuoteString().trim();
        names.put(table, (schema.isEmpty() ? "" : quote + schema + quote + ".") + quote + spelled + quote);
        List<String> present = columnsOf(catalogue, spelled);
        for (String column : columns) {
            String found = present.stream()
                    .filter(column::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> missing("column " + column + " of table " + table, urlOf(catalogue)));
            names.put(column, quote + found + quote);
        }
    }

    private List<String> columnsOf(DatabaseMetaData catalogue, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows =
                catalogue.getColumns(connection.getCatalog(), schema.isEmpty() ? null : schema, table, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static InputException missing(String what, String url) {
        return new InputException(what + " is missing in " + shown(url));
    }

    private static String urlOf(DatabaseMetaData catalogue) {
        try {
            return catalogue.getURL();
        } catch (SQLException unknown) {
            return "the database";
        }
    }

    /** {@return the schema that holds the tables, empty in a database without schemas} */
    String schema() {
        return schema;
    }

    /**
     * {@return the rows of a query}
     *
     * @param query SQL with names in braces
     * @param reader makes an object of the current row
     * @param <T> the object
     * @throws InputException if the database refuses the query, or if a row is not as it must be
     */
    <T> List<T> read(String query, RowReader<T> reader) {
        String sql = NAME.matcher(query).replaceAll(name -> Matcher.quoteReplacement(spelled(name.group(1))));
        List<T> list = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                list.add(reader.read(row));
            }
        } catch (SQLException failure) {
            throw new InputException("the database refuses a query: " + oneLine(failure) + ": " + sql, failure);
        }
        return list;
    }

    private String spelled(String name) {
        String spelled = names.get(name);
        if (spelled == null) {
            throw new IllegalStateException("the query names " + name + ", which was not asked for at opening");
        }
        return spelled;
    }

    @Override
    public void close() {
        try (connection) {
            if (embedded) {
                // Otherwise a timer thread of HSQLDB outlives the program's own.
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN");
                }
            }
        } catch (SQLException failure) {
            throw new InputException("cannot close the database: " + oneLine(failure), failure);
        }
    }

    private static String oneLine(Exception failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines()
                        .map(String::strip)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
    }

    /**
     * Makes an object of a row.
     *
     * @param <T> the object
     */
    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}
