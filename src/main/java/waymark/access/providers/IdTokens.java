package waymark.access.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import waymark.access.sessions.Session;

/// Changes a code into a token and checks all of it (OpenID Connect Core 1.0, section 3.1.3.7): signed by
/// a key of the provider's own in a way that is believed, from exactly its issuer, for us, for this
/// attempt, in time; that the sign-in behind it is not too long ago; and whether a strong factor was
/// checked. Reads nobody's name, address, group or role.
@Component
class IdTokens {

    /// So far clocks may differ.
    static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration ANY_TIME = Duration.ofDays(3_650);
    private static final int LONGEST_SUBJECT = 255;
    private static final Logger LOG = LoggerFactory.getLogger(IdTokens.class);

    private final ProviderClient calls;
    private final ProviderDiscovery discovery;
    private final Clock clock;
    private final Set<UUID> differing = ConcurrentHashMap.newKeySet();

    IdTokens(ProviderClient calls, ProviderDiscovery discovery, Clock clock) {
        this.calls = calls;
        this.discovery = discovery;
        this.clock = clock;
    }

    /// @param secret by which the provider knows us
    /// @param back the address that the code was sent to
    VerifiedIdentity identity(
            Provider provider, String secret, String code, URI back, OidcState state, OidcAttempt attempt)
            throws SignInRefused, ProviderUnreachable {
        var metadata = discovery.of(provider);
        var client = new ClientID(provider.clientId());
        ClientAuthentication ours = metadata.secretInForm()
                ? new ClientSecretPost(client, new Secret(secret))
                : new ClientSecretBasic(client, new Secret(secret));
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(state.verifier()));
        var request =
                new TokenRequest.Builder(metadata.token(), ours, grant).build().toHTTPRequest();
        var headers = request.getAuthorization() == null
                ? Map.of("Content-Type", "application/x-www-form-urlencoded")
                : Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        request.getAuthorization());
        var answer = calls.post(metadata.token(), headers, String.valueOf(request.getBody()));
        if (answer.status() != 200) {
            throw new SignInRefused(knowsUsNot(answer) ? SignInRefusal.SECRET : SignInRefusal.UNSURE);
        }
        return checked(provider, token(answer.body()), metadata, state, attempt);
    }

    /// It does not take our client id with this secret (RFC 6749, section 5.2).
    private static boolean knowsUsNot(ProviderClient.Answer answer) {
        return answer.status() == 401 || answer.body().contains("\"invalid_client\"");
    }

    private static JWT token(String body) throws SignInRefused {
        try {
            var token = OIDCTokenResponse.parse(JSONObjectUtils.parse(body))
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw new SignInRefused(SignInRefusal.UNSURE);
            }
            return token;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
    }

    private VerifiedIdentity checked(
            Provider provider, JWT token, ProviderDiscovery.Metadata metadata, OidcState state, OidcAttempt attempt)
            throws SignInRefused, ProviderUnreachable {
        var keys = new JWSVerificationKeySelector<SecurityContext>(
                ProviderDiscovery.ALGORITHMS, new ImmutableJWKSet<>(discovery.keys(metadata)));
        var validator =
                new IDTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()), keys, null);
        validator.setMaxClockSkew((int) ANY_TIME.toSeconds()); // it does not say what was wrong: see inTime
        try {
            var claims = validator.validate(token, new Nonce(state.nonce()));
            forUs(claims, provider);
            inTime(claims, provider);
            recent(claims, provider, attempt);
            var subject = claims.getSubject().getValue();
            if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
                throw new SignInRefused(SignInRefusal.UNSURE);
            }
            return new VerifiedIdentity(VerifiedIdentity.subject(provider.issuer(), subject), strong(claims, provider));
        } catch (BadJOSEException | JOSEException | IllegalArgumentException forged) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
    }

    /// Where a token is for several, it says for whom it was made, and that is us.
    private static void forUs(IDTokenClaimsSet claims, Provider provider) throws SignInRefused {
        var party = claims.getAuthorizedParty();
        var made = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(provider.clientId());
        if (!made) {
            throw new SignInRefused(SignInRefusal.UNSURE);
        }
    }

    /// It was made for this attempt (its nonce), a moment ago. Where it says to be of later, or over already,
    /// one of the two clocks is wrong.
    private void inTime(IDTokenClaimsSet claims, Provider provider) throws SignInRefused {
        var now = clock.instant();
        if (made(claims).isAfter(now.plus(SKEW))
                || !claims.getExpirationTime().toInstant().isAfter(now.minus(SKEW))) {
            throw wrongClock(provider, claims);
        }
        differing.remove(provider.id());
    }

    private static Instant made(IDTokenClaimsSet claims) {
        return claims.getIssueTime().toInstant();
    }

    /// Said in the log once, until the two agree again.
    private SignInRefused wrongClock(Provider provider, IDTokenClaimsSet claims) {
        if (differing.add(provider.id())) {
            LOG.error(
                    "The clock of provider {} and this machine's differ by {} s, so nobody signs in by it. Check this"
                            + " machine's clock (NTP); where it is right, the organisation has to check theirs",
                    provider.id(),
                    Duration.between(clock.instant(), made(claims)).toSeconds());
        }
        return new SignInRefused(SignInRefusal.CLOCK);
    }

    /// When somebody last showed the provider who they are: after they set out, where that was asked;
    /// else within a working day, as long as a session lasts. A provider that does not say is not
    /// believed.
    private void recent(IDTokenClaimsSet claims, Provider provider, OidcAttempt attempt) throws SignInRefused {
        var said = claims.getAuthenticationTime();
        if (said == null) {
            throw new SignInRefused(SignInRefusal.LONG_AGO);
        }
        Instant at = said.toInstant();
        var now = clock.instant();
        var earliest = attempt.purpose() == OidcPurpose.STEP_UP
                ? attempt.startedAt().minus(SKEW)
                : now.minus(Session.ABSOLUTE).minus(SKEW);
        if (at.isBefore(earliest) && made(claims).isBefore(now.minus(SKEW))) {
            throw wrongClock(provider, claims);
        }
        if (at.isBefore(earliest) || at.isAfter(now.plus(SKEW))) {
            throw new SignInRefused(SignInRefusal.LONG_AGO);
        }
    }

    private static boolean strong(IDTokenClaimsSet claims, Provider provider) {
        var acr = claims.getACR() == null ? "" : claims.getACR().getValue();
        var amr = claims.getAMR() == null
                ? List.<String>of()
                : claims.getAMR().stream().map(each -> each.getValue()).toList();
        return provider.strong(acr, amr);
    }
}
