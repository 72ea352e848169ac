package waymark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/// A data folder that is gone afterwards.
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch make() throws IOException {
        Path folder = Files.createTempDirectory("waymark-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Scratch(folder);
    }

    /// Makes the demonstration's rows, with a program that is stopped again.
    ///
    /// @param kept a folder that has them from the last time, or will have them for the next; nothing where
    /// they are not kept
    void fill(Build build, String kept) throws IOException, InterruptedException {
        if (!kept.isEmpty() && Files.exists(Path.of(kept))) {
            copy(Path.of(kept), data());
            return;
        }
        Program.start(build, data(), 0).close();
        if (!kept.isEmpty()) {
            copy(data(), Path.of(kept));
        }
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException(from + " could not be copied to " + to);
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    /// The database of the program that is running on these data, past every policy.
    public Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/waymark", "postgres", superuserPassword());
    }

    /// The port on which that database answers.
    String port() throws IOException {
        String settings = Files.readString(data().resolve("postgresql/waymark.conf"));
        return settings.replaceAll("(?s).*\nport = '(\\d+)'.*", "$1");
    }

    /// Seconds of processor that the database has used so far, its connections included.
    double processorSeconds() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(data().resolve("postgresql/postmaster.pid")).getFirst());
        double seconds = Machine.processorSeconds(server);
        for (var connection : ProcessHandle.of(server).orElseThrow().children().toList()) {
            seconds += Machine.processorSeconds(connection.pid());
        }
        return seconds;
    }

    /// The password of the program's own login.
    String loginPassword() throws IOException {
        return Files.readString(data().resolve("keys/waymark_login.secret"));
    }

    String superuserPassword() throws IOException {
        return Files.readString(data().resolve("keys/postgres.secret"));
    }

    /// What a second program needs to work on the database of the first, with its keys.
    Map<String, String> besides() throws IOException {
        var environment = new HashMap<>(loginsAndKeys());
        environment.put("WAYMARK_DATABASE_URL", "postgresql://127.0.0.1:" + port() + "/waymark");
        return environment;
    }

    /// The same without the address of the database.
    Map<String, String> loginsAndKeys() throws IOException {
        return Map.of(
                "WAYMARK_DATABASE_USER",
                "waymark_login",
                "WAYMARK_DATABASE_PASSWORD",
                loginPassword(),
                "WAYMARK_DATABASE_MIGRATOR",
                "waymark_migrator",
                "WAYMARK_DATABASE_MIGRATOR_PASSWORD",
                Files.readString(data().resolve("keys/waymark_migrator.secret")),
                "WAYMARK_KEYS",
                data().resolve("keys").toString());
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
