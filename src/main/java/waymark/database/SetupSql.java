package waymark.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Plain statements before Spring is there: roles, passwords, the database itself.
final class SetupSql implements AutoCloseable {

    private final Connection connection;

    private SetupSql(Connection connection) {
        this.connection = connection;
    }

    static SetupSql connect(String url, DatabaseLogin who) throws SQLException {
        return new SetupSql(DriverManager.getConnection(url, who.user(), who.password()));
    }

    /// The roles of Waymark, as an administrator would read and run them.
    static String roles() {
        try (InputStream in = Objects.requireNonNull(SetupSql.class.getResourceAsStream("/db/roles.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A statement that takes no parameters, such as `create role`; PostgreSQL quotes the values (`%I`
    /// names, `%L` texts).
    String quoted(String format, String... values) throws SQLException {
        return column("select format(?, variadic ?::text[])", format, connection.createArrayOf("text", values))
                .getFirst();
    }

    boolean holds(String question, Object... values) throws SQLException {
        return column("select (" + question + ")::text", values).getFirst().equals("true");
    }

    /// The first column of the answer.
    List<String> column(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var texts = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
