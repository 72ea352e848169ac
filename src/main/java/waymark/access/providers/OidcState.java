package waymark.access.providers;

import java.util.Base64;
import waymark.access.accounts.Token;

/// The secrets of one attempt. The cookie is the browser's alone; what the provider is told to repeat in
/// its token (nonce) and what proves that the code comes back from where it was asked for (verifier, RFC
/// 7636) are made of it, so that neither is kept anywhere.
///
/// @param cookie 256 random bits
/// @param state what the provider sends back, 256 random bits
record OidcState(String cookie, String state) {

    static OidcState fresh() {
        return new OidcState(Token.fresh(), Token.fresh());
    }

    String nonce() {
        return made("nonce");
    }

    String verifier() {
        return made("verifier");
    }

    private String made(String of) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Token.hash(of + ":" + cookie + ":" + state));
    }

    @Override
    public String toString() {
        return "OIDC state";
    }
}
