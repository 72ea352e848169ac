package waymark.analysis.overlap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An organisation in a comparison, as all of them see it.
///
/// @param signedVersion the version of the text that it signed; 0 for none
/// @param publicKey of the pair that was made in a browser of theirs; empty where there is none
/// @param keyFrom who wrapped the key of the project for it; empty where nobody did
/// @param keyFromKey the public key that it was wrapped with
/// @param keyToKey the public key that it was wrapped for
/// @param listAt since when its list is in
record OverlapParty(
        String organisation,
        String name,
        int version,
        int signedVersion,
        String signedByName,
        @Nullable Instant signedAt,
        String publicKey,
        String keyFrom,
        String keyFromKey,
        String keyToKey,
        String wrapped,
        @Nullable Instant listAt) {

    boolean signed(OverlapProject project) {
        return signedVersion == project.textVersion();
    }

    boolean listIn() {
        return listAt != null;
    }
}
