package waymark.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Three PostgreSQL on this machine's loopback address: one takes what is written, and a write is
/// acknowledged once one of the other two has it on its disk too. Made from the cluster of a program that
/// has stopped, with the programs that Waymark brings along.
///
/// The streams between them go through [Link]s, which can be cut.
public final class ReplicatedServers implements AutoCloseable {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// @param port where it answers, for as long as the drill lasts
    private record Server(PostgresServer process, int port) {

        String url() {
            return "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2&socketTimeout=40".formatted(port);
        }
    }

    private final Map<String, Server> servers = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final DatabaseLogin superuser;
    private String primary = NAMES.getFirst();

    private ReplicatedServers(DatabaseLogin superuser) {
        this.superuser = superuser;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /// Copies the cluster of a program that has stopped three times, and starts the copies.
    ///
    /// @param data   the program's data folder
    /// @param folder where the copies go
    public static ReplicatedServers of(Path data, Path folder, String superuserPassword)
            throws IOException, SQLException, InterruptedException {
        var all = new ReplicatedServers(new DatabaseLogin("postgres", superuserPassword));
        try {
            for (var name : NAMES) {
                all.add(name, data, folder.resolve("server-" + name));
            }
            all.startFirst();
            return all;
        } catch (IOException | SQLException | RuntimeException failed) {
            all.close();
            throw failed;
        }
    }

    private void add(String name, Path data, Path folder) throws IOException {
        Files.createDirectories(folder);
        var programs = PostgresBinaries.unpacked(data);
        var cluster = folder.resolve("postgresql");
        var account = ServerAccount.choose(folder, cluster, programs);
        var server = new Server(new PostgresServer(cluster, programs, account), free());
        servers.put(name, server);
        copy(data.resolve("postgresql"), cluster);
        configure(name);
        account.own(cluster);
    }

    private void startFirst() throws SQLException, InterruptedException, IOException {
        start(primary);
        ask(
                primary,
                "set synchronous_commit = local; create role waymark_replica login replication password 'loopback only'");
        for (var name : standbys()) {
            follow(name);
            start(name);
        }
        until("both standbys copy", () -> copying() == NAMES.size() - 1);
    }

    /// The same on each of them: who is the first of them may change.
    private void configure(String name) throws IOException {
        var settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(server(name).port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "120"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("fsync", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("synchronous_standby_names", "ANY 1 (a, b, c)"),
                Map.entry("wal_keep_size", "512MB"),
                Map.entry("wal_sender_timeout", "10s"),
                Map.entry("wal_receiver_timeout", "10s"),
                Map.entry("wal_retrieve_retry_interval", "500ms"));
        Files.writeString(
                cluster(name).resolve("waymark.conf"),
                settings.entrySet().stream()
                        .map(setting -> "%s = '%s'\n".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining()));
        Files.deleteIfExists(cluster(name).resolve("postmaster.pid"));
    }

    /// A standby of the first, from its next start on.
    private void follow(String name) throws IOException {
        var signal = cluster(name).resolve("standby.signal");
        Files.deleteIfExists(signal);
        Files.createFile(signal);
        Files.writeString(
                cluster(name).resolve("postgresql.auto.conf"),
                "primary_conninfo = '%s'\n".formatted(upstream(name).replace("'", "''")));
        server(name).process().account().own(cluster(name));
    }

    private String upstream(String name) throws IOException {
        return "host=127.0.0.1 port=%d user=waymark_replica password='loopback only' application_name=%s connect_timeout=2"
                .formatted(link(primary, name).port(), name);
    }

    private Link link(String from, String to) throws IOException {
        var key = from + to;
        var known = links.get(key);
        if (known == null) {
            known = Link.to(server(from).port());
            links.put(key, known);
        }
        return known;
    }

    /// Where a program finds them: it takes the one that is writable.
    public String url() {
        return NAMES.stream()
                .map(name -> "127.0.0.1:" + server(name).port())
                .collect(Collectors.joining(",", "postgresql://", "/waymark"));
    }

    /// Where one of them alone is found.
    public String url(String name) {
        return "postgresql://127.0.0.1:%d/waymark".formatted(server(name).port());
    }

    /// The one that takes what is written.
    public String primary() {
        return primary;
    }

    /// The others, those that do not run included.
    public List<String> standbys() {
        return NAMES.stream().filter(name -> !name.equals(primary)).toList();
    }

    /// Starts one that was killed or stopped, as it was.
    public void start(String name) {
        server(name).process().startAgain().ifPresent(why -> {
            throw new IllegalStateException("server " + name + " does not start: " + why);
        });
    }

    /// As a power cut would: SIGKILL to the first process, then to all that it started.
    public void kill(String name) throws IOException {
        var first = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(cluster(name).resolve("postmaster.pid"))
                                .getFirst()))
                .orElseThrow();
        var others = first.children().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
    }

