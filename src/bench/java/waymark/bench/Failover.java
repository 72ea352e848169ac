package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final int STOPPED_FOR = 5_000;

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

    static Map<String, String> environment(Scratch scratch, ReplicatedServers servers) throws IOException {
        var environment = new HashMap<>(scratch.loginsAndKeys());
        environment.put("WAYMARK_DATABASE_URL", servers.url());
        return environment;
    }

    private record Drill(Scratch scratch, ReplicatedServers servers, Nodes nodes, int writes) {

        void run(int rounds) throws Exception {
            var cookies = new ArrayList<String>();
            var actions = new ArrayList<String>();
            try (var connection = superuser()) {
                cookies.addAll(Writers.signedIn(WRITERS, connection));
                actions.addAll(Writers.openActions(WRITERS, connection));
            }
            try (var writers = new Writers(nodes.address(), cookies, actions)) {
                writers.reach(writes);
                for (int round = 0; round < rounds; round++) {
                    primaryKilled(writers);
                }
                standbyKilled(writers);
                bothStandbysKilled(writers);
                cutOff(writers);
                control(writers);
            }
        }

        private void standbyKilled(Writers writers) throws Exception {
            var dead = servers.standbys().getFirst();
            long killed = System.nanoTime();
            servers.kill(dead);
            writers.reach(writes);
            System.out.printf(
                    "  one standby killed: longest without an acknowledged write %.1f s%n",
                    writers.longestPauseAfter(killed));
            servers.start(dead);
            servers.untilCopying(2);
            check(writers.acknowledged());
        }

        /// Nothing can be acknowledged then: the stop is meant.
        private void bothStandbysKilled(Writers writers) throws Exception {
            for (var each : servers.standbys()) {
                servers.kill(each);
            }
            Thread.sleep(1_000); // those under way
            int before = writers.count();
            Thread.sleep(STOPPED_FOR);
            int meanwhile = writers.count() - before;
            long again = System.nanoTime();
            servers.start(servers.standbys().getLast());
            writers.reach(writes);
            System.out.printf(
                    "  both standbys killed: %d acknowledged in %d s without one; %.1f s after one was started again writes go on%n",
                    meanwhile, STOPPED_FOR / 1000, writers.secondsUntilWritesAfter(again));
            servers.start(servers.standbys().getFirst());
            servers.untilCopying(2);
            check(writers.acknowledged());
            if (meanwhile > 0) {
                throw new IllegalStateException("writes were acknowledged that one machine alone had");
            }
        }

        /// The lines to both standbys are cut, somebody ends the waits on the first server, so that it answers
        /// with a warning, and then it dies: what it alone had is gone, and nobody was told that it was kept.
        private void cutOff(Writers writers) throws Exception {
            int unanswered = writers.unanswered();
            var dead = servers.primary();
            servers.cutLinks();
            for (int times = 0; times < 20; times++) {
                Thread.sleep(200);
                servers.endWaits();
            }
            long killed = System.nanoTime();
            servers.kill(dead);
            servers.failOver();
            writers.reach(writes);
            System.out.printf(
                    "  lines cut, waits ended by hand, first server killed: writes go on %.1f s after it; %d sendings without an acknowledgement%n",
                    writers.secondsUntilWritesAfter(killed), writers.unanswered() - unanswered);
            servers.rebuild(dead);
            check(writers.acknowledged());
        }

        /// The same with standbys that are not waited for: this has to lose some.
        private void control(Writers writers) throws Exception {
            var dead = servers.primary();
            servers.waitForStandbys(false);
            Thread.sleep(1_000);
            servers.cutLinks();
            writers.reach(writes);
            servers.kill(dead);
            servers.failOver();
            writers.reach(writes);
            var there = there();
            long lost = writers.acknowledged().stream()
                    .filter(mark -> !there.containsKey(mark))
                    .count();
            System.out.printf(
                    "  control, the same with standbys that are not waited for: %d acknowledged writes lost%n", lost);
            System.out.printf("  what people met instead of an acknowledgement: %s%n", writers.met());
            if (lost == 0) {
                throw new IllegalStateException("the control lost none");
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
            long lost = acknowledged.stream()
                    .filter(mark -> !there.containsKey(mark))
                    .count();
            long doubled = there.values().stream().filter(times -> times > 1).count();
            System.out.printf(
                    "    %,d acknowledged so far: %,d lost, %,d doubled%n", acknowledged.size(), lost, doubled);
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

        private Connection superuser() throws SQLException, IOException {
            return DriverManager.getConnection(
                    "jdbc:" + servers.url(servers.primary()), "postgres", scratch.superuserPassword());
        }
    }
}
