package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/// A data folder that is gone afterwards.
record Scratch(Path folder) implements AutoCloseable {

    static Scratch make() throws IOException {
        Path folder = Files.createTempDirectory("waymark-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Scratch(folder);
    }

    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
