package waymark.exchange.consumers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;

/// A public key as somebody pastes it: JSON (RFC 7517), or PEM as `openssl pkey -pubout` prints it.
record NewKey(String label, String algorithm, String thumbprint, String jwk, LocalDate expiresOn) {

    /// A key is used no longer than this.
    static final int YEARS = 2;

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int ED25519 = 32;

    static Ruling<NewKey> of(String label, String pasted, LocalDate expiresOn, LocalDate today) {
        boolean secret = pasted.contains("PRIVATE KEY") || secret(pasted);
        var key = secret ? Optional.<JWK>empty() : read(pasted);
        return new Problems()
                .when(
                        secret,
                        "key",
                        "This is a private key. It must stay in its own system, so make a new pair and paste the public key")
                .when(!secret && key.isEmpty(), "key", "Paste a public key: Ed25519 or P-256, as JSON or PEM")
                .when(!expiresOn.isAfter(today), "expires", "The last day must be after today")
                .when(expiresOn.isAfter(today.plusYears(YEARS)), "expires", "The last day must be within two years")
                .or(() -> of(label, key.orElseThrow(), expiresOn));
    }

    private static NewKey of(String label, JWK key, LocalDate expiresOn) {
        try {
            return new NewKey(
                    label,
                    key instanceof ECKey ? "ES256" : "EdDSA",
                    key.computeThumbprint().toString(),
                    key.toJSONString(),
                    expiresOn);
        } catch (JOSEException broken) {
            throw new InvariantViolation("a key without a thumbprint", broken);
        }
    }

    private static boolean secret(String pasted) {
        try {
            return pasted.startsWith("{") && JWK.parse(pasted).isPrivate();
        } catch (ParseException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Optional<JWK> read(String pasted) {
        try {
            return pasted.startsWith("{") ? json(pasted) : pem(pasted);
        } catch (ParseException | IllegalArgumentException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /// What is needed to check a signature, and nothing else that came with it.
    private static Optional<JWK> json(String pasted) throws ParseException {
        return switch (JWK.parse(pasted)) {
            case ECKey pair
            when pair.getCurve().equals(Curve.P_256) ->
                Optional.of(new ECKey.Builder(Curve.P_256, pair.getX(), pair.getY()).build());
            case OctetKeyPair pair
            when pair.getCurve().equals(Curve.Ed25519) ->
                pair.getX().decode().length == ED25519
                        ? Optional.of(new OctetKeyPair.Builder(Curve.Ed25519, pair.getX()).build())
                        : Optional.empty();
            case null, default -> Optional.empty();
        };
    }

    private static Optional<JWK> pem(String pasted) {
        if (!pasted.startsWith(BEGIN) || !pasted.endsWith(END)) {
            return Optional.empty();
        }
        var bytes = Base64.getMimeDecoder().decode(pasted.substring(BEGIN.length(), pasted.length() - END.length()));
        var spec = new X509EncodedKeySpec(bytes);
        return curve(spec).or(() -> edwards(spec, bytes));
    }

    private static Optional<JWK> curve(X509EncodedKeySpec spec) {
        try {
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
            return Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))
                    ? Optional.of(new ECKey.Builder(Curve.P_256, key).build())
                    : Optional.empty();
        } catch (InvalidKeySpecException other) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without elliptic curves", missing);
        }
    }

    private static Optional<JWK> edwards(X509EncodedKeySpec spec, byte[] bytes) {
        try {
            KeyFactory.getInstance("Ed25519").generatePublic(spec);
            var x = Arrays.copyOfRange(bytes, bytes.length - ED25519, bytes.length); // the key is the end of it
            return Optional.of(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x)).build());
        } catch (InvalidKeySpecException other) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without Ed25519", missing);
        }
    }
}
