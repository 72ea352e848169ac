package waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL process over one cluster: made, started, stopped.
///
/// @param cluster  PostgreSQL's own folder
/// @param programs the folder that holds `bin`
/// @param account  as whom the programs run
record PostgresServer(Path cluster, Path programs, ServerAccount account) {

    private static final int STARTS = 3;
    private static final String INCLUDE = "\ninclude_if_exists = 'waymark.conf'\n";

    /// Set at every start, so that a new version of Waymark can change them. The server's log names no
    /// values: rows hold people.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    /// Makes the cluster where there is none: beside its place, then moved, so that an interrupted start
    /// leaves no half of one.
    void create(DatabaseLogin superuser) {
        try {
            if (Files.exists(cluster.resolve("PG_VERSION"))) {
                account.own(cluster);
                return;
            }
            Path fresh = cluster.resolveSibling("postgresql.new");
            FileSystemUtils.deleteRecursively(fresh);
            Files.createDirectory(fresh);
            initialise(fresh, superuser);
            Files.writeString(fresh.resolve("postgresql.conf"), INCLUDE, StandardOpenOption.APPEND);
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void initialise(Path fresh, DatabaseLogin superuser) throws IOException {
        Path password = Files.createTempFile("waymark", ".secret");
        try {
            Files.writeString(password, superuser.password());
            account.own(fresh);
            account.own(password);
            must(
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    superuser.user(),
                    "--pwfile=" + password,
                    "-E",
                    "UTF8",
                    "--auth=scram-sha-256",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums");
        } finally {
            Files.delete(password);
        }
    }

    /// Starts on a free port and answers it. Another program may take the port first: then the next
    /// one is tried.
    int start(Map<String, String> more) {
        for (int left = STARTS; ; left--) {
            stopOrphan(); // it may also be about to start, where a Waymark was killed while it started it again
            int port = freePort();
            configure(port, more);
            ProcessRunner.Outcome started =
                    pg("pg_ctl", "-D", cluster.toString(), "-w", "-t", "60", "-l", log(), "start");
            if (started.done()) {
                return port;
            }
            if (left == 1) {
                throw new StartupFailure(
                        StartupFailure.FAILED,
                        "PostgreSQL does not start on %s:\n%s\n%s"
                                .formatted(cluster, started.output().strip(), lastWords()));
            }
        }
    }

    /// Starts it again, as it was last configured, on the port that the program knows.
    ///
    /// @return why it does not start, or nothing
    Optional<String> startAgain() {
        stopOrphan();
        ProcessRunner.Outcome started = pg("pg_ctl", "-D", cluster.toString(), "-w", "-t", "60", "-l", log(), "start");
        return started.done()
                ? Optional.empty()
                : Optional.of("%s See %s and %s"
                        .formatted(
                                started.output().strip().lines().reduce("", (_, last) -> last),
                                log(),
                                cluster.resolve("log")));
    }

    /// True while its first process is there.
    boolean runs() {
        try {
            Path pidFile = cluster.resolve("postmaster.pid");
            return Files.exists(pidFile)
                    && isOurs(Files.readAllLines(pidFile).getFirst().strip());
        } catch (IOException | NoSuchElementException ended) {
            return false;
        }
    }

    private boolean isOurs(String pid) throws IOException {
        Path command = Path.of("/proc", pid, "cmdline");
        return Files.exists(command) && Files.readString(command).contains(cluster.toString());
    }

    void stop() {
        must("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    /// A Waymark that was killed leaves its PostgreSQL running. We hold the folder's lock, so it is
    /// nobody else's. The file may also name a process that has nothing to do with us, after the
    /// machine started anew.
    private void stopOrphan() {
        try {
            Path pidFile = cluster.resolve("postmaster.pid");
            if (Files.notExists(pidFile)) {
                return;
            }
            if (runs()) {
                stop();
            } else {
                Files.delete(pidFile);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void configure(int port, Map<String, String> more) {
        var settings = new TreeMap<>(SETTINGS);
        settings.putAll(more);
        settings.put("port", Integer.toString(port));
        String lines = settings.entrySet().stream()
                .map(setting -> "%s = '%s'\n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        try {
            Path file = cluster.resolve("waymark.conf");
            Files.writeString(file, "# Written by Waymark at every start.\n" + lines);
            account.own(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private String log() {
        return cluster.resolve("start.log").toString();
    }

    private String lastWords() {
        try {
            return Files.exists(Path.of(log()))
                    ? Files.readString(Path.of(log())).strip()
                    : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private void must(String program, String... arguments) {
        ProcessRunner.Outcome outcome = pg(program, arguments);
        if (!outcome.done()) {
            throw new StartupFailure(
                    StartupFailure.FAILED,
                    "%s failed:\n%s".formatted(program, outcome.output().strip()));
        }
    }

    private ProcessRunner.Outcome pg(String program, String... arguments) {
        var command = new ArrayList<>(account.prefix());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return ProcessRunner.run(command);
    }
}
