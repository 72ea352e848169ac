package waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Each page with the rows of one partnership and with those of 45 in the same database: does a page cost
/// the same? Told as processor time of one answer, in the program and in the database, which other work on the
/// machine changes less than it does the seconds.
final class Partnerships implements Bench.Measurement {

    /// More than so many times the cost is no longer flat.
    private static final double FLAT = 1.5;

    @Override
    public void run(Path app, Options options) throws Exception {
        int partnerships = options.number("partnerships", 45);
        int connections = options.number("connections", 2);
        int seconds = options.number("seconds", 5);
        var build = Build.of(app, Cache.of(app));
        try (var scratch = Scratch.make()) {
            scratch.fill(build, options.text("data", ""));
            try (var program = Program.start(build, scratch.data(), 0);
                    var visitor = Visitor.coordinator(program.address(), scratch)) {
                System.out.println("  " + Years.added(scratch, options.number("years", 1)));
                System.out.println("  rows of one: " + rows(scratch));
                var pages = Tour.pages(visitor);
                var one = costs(program, scratch, visitor, pages, connections, seconds);
                multiply(scratch, partnerships);
                System.out.printf("  rows of %d: %s%n", partnerships, rows(scratch));
                var many = costs(program, scratch, visitor, pages, connections, seconds);
                var grown = new ArrayList<String>();
                for (var page : pages.keySet()) {
                    double before = one.getOrDefault(page, Double.NaN);
                    double after = many.getOrDefault(page, Double.NaN);
                    System.out.printf(
                            "  %-28s %6.1f ms, then %6.1f ms: %.2f times%n", page, before, after, after / before);
                    if (after / before > FLAT) {
                        grown.add(page);
                    }
                }
                System.out.println("  not flat: " + grown);
            }
        }
    }

    private static Map<String, Double> costs(
            Program program, Scratch scratch, Visitor visitor, Map<String, String> pages, int connections, int seconds)
            throws Exception {
        var costs = new LinkedHashMap<String, Double>();
        for (var page : pages.entrySet()) {
            var load = new Load(program.address(), page.getValue(), visitor.cookie());
            load.run(connections, Math.max(1, seconds / 2));
            double before = program.processorSeconds() + scratch.processorSeconds();
            var result = load.run(connections, seconds);
            double spent = program.processorSeconds() + scratch.processorSeconds() - before;
            costs.put(page.getKey(), result.good().length == 0 ? Double.NaN : spent * 1000 / result.good().length);
        }
        return costs;
    }

    private static void multiply(Scratch scratch, int partnerships) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set waymark.partnerships = '%d'".formatted(partnerships));
            statement.execute(script());
            try (var told =
                    statement.executeQuery("select count(*) filter (where copies), count(*) filter (where not copies), "
                            + "string_agg(name, ', ') filter (where not copies) from copied")) {
                told.next();
                System.out.printf(
                        "  %d tables copied, %d not, which hold something that is there once: %s%n",
                        told.getInt(1), told.getInt(2), told.getString(3));
            }
            statement.execute("vacuum analyze");
        }
    }

    private static String rows(Scratch scratch) throws IOException, SQLException {
        try (var connection = scratch.superuser();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
            try (var told = statement.executeQuery("""
                    select format('%s rows, %s; actions %s, progress notes %s', sum(c.reltuples)::bigint,
                                  pg_size_pretty(pg_database_size(current_database())),
                                  (select count(*) from strategy.action), (select count(*) from strategy.progress_note))
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r' and c.reltuples > 0 and n.nspname not in ('pg_catalog', 'information_schema')
                    """)) {
                told.next();
                return told.getString(1);
            }
        }
    }

    private static String script() throws IOException {
        try (var in = Objects.requireNonNull(Partnerships.class.getResourceAsStream("partnerships.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
