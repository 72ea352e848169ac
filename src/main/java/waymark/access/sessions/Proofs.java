package waymark.access.sessions;

import java.util.Arrays;
import waymark.access.accounts.Account;

/// What a person has proved of who they are, and what that opens. The whole rule of signing in is here,
/// and nowhere else:
///
/// - a passkey whose device checked its owner (a finger, a face, a PIN) is complete by itself;
/// - otherwise a password, and then a code of the authenticator. Neither opens anything alone, and a code
///   never comes first;
/// - a link to a work e-mail address opens an account of its own kind, as a member and nothing more;
/// - an agency's own sign-in is complete where the agency also says that it checked a strong factor, and
///   nothing at all where it does not say so: a password typed elsewhere is no password of ours that a
///   code could follow;
/// - a persona is complete in the demonstration, and nothing anywhere else.
///
/// A later factor never replaces an earlier one.
public enum Proofs {
    NOTHING(""),
    PASSWORD("password"),
    PASSWORD_AND_CODE("password,code"),
    PASSKEY("passkey"),
    LINK("link"),
    AGENCY("agency"),
    PERSONA("persona");

    /// One authentication factor.
    public enum Factor {
        PASSKEY,
        PASSWORD,
        CODE,
        LINK,
        /// an agency's word on who somebody is, and that it checked a strong factor
        AGENCY,
        /// the same without a word on how
        AGENCY_ALONE,
        PERSONA;

        /// @param strong true where the agency says that it checked a strong factor
        public static Factor agency(boolean strong) {
            return strong ? AGENCY : AGENCY_ALONE;
        }
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

    /// The proofs once this factor was given as well.
    public Proofs and(Factor factor) {
        return switch (this) {
            case NOTHING ->
                switch (factor) {
                    case PASSKEY -> PASSKEY;
                    case PASSWORD -> PASSWORD;
                    case CODE, AGENCY_ALONE -> NOTHING;
                    case LINK -> LINK;
                    case AGENCY -> AGENCY;
                    case PERSONA -> PERSONA;
                };
            case PASSWORD ->
                switch (factor) {
                    case CODE -> PASSWORD_AND_CODE;
                    case PASSKEY -> PASSKEY;
                    case AGENCY -> AGENCY;
                    case PASSWORD, LINK, AGENCY_ALONE, PERSONA -> PASSWORD;
                };
            case PASSWORD_AND_CODE, PASSKEY, LINK, AGENCY, PERSONA -> this;
        };
    }

    /// True where the proofs open the account: what every route asks.
    ///
    /// @param kind of the account ([Account#kind])
    /// @param demonstration true where people and figures are invented
    public boolean open(String kind, boolean demonstration) {
        var full = kind.equals(Account.FULL);
        return switch (this) {
            case NOTHING, PASSWORD -> false;
            case PASSWORD_AND_CODE, PASSKEY, AGENCY -> full;
            case LINK -> !full;
            case PERSONA -> full && demonstration;
        };
    }

    /// In words, for the list of one's own sessions.
    public String words() {
        return switch (this) {
            case NOTHING -> "Nothing";
            case PASSWORD -> "A password alone: not signed in yet";
            case PASSWORD_AND_CODE -> "Password and code";
            case PASSKEY -> "Passkey";
            case LINK -> "A link to the work e-mail address";
            case AGENCY -> "Your organisation's account";
            case PERSONA -> "One click in the demonstration";
        };
    }
}
