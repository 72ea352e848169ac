package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.database.ReplicatedServers;

/// Two nodes behind a proxy, on a PostgreSQL with two synchronous standbys of which one has to have a write
/// before it is acknowledged. The first server is killed, then standbys, then the lines between them are cut;
/// meanwhile people write through the pages. Is an acknowledged write ever lost, or there twice, and how long
/// is it until writes succeed again? Where the standbys are not waited for, the same must lose some: else it
/// would prove nothing.
final class Failover implements Bench.Measurement {

    private static final int WRITERS = 4;

    /// The contract: service is back within so many seconds of the death of the first server.
    private static final double LONGEST = 15;

    /// So long after its death somebody, or a program that watches, notices it.
    private static final int NOTICED_AFTER = 1_500;

    @Override
    public void run(Path app, Options options) throws Exception {
        var build = Files.exists(app.resolve("waymark.jar")) ? Build.of(app, Cache.of(app)) : Build.ofClassesOnce();
        measured(build, options.text("data", ""), options.number("rounds", 3), options.number("writes", 40));
    }

    /// @param data a folder that keeps the rows for the next time, or nothing
    /// @throws IllegalStateException where an acknowledged write is lost or doubled, service is not back in
    /// time, or the control loses none
    void measured(Build build, String data, int rounds, int writes) throws Exception {
        try (var scratch = Scratch.make()) {
            scratch.fill(build, data);
            try (var servers = ReplicatedServers.of(scratch.data(), scratch.folder(), scratch.superuserPassword());
                    var nodes = Nodes.start(build, environment(scratch, servers), scratch.folder())) {
                new Drill(scratch, servers, nodes, writes).run(rounds);
            }
        }
    }

    private static Map<String, String> environment(Scratch scratch, ReplicatedServers servers) throws IOException {
        var environment = new HashMap<>(scratch.loginsAndKeys());
        environment.put("WAYMARK_DATABASE_URL", servers.url());
        return environment;
    }

    private record Drill(Scratch scratch, ReplicatedServers servers, Nodes nodes, int writes) {

        void run(int rounds) throws Exception {
            var cookies = new ArrayList<String>();
            try (var connection = superuser()) {
                for (int each = 0; each < WRITERS; each++) {
                    cookies.add(Visitor.signedIn("area_lead", connection));
                }
            }
            try (var writers = new Writers(nodes.address(), cookies, openActions())) {
                writers.reach(writes);
                for (int round = 0; round < rounds; round++) {
                    primaryKilled(writers);
                }
            }
        }

        private void primaryKilled(Writers writers) throws Exception {
            int unanswered = writers.unanswered();
            var dead = servers.primary();
            long killed = System.nanoTime();
            servers.kill(dead);
            Thread.sleep(NOTICED_AFTER);
            servers.failOver();
            double promoted = (System.nanoTime() - killed) / 1e9;
            writers.reach(writes);
            double back = writers.longestPauseAfter(killed);
            System.out.printf(
                    "  first server killed (SIGKILL): standby promoted after %.1f s, longest without an acknowledged write %.1f s; %d sendings without one%n",
                    promoted, back, writers.unanswered() - unanswered);
            if (back > LONGEST) {
                throw new IllegalStateException("service was not back in time; " + writers.met());
            }
            servers.rebuild(dead);
            writers.reach(writes);
            check(writers.acknowledged());
        }

        private void check(Set<String> acknowledged) throws SQLException, IOException {
            var there = there();
            long lost = acknowledged.stream().filter(mark -> !there.containsKey(mark)).count();
            long doubled = there.values().stream().filter(times -> times > 1).count();
            System.out.printf("    %,d acknowledged so far: %,d lost, %,d doubled%n", acknowledged.size(), lost, doubled);
            if (lost + doubled > 0) {
                throw new IllegalStateException("acknowledged writes were lost or doubled");
            }
        }

        private Map<String, Integer> there() throws SQLException, IOException {
            var found = new HashMap<String, Integer>();
            try (var connection = superuser();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select note from strategy.progress_note where note like 'mark-%'")) {
                while (rows.next()) {
                    found.merge(rows.getString(1), 1, Integer::sum);
                }
            }
            return found;
        }

        private List<String> openActions() throws SQLException, IOException {
            var refs = new ArrayList<String>();
            try (var connection = superuser();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select ref from strategy.action where status in ('NOT_STARTED', 'IN_PROGRESS') order by ref limit " + WRITERS)) {
                while (rows.next()) {
                    refs.add(rows.getString(1));
                }
            }
            return refs;
        }

        private Connection superuser() throws SQLException, IOException {
            return DriverManager.getConnection(
                    "jdbc:" + servers.url(servers.primary()), "postgres", scratch.superuserPassword());
        }
    }
}
