package waymark.access.invitations;

import waymark.access.accounts.Account;

/// What a link offers its reader.
///
/// @param anew true where two colleagues let them in again: every old way in ends with its use
/// @param passkey true where a passkey may be set up with it: of an account that nobody could get into before, or anew.
/// With
///     any other it could not: whoever makes a link for a forgotten password would hold a whole way in
public record Invitation(Account account, boolean anew, boolean passkey) {

    /// True where it may be joined with the organisation's own sign-in instead: as a passkey, that is a whole way in.
    boolean agency() {
        return passkey;
    }
}
