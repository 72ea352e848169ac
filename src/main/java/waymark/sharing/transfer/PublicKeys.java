package waymark.sharing.transfer;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public keys of an installation, as partnerships exchange them: one to seal files for it, one to check
/// what it signed.
///
/// @param sealing HPKE keys (Tink)
/// @param signing Ed25519 keys (Tink)
record PublicKeys(byte[] sealing, byte[] signing) {

    /// What a file with public keys says that it is.
    static final String FORMAT = "waymark-transfer-keys-1";

    private static final int GROUPS = 12;
    private static final int DIGITS = 5;
    private static final int MOST_BYTES = 5_000;

    /// As a file.
    ///
    /// @param format [#FORMAT]
    record Card(String format, String sealing, String signing) {}

    /// @throws GeneralSecurityException where the file holds no such keys
    static PublicKeys of(Card card) throws GeneralSecurityException {
        if (!FORMAT.equals(card.format())
                || card.sealing() == null
                || card.signing() == null
                || card.sealing().length() > MOST_BYTES
                || card.signing().length() > MOST_BYTES) {
            throw new GeneralSecurityException("not a file of public keys");
        }
        try {
            var keys = new PublicKeys(
                    Base64.getDecoder().decode(card.sealing()),
                    Base64.getDecoder().decode(card.signing()));
            if (!(keys.sealingKeys().getPrimary().getKey() instanceof HpkePublicKey)
                    || !(keys.signingKeys().getPrimary().getKey() instanceof Ed25519PublicKey)) {
                throw new GeneralSecurityException("keys of another kind");
            }
            return keys;
        } catch (IllegalArgumentException | IllegalStateException broken) {
            throw new GeneralSecurityException("not a file of public keys", broken);
        }
    }

    Card card() {
        var base64 = Base64.getEncoder();
        return new Card(FORMAT, base64.encodeToString(sealing), base64.encodeToString(signing));
    }

    KeysetHandle sealingKeys() throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeysetWithoutSecret(sealing);
    }

    KeysetHandle signingKeys() throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeysetWithoutSecret(signing);
    }

    /// Sixty digits in groups of five, to compare by telephone: SHA-256 over both keys, cut to 199 bits.
    String fingerprint() {
        var hash = sha256(ByteBuffer.allocate(8 + sealing.length + signing.length)
                .putInt(sealing.length)
                .put(sealing)
                .putInt(signing.length)
                .put(signing)
                .array());
        var number = new BigInteger(1, hash).mod(BigInteger.TEN.pow(GROUPS * DIGITS));
        var digits = "0".repeat(GROUPS * DIGITS) + number;
        digits = digits.substring(digits.length() - GROUPS * DIGITS);
        var groups = new StringBuilder();
        for (int place = 0; place < digits.length(); place += DIGITS) {
            groups.append(place == 0 ? "" : " ").append(digits, place, place + DIGITS);
        }
        return groups.toString();
    }

    /// By which a sealed file names whom it is for: the key that it was sealed with.
    String addressee() throws GeneralSecurityException {
        return addressee((HpkePublicKey) sealingKeys().getPrimary().getKey());
    }

    @AccessesPartialKey
    static String addressee(HpkePublicKey key) {
        return HexFormat.of().formatHex(sha256(key.getPublicKeyBytes().toByteArray()));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeys keys
                && Arrays.equals(sealing, keys.sealing)
                && Arrays.equals(signing, keys.signing);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sealing) + Arrays.hashCode(signing);
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
