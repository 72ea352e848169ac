package waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs a program of the operating system to its end.
final class ProcessRunner {

    record Outcome(int code, String output) {
        boolean done() {
            return code == 0;
        }
    }

    private ProcessRunner() {}

    static Outcome run(List<String> prefix, String... command) {
        return run(Stream.concat(prefix.stream(), Stream.of(command)).toList());
    }

    /// The output goes by way of a file: a server started in the background would keep a pipe open for ever.
    /// The working folder is the root of the machine, which every account may enter.
    static Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile("waymark", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                return new Outcome(process.waitFor(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while waiting for " + command.getFirst() + ".", stopped);
        }
    }
}
