package waymark.access.invitations;

import waymark.access.accounts.Account;

/// What a link offers its reader.
///
/// @param recovery true after a recovery: everything the account was signed in to with before ends with its
///     use
/// @param passkey true where a passkey may be set up with it: of an account that nobody could sign in to
///     before, or after a recovery. With any other link it cannot: somebody who makes a link for a
///     forgotten password could sign in alone with it
public record Invitation(Account account, boolean recovery, boolean passkey) {

    /// True where it may be joined with the organisation's own sign-in instead: like a passkey, that is a
    /// complete way of signing in.
    boolean agency() {
        return passkey;
    }
}
