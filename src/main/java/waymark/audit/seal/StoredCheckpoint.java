package waymark.audit.seal;

import java.time.Instant;
import waymark.audit.proof.Checkpoint;
import waymark.audit.proof.Frontier;
import waymark.audit.proof.Hash;
import waymark.audit.proof.SignedNote;
import waymark.audit.proof.VerifierKey;

/// A checkpoint as it is stored: how far the log was sealed, and what is needed to go on. Read as it is
/// in the database; what somebody made unreadable is found when it is used, and does not keep a page from
/// being shown.
///
/// @param number the checkpoints are numbered from 1
/// @param size covers the entries from 1 to this one
/// @param covers the latest time of an entry under it
/// @param root over all of them
/// @param edge the frontier's bytes
/// @param key that signs from here on, as a line
/// @param handing whether the key changed here
/// @param note the whole checkpoint with its signatures
record StoredCheckpoint(
        long number,
        long size,
        Instant at,
        Instant covers,
        Hash root,
        byte[] edge,
        String key,
        Handing handing,
        String note) {

    /// How the key of a checkpoint follows the one before.
    enum Handing {
        /// The same key signed.
        NO(""),
        /// Both signed: the old one hands over.
        OVER("over"),
        /// A new key signed that none announced.
        LOST("lost");

        private final String word;

        Handing(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Handing of(String word) {
            return word.equals(OVER.word) ? OVER : word.equals(LOST.word) ? LOST : NO;
        }
    }

    Frontier frontier() {
        return Frontier.of(size, edge);
    }

    SignedNote signed() {
        return SignedNote.parse(note);
    }

    Checkpoint checkpoint() {
        return Checkpoint.parse(signed().text());
    }

    String origin() {
        return checkpoint().origin();
    }

    VerifierKey verifier() {
        return VerifierKey.parse(key);
    }

    /// Eight digits by which people tell keys apart.
    String keyNumber() {
        return key.replaceFirst("^.*\\+([0-9a-f]{8})\\+.*$", "$1");
    }
}
