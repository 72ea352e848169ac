package waymark.exchange.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.exchange.consumers.Consumer;
import waymark.exchange.consumers.ConsumerStatus;
import waymark.exchange.consumers.Consumers;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;

/// Whose request it is, by the token in it: a JSON Web Token that the consumer signed for this request with its own
/// key, as in `private_key_jwt` (RFC 7523). There is no secret here that could be taken, and a token works once.
///
/// Called as the sign-in; all of it is asked at each request, so that what is ended or suspended stops at once.
@Component
class ConsumerTokens {

    /// The longest that a token may be good for.
    static final Duration LASTS = Duration.ofMinutes(5);

    /// How far two clocks may differ.
    static final Duration SKEW = Duration.ofSeconds(30);

    private static final String NOT_KNOWN = "The token is not signed with a key that is known and in force";

    private static final Map<JWSAlgorithm, String> ALGORITHMS =
            Map.of(JWSAlgorithm.EdDSA, "EdDSA", JWSAlgorithm.Ed25519, "EdDSA", JWSAlgorithm.ES256, "ES256");

    private record Known(UUID id, String jwk, String algorithm) {}

    private final JdbcClient db;
    private final Consumers consumers;
    private final AccessApi access;
    private final Audit audit;
    private final Clock clock;
    private final String audience;

    ConsumerTokens(
            JdbcClient db,
            Consumers consumers,
            AccessApi access,
            Audit audit,
            Clock clock,
            @Value("${waymark.address:http://localhost:8080}") String address) {
        this.db = db;
        this.consumers = consumers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.audience = address.strip().replaceFirst("/+$", "") + "/api/v1";
    }

    /// Whom a token has to be made out to.
    String audience() {
        return audience;
    }

    /// The consumer whose token it is, and the token is used up.
    ///
    /// @throws ApiProblem 401 where it is nobody’s; nothing says whether the consumer or the key exists. What a
    /// known key signed and was refused all the same is in the audit log
    @Transactional(noRollbackFor = ApiProblem.class)
    Consumer consumer(String token) {
        var parsed = parse(token);
        var claims = claims(parsed);
        var found = key(parsed).filter(key -> signed(parsed, key));
        if (found.isEmpty()) {
            throw ApiProblem.unauthorised(NOT_KNOWN);
        }
        var consumer = consumers.find(found.get().id()).orElseThrow();
        if (!consumer.ref().value().equals(claims.getSubject())
                || !consumer.ref().value().equals(claims.getIssuer())) {
            throw refused(consumer, "subject", NOT_KNOWN);
        }
        if (consumer.status() != ConsumerStatus.ACTIVE) {
            throw refused(consumer, "status", NOT_KNOWN);
        }
        if (access.organisationStopped(Actor.AUTHENTICATION, consumer.organisation())) {
            throw refused(consumer, "organisation", NOT_KNOWN);
        }
        times(claims);
        if (!first(consumer.id(), claims)) {
            throw refused(consumer, "replay", "The token was used before: sign a new one for each request");
        }
        return consumer;
    }

    private ApiProblem refused(Consumer consumer, String why, String detail) {
        audit.refused(Actor.AUTHENTICATION, "refuse_consumer", consumer.ref().value(), List.of(why));
        return ApiProblem.unauthorised(detail);
    }

    private static SignedJWT parse(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw ApiProblem.unauthorised("The token is no signed JSON Web Token");
        }
    }

    private JWTClaimsSet claims(SignedJWT token) {
        try {
            var claims = token.getJWTClaimsSet();
            boolean whole = claims != null
                    && claims.getSubject() != null
                    && claims.getIssuer() != null
                    && claims.getExpirationTime() != null
                    && claims.getIssueTime() != null
                    && claims.getJWTID() != null
                    && claims.getJWTID().length() >= 16
                    && claims.getJWTID().length() <= 128;
            if (!whole) {
                throw ApiProblem.unauthorised(
                        "The token needs iss, sub, aud, iat, exp, and jti of 16 to 128 characters");
            }
            if (!claims.getAudience().equals(List.of(audience))) {
                throw ApiProblem.unauthorised("The token is not made out to " + audience);
            }
            return claims;
        } catch (ParseException unreadable) {
            throw ApiProblem.unauthorised("The token cannot be read");
        }
    }

    private Optional<Known> key(SignedJWT token) {
        var header = token.getHeader();
        var algorithm = ALGORITHMS.get(header.getAlgorithm());
        if (algorithm == null || header.getKeyID() == null || header.getCriticalParams() != null) {
            throw ApiProblem.unauthorised("The token needs alg EdDSA or ES256, and kid: the thumbprint of its key");
        }
        return db.sql("""
                select k.consumer as id, k.jwk, k.algorithm
                  from exchange.consumer_key k
                 where k.thumbprint = :kid and k.algorithm = :algorithm and k.ended_at is null and k.approved_by is not null
                   and k.expires_on >= :today
                """)
                .param("kid", header.getKeyID())
                .param("algorithm", algorithm)
                .param("today", LocalDate.now(clock))
                .query((row, _) ->
                        new Known(row.getObject("id", UUID.class), row.getString("jwk"), row.getString("algorithm")))
                .optional();
    }

    private static boolean signed(SignedJWT token, Known key) {
        try {
            var jwk = JWK.parse(key.jwk());
            return key.algorithm().equals("ES256")
                    ? token.verify(new ECDSAVerifier(jwk.toECKey()))
                    : token.verify(new Ed25519Verifier(jwk.toOctetKeyPair()));
        } catch (JOSEException forged) {
            return false;
        } catch (ParseException broken) {
            throw new InvariantViolation("a key that was stored and cannot be read", broken);
        }
    }

    private void times(JWTClaimsSet claims) {
        var now = clock.instant();
        var issued = claims.getIssueTime().toInstant();
        var expires = claims.getExpirationTime().toInstant();
        if (issued.isAfter(now.plus(SKEW)) || !now.isBefore(expires.plus(SKEW))) {
            throw ApiProblem.unauthorised("The token is of another time: look at iat, exp and your clock");
        }
        if (expires.isAfter(issued.plus(LASTS)) || !expires.isAfter(issued)) {
            throw ApiProblem.unauthorised("The token may be good for five minutes at the most");
        }
    }

    private boolean first(UUID consumer, JWTClaimsSet claims) {
        db.sql("delete from exchange.seen_token where expires_at < now()").update();
        return db.sql("""
                insert into exchange.seen_token (consumer, token_hash, expires_at) values (:consumer, :hash, :until)
                on conflict do nothing
                """)
                        .param("consumer", consumer)
                        .param("hash", sha256(claims.getJWTID()))
                        .param(
                                "until",
                                Timestamp.from(
                                        claims.getExpirationTime().toInstant().plus(SKEW.multipliedBy(2))))
                        .update()
                == 1;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }
}
