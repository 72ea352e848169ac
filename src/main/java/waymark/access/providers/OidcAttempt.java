package waymark.access.providers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sign-in with a provider that was begun.
///
/// @param account of the person who is signed in already, or null
/// @param invitation the hash of the invitation's link, or null
/// @param to where they were going
/// @param press true where a button has to be pressed again afterwards
public record OidcAttempt(
        UUID provider,
        OidcPurpose purpose,
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
