package waymark.web.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a file of keys is good for, read anew once the file was changed: somebody turned the keys, here or
/// on another node. What cannot be read changes nothing: the keys that were known go on.
public final class ReloadingKeys<T> {

    /// How the file is read.
    public interface Reading<T> {
        T read() throws GeneralSecurityException, IOException;
    }

    private record Known<T>(T keys, List<Object> file) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingKeys.class);

    private final Path file;
    private final Reading<T> reading;
    private volatile Known<T> known;

    /// Reads it for the first time.
    public ReloadingKeys(Path file, Reading<T> reading) throws GeneralSecurityException, IOException {
        this.file = file;
        this.reading = reading;
        var before = seen();
        this.known = new Known<>(reading.read(), before == null ? List.of() : before);
    }

    public T get() {
        var now = seen();
        if (now != null && !now.equals(known.file())) {
            read(now);
        }
        return known.keys();
    }

    private synchronized void read(List<Object> now) {
        try {
            known = new Known<>(reading.read(), now);
        } catch (GeneralSecurityException | IOException problem) {
            LOG.error("{} was changed and cannot be used: the keys of before go on", file.getFileName());
            known = new Known<>(known.keys(), now);
        }
    }

    /// By which a changed file is known; null where it cannot be seen.
    private @Nullable List<Object> seen() {
        try {
            var file = Files.readAttributes(this.file, BasicFileAttributes.class);
            return List.of(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey()));
        } catch (IOException away) {
            return null;
        }
    }
}
