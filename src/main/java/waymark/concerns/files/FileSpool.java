package waymark.concerns.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import waymark.web.security.AtomicFile;

/// Keeps the sealed parts of a file on this machine's disk until the database has it. The metadata is written
/// last, atomically: until then the file does not exist.
@Component
class FileSpool {

    private static final Logger LOG = LoggerFactory.getLogger(FileSpool.class);
    private static final String WHOLE = ".file";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.file");

    private final Path folder;
    private final long most;

    FileSpool(@Value("${waymark.spool}") Path spool, @Value("${waymark.uploads.spool-most:2GB}") DataSize most)
            throws IOException {
        this.folder = Files.createDirectories(
                spool.toAbsolutePath().resolve("files"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.most = most.toBytes();
    }

    /// True if there is room for another file: reports need the disk more.
    boolean hasRoom() {
        try (var files = Files.list(folder)) {
            long used = files.mapToLong(file -> file.toFile().length()).sum();
            return used < most && folder.toFile().getUsableSpace() > most / 4;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// @param part `picture` or `original`
    OutputStream writes(String stem, String part) throws IOException {
        return Channels.newOutputStream(FileChannel.open(
                folder.resolve(stem + "." + part), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    InputStream reads(String stem, String part) throws IOException {
        return Files.newInputStream(folder.resolve(stem + "." + part));
    }

    long length(String stem, String part) throws IOException {
        return Files.size(folder.resolve(stem + "." + part));
    }

    /// On the disk when this returns: the parts first, then the metadata.
    void keep(SealedFile file) throws IOException {
        for (var part : parts(file)) {
            force(folder.resolve(file.stem() + "." + part));
        }
        AtomicFile.write(folder.resolve(file.id() + WHOLE), file.bytes());
    }

    private static List<String> parts(SealedFile file) {
        return file.picture() == 0
                ? List.of("original")
                : file.original() == 0 ? List.of("picture") : List.of("picture", "original");
    }

    private static void force(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /// Deletes a file that the database has, or that nobody waits for.
    void done(SealedFile file) {
        delete(folder.resolve(file.id() + WHOLE));
        forget(file.stem());
    }

    /// Deletes the parts of an upload that was not completed.
    void forget(String stem) {
        forget(stem, "picture");
        forget(stem, "original");
    }

    void forget(String stem, String part) {
        delete(folder.resolve(stem + "." + part));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // it is deleted when it is old
        }
    }

    List<UUID> waiting() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .map(name -> UUID.fromString(name.substring(0, name.length() - WHOLE.length())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    SealedFile read(UUID id) throws IOException {
        return SealedFile.of(Files.readAllBytes(folder.resolve(id + WHOLE)));
    }

    boolean olderThan(UUID id, Instant then) {
        return isOlder(folder.resolve(id + WHOLE), then);
    }

    /// Records that the database did not answer: its report gets its full time to arrive from then on.
    void stillWaits(UUID id, Instant then) {
        try {
            Files.setLastModifiedTime(folder.resolve(id + WHOLE), FileTime.from(then));
        } catch (IOException gone) {
            // the database has it by now
        }
    }

    /// Deletes parts of uploads that were never completed. None is deleted while some file's metadata cannot
    /// be read: they may belong to it.
    void sweep(Instant then) {
        try (var files = Files.list(folder)) {
            var kept = new ArrayList<String>();
            for (var id : waiting()) {
                kept.add(read(id).stem());
            }
            files.filter(file -> !NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> kept.stream()
                            .noneMatch(stem -> file.getFileName().toString().startsWith(stem)))
                    .filter(file -> isOlder(file, then))
                    .forEach(FileSpool::delete);
        } catch (IOException unreadable) {
            LOG.error("The spool of files is not swept: one cannot be read. See docs/operations/reports.md");
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(then)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
