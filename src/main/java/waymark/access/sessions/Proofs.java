package waymark.access.sessions;

import java.util.Arrays;
import waymark.access.accounts.Account;

/// What somebody has shown of who they are, and what that opens. The whole rule of signing in stands here, and nowhere
/// else:
///
/// - a passkey whose device checked its owner (a finger, a face, a PIN) is complete by itself;
/// - otherwise a password, and then a code of the authenticator. Neither opens anything alone, and a code never comes
///   first;
/// - a link to a work e-mail address opens an account of its own kind, as a member and nothing more;
/// - a persona is complete in the demonstration, and nothing anywhere else.
///
/// What was shown later never takes the place of what was shown before. An agency's own sign-in would join as a factor
/// that says who somebody is: complete only where the agency also says that it checked a strong factor, and otherwise
/// like a password, to be followed by a code.
public enum Proofs {
    NOTHING(""),
    PASSWORD("password"),
    PASSWORD_AND_CODE("password,code"),
    PASSKEY("passkey"),
    LINK("link"),
    PERSONA("persona");

    /// One thing shown.
    public enum Factor {
        PASSKEY,
        PASSWORD,
        CODE,
        LINK,
        PERSONA
    }

    private final String stored;

    Proofs(String stored) {
        this.stored = stored;
    }

    /// As the table keeps it.
    String stored() {
        return stored;
    }

    /// What the table says; anything else in it is nothing.
    static Proofs of(String stored) {
        return Arrays.stream(values())
                .filter(proofs -> proofs.stored.equals(stored))
                .findFirst()
                .orElse(NOTHING);
    }

    /// What stands once this was shown as well.
    public Proofs and(Factor factor) {
        return switch (this) {
            case NOTHING ->
                switch (factor) {
                    case PASSKEY -> PASSKEY;
                    case PASSWORD -> PASSWORD;
                    case CODE -> NOTHING;
                    case LINK -> LINK;
                    case PERSONA -> PERSONA;
                };
            case PASSWORD ->
                switch (factor) {
                    case CODE -> PASSWORD_AND_CODE;
                    case PASSKEY -> PASSKEY;
                    case PASSWORD, LINK, PERSONA -> PASSWORD;
                };
            case PASSWORD_AND_CODE, PASSKEY, LINK, PERSONA -> this;
        };
    }

    /// True where it opens the account: the only question any door asks.
    ///
    /// @param kind of the account ([Account#kind])
    /// @param demonstration true where people and figures are invented
    public boolean open(String kind, boolean demonstration) {
        var full = kind.equals(Account.FULL);
        return switch (this) {
            case NOTHING, PASSWORD -> false;
            case PASSWORD_AND_CODE, PASSKEY -> full;
            case LINK -> !full;
            case PERSONA -> full && demonstration;
        };
    }

    /// In words, for the list of one's own sessions.
    public String words() {
        return switch (this) {
            case NOTHING -> "Nothing";
            case PASSWORD -> "A password alone: nothing is open";
            case PASSWORD_AND_CODE -> "Password and code";
            case PASSKEY -> "Passkey";
            case LINK -> "A link to the work e-mail address";
            case PERSONA -> "One click in the demonstration";
        };
    }
}
