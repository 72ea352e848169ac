package waymark.audit.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import waymark.audit.proof.SignedNote;
import waymark.audit.proof.SigningKey;
import waymark.audit.proof.Verdict;
import waymark.audit.proof.Verification;
import waymark.audit.proof.VerifierKey;
import waymark.kernel.Actor;

/// Verifies the whole log every night, with the verifier that witnesses use: against its own last
/// checkpoint, those of earlier days, and the files in the witness folder.
@Component
class LogVerification {

    private static final Logger LOG = LoggerFactory.getLogger(LogVerification.class);
    private static final int STRETCH = 5000;

    private final Checkpoints checkpoints;
    private final SealedEntries entries;
    private final SigningKeys keys;
    private final WitnessFolder folder;
    private final VerificationResults results;

    LogVerification(
            Checkpoints checkpoints,
            SealedEntries entries,
            SigningKeys keys,
            WitnessFolder folder,
            VerificationResults results) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.keys = keys;
        this.folder = folder;
        this.results = results;
    }

    /// Verifies, and notes what came of it.
    void run(Actor clockwork) {
        var claim = checkpoints.latest();
        if (claim.isEmpty()) {
            return;
        }
        try {
            run(clockwork, claim.get());
        } catch (IllegalArgumentException unreadable) {
            results.note(
                    0,
                    VerificationResults.Outcome.NOT_SOUND,
                    null,
                    "A checkpoint of the audit log cannot be read: " + unreadable.getMessage());
        }
    }

    private void run(Actor clockwork, StoredCheckpoint claim) {
        var verdict = verify(clockwork, claim);
        var found = verdict.found();
        if (found != null) {
            results.note(
                    verdict.entries(),
                    VerificationResults.Outcome.NOT_SOUND,
                    found.from(),
                    found.sentence() + " " + found.why());
        } else if (unsigned(claim)) {
            results.note(
                    verdict.entries(),
                    VerificationResults.Outcome.NOT_SOUND,
                    null,
                    "The last checkpoint was signed by a key that is not in the folder of keys");
        } else {
            results.note(verdict.entries(), VerificationResults.Outcome.SOUND, null, "");
        }
    }

    /// The keys that the database names are believed for what is past; the last checkpoint needs one of the
    /// folder.
    private boolean unsigned(StoredCheckpoint claim) {
        return keys.all(claim.origin()).stream()
                .map(SigningKey::verifier)
                .noneMatch(key -> claim.signed().said(key) == SignedNote.Says.YES);
    }

    private Verdict verify(Actor clockwork, StoredCheckpoint claim) {
        var believed = new LinkedHashSet<VerifierKey>(checkpoints.keys());
        keys.all(claim.origin()).forEach(key -> believed.add(key.verifier()));
        var verification = new Verification(believed, claim.signed(), kept(), Collections.emptyIterator());
        var stretch = entries.sealed(clockwork, 0, claim.size(), STRETCH);
        while (!stretch.isEmpty()) {
            stretch.forEach(verification::add);
            stretch = entries.sealed(clockwork, stretch.getLast().number(), claim.size(), STRETCH);
        }
        return verification.end();
    }

    private List<SignedNote> kept() {
        var kept = new ArrayList<SignedNote>();
        checkpoints.daily().forEach(signed -> kept.add(signed.signed()));
        try {
            kept.addAll(folder.kept());
        } catch (IOException | IllegalArgumentException problem) {
            LOG.warn("The witness folder cannot be read: {}", problem.toString());
        }
        return kept;
    }
}
