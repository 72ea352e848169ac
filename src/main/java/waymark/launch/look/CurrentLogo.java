package waymark.launch.look;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The logo that this machine shows, in memory: it is asked for by people who are not signed in, for whom
/// nothing is read from the database.
final class CurrentLogo {

    /// A picture as it is sent to browsers.
    ///
    /// @param number of the look it came with
    record Logo(int number, byte[] content, String type) {}

    private static final AtomicReference<@Nullable Logo> LOGO = new AtomicReference<>();

    private CurrentLogo() {}

    static Optional<Logo> now() {
        return Optional.ofNullable(LOGO.get());
    }

    static void show(@Nullable Logo logo) {
        LOGO.set(logo);
    }
}
