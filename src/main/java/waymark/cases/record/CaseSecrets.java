package waymark.cases.record;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.kernel.InvariantViolation;
import waymark.web.security.AtomicFile;

/// The second secret of each case: a file of 32 random bytes in the folder `cases` beside `cases.json`, never in
/// the database. The key of a case opens with both alone, so a case whose file is gone opens nowhere, in copies
/// of the database that were made before either.
///
/// A file is called `.new` until the transaction that made it is committed; one that stays so is settled or
/// deleted by [#sweep]. A file without a case that was settled is never deleted here: the database may be an
/// older copy, or another one. In place of a secret that was destroyed is a mark, by which a case that an older
/// copy of the database brings back is known.
@Component
class CaseSecrets {

    /// What lies in the folder for a case.
    enum State {
        PRESENT,
        UNSETTLED,
        DESTROYED,
        /// Destroyed, and brought back by an older copy of the folder.
        BACK
    }

    private record Known(byte[] secret, long until) {}

    private static final int BYTES = 32;
    private static final int GROUP = 2;
    private static final String UNSETTLED = ".new";
    private static final String DESTROYED = ".destroyed";

    /// How many are remembered, so that the pages of a caseload read no file again and again.
    private static final int REMEMBERED = 4_000;

    /// For how long: another machine may destroy one.
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private final Path folder;
    private volatile boolean refused;

    @SuppressWarnings("serial") // never serialised
    private final Map<UUID, Known> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    CaseSecrets(@Value("${waymark.keys}") Path keys) {
        this.folder = keys.resolve("cases");
    }

