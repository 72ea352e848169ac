package waymark.web.files;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import waymark.kernel.InvariantViolation;
import waymark.web.pictures.SafePicture;

/// Makes safe pictures in separate processes, a few at once: small, short-lived, without access to our
/// classes, settings or keys. A picture crafted to break its reader breaks that process, and is refused.
@Component
public class ImageSanitiser {

    /// The result.
    public enum Made {
        DONE,
        TOO_MANY_PIXELS,
        UNREADABLE,
        BUSY
    }

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration WAITS = Duration.ofSeconds(20);
    private static final long MOST = 8 << 20;

    /// Limits: memory in kibibytes, processor time in seconds, no core dump, low priority.
    private static final String CONFINED = "ulimit -v 1000000; ulimit -t 20; ulimit -c 0; exec nice -n 10 \"$@\"";

    private static final List<String> NEEDED = List.of("waymark/web/pictures/*.class", "com/twelvemonkeys/**/*.class");

    private final Semaphore places;
    private final Path programs;
    private final List<String> before;
    private volatile boolean unpacked;

    /// @param before a command that confines the process further, its words separated by blanks; usually none
    ImageSanitiser(
            @Value("${waymark.uploads.at-once:2}") int atOnce, @Value("${waymark.uploads.confined-by:}") String before)
            throws IOException {
        this.places = new Semaphore(atOnce, true);
        this.programs = Files.createTempDirectory("waymark-pictures");
        this.before = before.isBlank() ? List.of() : List.of(before.strip().split(" +"));
    }

    /// @param file as it was sent
    /// @param picture where the safe picture is written; usable only if the result is success
    public Made make(FileKind kind, InputStream file, OutputStream picture) throws IOException {
        try {
            if (!places.tryAcquire(WAITS.toSeconds(), TimeUnit.SECONDS)) {
                return Made.BUSY;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Made.BUSY;
        }
        try {
            return made(kind, file, picture);
        } finally {
            places.release();
        }
    }

    private Made made(FileKind kind, InputStream file, OutputStream picture) throws IOException {
        unpack();
        var process = command(kind).start();
        try {
            CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            given(process, file);
            long answered = copied(process.getInputStream(), picture);
            int ended = process.waitFor();
            if (ended == 0 && answered <= MOST) {
                return Made.DONE;
            }
            return ended == SafePicture.TOO_LARGE ? Made.TOO_MANY_PIXELS : Made.UNREADABLE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            process.destroyForcibly();
        }
    }

    /// Writes the whole file, unless the process stops reading.
    private static void given(Process process, InputStream file) throws IOException {
        try (var to = process.getOutputStream()) {
            var piece = new byte[64 << 10];
            for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
                try {
                    to.write(piece, 0, read);
                } catch (IOException ended) {
                    return;
                }
            }
        } catch (IOException ended) {
            if (process.isAlive()) {
                throw ended;
            }
        }
    }

    /// @return how many bytes were copied; more than is allowed if it does not begin like a picture
    private static long copied(InputStream from, OutputStream to) throws IOException {
        var piece = from.readNBytes(FileKind.TELLING);
        if (FileKind.of(piece).orElse(null) != FileKind.JPEG) {
            return Long.MAX_VALUE;
        }
        to.write(piece);
        long all = piece.length;
        piece = new byte[64 << 10];
        for (int read = from.read(piece); read >= 0 && all <= MOST; read = from.read(piece)) {
            to.write(piece, 0, read);
            all += read;
        }
        return all;
    }

    ProcessBuilder command(FileKind kind) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", CONFINED, "sh"));
        command.addAll(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx224m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=24m",
                "-XX:CompressedClassSpaceSize=32m",
                "-Xlog:disable", // otherwise it would mix with the picture
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=8m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-cp",
                programs.toString(),
                SafePicture.class.getName(),
                kind.name().toLowerCase(Locale.ROOT)));
        var starting =
                new ProcessBuilder(command).directory(programs.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        starting.environment().clear();
        starting.environment().put("PATH", "/usr/bin:/bin");
        return starting;
    }

    /// A class path of the few classes it needs, without our program, settings or keys.
    private synchronized void unpack() throws IOException {
        if (unpacked) {
            return;
        }
        var all = new PathMatchingResourcePatternResolver(SafePicture.class.getClassLoader());
        for (var pattern : NEEDED) {
            var root = pattern.startsWith("waymark") ? "waymark/" : "com/";
            for (var each : all.getResources("classpath*:" + pattern)) {
                var address = each.getURL().toString();
                var to = programs.resolve(address.substring(address.lastIndexOf("/" + root) + 1));
                if (!to.normalize().startsWith(programs)) {
                    throw new InvariantViolation("a class outside of its folder");
                }
                Files.createDirectories(to.getParent());
                try (var from = each.getInputStream()) {
                    Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        unpacked = true;
    }

    @PreDestroy
    void leave() throws IOException {
        FileSystemUtils.deleteRecursively(programs);
    }
}
