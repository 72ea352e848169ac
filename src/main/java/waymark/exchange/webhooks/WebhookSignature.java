package waymark.exchange.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import waymark.kernel.InvariantViolation;

/// Signs messages as Standard Webhooks has it for asymmetric keys (`v1a`): Ed25519 over id, moment and body.
final class WebhookSignature {

    private static final int PUBLIC_KEY = 32;

    /// A pair of keys for one endpoint.
    ///
    /// @param shown as receivers write it: `whpk_` and the key in Base64
    /// @param secret the private half, encoded as PKCS #8
    record Keys(String shown, byte[] secret) {}

    private WebhookSignature() {}

    static Keys generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded(); // ends with the key itself (RFC 8410)
            var key = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY, encoded.length);
            return new Keys(
                    "whpk_" + Base64.getEncoder().encodeToString(key),
                    pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException missing) {
            throw new InvariantViolation("every platform has it", missing);
        }
    }

    /// The header `webhook-signature`.
    static String sign(byte[] secret, UUID id, Instant at, String body) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signature.update((name(id) + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("a key that does not sign", problem);
        }
    }

    /// The header `webhook-id`: the same each time that a message is sent again.
    static String name(UUID id) {
        return "msg_" + id;
    }
}
