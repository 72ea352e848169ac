package waymark.exchange.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts a stream for a key, in the format age (age-encryption.org/v1): X25519, HKDF-SHA-256 and
/// ChaCha20-Poly1305, all of the JDK. Chosen because anybody can open it without Waymark.
final class AgeStream extends OutputStream {

    private static final int CHUNK = 64 << 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private final OutputStream to;
    private final byte[] key;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    /// Writes the header at once.
    AgeStream(OutputStream to, AgeKey recipient) throws IOException {
        this.to = to;
        try {
            var fileKey = random(16);
            var header = header(fileKey, recipient);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive(fileKey, new byte[0], "header"), "HmacSHA256"));
            var sum = mac.doFinal(header.getBytes(StandardCharsets.US_ASCII));
            to.write((header + " " + BASE64.encodeToString(sum) + "\n").getBytes(StandardCharsets.US_ASCII));
            var nonce = random(16);
            to.write(nonce);
            key = derive(fileKey, nonce, "payload");
        } catch (GeneralSecurityException problem) {
            throw new IOException(problem);
        }
    }

    private static String header(byte[] fileKey, AgeKey recipient) throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("X25519");
        var once = pairs.generateKeyPair();
        var share = little(((XECPublicKey) once.getPublic()).getU());
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(once.getPrivate());
        agreement.doPhase(publicKey(recipient.bytes()), true);
        var salt = Arrays.copyOf(share, 64);
        System.arraycopy(recipient.bytes(), 0, salt, 32, 32);
        var wrapping = derive(agreement.generateSecret(), salt, "age-encryption.org/v1/X25519");
        var wrapped = sealed(wrapping, new byte[12], fileKey, fileKey.length);
        return "age-encryption.org/v1\n-> X25519 " + BASE64.encodeToString(share) + "\n"
                + BASE64.encodeToString(wrapped) + "\n---";
    }

    private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        var big = bytes.clone();
        big[31] &= 0x7f;
        reverse(big);
        return KeyFactory.getInstance("X25519")
                .generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, big)));
    }

    private static byte[] little(BigInteger number) {
        var big = number.toByteArray();
        var bytes = new byte[32];
        int many = Math.min(big.length, 32);
        System.arraycopy(big, big.length - many, bytes, 32 - many, many);
        reverse(bytes);
        return bytes;
    }

    private static void reverse(byte[] bytes) {
        for (int place = 0; place < bytes.length / 2; place++) {
            byte kept = bytes[place];
            bytes[place] = bytes[bytes.length - 1 - place];
            bytes[bytes.length - 1 - place] = kept;
        }
    }

    private static byte[] derive(byte[] secret, byte[] salt, String purpose) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32));
    }

    private static byte[] random(int many) {
        var bytes = new byte[many];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] key, byte[] nonce, byte[] plain, int many) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(plain, 0, many);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /// A full chunk is written once it is known that another follows: the last one says that it is.
    @Override
    public void write(byte[] bytes, int from, int many) throws IOException {
        int place = from;
        int left = many;
        while (left > 0) {
            if (filled == CHUNK) {
                flush(false);
            }
            int taken = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, place, chunk, filled, taken);
            filled += taken;
            place += taken;
            left -= taken;
        }
    }

    private void flush(boolean last) throws IOException {
        var nonce = new byte[12];
        for (int place = 0; place < Long.BYTES; place++) {
            nonce[10 - place] = (byte) (number >>> 8 * place);
        }
        nonce[11] = (byte) (last ? 1 : 0);
        number++;
        try {
            to.write(sealed(key, nonce, chunk, filled));
        } catch (GeneralSecurityException problem) {
            throw new IOException(problem);
        }
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flush(true);
            to.close();
        }
    }
}
