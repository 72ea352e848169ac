package waymark.exchange.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestDatabase;

/// The system of a partner, with a key of its own, that asks over the network as any other would.
final class TestConsumer {

    static final String AUDIENCE = "http://localhost:8080/api/v1";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final JdbcClient owner = TestDatabase.owner();
    private final int port;

    final UUID id = UUID.randomUUID();
    final String ref;
    JWK key;

    /// One that was registered with this key already.
    TestConsumer(int port, String ref, JWK key) {
        this.port = port;
        this.ref = ref;
        this.key = key;
    }

    /// One that may do what these scopes say (`plan.read@area:HULL`).
    TestConsumer(int port, String organisation, String... scopes) {
        this.port = port;
        ref = "AX-TST%04d".formatted(COUNT.incrementAndGet());
        owner.sql("""
                insert into exchange.consumer (id, ref, name, organisation, purpose, contact_name, contact_email, status,
                  registered_by, registered_by_name, registered_organisation, registered_at,
                  approved_by, approved_by_name, approved_organisation, approved_at)
                values (:id, :ref, :ref, :organisation, 'Test', 'Test', 'test@example.org', 'active',
                  gen_random_uuid(), 'One', 'HCC', now(), gen_random_uuid(), 'Two', 'ERYC', now())
                """)
                .param("id", id)
                .param("ref", ref)
                .param("organisation", organisation)
                .update();
        key = add(ed25519());
        for (var scope : scopes) {
            give(scope);
        }
    }

    void give(String scope) {
        owner.sql("""
                insert into exchange.scope (id, consumer, capability, reach, added_by, added_by_name, added_organisation, added_at,
                  approved_by, approved_by_name, approved_organisation, approved_at)
                values (gen_random_uuid(), :consumer, :capability, :reach, gen_random_uuid(), 'One', 'HCC', now(),
                  gen_random_uuid(), 'Two', 'ERYC', now())
                """)
                .param("consumer", id)
                .param("capability", scope.substring(0, scope.indexOf('@')))
                .param("reach", scope.substring(scope.indexOf('@') + 1))
                .update();
    }

    /// A further key, which is then signed with.
    JWK add(JWK pair) {
        try {
            owner.sql("""
                    insert into exchange.consumer_key (id, consumer, label, algorithm, thumbprint, jwk, expires_on,
                      added_by, added_by_name, added_organisation, added_at,
                      approved_by, approved_by_name, approved_organisation, approved_at)
                    values (gen_random_uuid(), :consumer, 'Test', :algorithm, :thumbprint, :jwk, current_date + 300,
                      gen_random_uuid(), 'One', 'HCC', now(), gen_random_uuid(), 'Two', 'ERYC', now())
                    """)
                    .param("consumer", id)
                    .param("algorithm", pair instanceof ECKey ? "ES256" : "EdDSA")
                    .param("thumbprint", pair.computeThumbprint().toString())
                    .param("jwk", pair.toPublicJWK().toJSONString())
                    .update();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        key = pair;
        return pair;
    }

    static JWK ed25519() {
        try {
            return new OctetKeyPairGenerator(Curve.Ed25519).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JWK p256() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String token() {
        return token(claims -> claims);
    }

    /// A token that is as it ought to be but for what is changed.
    String token(UnaryOperator<JWTClaimsSet.Builder> changed) {
        var now = Instant.now();
        var claims = changed.apply(new JWTClaimsSet.Builder()
                .issuer(ref)
                .subject(ref)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString()));
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.EdDSA)
                            .keyID(key.computeThumbprint().toString())
                            .build(),
                    claims.build());
            token.sign(signer());
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWSSigner signer() throws JOSEException {
        return key instanceof ECKey pair ? new ECDSASigner(pair) : new Ed25519Signer((OctetKeyPair) key);
    }

    Answer get(String path) {
        return send("GET", path, token(), null);
    }

    /// What was made up from the contract; an authorisation among its headers takes the place of the token.
    Answer send(ApiFuzz.Call call) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + call.path()))
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        for (int place = 0; place < call.headers().size(); place += 2) {
            request.header(call.headers().get(place), call.headers().get(place + 1));
        }
        if (!call.headers().contains("Authorization")) {
            request.header("Authorization", "Bearer " + token());
        }
        return answer(request.build());
    }

    /// @param headers name, value, name, value
    Answer send(String method, String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int place = 0; place < headers.length; place += 2) {
            request.header(headers[place], headers[place + 1]);
        }
        return answer(request.build());
    }

    private static Answer answer(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// What came back.
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /// What went wrong, without the beginning of every type.
        String problem() {
            return json().path("type").asString("").replace("urn:waymark:problem:", "");
        }

        List<String> refs() {
            return json().path("items")
                    .valueStream()
                    .map(item -> item.path(item.has("ref") ? "ref" : "code").asString())
                    .toList();
        }
    }
}
