package waymark.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// A key that signs checkpoints, with its public half.
public record SigningKey(VerifierKey verifier, PrivateKey key) {

    /// The signature of this key under the text.
    public SignedNote.Seal sign(String text) {
        try {
            var sign = Signature.getInstance("Ed25519");
            sign.initSign(key);
            sign.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = sign.sign();
            var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .put(verifier.id())
                    .put(signature);
            return new SignedNote.Seal(verifier.name(), bytes.array());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the signing key cannot be used", broken);
        }
    }

    @Override
    public String toString() {
        return "SigningKey " + verifier.number();
    }
}
