package waymark.access.providers;

import java.util.Arrays;
import java.util.Locale;
import waymark.kernel.InvariantViolation;

/// Why somebody goes to a provider.
public enum OidcPurpose {
    /// to sign in
    SIGN_IN,
    /// to show once more who they are
    STEP_UP,
    /// to link their account there with the one they have here
    LINK,
    /// to join by an invitation
    JOIN;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OidcPurpose of(String stored) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("an purpose to a provider that is none"));
    }
}
