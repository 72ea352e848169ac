package waymark.access.providers;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a provider says of itself (OpenID Connect Discovery 1.0): who it is, where to send people,
/// where to change a code into a token, which keys are its own. One that calls itself otherwise than the
/// administrator wrote is not believed.
@Component
class ProviderDiscovery {

    /// Signatures that are believed: by a key that the provider alone holds. Neither `none` nor one made
    /// with a secret that both sides know.
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration KEPT = Duration.ofMinutes(5);

    /// @param namesItself true where every answer of it carries its issuer (RFC 9207)
    /// @param secretInForm true where it takes the client secret in the form alone
    /// @param pkce true where it says that it checks S256; many do without saying so
    /// @param acr the values it says it may send, or none where it does not say
    /// @param ahead by how much its clock was ahead of ours, where it said what time it is
    record Metadata(
            URI authorisation,
            URI token,
            URI keys,
            boolean namesItself,
            boolean secretInForm,
            boolean pkce,
            List<String> acr,
            Optional<Duration> ahead) {}

    private record Kept(Metadata metadata, String issuer, Instant until) {}

    private final ProviderClient calls;
    private final ProviderHosts hosts;
    private final Clock clock;
    private final Map<UUID, Kept> known = new ConcurrentHashMap<>();

    ProviderDiscovery(ProviderClient calls, ProviderHosts hosts, Clock clock) {
        this.calls = calls;
        this.hosts = hosts;
        this.clock = clock;
    }

    /// As read within the last five minutes.
    Metadata of(Provider provider) throws ProviderUnreachable {
        var now = clock.instant();
        var before = known.get(provider.id());
        if (before != null && before.issuer().equals(provider.issuer()) && now.isBefore(before.until())) {
            return before.metadata();
        }
        var fresh = read(provider);
        known.put(provider.id(), new Kept(fresh, provider.issuer(), now.plus(KEPT)));
        return fresh;
    }

    /// Reads it now.
    Metadata read(Provider provider) throws ProviderUnreachable {
        var issuer = new Issuer(provider.issuer());
        try {
            var answer = calls.get(OIDCProviderMetadata.resolveURL(issuer).toURI());
            if (answer.status() != 200) {
                throw new ProviderUnreachable("Its metadata answered with status %d".formatted(answer.status()));
            }
            var metadata = OIDCProviderMetadata.parse(answer.body());
            if (!metadata.getIssuer().equals(issuer)) {
                throw new ProviderUnreachable("It calls itself by another issuer than the one written here");
            }
            var algorithms = metadata.getIDTokenJWSAlgs();
            if (algorithms == null || algorithms.stream().noneMatch(ALGORITHMS::contains)) {
                throw new ProviderUnreachable("It signs in no way that is believed here");
            }
            return metadata(metadata, answer.at().map(at -> Duration.between(clock.instant(), at)));
        } catch (GeneralException | URISyntaxException unreadable) {
            throw new ProviderUnreachable("Its metadata cannot be read");
        }
    }

    private Metadata metadata(OIDCProviderMetadata metadata, Optional<Duration> ahead) throws ProviderUnreachable {
        var methods = metadata.getTokenEndpointAuthMethods();
        var challenges = metadata.getCodeChallengeMethods();
        var acr = metadata.getACRs();
        return new Metadata(
                whole(metadata.getAuthorizationEndpointURI()),
                whole(metadata.getTokenEndpointURI()),
                whole(metadata.getJWKSetURI()),
                metadata.supportsAuthorizationResponseIssuerParam(),
                methods != null
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC),
                challenges != null && challenges.contains(CodeChallengeMethod.S256),
                acr == null
                        ? List.of()
                        : acr.stream().map(each -> each.getValue()).toList(),
                ahead);
    }

    private URI whole(@Nullable URI address) throws ProviderUnreachable {
        return Optional.ofNullable(address)
                .flatMap(named -> hosts.usable(named.toString()))
                .orElseThrow(
                        () -> new ProviderUnreachable("Its metadata lacks an address, or names one that is not https"));
    }

    /// The keys it signs with, read now: one that it withdrew is not accepted any more.
    JWKSet keys(Metadata metadata) throws ProviderUnreachable {
        var answer = calls.get(metadata.keys());
        if (answer.status() != 200) {
            throw new ProviderUnreachable("Its keys answered with status %d".formatted(answer.status()));
        }
        try {
            return JWKSet.parse(answer.body());
        } catch (java.text.ParseException unreadable) {
            throw new ProviderUnreachable("Its keys cannot be read");
        }
    }
}
