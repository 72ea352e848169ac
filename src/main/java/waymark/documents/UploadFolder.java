package waymark.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Where sealed files wait on this machine: uploads until their form is saved, and downloads while they are
/// sent. Nothing in it can be opened with what is on the disk.
@Component
class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;
    private final long most;

    UploadFolder(@Value("${waymark.spool}") Path spool, @Value("${waymark.documents.spool-most}") DataSize most)
            throws IOException {
        this.folder = Files.createDirectories(
                spool.toAbsolutePath().resolve("documents"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.most = most.toBytes();
    }

    /// True if another file has room here, and the disk has room for more than that.
    boolean hasRoom() {
        try (var files = Files.list(folder)) {
            long used = files.mapToLong(file -> file.toFile().length()).sum();
            return used < most && folder.toFile().getUsableSpace() > most / 4;
        } catch (IOException unreadable) {
            return false;
        }
    }

    OutputStream writes(String stem) throws IOException {
        return Channels.newOutputStream(
                Files.newByteChannel(path(stem), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    InputStream reads(String stem) throws IOException {
        return Files.newInputStream(path(stem));
    }

    /// Deleted once it is closed.
    InputStream readsOnce(String stem) throws IOException {
        return Files.newInputStream(path(stem), StandardOpenOption.DELETE_ON_CLOSE);
    }

    boolean has(String stem) {
        return Files.exists(path(stem));
    }

    long length(String stem) throws IOException {
        return Files.size(path(stem));
    }

    void forget(String stem) {
        delete(path(stem));
    }

    /// Deletes what nobody came back for.
    void sweep(Instant before) {
        try (var files = Files.list(folder)) {
            files.filter(file -> isOlder(file, before)).forEach(UploadFolder::delete);
        } catch (IOException unreadable) {
            LOG.error("The folder of uploads cannot be read");
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(then)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("An upload could not be deleted, and is tried again");
        }
    }

    private Path path(String stem) {
        return folder.resolve(UUID.fromString(stem) + ".sealed");
    }
}
