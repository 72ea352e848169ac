package waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// Years of an invented partnership's work, so that pages are measured with what a partnership gathers.
final class Years {

    private static final String GATHERED = """
            select format('%s actions, %s progress notes, %s returns, %s values of measures',
                          (select count(*) from strategy.action), (select count(*) from strategy.progress_note),
                          (select count(*) from governance.area_return), (select count(*) from strategy.measure_value))
            """;

    private Years() {}

    /// Adds years to the running database and says what is in it now.
    static String added(Scratch scratch, int years) throws IOException, SQLException {
        try (Connection connection = scratch.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set waymark.years = '%d'".formatted(years));
            statement.execute(script());
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            var gathered = statement.executeQuery(GATHERED);
            gathered.next();
            return gathered.getString(1);
        }
    }

    private static String script() throws IOException {
        try (var in = Objects.requireNonNull(Years.class.getResourceAsStream("years.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
