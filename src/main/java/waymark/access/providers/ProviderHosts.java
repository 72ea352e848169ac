package waymark.access.providers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;
import waymark.web.security.InternetAddresses;

/// Which addresses a provider may have: https alone, at a public address of the internet, so that nobody
/// can make this server fetch what only it can reach (SSRF). A host inside the partnership's own network
/// is named in `waymark.providers.private-hosts`; of those, one on this very machine may answer without
/// https (the tests').
@Component
class ProviderHosts {

    static final InetAddressFilter PUBLIC = InternetAddresses.PUBLIC;

    private final Set<String> named;

    ProviderHosts(@Value("${waymark.providers.private-hosts:}") String named) {
        this.named = Arrays.stream(named.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The address where it may be asked at all; what its host resolves to is checked when [ProviderClient]
    /// connects.
    Optional<URI> usable(String typed) {
        try {
            var address = new URI(typed);
            var host = address.getHost();
            var whole = address.isAbsolute()
                    && host != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            return whole && (address.getScheme().equals("https") || here(address.getScheme(), host))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException amiss) {
            return Optional.empty();
        }
    }

    private boolean here(String scheme, String host) {
        return scheme.equals("http")
                && named(host)
                && Set.of("localhost", "127.0.0.1").contains(host);
    }

    /// True for a host inside the partnership's own network that may be asked.
    boolean named(String host) {
        return named.contains(host.toLowerCase(Locale.ROOT));
    }
}
