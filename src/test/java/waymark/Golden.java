package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A file that says what the house is today. A change to it is a line that a reviewer sees; `bin/golden`
/// rewrites it.
public final class Golden {

    /// Whether golden files are written instead of compared.
    public static final boolean WRITES = Boolean.getBoolean("golden.write");

    private Golden() {}

    /// What lies between the first and the last line that differ, without the lines that both have there:
    /// `-` is in the file, `+` is what is so now.
    static String difference(String kept, String found) {
        var before = new ArrayList<>(kept.lines().toList());
        var after = new ArrayList<>(found.lines().toList());
        while (!before.isEmpty() && !after.isEmpty() && before.getFirst().equals(after.getFirst())) {
            before.removeFirst();
            after.removeFirst();
        }
        while (!before.isEmpty() && !after.isEmpty() && before.getLast().equals(after.getLast())) {
            before.removeLast();
            after.removeLast();
        }
        var gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        before.forEach(after::remove);
        var lines = Stream.concat(
                        gone.stream().map(line -> "- " + line), after.stream().map(line -> "+ " + line))
                .toList();
        return lines.isEmpty() ? "only the order of its lines, or the end of the last" : String.join("\n", lines);
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
