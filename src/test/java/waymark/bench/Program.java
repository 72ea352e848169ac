package waymark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Waymark as `bin/run` starts it, in a process of its own.
public final class Program implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Waymark is ready: (http://localhost:\\d+)/");

    private static final String LAST_LINE = "Stop with Ctrl-C.";

    private final Process process;
    private final URI address;
    private final List<String> greeting;

    private final Queue<String> said;

    private Program(Process process, URI address, List<String> greeting, Queue<String> said) {
        this.process = process;
        this.address = address;
        this.greeting = greeting;
        this.said = said;
    }

    /// Starts as somebody would who types the options at a terminal, and who was told nothing in the
    /// environment but this.
    public static Program start(Build build, Map<String, String> environment, int port, String... options)
            throws IOException {
        return start(build, environment, List.of(options), port);
    }

    /// Starts on the data folder and waits until it says that it is ready.
    static Program start(Path app, Path data, int port, String... options) throws IOException {
        return start(Build.of(app, options), data, port);
    }

    static Program start(Build build, Path data, int port) throws IOException {
        return start(build, Map.of(), List.of("--data", data.toString()), port);
    }

    /// Starts another node on the database of the one that runs on these data.
    static Program startBeside(Path app, Scratch scratch, int port) throws IOException {
        return start(Build.of(app), scratch.besides(), List.of(), port);
    }

    private static Program start(Build build, Map<String, String> environment, List<String> where, int port)
            throws IOException {
        var command = new ArrayList<>(build.java());
        command.addAll(where);
        command.addAll(List.of("--port", Integer.toString(port)));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // what a real one on this machine is told (its keys, its spool of reports) is nothing for scratch data
        builder.environment()
                .keySet()
                .removeIf(name -> !name.equals("WAYMARK_LIMITS") && name.matches("(WAYMARK|SPRING|SERVER)_.*"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var lines = process.inputReader();
        var address = address(lines);
        var greeting = greeting(lines);
        var said = new ConcurrentLinkedQueue<String>();
        Thread.ofPlatform().daemon().start(() -> drain(lines, said));
        return new Program(process, address, greeting, said);
    }

    private static URI address(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
        }
        throw new IllegalStateException("Waymark did not start");
    }

    private static List<String> greeting(BufferedReader lines) throws IOException {
        var said = new ArrayList<String>();
        for (String line = lines.readLine(); line != null && !line.contains(LAST_LINE); line = lines.readLine()) {
            said.add(line.strip());
        }
        return List.copyOf(said);
    }

    /// Whatever it says later is read, so that it never waits for a reader.
    private static void drain(BufferedReader lines, Queue<String> said) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException stopped) {
            // the program has ended, and its output with it
        }
    }

    /// The lines it said since it was ready.
    List<String> said() {
        return List.copyOf(said);
    }

    public URI address() {
        return address;
    }

    /// What was printed at the terminal once it was ready.
    public List<String> greeting() {
        return greeting;
    }

    long pid() {
        return process.pid();
    }

    /// The memory that is really in use, in MB, PostgreSQL apart.
    long residentMegabytes() throws IOException {
        return Machine.kilobytes("/proc/" + pid() + "/status", "VmRSS") / 1024;
    }

    /// Seconds of processor used so far.
    double processorSeconds() throws IOException {
        return Machine.processorSeconds(pid());
    }

    /// As a power cut would, from one moment to the next.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
