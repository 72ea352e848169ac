package waymark.web.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Whether the disks that Waymark writes to take anything more: the spool's, the one for files under way,
/// and the bundled database's. That the disk of a database elsewhere is full shows only when it refuses a
/// row ([#full()]).
@Component
public class DiskSpace implements HealthCheck {

    /// So long a refused row keeps the fault up; somebody writes more often than that.
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final Fault FULL = new Fault(
            "disk full",
            "Nothing saved is lost. Reports are taken while either the spool or the database still has room; what needs to be "
                    + "saved is refused with a page that says so. Make room, and it goes on by itself: docs/operations/trouble.md");

    private static final Fault READ_ONLY = new Fault(
            "disk read only",
            "A disk that Waymark writes to takes nothing: the machine may have found it broken. Look at the machine’s own log, "
                    + "then mount it for writing: docs/operations/trouble.md");

    private final List<Path> folders;
    private final long least;
    private volatile long fullUntil = System.nanoTime();

    DiskSpace(
            @Value("${waymark.spool}") Path spool,
            @Value("${waymark.data:}") String data,
            @Value("${waymark.disk-least:20MB}") DataSize least) {
        this.folders = Stream.of(spool.toString(), System.getProperty("java.io.tmpdir"), data)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath())
                .toList();
        this.least = least.toBytes();
    }

    /// Something could not be written for want of room.
    public void full() {
        fullUntil = System.nanoTime() + REMEMBERED.toNanos();
    }

    @Override
    public Optional<Fault> fault() {
        if (fullUntil - System.nanoTime() > 0 || folders.stream().anyMatch(this::isFull)) {
            return Optional.of(FULL);
        }
        return folders.stream().anyMatch(DiskSpace::isReadOnly) ? Optional.of(READ_ONLY) : Optional.empty();
    }

    private boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < least;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Asked of the folder and not of its disk: the service sees the whole disk without the right to write, and its own
    /// folders on the same disk with it.
    private static boolean isReadOnly(Path folder) {
        return Files.isDirectory(folder) && !Files.isWritable(folder);
    }
}
