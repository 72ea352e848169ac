package waymark.exchange.consumers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public key of a consumer. The private one never leaves the consumer.
///
/// @param algorithm `EdDSA` or `ES256`
/// @param thumbprint of the key (RFC 7638), which a token names as its `kid`
/// @param jwk the public key as JSON
/// @param endedAt null while it may be used
public record ConsumerKey(
        UUID id,
        String label,
        String algorithm,
        String thumbprint,
        String jwk,
        LocalDate expiresOn,
        Approval approval,
        @Nullable Instant endedAt) {

    /// True where a token that it signed is taken.
    public boolean usable(LocalDate today) {
        return approval.given() && endedAt == null && !today.isAfter(expiresOn);
    }
}
