package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another partnership with an installation of its own.
///
/// @param fingerprint of its public keys
/// @param confirmedByName who compared the fingerprint by telephone; empty while nobody has
/// @param comparedWith whom there they compared it with
/// @param retiredOn from when nothing is sent to it or taken from it; null while it is in use
record Partner(
        UUID id,
        String name,
        String sealing,
        String signing,
        String fingerprint,
        UUID addedBy,
        String addedByName,
        LocalDate addedOn,
        String confirmedByName,
        @Nullable LocalDate confirmedOn,
        String comparedWith,
        @Nullable LocalDate retiredOn,
        int version) {

    /// True where files go to it and are taken from it.
    boolean inUse() {
        return confirmedOn != null && retiredOn == null;
    }

    PublicKeys.Card card() {
        return new PublicKeys.Card(PublicKeys.FORMAT, sealing, signing);
    }
}
