package waymark.access.providers;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.Visit;

/// One way to a provider, and what the provider was asked on it.
record ProviderRoundTrip(Visit.Answer onward, URI address, Map<String, String> asked) {

    /// As the page sends the browser on.
    static ProviderRoundTrip of(Visit.Answer onward) {
        var refresh = onward.response().getHeader("Refresh");
        if (refresh == null) {
            throw new AssertionError("not sent on: " + onward.status() + " " + onward.location());
        }
        var address = URI.create(refresh.substring("0; url=".length()));
        return new ProviderRoundTrip(
                onward,
                address,
                Arrays.stream(address.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
    }

    String nonce() {
        return asked.get("nonce");
    }

    String state() {
        return asked.get("state");
    }

    /// Where the provider sends the browser back to.
    String back(String... more) {
        var path = URI.create(asked.get("redirect_uri")).getPath();
        return path + "?code=a-code&state=" + state() + String.join("", more);
    }

    /// A good token for this trip.
    JWTClaimsSet.Builder claims(StubProvider provider, String subject) {
        return provider.claims(subject, nonce());
    }
}
