package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A file that says what the house is today. A change to it is a line that a reviewer sees; `bin/golden`
/// rewrites it.
public final class Golden {

    /// Whether golden files are written instead of compared.
    public static final boolean WRITES = Boolean.getBoolean("golden.write");

    private Golden() {}

    /// The lines that only one of the two has, in their order: `-` is in the file, `+` is what is so now.
    static String difference(String kept, String found) {
        var before = kept.lines().toList();
        var after = found.lines().toList();
        var inBefore = new HashSet<>(before);
        var inAfter = new HashSet<>(after);
        var lines = Stream.concat(
                        before.stream().filter(line -> !inAfter.contains(line)).map(line -> "- " + line),
                        after.stream().filter(line -> !inBefore.contains(line)).map(line -> "+ " + line))
                .toList();
        return lines.isEmpty() ? "only the order or the number of its lines" : String.join("\n", lines);
    }

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
            var kept = Files.exists(path) ? Files.readString(path) : "";
            if (!found.equals(kept)) {
                throw new AssertionError("%s is out of date. Where this difference is meant, run bin/golden:%n%s"
                        .formatted(file, difference(kept, found)));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
