package waymark.access.worklink;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link to a work e-mail address, while it lasts.
///
/// @param to where its reader was going within Waymark, or empty
/// @param number the tag of the number that the person who asked was shown
record WorkLink(
        WorkAddress address,
        String to,
        byte[] number,
        Instant expires,
        int tries,
        @Nullable Instant over) {

    static final Duration LASTS = Duration.ofMinutes(15);

    /// How often a number may be typed.
    static final int TRIES = 5;

    boolean live(Instant now) {
        return over == null && tries < TRIES && now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "a link to a work e-mail address";
    }
}
