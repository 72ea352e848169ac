package waymark.access.providers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody on their way to a provider and back.
///
/// @param account of whoever is signed in already, where the errand is theirs
/// @param invitation the hash of the link that was followed, where they join by it
/// @param to where they were going
/// @param press true where a button has to be pressed again afterwards
public record OidcAttempt(
        UUID provider,
        OidcPurpose errand,
        @Nullable UUID account,
        byte @Nullable [] invitation,
        String to,
        boolean press,
        Instant startedAt) {

    @Override
    public String toString() {
        return "attempt by provider " + provider;
    }
}
