package waymark.intelligence.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.web.security.Sealing;

/// Seals something with a key of its own, and that key with one that lies outside the database. Deleting the row of the
/// key leaves nothing that opens.
@Component
public class OwnKeyCipher {

    private static final int KEY_BYTES = 32;

    /// @param sealed what is kept
    /// @param wrapped the key that opens it, sealed itself
    public record Sealed(byte[] sealed, byte[] wrapped) {}

    private final Sealing sealing;
    private final JsonMapper json;

    OwnKeyCipher(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    /// @param place of what it is, with its key: what was sealed for one place opens at no other
    public Sealed seal(String place, Object value) {
        var key = Random.randBytes(KEY_BYTES);
        try {
            return new Sealed(
                    new AesGcmJce(key).encrypt(json.writeValueAsBytes(value), bytes(place)), sealing.seal(key, place));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// @throws InvariantViolation where it was sealed for another place, or the keys are not those that sealed it
    public <T> T open(String place, byte[] sealed, byte[] wrapped, Class<T> type) {
        var key = sealing.open(wrapped, place).orElseThrow(() -> new InvariantViolation("a key does not open"));
        try {
            return json.readValue(new AesGcmJce(key).decrypt(sealed, bytes(place)), type);
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("what is sealed does not open", problem);
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.US_ASCII);
    }
}
