package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/// How much of what the database could do is left of a page: the statements of the page sent by pgbench, as
/// the same login with the same settings to the same database, beside the page itself, in turns.
///
/// A page that reaches 60 % of it spends its time in the database; one that stays far below spends it in
/// the program.
final class Raw implements Bench.Measurement {

    private static final List<String> PAGES =
            List.of("home", "action list", "coverage", "measures", "return", "organisations");

    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    @Override
    public void run(Path app, Options options) throws Exception {
        int connections = options.number("connections", 32);
        int seconds = options.number("seconds", 5);
        int rounds = options.number("rounds", 3);
        var only = options.text("only", "");
        try (var scratch = Scratch.make()) {
            try (var program = Program.start(app, scratch.data(), 0, Cache.of(app));
                    var visitor = Visitor.coordinator(program.address(), scratch);
                    var superuser = scratch.superuser()) {
                System.out.println("  " + Years.added(scratch, options.number("years", 5)));
                System.out.printf(
                        "  %d connections to the page, %d to the database, %d rounds of %d s each%n",
                        connections, pool(), rounds, seconds);
                var statements = new PageStatements(scratch, superuser);
                for (var page : Tour.pages(visitor).entrySet()) {
                    if (PAGES.contains(page.getKey()) && page.getKey().startsWith(only)) {
                        var script = new Script(superuser, statements.of(visitor, page.getValue()));
                        var file = script.write(scratch.folder().resolve("page.sql"));
                        var load = new Load(program.address(), page.getValue(), visitor.cookie());
                        load.run(connections, seconds);
                        print(page.getKey(), script, turns(load, connections, seconds, rounds, scratch, file, script));
                    }
                }
            }
        }
    }

    private record Turn(double page, double raw) {

        double ratio() {
            return page / raw;
        }
    }

    private static List<Turn> turns(
            Load load, int connections, int seconds, int rounds, Scratch scratch, Path file, Script script)
            throws Exception {
        var turns = new ArrayList<Turn>();
        for (int round = 0; round < rounds; round++) {
            turns.add(new Turn(
                    load.run(connections, seconds).perSecond(), pgbench(scratch, file, script.variables(), seconds)));
        }
        return turns;
    }

    private static void print(String page, Script script, List<Turn> turns) {
        System.out.printf(
                "  %-14s %3d statements   page %6.0f/s   raw %6.0f/s   ratio %3.0f %% (%3.0f to %3.0f)%n",
                page,
                script.size(),
                median(turns.stream().mapToDouble(Turn::page)),
                median(turns.stream().mapToDouble(Turn::raw)),
                100 * median(turns.stream().mapToDouble(Turn::ratio)),
                100 * turns.stream().mapToDouble(Turn::ratio).min().orElse(Double.NaN),
                100 * turns.stream().mapToDouble(Turn::ratio).max().orElse(Double.NaN));
    }

    private static double median(DoubleStream figures) {
        var sorted = figures.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// Transactions a second, each of them the statements of one page.
    private static double pgbench(Scratch scratch, Path file, Map<String, String> variables, int seconds)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(System.getProperty("waymark.pgbench", "pgbench"), "-n", "-M", "prepared"));
        command.addAll(List.of("-c", Integer.toString(pool()), "-j", "2", "-T", Integer.toString(seconds)));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-f", file.toString(), "-h", "127.0.0.1", "-p", scratch.port()));
        command.addAll(List.of("-U", "waymark_login", "waymark"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", scratch.loginPassword());
        builder.environment()
                .put("PGOPTIONS", settings().getProperty("spring.datasource.hikari.data-source-properties.options"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        var tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static int pool() {
        return Integer.parseInt(settings().getProperty("spring.datasource.hikari.maximum-pool-size"));
    }

    private static Properties settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var read = yaml.getObject();
        return read == null ? new Properties() : read;
    }

    /// What pgbench runs: each statement with the page's own values as parameters of the types that
    /// PostgreSQL gives them, so that it plans what it plans for the page.
    private static final class Script {

        private final StringBuilder text = new StringBuilder();
        private final Map<String, String> variables = new TreeMap<>();
        private final int size;

        Script(Connection superuser, List<PageStatements.Sent> statements) throws SQLException {
            for (var sent : statements) {
                text.append(line(superuser, sent)).append(";\n");
            }
            this.size = statements.size();
        }

        private String line(Connection superuser, PageStatements.Sent sent) throws SQLException {
            if (sent.bound().isEmpty()) {
                return sent.sql();
            }
            var types = types(superuser, sent.sql());
            return PARAMETER.matcher(sent.sql()).replaceAll(found -> {
                int number = Integer.parseInt(found.group(1));
                var value = sent.bound().get(number);
                if (value == null || value.equals("NULL")) {
                    return "null::" + types.get(number - 1);
                }
                if (value.equals("''")) {
                    return "''::" + types.get(number - 1); // pgbench takes no empty variable
                }
                var name = "v" + variables.size();
                variables.put(name, value.substring(1, value.length() - 1).replace("''", "'"));
                return ":" + name + "::" + types.get(number - 1);
            });
        }

        private static List<String> types(Connection superuser, String sql) throws SQLException {
            try (Statement statement = superuser.createStatement()) {
                statement.execute("prepare page as " + sql);
                try (var row = statement.executeQuery(
                        "select parameter_types::text[] from pg_prepared_statements where name = 'page'")) {
                    row.next();
                    return List.of((String[]) row.getArray(1).getArray());
                } finally {
                    statement.execute("deallocate page");
                }
            }
        }

        Path write(Path file) throws IOException {
            return Files.writeString(file, text);
        }

        Map<String, String> variables() {
            return variables;
        }

        int size() {
            return size;
        }
    }
}
