package waymark.concerns.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.web.security.AtomicFile;

/// Keeps sealed reports until the database has them: one file each, in a folder of this machine, on the disk
/// before a receipt is shown. Nothing in it can be opened here.
@Component
class Spool {

    private static final String WHOLE = ".report";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.report");

    private final Path folder;

    Spool(@Value("${waymark.spool}") Path folder) throws IOException {
        this.folder = Files.createDirectories(
                folder.toAbsolutePath(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// On the disk when this returns.
    void keep(SealedReport report) throws IOException {
        AtomicFile.write(at(report.id()), report.bytes());
    }

    /// Deletes a report that the database has.
    void done(UUID id) {
        try {
            Files.deleteIfExists(at(id));
        } catch (IOException stays) {
            // it is uploaded again under the same id, which changes nothing
        }
    }

    /// Those that the database may not have, unordered.
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

    /// @throws NoSuchFileException if the database has it by now
    SealedReport read(UUID id) throws IOException {
        return SealedReport.of(Files.readAllBytes(at(id)));
    }

    private Path at(UUID id) {
        return folder.resolve(id + WHOLE);
    }
}
