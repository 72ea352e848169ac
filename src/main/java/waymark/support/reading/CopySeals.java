package waymark.support.reading;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;
import waymark.web.security.SizeClass;

/// Seals a copy under its code, and what its person says for those who may read it. The key of a code is made of
/// the code and of `receipts.json`, as that of a report is, for a purpose of its own: whoever has the database
/// alone can neither try codes nor open a copy, and whoever has both still needs the code.
@Component
public class CopySeals {

    /// Tink begins a tag with a byte and the id of the key.
    private static final int TAG_KEY_PREFIX = 5;

    private final Mac codes;
    private final JsonMapper json;

    CopySeals(@Value("${waymark.keys}") Path folder, JsonMapper json) {
        this.json = json;
        try {
            HybridConfig.register();
            MacConfig.register();
            codes = KeyFiles.kept(folder.resolve("receipts.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("The key of codes in " + folder + " cannot be read or made.", problem);
        }
    }

    /// A pair of keys that one copy has for one reader of what is said to it.
    ///
    /// @param shown seals
    /// @param secret opens; never stored as it is
    public record Pair(byte[] shown, byte[] secret) {}

    /// A new pair.
    public Pair pair() {
        try {
            var keys = KeysetHandle.generateNew(KeyFiles.PAIR, RegistryConfiguration.get());
            return new Pair(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keys.getPublicKeysetHandle()),
                    TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("a pair of keys was not made", problem);
        }
    }

    /// The keyed hash by which a code finds its copy.
    public byte[] lookup(CopyCode code) {
        return tag("plan copy find:" + code.digits());
    }

    /// Seals a copy under its code.
    public byte[] content(CopyCode code, UUID copy, CopyText text) {
        return underCode(code, "content", copy, SizeClass.filled(json.writeValueAsBytes(text)));
    }

    /// Seals the private key of a copy under its code.
    public byte[] reader(CopyCode code, UUID copy, byte[] secret) {
        return underCode(code, "reader", copy, secret);
    }

    private byte[] underCode(CopyCode code, String part, UUID copy, byte[] plain) {
        try {
            return new AesGcmJce(keyOf(code)).encrypt(plain, purpose(part, copy));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing a copy failed", problem);
        }
    }

    /// Opens a copy with its code.
    CopyText content(CopyCode code, UUID copy, byte[] sealed) {
        return json.readValue(SizeClass.emptied(openedWith(code, "content", copy, sealed)), CopyText.class);
    }

    /// Opens the private key of a copy with its code.
    byte[] opened(CopyCode code, UUID copy, byte[] sealed) {
        return openedWith(code, "reader", copy, sealed);
    }

    private byte[] openedWith(CopyCode code, String part, UUID copy, byte[] sealed) {
        try {
            return new AesGcmJce(keyOf(code)).decrypt(sealed, purpose(part, copy));
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("a copy that its own code does not open", altered);
        }
    }

    /// Seals a text with a public key, padded so that long and short ones look alike.
    ///
    /// @param part what it is, so that none can be passed off as another
    public byte[] text(byte[] shown, String part, UUID id, String text) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(shown)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(SizeClass.filled(text.getBytes(StandardCharsets.UTF_8)), purpose(part, id));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing what somebody said failed", problem);
        }
    }

    /// Opens what [#text] sealed.
    public String open(byte[] secret, String part, UUID id, byte[] sealed) {
        try {
            return new String(
                    SizeClass.emptied(TinkProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get())
                            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                            .decrypt(sealed, purpose(part, id))),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("what somebody said does not open", altered);
        }
    }

    /// Id of what a form sends: sent twice, by a double press or after a broken connection, it is one.
    /// The same form with other words is another.
    UUID id(CopyCode code, String once, String said) {
        var bytes =
                ByteBuffer.wrap(tag("plan copy id:" + code.digits() + "\n" + once + "\n" + said), TAG_KEY_PREFIX, 16);
        return new UUID(bytes.getLong() & ~0xF000L | 0x4000L, bytes.getLong() & ~(3L << 62) | 1L << 63);
    }

    private byte[] keyOf(CopyCode code) {
        var tag = tag("plan copy read:" + code.digits());
        return Arrays.copyOfRange(tag, TAG_KEY_PREFIX, tag.length);
    }

    private static byte[] purpose(String part, UUID id) {
        return ("plan copy " + part + ":" + id).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] tag(String text) {
        try {
            return codes.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("tagging failed", problem);
        }
    }
}
