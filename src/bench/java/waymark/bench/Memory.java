package waymark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The program's resident memory after a number of requests by somebody signed in, and what it consists of.
final class Memory implements Bench.Measurement {

    /// A part of the JVM's own account: `-  Java Heap (reserved=…KB, committed=188416KB)`.
    private static final Pattern PART = Pattern.compile("^-\\s+(.+?) \\(reserved=\\d+KB, committed=(\\d+)KB");

    @Override
    public void run(Path app, Options options) throws Exception {
        int requests = options.number("requests", 1000);
        try (Scratch scratch = Scratch.make()) {
            scratch.fill(Build.of(app, Cache.of(app)), options.text("data", ""));
            for (int round = 0; round < options.number("rounds", 1); round++) {
                measure(app, scratch, requests, options.flag("parts"));
            }
        }
    }

    private static void measure(Path app, Scratch scratch, int requests, boolean parts) throws Exception {
        var told = new ArrayList<>(Arrays.asList(Cache.of(app)));
        if (parts) {
            told.add("-XX:NativeMemoryTracking=summary");
        }
        try (Program program = Program.start(app, scratch.data(), 0, told.toArray(String[]::new));
                Visitor visitor = Visitor.coordinator(program.address(), scratch)) {
            List<String> paths = List.copyOf(Tour.pages(visitor).values());
            long before = program.residentMegabytes();
            double started = program.processorSeconds();
            for (int done = 0; done < requests; done++) {
                visitor.get(paths.get(done % paths.size()));
            }
            System.out.printf(
                    "  resident memory: %d MB after %d requests over %d pages, %d MB before them (PostgreSQL apart); processor %.1f s for them%n",
                    program.residentMegabytes(), requests, paths.size(), before, program.processorSeconds() - started);
            if (parts) {
                printParts(program);
            }
        }
    }

    /// The kernel's account, then the JVM's. What the JVM has set aside and not touched is in its account only.
    private static void printParts(Program program) throws IOException, InterruptedException {
        var status = "/proc/" + program.pid() + "/status";
        System.out.printf("    of it in files that are mapped: %d MB%n", Machine.kilobytes(status, "RssFile") / 1024);
        asked(program, "VM.native_memory", "summary").lines().forEach(line -> {
            var part = PART.matcher(line);
            if (part.find() && Long.parseLong(part.group(2)) >= 1024) {
                System.out.printf("    %-24s %4d MB%n", part.group(1), Long.parseLong(part.group(2)) / 1024);
            }
        });
        asked(program, "GC.run");
        asked(program, "GC.heap_info")
                .lines()
                .filter(line -> line.contains("used"))
                .forEach(line -> {
                    System.out.println("    after a collection: " + line.strip());
                });
    }

    private static String asked(Program program, String... question) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/jcmd", Long.toString(program.pid())));
        command.addAll(List.of(question));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var answer = process.getInputStream()) {
            var text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        }
    }
}
