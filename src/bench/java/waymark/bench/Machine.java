package waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/// The machine and how busy it was: a figure without these says nothing.
final class Machine {

    private Machine() {}

    static String description() throws IOException {
        return "%s, %d processors, %d MB, Linux %s, Java %s, load %s"
                .formatted(
                        field("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        kilobytes("/proc/meminfo", "MemTotal") / 1024,
                        System.getProperty("os.version"),
                        Runtime.version(),
                        load());
    }

    /// How many wanted a processor in the last minute.
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    /// Seconds of processor that a process has used so far, with those of its children that have ended; none
    /// where it has ended itself.
    static double processorSeconds(long process) throws IOException {
        String all;
        try {
            all = Files.readString(Path.of("/proc/" + process + "/stat"));
        } catch (NoSuchFileException ended) {
            return 0;
        }
        var stat = all.replaceFirst("^.*\\) ", "").split(" ");
        return LongStream.of(11, 12, 13, 14)
                        .map(place -> Long.parseLong(stat[(int) place]))
                        .sum()
                / 100.0;
    }

    /// A line of a file of the kernel, such as `VmRSS` of `/proc/42/status`, in kB.
    static long kilobytes(String file, String name) throws IOException {
        return Long.parseLong(field(file, name).replaceAll("\\D", ""));
    }

    private static String field(String file, String name) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        }
    }
}
