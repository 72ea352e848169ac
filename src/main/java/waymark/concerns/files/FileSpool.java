package waymark.concerns.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Where the parts of a file lie, sealed, while it comes and until the database has it. What is known of it is written
/// last, in one step: before that it is not there.
@Component
class FileSpool {

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

    /// Whether there is room for another: nobody fills the disk that reports need.
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

    /// On the disk when this returns: the parts first, then what is known of them, then the folder that has the names.
    void keep(SealedFile file) throws IOException {
        for (var part : parts(file)) {
            force(folder.resolve(file.stem() + "." + part));
        }
        var writing = folder.resolve(file.stem() + ".part");
        try (var known = FileChannel.open(writing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(file.bytes());
            while (bytes.hasRemaining()) {
                known.write(bytes);
            }
            known.force(true);
        }
        Files.move(writing, folder.resolve(file.id() + WHOLE), StandardCopyOption.ATOMIC_MOVE);
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
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

    /// The database has it, or nobody waits for it.
    void done(SealedFile file) {
        delete(folder.resolve(file.id() + WHOLE));
        forget(file.stem());
    }

    /// The parts of what did not become a file.
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
            // it is swept out when it is old
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

    /// Parts of what never became a file, and are nobody's.
    void sweep(Instant then) {
        var kept = waiting().stream().map(this::stem).toList();
        Predicate<Path> nobodys = file ->
                kept.stream().noneMatch(stem -> file.getFileName().toString().startsWith(stem));
        try (var files = Files.list(folder)) {
            files.filter(file -> !NAME.matcher(file.getFileName().toString()).matches())
                    .filter(nobodys)
                    .filter(file -> isOlder(file, then))
                    .forEach(FileSpool::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String stem(UUID id) {
        try {
            return read(id).stem();
        } catch (IOException broken) {
            return id.toString();
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
