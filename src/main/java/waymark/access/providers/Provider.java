package waymark.access.providers;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/// The identity provider of one organisation, as an administrator keeps it.
///
/// @param organisation its code; never changes, and the issuer is no other's
/// @param issuer exactly as its tokens say it
/// @param name as its people call their account there
/// @param clientId what Waymark is called there, or empty until it was registered
/// @param acr values by which it says that it checked a strong factor (OpenID Connect Core, section 2,
///     `acr`)
/// @param amr the same by methods (RFC 8176)
/// @param domains of its people's addresses: they find the provider, never an account
/// @param open true where people can sign in with it
public record Provider(
        UUID id,
        String organisation,
        String issuer,
        String name,
        String clientId,
        List<String> acr,
        List<String> amr,
        List<String> domains,
        boolean open,
        int version) {

    public Provider {
        acr = List.copyOf(acr);
        amr = List.copyOf(amr);
        domains = List.copyOf(domains);
    }

    /// Where people will be sent, for them to recognise.
    public String host() {
        return String.valueOf(URI.create(issuer).getHost());
    }

    /// Where it sends people back to: an address of its own, so that no answer can be taken for another
    /// provider's.
    String callbackPath() {
        return "/sign-in/organisation/" + id + "/answer";
    }

    /// True where its word is that a strong factor was checked: by one of the values an administrator
    /// named, and never because it says nothing.
    boolean strong(String saidAcr, List<String> saidAmr) {
        return acr.contains(saidAcr) || saidAmr.stream().anyMatch(amr::contains);
    }

    /// True where this provider has that e-mail domain.
    boolean finds(String domain) {
        return domains.contains(domain);
    }
}
