package waymark.audit.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The hashes of the entries that a witness kept, one in hexadecimal a line, from the first entry on; of a
/// folder, its files that end in `.hashes`, in the order of their names. Read as they are asked for.
public final class HashFiles implements Iterator<Hash>, AutoCloseable {

    private final Deque<Path> files;
    private @Nullable BufferedReader open;
    private @Nullable Hash next;

    public HashFiles(List<Path> places) throws IOException {
        files = new ArrayDeque<>(WitnessFiles.spread(places, ".hashes"));
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Hash next() {
        var hash = next;
        if (hash == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return hash;
    }

    private @Nullable Hash read() throws IOException {
        while (true) {
            var line = open == null ? null : open.readLine();
            if (line != null) {
                return Hash.hex(line.strip());
            }
            close();
            if (files.isEmpty()) {
                return null;
            }
            open = Files.newBufferedReader(files.removeFirst());
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
