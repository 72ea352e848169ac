package waymark.access.passkeys;

import java.util.Locale;

/// What a device is asked for. An answer to one purpose is not accepted for another.
public enum ChallengePurpose {
    SIGN_IN,
    STEP_UP,
    REGISTRATION;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
