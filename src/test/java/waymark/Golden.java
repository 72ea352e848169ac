package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file that says what the house is today. A change to it is a line that a reviewer sees; `bin/golden`
/// rewrites it.
public final class Golden {

    /// Whether golden files are written instead of compared.
    public static final boolean WRITES = Boolean.getBoolean("golden.write");

    private Golden() {}

    /// The lines of a golden file, none where there is no file yet.
    static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Compares, or with `-Dgolden.write=true` writes.
    public static void compare(String file, String found) {
        var path = Path.of(file);
        try {
            if (WRITES) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, found);
            }
            assertThat(found)
                    .as("%s is out of date: look at the difference, and where it is meant run bin/golden", file)
                    .isEqualTo(Files.exists(path) ? Files.readString(path) : "");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
