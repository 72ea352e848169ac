package waymark.audit.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.proof.Checkpoint;
import waymark.audit.proof.Frontier;
import waymark.audit.proof.Hash;
import waymark.audit.proof.SignedNote;
import waymark.audit.proof.SigningKey;
import waymark.audit.seal.StoredCheckpoint.Handing;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;

/// Gives entries their place in the tree and signs its root, off the path of any request. A batch, its
/// places and its checkpoint are one transaction; an advisory lock keeps two nodes from sealing at once.
@Repository
class EntrySealing {

    /// So many entries at a time: a backlog of days is sealed in many short transactions.
    static final int BATCH = 5000;

    /// A transaction may commit so long after it wrote its entry. Later ones are found by the nightly search
    /// of everything.
    static final Duration LATE = Duration.ofHours(1);

    private static final long LOCK = 0x5741_5545L;

    private final JdbcClient db;
    private final SealedEntries entries;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final LastSignedCheckpoint lastSigned;
    private final Clock clock;
    private final String origin;

    EntrySealing(
            JdbcClient db,
            SealedEntries entries,
            Checkpoints checkpoints,
            SigningKeys keys,
            LastSignedCheckpoint lastSigned,
            Clock clock,
            @Value("${waymark.audit.origin:}") String origin) {
        this.db = db;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.lastSigned = lastSigned;
        this.clock = clock;
        this.origin = origin;
    }

    /// What a run of the sealing job did.
    sealed interface Outcome {

        /// @param checkpoint the new one; nothing where there was nothing to seal
        /// @param more true where the batch was full
        record Went(Optional<StoredCheckpoint> checkpoint, boolean more) implements Outcome {}

        /// The key that signed last is not in the folder. Entries are still written, and sealed once it is
        /// back.
        record KeyMissing() implements Outcome {}

        /// This node signed more than the database knows: an old copy was put back.
        ///
        /// @param signed how many entries that checkpoint covers
        record DatabaseOlder(long signed) implements Outcome {}
    }

    /// Seals the next batch. To be followed by [LastSignedCheckpoint#remember], once it is committed.
    ///
    /// @param everything true to look for unsealed entries of any age
    @Transactional
    public Outcome seal(Actor clockwork, boolean everything) {
        db.sql("select pg_advisory_xact_lock(:key)").param("key", LOCK).query().singleRow();
        var last = checkpoints.latest();
        var signed = lastSigned.get();
        if (signed.isPresent() && !knows(last, signed.get())) {
            return new Outcome.DatabaseOlder(signed.get().size());
        }
        if (keys.none() && last.isEmpty()) {
            keys.makeFirst();
        }
        var name = last.map(StoredCheckpoint::origin)
                .orElseGet(() -> origin.isBlank() ? keys.originOfItsOwn() : origin.strip());
        var all = keys.all(name);
        var before = all.stream()
                .filter(old -> last.isPresent() && last.get().verifier().equals(old.verifier()))
                .findFirst();
        boolean foreign = last.isPresent() && before.isEmpty();
        return all.isEmpty() || (foreign && !replacedOnPurpose(signed, all.getLast()))
                ? new Outcome.KeyMissing()
                : seal(clockwork, last, before, all.getLast(), everything);
    }

    /// Nothing remembers what was signed, and the key never signed before: somebody made the folder on
    /// purpose.
    private boolean replacedOnPurpose(Optional<Checkpoint> signed, SigningKey key) {
        return signed.isEmpty() && !checkpoints.keys().contains(key.verifier());
    }

    private boolean knows(Optional<StoredCheckpoint> last, Checkpoint signed) {
        if (last.isEmpty() || !last.get().origin().equals(signed.origin())) {
            return false;
        }
        return last.get().size() == signed.size()
                ? last.get().root().equals(signed.root())
                : last.get().size() > signed.size() && checkpoints.knows(signed.size(), signed.root());
    }

    /// @param before the key that signed the last checkpoint; where it is gone for good, the checkpoint
    /// says that none
    ///     announced the new key
    private Outcome seal(
            Actor clockwork,
            Optional<StoredCheckpoint> last,
            Optional<SigningKey> before,
            SigningKey key,
            boolean everything) {
        if (last.isPresent() && before.isPresent() && !before.get().verifier().equals(key.verifier())) {
            return handOver(last.get(), before.get(), key);
        }
        var batch = entries.unsealed(clockwork, from(last, everything), BATCH);
        if (batch.isEmpty()) {
            return new Outcome.Went(Optional.empty(), false);
        }
        var hashes = batch.stream().map(unsealed -> unsealed.entry().hash()).toList();
        var frontier = grown(last, hashes);
        entries.seal(frontier.size() - batch.size(), batch, hashes);
        var handing = last.isPresent() && before.isEmpty() ? Handing.LOST : Handing.NO;
        var covers = batch.getLast().at();
        var sealed = signed(
                last,
                Checkpoint.of(key.verifier().name(), frontier, clock.instant()),
                frontier,
                covers,
                handing,
                List.of(key));
        checkpoints.add(sealed);
        return new Outcome.Went(Optional.of(sealed), batch.size() == BATCH);
    }

    /// The old key says which is the next, and both sign it, over the entries that are sealed already.
    private Outcome handOver(StoredCheckpoint last, SigningKey old, SigningKey next) {
        var checkpoint =
                Checkpoint.of(last.origin(), last.frontier(), clock.instant()).handingOver(next.verifier());
        var sealed =
                signed(Optional.of(last), checkpoint, last.frontier(), last.covers(), Handing.OVER, List.of(old, next));
        checkpoints.add(sealed);
        return new Outcome.Went(Optional.of(sealed), true);
    }

    private static StoredCheckpoint signed(
            Optional<StoredCheckpoint> last,
            Checkpoint checkpoint,
            Frontier frontier,
            Instant covers,
            Handing handing,
            List<SigningKey> keys) {
        return new StoredCheckpoint(
                last.map(StoredCheckpoint::number).orElse(0L) + 1,
                frontier.size(),
                java.util.Objects.requireNonNull(checkpoint.at()),
                last.map(StoredCheckpoint::covers).filter(covers::isBefore).orElse(covers),
                frontier.root(),
                frontier.bytes(),
                keys.getLast().verifier().toString(),
                handing,
                SignedNote.sign(checkpoint.text(), keys).toString());
    }

    private static Frontier grown(Optional<StoredCheckpoint> last, List<Hash> hashes) {
        var frontier = last.map(StoredCheckpoint::frontier).orElseGet(Frontier::new);
        if (last.isPresent() && !frontier.root().equals(last.get().checkpoint().root())) {
            throw new InvariantViolation("a checkpoint whose root is not that of its frontier");
        }
        hashes.forEach(frontier::add);
        return frontier;
    }

    /// An entry with a time that has not come yet must not end the search for those of today.
    private Instant from(Optional<StoredCheckpoint> last, boolean everything) {
        var now = clock.instant();
        return everything || last.isEmpty()
                ? Instant.MIN
                : (last.get().covers().isBefore(now) ? last.get().covers() : now).minus(LATE);
    }
}
