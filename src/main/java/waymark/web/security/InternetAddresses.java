package waymark.web.security;

import java.net.Inet4Address;
import org.springframework.boot.http.client.InetAddressFilter;

/// Which addresses may be connected to where somebody typed a host name: those of the public internet, so that
/// nobody can make this server ask what only it can reach (SSRF).
public final class InternetAddresses {

    /// Those that Spring Boot calls external, and of IPv6 only global unicast without 3fff::/16, which that lets
    /// through (decision 170).
    public static final InetAddressFilter PUBLIC = InetAddressFilter.externalAddresses()
            .and(InetAddressFilter.of("2000::/3").or(InetAddressFilter.adapt(Inet4Address.class::isInstance)))
            .andNot("3fff::/16");

    private InternetAddresses() {}
}
