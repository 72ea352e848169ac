package waymark.audit.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a witness kept: keys and checkpoints, in files.
public final class WitnessFiles {

    private WitnessFiles() {}

    /// The public keys, one a line.
    ///
    /// @throws IllegalArgumentException where a line is none, or there is none at all
    public static List<VerifierKey> keys(List<Path> files) throws IOException {
        var keys = new ArrayList<VerifierKey>();
        for (var file : files) {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    keys.add(parsed(file, () -> VerifierKey.parse(line)));
                }
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("There is no key in " + files);
        }
        return keys;
    }

    /// The checkpoints of the files; of a folder, those in its files that end in `.checkpoint`.
    ///
    /// @throws IllegalArgumentException where a file has anything else
    public static List<SignedNote> checkpoints(List<Path> files) throws IOException {
        var notes = new ArrayList<SignedNote>();
        for (var file : spread(files, ".checkpoint")) {
            try (var lines = Files.newBufferedReader(file)) {
                for (var note = next(file, lines); note.isPresent(); note = next(file, lines)) {
                    notes.add(note.get());
                }
            }
        }
        return notes;
    }

    /// The files themselves, and of folders what ends in the ending, by name.
    static List<Path> spread(List<Path> files, String ending) throws IOException {
        var all = new ArrayList<Path>();
        for (var file : files) {
            if (Files.isDirectory(file)) {
                try (var inside = Files.list(file)) {
                    inside.filter(path -> path.toString().endsWith(ending))
                            .sorted()
                            .forEach(all::add);
                }
            } else {
                all.add(file);
            }
        }
        return all;
    }

    private static java.util.Optional<SignedNote> next(Path file, java.io.BufferedReader lines) throws IOException {
        try {
            var note = SignedNote.next(lines);
            note.ifPresent(read -> Checkpoint.parse(read.text()));
            return note;
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static <T> T parsed(Path file, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
