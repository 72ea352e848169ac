package waymark.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import waymark.audit.proof.Hash;
import waymark.audit.proof.SignedNote;
import waymark.audit.proof.WitnessFiles;
import waymark.kernel.Actor;

/// Writes checkpoints, and the hashes of the entries under them, into a folder that somebody else looks
/// after. Files are only ever added: `000000004211-20261124T090000Z.checkpoint`, a `.hashes` of the same name
/// with the hashes since the file before, and `keys-1.txt` with the public keys.
@Component
class WitnessFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessFolder.class);
    private static final int STRETCH = 10_000;
    private static final Pattern HASHES = Pattern.compile("(\\d{12})-\\w+\\.hashes");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final WitnessSettings settings;
    private final Checkpoints checkpoints;
    private final SealedEntries entries;
    private final CheckpointExports exports;
    private final RollbackGuard guard;
    private final Clock clock;
    private @Nullable Instant tried;

    WitnessFolder(
            WitnessSettings settings,
            Checkpoints checkpoints,
            SealedEntries entries,
            CheckpointExports exports,
            RollbackGuard guard,
            Clock clock) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.exports = exports;
        this.guard = guard;
        this.clock = clock;
    }

    /// Gives the last checkpoint away where that is due: once after a start, so that a new folder has one
    /// at once, and then as often as set.
    void whenDue(Actor clockwork) {
        var now = clock.instant();
        var last = tried;
        if (last == null || !now.isBefore(last.plus(settings.every())) || now.isBefore(last)) {
            tried = now;
            run(clockwork);
        }
    }

    /// Gives the last checkpoint away, where it does not lie there already.
    void run(Actor clockwork) {
        var folder = settings.folder();
        var latest = checkpoints.latest();
        if (folder.isEmpty()
                || latest.isEmpty()
                || Files.exists(file(folder.get(), latest.get(), ".checkpoint"))
                || guard.isAhead(latest.get())) {
            return;
        }
        boolean done = write(folder.get(), latest.get());
        exports.note(latest.get().number(), CheckpointExports.FOLDER, done);
    }

    private boolean write(Path folder, StoredCheckpoint latest) {
        try {
            // the keys and the day at which one handed over to the next; what is there already stays as it is
            for (var sealed : checkpoints.handings()) {
                add(file(folder, sealed, ".handing.checkpoint"), sealed.note());
            }
            var keys = checkpoints.keys();
            add(folder.resolve("keys-%d.txt".formatted(keys.size())), lines(keys));
            writeHashes(folder, latest);
            add(file(folder, latest, ".checkpoint"), latest.note());
            return true;
        } catch (IOException problem) {
            LOG.warn("The witness folder cannot be written to: {}", problem.toString());
            return false;
        }
    }

    private void writeHashes(Path folder, StoredCheckpoint latest) throws IOException {
        long written = writtenTo(folder);
        if (written >= latest.size()) {
            return;
        }
        var fresh = folder.resolve("hashes.new");
        Files.writeString(fresh, "");
        for (long after = written; after < latest.size(); after += STRETCH) {
            var hashes = entries.hashes(after, Math.min(latest.size(), after + STRETCH));
            Files.writeString(fresh, lines(hashes.stream().map(Hash::hex).toList()), StandardOpenOption.APPEND);
        }
        Files.move(fresh, file(folder, latest, ".hashes"));
    }

    /// The last entry whose hash lies there.
    private static long writtenTo(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> HASHES.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static Path file(Path folder, StoredCheckpoint sealed, String ending) {
        return folder.resolve("%012d-%s%s".formatted(sealed.size(), STAMP.format(sealed.at()), ending));
    }

    private static String lines(List<?> things) {
        var text = new StringBuilder();
        things.forEach(thing -> text.append(thing).append('\n'));
        return text.toString();
    }

    /// A witness keeps what it was given first, and never half a file.
    private static void add(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            var fresh = file.resolveSibling("fresh.new");
            Files.writeString(fresh, text);
            Files.move(fresh, file);
        }
    }

    /// What the witness keeps; nothing where there is no folder.
    List<SignedNote> kept() throws IOException {
        return settings.folder().isEmpty()
                ? List.of()
                : WitnessFiles.checkpoints(List.of(settings.folder().get()));
    }
}
