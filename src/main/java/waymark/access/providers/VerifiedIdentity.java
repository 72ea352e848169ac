package waymark.access.providers;

import waymark.access.accounts.Token;

/// Whom a provider says it signed in, and no word more: what else stood in its token (address, groups,
/// roles) is never read.
///
/// @param subject the SHA-256 of issuer and subject
/// @param strong true where it said, by a value an administrator named, that it checked a strong factor
public record VerifiedIdentity(byte[] subject, boolean strong) {

    static byte[] subject(String issuer, String subject) {
        return Token.hash(issuer + "\n" + subject);
    }

    @Override
    public String toString() {
        return "somebody a provider signed in";
    }
}
