package waymark.intelligence.submissions;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.web.security.Sealing;

/// Seals what a submission says with a key of its own, and that key with one that lies outside the database.
/// Deleting the row of the key leaves nothing that opens.
@Component
class SubmissionCipher {

    private static final int KEY_BYTES = 32;

    /// @param sealed what was told
    /// @param wrapped the key that opens it, sealed itself
    record Sealed(byte[] sealed, byte[] wrapped) {}

    private final Sealing sealing;
    private final JsonMapper json;

    SubmissionCipher(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    Sealed seal(UUID submission, SubmissionText text) {
        var key = Random.randBytes(KEY_BYTES);
        try {
            return new Sealed(
                    new AesGcmJce(key).encrypt(json.writeValueAsBytes(text), place(submission)),
                    sealing.seal(key, purpose(submission)));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// @throws InvariantViolation where it was sealed for another submission, or the keys are not those that sealed it
    SubmissionText open(UUID submission, byte[] sealed, byte[] wrapped) {
        var key = sealing.open(wrapped, purpose(submission))
                .orElseThrow(() -> new InvariantViolation("the key of a submission does not open"));
        try {
            return json.readValue(new AesGcmJce(key).decrypt(sealed, place(submission)), SubmissionText.class);
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("a submission does not open", problem);
        }
    }

    private static byte[] place(UUID submission) {
        return purpose(submission).getBytes(StandardCharsets.US_ASCII);
    }

    private static String purpose(UUID submission) {
        return "intelligence submission:" + submission;
    }
}
