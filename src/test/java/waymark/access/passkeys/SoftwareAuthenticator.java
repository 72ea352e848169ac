package waymark.access.passkeys;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import waymark.access.accounts.Token;

/// A device made of software, which does as a test says: also what no real one would.
final class SoftwareAuthenticator {

    static final byte PRESENT = 0x01;
    static final byte CHECKED = 0x04;
    static final byte MAY_BE_COPIED = 0x08;
    static final byte COPIED = 0x10;
    private static final byte HOLDS_A_KEY = 0x40;

    private final ObjectConverter converter = new ObjectConverter();
    private final KeyPair keys = keys();
    final byte[] credential = Token.bytes(16);
    byte[] handle = Token.bytes(64);
    byte flags = PRESENT | CHECKED;
    long count;
    String host = "waymark.example";
    String origin = "https://waymark.example";
    boolean inAFrame;

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// A new key, answered as our script sends it.
    String makes(byte[] challenge) {
        var publicKey = EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
        var key = converter.getCborMapper().writeValueAsBytes(publicKey);
        var data = joined(
                device((byte) (flags | HOLDS_A_KEY)),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) credential.length).array(),
                credential,
                key);
        var object = new LinkedHashMap<String, Object>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put("authData", data);
        var response = new LinkedHashMap<String, Object>();
        response.put("clientDataJSON", text(client("webauthn.create", challenge)));
        response.put("attestationObject", text(converter.getCborMapper().writeValueAsBytes(object)));
        response.put("transports", java.util.List.of("internal"));
        return answer(response);
    }

    /// The key shown.
    String shows(byte[] challenge) {
        return shows("webauthn.get", challenge);
    }

    String shows(String type, byte[] challenge) {
        var client = client(type, challenge);
        var data = device(flags);
        var response = new LinkedHashMap<String, Object>();
        response.put("clientDataJSON", text(client));
        response.put("authenticatorData", text(data));
        response.put("signature", text(signed(joined(data, hash(client)))));
        response.put("userHandle", text(handle));
        return answer(response);
    }

    private String answer(Map<String, Object> response) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", text(credential));
        answer.put("rawId", text(credential));
        answer.put("type", "public-key");
        answer.put("clientExtensionResults", Map.of());
        answer.put("response", response);
        return converter.getJsonMapper().writeValueAsString(answer);
    }

    private byte[] client(String type, byte[] challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":%s}""".formatted(type, text(challenge), origin, inAFrame).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] device(byte said) {
        return joined(
                hash(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {said},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    private byte[] signed(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
