package waymark.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/// The JDK's ahead-of-time cache of a built program, as `bin/run` uses it.
final class Cache {

    private Cache() {}

    /// The options with which the program uses its cache; none where it has no cache yet.
    static String[] of(Path app) {
        Path cache = app.resolve("waymark.aot");
        return Files.exists(cache) ? new String[] {"-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off"} : new String[0];
    }
}
