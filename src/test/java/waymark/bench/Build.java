package waymark.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Waymark that can be started.
///
/// @param java the command, up to what is said to the program itself
public record Build(List<String> java) {

    /// The built program, as `bin/run` starts it.
    static Build of(Path app, String... options) {
        var command = java(System.getProperty("waymark.options").split(" "));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", app.resolve("waymark.jar").toString()));
        return new Build(command);
    }

    /// The classes that are tested here, without the demonstration's world. The JDK's cache, which makes a
    /// start three times as quick, is made by a rehearsal on the data.
    static Build ofClasses(Path folder, Path data) throws IOException, InterruptedException {
        var classes = folder.resolve("waymark.jar");
        pack(Path.of("target/classes"), classes);
        var cache = folder.resolve("waymark.aot");
        var main = main(classes);
        rehearse(PLAIN, cache, main, data);
        var command = java(PLAIN.toArray(String[]::new));
        if (Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off"));
        }
        command.addAll(main);
        return new Build(command);
    }

    /// The same for a single start, which a rehearsal would not repay.
    public static Build ofClassesOnce() {
        var command = java(PLAIN.toArray(String[]::new));
        command.addAll(main(Path.of("target/classes").toAbsolutePath()));
        return new Build(command);
    }

    private static final List<String> PLAIN =
            List.of("-XX:+UseSerialGC", "-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dwaymark.world=false");

    private static List<String> main(Path classes) {
        var libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith(".jar") && !part.contains("surefirebooter"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", classes + File.pathSeparator + libraries, "waymark.Waymark");
    }

    private static void rehearse(List<String> options, Path cache, List<String> main, Path data)
            throws IOException, InterruptedException {
        var command = java(options.toArray(String[]::new));
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=off,cds*=off"));
        command.addAll(main);
        command.addAll(List.of("--rehearse", "--port", "0", "--data", data.toString()));
        var rehearsal = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!rehearsal.waitFor(5, TimeUnit.MINUTES) || rehearsal.exitValue() != 0) {
                throw new IllegalStateException("the rehearsal did not end well");
            }
        } finally {
            rehearsal.destroyForcibly();
        }
    }

    private static ArrayList<String> java(String... options) {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(options));
        return command;
    }

    /// Folders are named too: where there is no name of a folder, nobody finds what is in it.
    private static void pack(Path classes, Path jar) throws IOException {
        try (var files = Files.walk(classes);
                var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var file : files.skip(1).sorted().toList()) {
                var name = classes.relativize(file).toString();
                zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, zip);
                }
            }
        }
    }
}
