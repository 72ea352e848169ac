package waymark.access.passkeys;

import java.util.Locale;

/// What a device is asked for. What it answers to one question answers no other.
public enum ChallengePurpose {
    SIGN_IN,
    STEP_UP,
    REGISTRATION;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
