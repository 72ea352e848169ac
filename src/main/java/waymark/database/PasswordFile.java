package waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// A random password kept in a file that only its owner can read, beside the data and never
/// inside the database.
final class PasswordFile {

    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private PasswordFile() {}

    /// The password of that name, made when first asked for. Letters, digits, `-` and `_` only.
    static String in(Path folder, String name) {
        try {
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            Path file = folder.resolve(name);
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Written whole beside its place, then moved: an interrupted start leaves no half-written password.
    private static void make(Path file) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path half = Files.createTempFile(file.getParent(), "half", ".secret", OWNER_ONLY);
        Files.writeString(half, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
