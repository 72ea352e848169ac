package waymark.access.providers;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What may be asked of a provider's address: https alone, at a public address of the internet, so that nobody has this
/// server fetch what only it can reach. A host inside the partnership's own network is named in
/// `waymark.providers.private-hosts`; of those, one on this very machine may answer without https (the tests').
@Component
class ProviderHosts {

    private final Set<String> named;

    ProviderHosts(@Value("${waymark.providers.private-hosts:}") String named) {
        this.named = Arrays.stream(named.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The address where it may be asked at all; what its host resolves to is asked at the connection ([#reachable]).
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

    private boolean named(String host) {
        return named.contains(host.toLowerCase(Locale.ROOT));
    }

    /// True where a host that resolves to this address may be connected to.
    boolean reachable(String host, InetAddress address) {
        return named(host) || everybodys(address);
    }

    /// True for an address of the open internet (IANA special-purpose registries; RFC 6890 and its successors).
    static boolean everybodys(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> everybodys(four.getAddress());
            case Inet6Address six -> everybodysSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean everybodys(byte[] four) {
        int first = four[0] & 255;
        int second = four[1] & 255;
        int third = four[2] & 255;
        return first != 0
                && first != 10
                && first != 127
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && second == 168)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                && !(first == 203 && second == 0 && third == 113);
    }

    /// Global unicast alone (2000::/3), without what carries another address inside it or is set aside.
    private static boolean everybodysSix(byte[] six) {
        int first = (six[0] & 255) << 8 | (six[1] & 255);
        int second = (six[2] & 255) << 8 | (six[3] & 255);
        return first >= 0x2000
                && first < 0x4000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && first != 0x3fff;
    }
}