    /// Nothing goes from the first to its standbys any more, and nobody is told so.
    public void cutLinks() {
        links.values().forEach(Link::cut);
    }

    /// Somebody on the first server ends each wait for a standby: it answers as if all were well, with a
    /// warning.
    public void endWaits() throws SQLException {
        ask(primary, "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
    }

    /// Whether writes wait for a standby; they do unless this was called with false.
    public void waitForStandbys(boolean wait) throws SQLException {
        ask(primary, "alter system set synchronous_standby_names = '%s'".formatted(wait ? "ANY 1 (a, b, c)" : ""));
        ask(primary, "select pg_reload_conf()");
    }

    /// What whoever runs the servers does once the first is gone for good (docs/operations/two-nodes.md):
    /// both standbys let go of it, so that it can acknowledge nothing any more; the one that has more takes
    /// over; the other follows it.
    public void failOver() throws SQLException, IOException, InterruptedException {
        var candidates = standbys();
        for (var name : candidates) {
            ask(name, "alter system set primary_conninfo = ''");
            ask(name, "select pg_reload_conf()");
        }
        for (var name : candidates) {
            until("server " + name + " let go", () -> number(name, "select count(*) from pg_stat_wal_receiver") == 0);
        }
        links.values().forEach(Link::sever);
        var next = candidates.stream()
                .max(Comparator.comparingLong(
                        name -> number(name, "select (pg_last_wal_receive_lsn() - '0/0'::pg_lsn)::bigint")))
                .orElseThrow();
        ask(next, "select pg_promote(true, 60)");
        primary = next;
        for (var name : candidates) {
            if (!name.equals(next)) {
                ask(
                        name,
                        "alter system set primary_conninfo = '%s'"
                                .formatted(upstream(name).replace("'", "''")));
                ask(name, "select pg_reload_conf()");
            }
        }
    }

    /// Makes one that is not running a standby of the first, from a fresh copy of its files: what it had
    /// that nobody else has is gone.
    public void rebuild(String name) throws SQLException, IOException, InterruptedException {
        var stopped = server(name);
        must("rm", "-rf", cluster(name).toString());
        try (var sql = SetupSql.connect(server(primary).url(), superuser)) {
            sql.column("select pg_backup_start('rebuild', true)::text");
            copy(cluster(primary), cluster(name));
            var label =
                    sql.column("select labelfile from pg_backup_stop(false)").getFirst();
            Files.writeString(cluster(name).resolve("backup_label"), label);
        }
        configure(name);
        stopped.process().account().own(cluster(name));
        follow(name);
        start(name);
        until("server " + name + " copies", () -> copying() == NAMES.size() - 1);
    }

    /// Waits until so many standbys copy the first.
    public void untilCopying(int wanted) throws InterruptedException {
        until(wanted + " standbys copy", () -> copying() >= wanted);
    }

    private int copying() {
        return (int) number(primary, "select count(*) from pg_stat_replication where state = 'streaming'");
    }

    /// A number that the server answers, or -1 where it does not.
    private long number(String name, String sql) {
        try (var asked = SetupSql.connect(server(name).url(), superuser)) {
            return Long.parseLong(asked.column(sql).getFirst());
        } catch (SQLException notNow) {
            return -1;
        }
    }

    private void ask(String name, String sql) throws SQLException {
        try (var asked = SetupSql.connect(server(name).url(), superuser)) {
            asked.run(sql);
        }
    }

    private static void until(String what, BooleanSupplier holds) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not within a minute: " + what);
            }
            Thread.sleep(50);
        }
    }

    private Server server(String name) {
        var server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException("no server " + name);
        }
        return server;
    }

    private Path cluster(String name) {
        return server(name).process().cluster();
    }

    /// Files of a server that runs come and go meanwhile: `cp` names those that went, and goes on.
    private static void copy(Path from, Path to) throws IOException {
        ProcessRunner.run(List.of("cp", "-a", from.toString(), to.toString()));
        if (Files.notExists(to.resolve("global/pg_control"))) {
            throw new IOException("the cluster could not be copied to " + to);
        }
    }

    private static void must(String... command) {
        var outcome = ProcessRunner.run(List.of(command));
        if (!outcome.done()) {
            throw new IllegalStateException(outcome.output());
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Stops those that run.
    @Override
    public void close() {
        var running = new ArrayList<>(servers.entrySet());
        running.sort(Comparator.comparing(each -> !each.getKey().equals(primary)));
        links.values().forEach(Link::mend);
        for (var each : running) {
            if (each.getValue().process().runs()) {
                try {
                    kill(each.getKey());
                } catch (IOException ended) {
                    // it ended meanwhile
                }
            }
        }
        links.values().forEach(Link::close);
    }
}
