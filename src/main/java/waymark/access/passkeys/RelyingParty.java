package waymark.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The relying party of WebAuthn: the host at which people reach Waymark (`waymark.address`), and the one
/// origin whose pages may ask for a passkey. Without an address that is this machine alone: `localhost`,
/// as and on the port that was asked.
@Component
public class RelyingParty {

    private static final String HERE = "localhost";

    private final String origin;
    private final String id;

    RelyingParty(
            @Value("${waymark.origin:${waymark.address:}}") String address, @Value("${waymark.rp-id:}") String id) {
        this.origin = address.isBlank() ? "" : originOf(URI.create(address.strip()));
        var host = origin.isEmpty() ? HERE : URI.create(origin).getHost();
        this.id = id.isBlank() ? host : id.strip();
        if (!host.equals(this.id) && !host.endsWith("." + this.id)) {
            throw new IllegalStateException("WAYMARK_RP_ID is %s, but pages are served from %s: browsers would refuse"
                    .formatted(this.id, host));
        }
    }

    private static String originOf(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalStateException(
                    "WAYMARK_ADDRESS has to be where people reach Waymark, like https://waymark.example");
        }
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    /// The host, or a name above it, that the keys are made for. Never changes, or no passkey works any
    /// more.
    public String id() {
        return id;
    }

    /// The only origin that is accepted.
    public String origin(HttpServletRequest request) {
        return origin.isEmpty() ? request.getScheme() + "://" + HERE + ":" + request.getServerPort() : origin;
    }
}