    /// Makes the secret of a case. It is on the disk when this returns, and goes again where the transaction
    /// that runs is rolled back.
    byte[] make(UUID caseId) {
        if (refused) {
            throw new InvariantViolation("the folder of the secrets of cases is not the right one: no case is opened");
        }
        var secret = Random.randBytes(BYTES);
        try {
            folder(caseId);
            if (Files.exists(settled(caseId))) {
                throw new InvariantViolation("the case has a secret already");
            }
            AtomicFile.write(unsettled(caseId), secret);
            forget(caseId);
        } catch (IOException problem) {
            throw new UncheckedIOException("The secret of a case cannot be written", problem);
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    end(caseId, status);
                }
            });
        } else {
            settle(caseId);
        }
        return secret;
    }

    /// No secret is made where none of those that should be there is: the folder may not be mounted.
    void refuse(boolean wrong) {
        refused = wrong;
    }

    private void end(UUID caseId, int status) {
        if (status == TransactionSynchronization.STATUS_COMMITTED) {
            settle(caseId);
        } else if (status == TransactionSynchronization.STATUS_ROLLED_BACK) {
            discard(caseId);
        }
    }

    /// The secret of a case.
    ///
    /// @throws CaseSecretMissing where its file is not there
    byte[] of(UUID caseId) {
        synchronized (remembered) {
            var known = remembered.get(caseId);
            if (known != null && known.until() - System.nanoTime() > 0) {
                return known.secret().clone();
            }
        }
        var secret = read(caseId);
        synchronized (remembered) {
            remembered.put(caseId, new Known(secret, System.nanoTime() + REMEMBERED_FOR.toNanos()));
        }
        return secret.clone();
    }

    private byte[] read(UUID caseId) {
        for (var file : new Path[] {settled(caseId), unsettled(caseId), settled(caseId)}) {
            try {
                var secret = Files.readAllBytes(file);
                if (secret.length != BYTES) {
                    throw new CaseSecretMissing(caseId, "is broken off");
                }
                return secret;
            } catch (NoSuchFileException renamedOrGone) {
                // the next name; another machine may rename it between the two
            } catch (IOException unreadable) {
                throw new CaseSecretMissing(caseId, "cannot be read");
            }
        }
        throw new CaseSecretMissing(
                caseId, Files.exists(mark(caseId)) ? "was destroyed: it was erased" : "is not there");
    }

    /// Destroys the secret for good. The mark comes first: one that is there beside the secret does no harm.
    void destroy(UUID caseId) {
        try {
            folder(caseId);
            if (!Files.exists(mark(caseId))) {
                AtomicFile.write(mark(caseId), new byte[0]);
            }
            for (var file : new Path[] {settled(caseId), unsettled(caseId)}) {
                if (Files.exists(file)) {
                    overwrite(file);
                    Files.deleteIfExists(file);
                }
            }
            force(settled(caseId).getParent());
        } catch (IOException problem) {
            throw new UncheckedIOException("The secret of a case cannot be destroyed", problem);
        } finally {
            forget(caseId);
        }
    }

    /// True where the secret was destroyed, also where a copy of the folder brought it back.
    boolean destroyed(UUID caseId) {
        return Files.exists(mark(caseId));
    }

    /// On a disk that writes in place the bytes are gone with it; on others the name at least is.
    private static void overwrite(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.write(ByteBuffer.wrap(new byte[BYTES]));
            written.force(true);
        }
    }

    /// What the folder holds, by case.
    Map<UUID, State> all() {
        var found = new HashMap<UUID, State>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var name = file.getFileName().toString();
                state(name).ifPresent(state -> id(name).ifPresent(id -> found.merge(id, state, CaseSecrets::together)));
            });
        } catch (IOException problem) {
            throw new UncheckedIOException("The folder of the secrets of cases cannot be read", problem);
        }
        return found;
    }

    private static State together(State one, State other) {
        return one == State.DESTROYED || other == State.DESTROYED ? State.BACK : State.PRESENT;
    }

    private static Optional<State> state(String name) {
        if (name.endsWith(DESTROYED)) {
            return Optional.of(State.DESTROYED);
        }
        return name.endsWith(UNSETTLED)
                ? Optional.of(State.UNSETTLED)
                : name.contains(".") ? Optional.empty() : Optional.of(State.PRESENT);
    }

    private static Optional<UUID> id(String name) {
        var dot = name.indexOf('.');
        try {
            return Optional.of(UUID.fromString(dot < 0 ? name : name.substring(0, dot)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// Ends what a crash left behind: secrets that are not settled since that moment.
    ///
    /// @param known whether the database has the case
    /// @return how many were settled or deleted
    int sweep(Predicate<UUID> known, Instant before) {
        int ended = 0;
        for (var one : all().entrySet()) {
            var id = one.getKey();
            if (one.getValue() == State.UNSETTLED && older(unsettled(id), before)) {
                if (known.test(id)) {
                    settle(id);
                } else {
                    discard(id);
                }
                ended++;
            }
        }
        return ended;
    }

    private static boolean older(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private void settle(UUID caseId) {
        try {
            if (Files.exists(unsettled(caseId))) {
                Files.move(unsettled(caseId), settled(caseId), StandardCopyOption.ATOMIC_MOVE);
                force(settled(caseId).getParent());
            }
        } catch (IOException problem) {
            // it is read under either name, and settled by the next sweep
        }
    }

    private void discard(UUID caseId) {
        try {
            Files.deleteIfExists(unsettled(caseId));
        } catch (IOException problem) {
            // it opens nothing, and is deleted by the next sweep
        } finally {
            forget(caseId);
        }
    }

    private void folder(UUID caseId) throws IOException {
        var group = settled(caseId).getParent();
        if (group != null && !Files.isDirectory(group)) {
            Files.createDirectories(
                    group, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            force(folder);
            force(folder.toAbsolutePath().getParent());
        }
    }

    private static void force(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private void forget(UUID caseId) {
        synchronized (remembered) {
            remembered.remove(caseId);
        }
    }

    private Path settled(UUID caseId) {
        return file(caseId, "");
    }

    private Path unsettled(UUID caseId) {
        return file(caseId, UNSETTLED);
    }

    private Path mark(UUID caseId) {
        return file(caseId, DESTROYED);
    }

    private Path file(UUID caseId, String ending) {
        var name = caseId.toString();
        return folder.resolve(name.substring(0, GROUP)).resolve(name + ending);
    }
}
