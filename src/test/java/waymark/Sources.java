package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The source files of the program and of its tests, as a digest is made of them: without comments and
/// indentation, which change nothing.
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path TESTS = Path.of("src/test/java");

    private static final Map<Path, String> READ = new ConcurrentHashMap<>();

    private Sources() {}

    /// The source of a test class.
    static Path of(Class<?> test) {
        return TESTS.resolve(test.getName().replace('.', '/') + ".java");
    }

    /// Its lines of code.
    static String code(Path file) {
        return READ.computeIfAbsent(file, _ -> {
            try (var lines = Files.lines(file)) {
                return lines.map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("--"))
                        .collect(Collectors.joining("\n", "", "\n"));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    /// Files of a folder itself.
    static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The file, or the texts in a folder and its folders: of libraries none.
    static Stream<Path> within(Path place) {
        try (var walk = Files.walk(place)) {
            return walk
                    .filter(file -> Files.isRegularFile(file)
                            && !file.toString().contains("node_modules")
                            && file.toString().matches(".*\\.(jte|java|js|mjs|scss|json|sh|sql|yaml|properties)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Of the text without its spaces and ends of lines: the formatter changes nothing.
    static String sha256(String text) {
        try {
            var written = text.replaceAll("\\s+", "").getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(written);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
