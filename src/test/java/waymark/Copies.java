package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Runs `bin/backup` and `bin/restore` with the classes that are tested.
final class Copies {

    /// The exit code and all that was printed.
    record Outcome(int code, String words) {
        @Override
        public String toString() {
            return code + " " + words;
        }
    }

    private Copies() {}

    static Outcome run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    static Outcome run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("waymark", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_") || name.startsWith("PG"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("WAYMARK_CLASSPATH", System.getProperty("java.class.path"));
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            return new Outcome(code, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /// A pair of keys: `name.key` is the private half, `name.pub` the public one.
    static Path pair(Path folder, String name) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        var made = run("bash", "-c", """
                . bin/lib.sh && . bin/copies.sh && need_age >/dev/null
                age-keygen -o "$0.key" 2>/dev/null && age-keygen -y "$0.key" >"$0.pub" """, file.toString());
        if (made.code() != 0) {
            throw new IllegalStateException(made.words());
        }
        return file;
    }
}
