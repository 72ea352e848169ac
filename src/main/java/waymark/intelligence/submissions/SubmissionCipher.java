package waymark.intelligence.submissions;

import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.intelligence.sealing.OwnKeyCipher;
import waymark.kernel.InvariantViolation;

/// Seals what a submission says with a key of its own.
@Component
class SubmissionCipher {

    private final OwnKeyCipher cipher;

    SubmissionCipher(OwnKeyCipher cipher) {
        this.cipher = cipher;
    }

    OwnKeyCipher.Sealed seal(UUID submission, SubmissionText text) {
        return cipher.seal(place(submission), text);
    }

    /// @throws InvariantViolation where it was sealed for another submission, or the keys are not those that sealed it
    SubmissionText open(UUID submission, byte[] sealed, byte[] wrapped) {
        return cipher.open(place(submission), sealed, wrapped, SubmissionText.class);
    }

    private static String place(UUID submission) {
        return "intelligence submission:" + submission;
    }
}
