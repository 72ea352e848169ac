package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one request makes the program send to its database, as the database itself wrote it down: each
/// statement with what was bound to it, in the order in which it came, those that begin and end a
/// transaction among them.
final class PageStatements {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SENT =
            Pattern.compile("duration: [\\d.]+ ms +(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern BOUND = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");

    /// From here on the driver has prepared its statements for good.
    private static final int WARM = 8;

    /// @param bound what each `$n` stands for, as a literal
    record Sent(String sql, Map<Integer, String> bound) {}

    private final Path folder;
    private final Connection superuser;

    PageStatements(Scratch scratch, Connection superuser) throws SQLException {
        this.folder = scratch.data().resolve("postgresql/log");
        this.superuser = superuser;
        execute("alter system set log_destination = 'jsonlog'");
        execute("alter system set log_error_verbosity = 'default'");
    }

    /// The statements of one request for the page, without what the clock does meanwhile.
    List<Sent> of(Visitor visitor, String path) throws IOException, InterruptedException, SQLException {
        for (int asked = 0; asked < WARM; asked++) {
            visitor.get(path);
        }
        write("0");
        long from = written();
        visitor.get(path);
        write("-1");
        return transactions(from);
    }

    private void write(String everythingOver) throws SQLException, InterruptedException {
        execute("alter system set log_min_duration_statement = '" + everythingOver + "'");
        execute("select pg_reload_conf()");
        Thread.sleep(1_000); // until every process of the server has heard of it, and the logger has written
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private long written() throws IOException {
        long lines = 0;
        for (var log : logs()) {
            lines += Files.readAllLines(log).size();
        }
        return lines;
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private List<Sent> transactions(long from) throws IOException {
        var open = new HashMap<Integer, List<Sent>>();
        var done = new ArrayList<Sent>();
        var lines = new ArrayList<String>();
        for (var log : logs()) {
            lines.addAll(Files.readAllLines(log));
        }
        for (var line : lines.subList((int) from, lines.size())) {
            take(JSON.readTree(line), open, done);
        }
        return done;
    }

    private static void take(JsonNode line, Map<Integer, List<Sent>> open, List<Sent> done) {
        var sent = SENT.matcher(line.path("message").asString(""));
        if (!sent.matches()) {
            return;
        }
        int connection = line.path("pid").asInt();
        var sql = sent.group(1).strip();
        if (sql.startsWith("BEGIN")) {
            open.put(connection, new ArrayList<>());
        }
        var transaction = open.get(connection);
        if (transaction != null) {
            transaction.add(new Sent(sql, bound(line.path("detail").asString(""))));
            if (sql.equals("COMMIT")) {
                open.remove(connection);
                if (!ofTheClock(transaction)) {
                    done.addAll(transaction);
                }
            }
        }
    }

    /// True where the clock began it; a page may go on as the system in the middle.
    private static boolean ofTheClock(List<Sent> transaction) {
        return transaction.stream()
                .filter(sent -> sent.sql().contains("set_config('role'"))
                .findFirst()
                .filter(first -> first.bound().containsValue("'waymark_clock'"))
                .isPresent();
    }

    private static Map<Integer, String> bound(String detail) {
        var bound = new TreeMap<Integer, String>();
        for (MatchResult one : BOUND.matcher(detail).results().toList()) {
            bound.put(Integer.parseInt(one.group(1)), one.group(2));
        }
        return bound;
    }
}
