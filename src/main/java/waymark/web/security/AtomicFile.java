package waymark.web.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Puts a small file onto the disk as a whole or not at all, so that it is there after the power went: the
/// bytes first, then the name, then the folder that has the name. Readable by its owner alone.
public final class AtomicFile {

    private AtomicFile() {}

    /// On the disk when this returns, in place of what had the name. Two at once do not mix: each writes a
    /// part of its own, and the later one wins.
    ///
    /// @throws IOException where the disk is full or away; what was there before is kept
    public static void write(Path file, byte[] bytes) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var part = Files.createTempFile(
                folder,
                file.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    written.write(left);
                }
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
