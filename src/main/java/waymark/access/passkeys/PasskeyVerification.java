package waymark.access.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import waymark.kernel.InvariantViolation;

/// Checks what a device answered, as WebAuthn lays down (level 3, sections 7.1 and 7.2): the challenge,
/// the origin, the host, that the device checked its owner, the signature, and that its counter did not
/// go back. Anything wrong counts as no answer.
@Component
public class PasskeyVerification {

    private static final boolean OWNER_CHECKED = true;
    private static final boolean OWNER_PRESENT = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final RelyingParty party;

    PasskeyVerification(RelyingParty party) {
        this.party = party;
    }

    /// A key that a device has just made.
    public record Made(
            byte[] credential,
            byte[] publicKey,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            String transports) {}

    /// A key that was used.
    public record Used(long signCount, boolean backedUp) {}

    /// @param json as our script sends it
    public Optional<Made> made(String json, byte[] challenge, String origin) {
        return trying(() -> {
            var parameters = PasskeyOptions.ALGORITHMS.stream()
                    .map(each -> new PublicKeyCredentialParameters(
                            PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(each)))
                    .toList();
            var data = manager.verifyRegistrationResponseJSON(
                    json,
                    new RegistrationParameters(server(challenge, origin), parameters, OWNER_CHECKED, OWNER_PRESENT));
            return embedded(data.getCollectedClientData()) ? null : made(data);
        });
    }

    private Made made(RegistrationData data) {
        var object = data.getAttestationObject();
        var device = object == null ? null : object.getAuthenticatorData();
        var key = device == null ? null : device.getAttestedCredentialData();
        if (device == null || key == null) {
            throw new InvariantViolation("a passkey that was checked and is not there");
        }
        var transports = data.getTransports() == null ? Set.<AuthenticatorTransport>of() : data.getTransports();
        return new Made(
                key.getCredentialId(),
                converter.getCborMapper().writeValueAsBytes(key.getCOSEKey()),
                device.getSignCount(),
                device.isFlagBE(),
                device.isFlagBS(),
                transports.stream()
                        .map(AuthenticatorTransport::getValue)
                        .filter(each -> each.matches("[a-z-]{1,20}"))
                        .sorted()
                        .limit(8)
                        .collect(Collectors.joining(",")));
    }

    /// What the device calls the key it used: read, and believed only once [#used] has checked the rest.
    public Optional<byte[]> credential(String json) {
        return trying(() -> manager.parseAuthenticationResponseJSON(json).getCredentialId());
    }

    public Optional<Used> used(String json, Passkey key, byte[] challenge, String origin) {
        return trying(() -> {
            var data = manager.verifyAuthenticationResponseJSON(
                    json,
                    new AuthenticationParameters(
                            server(challenge, origin), record(key), null, OWNER_CHECKED, OWNER_PRESENT));
            return embedded(data.getCollectedClientData()) ? null : used(data, key);
        });
    }

    /// The owner's handle has to be the one we gave, and whether a key may be copied never changes.
    private static @Nullable Used used(AuthenticationData data, Passkey key) {
        var device = data.getAuthenticatorData();
        if (device == null
                || !Arrays.equals(data.getUserHandle(), key.handle())
                || device.isFlagBE() != key.backupEligible()
                || (device.isFlagBS() && !device.isFlagBE())) {
            return null;
        }
        return new Used(device.getSignCount(), device.isFlagBS());
    }

    /// A page of another site that shows ours in a frame is refused.
    private static boolean embedded(@Nullable CollectedClientData client) {
        return client == null || Boolean.TRUE.equals(client.getCrossOrigin());
    }

    private ServerProperty server(byte[] challenge, String origin) {
        return new ServerProperty(new Origin(origin), party.id(), new DefaultChallenge(challenge));
    }

    private CredentialRecordImpl record(Passkey key) {
        var publicKey = converter.getCborMapper().readValue(key.publicKey(), COSEKey.class);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.backupEligible(),
                key.backedUp(),
                key.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, key.credential(), publicKey),
                null,
                null,
                null,
                null);
    }

    private interface Check<T> {
        @Nullable
        T run();
    }

    /// Forged, altered, too late or not for us: all alike. The library says so in four ways, a missing part
    /// as a null.
    private static <T> Optional<T> trying(Check<T> check) {
        try {
            return Optional.ofNullable(check.run());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException amiss) {
            return Optional.empty();
        }
    }
}
