package waymark.audit.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the log once from its first entry to its last, and tells whether it is what was sealed. Holds a
/// few hundred hashes and the checkpoints, however many entries there are.
///
/// Against the checkpoint that the log claims now, it finds what was done by somebody who can write in
/// the database but does not hold the key. Against checkpoints that were kept elsewhere, it also finds
/// what somebody did who holds the key: an old copy restored, or a log sealed a second time.
public final class Verification {

    private final TrustedCheckpoints believed;
    private final List<Checkpoint> ahead;
    private final Iterator<Hash> hashes;
    private final Frontier now = new Frontier();
    private final TrustedHashes own = new TrustedHashes("The hashes that the account keeps");
    private final TrustedHashes witness = new TrustedHashes("The hashes that were kept elsewhere");
    private final NumberingCheck numbering = new NumberingCheck();
    private int next;
    private long good;
    private @Nullable Checkpoint bad;

    /// @param keys that are trusted
    /// @param claim the checkpoint that the log claims now
    /// @param kept checkpoints that were kept elsewhere, in any order; none is allowed
    /// @param hashes of the entries as a witness kept them, from the first on; empty where nobody did
    /// @throws IllegalArgumentException where one of the notes is no checkpoint
    public Verification(
            Collection<VerifierKey> keys, SignedNote claim, Collection<SignedNote> kept, Iterator<Hash> hashes) {
        this.believed = TrustedCheckpoints.of(keys, claim, kept);
        this.hashes = hashes;
        this.ahead = new ArrayList<>(believed.kept());
        if (believed.claim() != null) {
            ahead.add(believed.claim());
        }
        ahead.sort(Comparator.comparingLong(Checkpoint::size));
        check(0);
    }

    /// The next entry.
    public void add(EntryFile.Line line) {
        var hash = line.entry().hash();
        now.add(hash);
        numbering.add(line);
        own.comparison().add(hash, line.sealed(), line.entry());
        witness.comparison().add(hash, hashes.hasNext() ? hashes.next() : null, line.entry());
        check(now.size());
    }

    private void check(long size) {
        for (; next < ahead.size() && ahead.get(next).size() == size; next++) {
            var checkpoint = ahead.get(next);
            own.check(checkpoint);
            witness.check(checkpoint);
            if (!now.root().equals(checkpoint.root())) {
                bad = bad == null ? checkpoint : bad;
            } else if (bad == null) {
                good = size;
            }
        }
    }

    /// What was found, once all entries were read.
    public Verdict end() {
        for (int rest = next; hashes.hasNext(); ) {
            witness.comparison().rest(hashes.next());
            for (;
                    rest < ahead.size()
                            && ahead.get(rest).size() <= witness.comparison().size();
                    rest++) {
                witness.check(ahead.get(rest));
            }
        }
        return new Verdict(found().orElse(null), now.size(), believed.mostKept());
    }

    private Optional<Verdict.Finding> found() {
        var claim = believed.claim();
        if (numbering.finding().isPresent()) {
            return numbering.finding();
        }
        if (endedEarly(claim)) {
            return Optional.of(witness.finding()
                    .orElseGet(() -> at(
                            now.size() + 1,
                            Tampering.ROLLED_BACK,
                            "A checkpoint that was kept elsewhere covers %,d entries".formatted(believed.mostKept()))));
        }
        if (bad != null || (claim != null && sealed(claim) != now.size())) {
            boolean fork =
                    claim != null && claim.size() == now.size() && claim.root().equals(now.root());
            return Optional.of(fork ? forked() : altered(claim));
        }
        return own.comparison()
                .finding("The entry fits, but the hash that the account keeps beside it was changed")
                .or(() -> believed.against().map(why -> at(believed.forgedAt(), Tampering.FORGED, why)));
    }

    /// Every checkpoint fits as far as there are entries, and one that was kept elsewhere covers more
    /// than these, of which the log claims nothing. Entries past its claim are no reason to call them
    /// added: they are what a cut left.
    private boolean endedEarly(@Nullable Checkpoint claim) {
        return bad == null && believed.mostKept() > now.size() && (claim == null || claim.size() <= now.size());
    }

    /// The log's own checkpoint matches and one that was kept elsewhere does not: both are signed.
    private Verdict.Finding forked() {
        var why =
                "The account fits the checkpoint it claims now, but not the one over %,d entries that was kept elsewhere"
                        .formatted(over(bad));
        return witness.finding()
                .map(found -> new Verdict.Finding(Tampering.FORKED, found.from(), found.to(), found.entry(), why))
                .orElseGet(() -> new Verdict.Finding(Tampering.FORKED, good + 1, over(bad), null, why));
    }

    private Verdict.Finding altered(@Nullable Checkpoint claim) {
        return witness.finding().or(own::finding).orElseGet(() -> unnamed(claim == null ? now.size() : sealed(claim)));
    }

    /// How many entries were sealed, by the log's own claim or by a checkpoint that covers more and
    /// matches: somebody may have taken the later checkpoints away and left the entries.
    private long sealed(Checkpoint claim) {
        return bad == null ? Math.max(claim.size(), good) : claim.size();
    }

    /// No hashes that may be trusted: what is left is the number of entries and the checkpoints round the
    /// place.
    private Verdict.Finding unnamed(long claimed) {
        boolean fewer = now.size() < claimed;
        if (bad == null && fewer && (good == now.size() || witness.reaches(now.size() + 1))) {
            return at(now.size() + 1, Tampering.CUT, "%,d entries were sealed".formatted(claimed));
        }
        if (bad == null && !fewer) {
            return at(claimed + 1, Tampering.ADDED, "Only %,d entries were sealed".formatted(claimed));
        }
        if (bad == null) {
            var why =
                    "%,d entries were sealed and %,d are left. Where the end was cut off, the first that is missing is %,d;"
                            + " where others were taken out and the rest numbered anew, only a witness's hashes tell which";
            return new Verdict.Finding(
                    Tampering.MISSING, good + 1, claimed, null, why.formatted(claimed, now.size(), now.size() + 1));
        }
        var kind = fewer ? Tampering.MISSING : now.size() > claimed ? Tampering.ADDED : Tampering.ALTERED;
        long to = bad.size();
        return new Verdict.Finding(
                kind, good + 1, to, null, "The signed checkpoint over %,d entries does not fit".formatted(to));
    }

    private static long over(@Nullable Checkpoint checkpoint) {
        return checkpoint == null ? 0 : checkpoint.size();
    }

    private static Verdict.Finding at(long entry, Tampering kind, String why) {
        return new Verdict.Finding(kind, entry, entry, null, why);
    }
}
