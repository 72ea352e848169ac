package waymark.consultation.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.web.security.SizeClass;

/// Seals an answer for the one moment at which all of a round are opened. Every answer has the same
/// length, whatever is in it.
@Component
class AnswerSeal {

    /// Room for six boxes of a thousand letters of any script.
    static final int LENGTH = 32 * 1024;

    private final JsonMapper json;

    AnswerSeal(JsonMapper json) {
        this.json = json;
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException missing) {
            throw new InvariantViolation("a Java that cannot seal answers", missing);
        }
    }

    boolean fits(GivenAnswer answer) {
        return json.writeValueAsBytes(answer).length + Integer.BYTES <= LENGTH;
    }

    byte[] seal(HybridEncrypt key, Ref round, GivenAnswer answer) {
        var text = json.writeValueAsBytes(answer);
        try {
            return key.encrypt(
                    ByteBuffer.allocate(LENGTH).putInt(text.length).put(text).array(), purpose(round));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing an answer failed", problem);
        }
    }

    GivenAnswer open(HybridDecrypt key, Ref round, byte[] sealed) {
        try {
            return json.readValue(SizeClass.emptied(key.decrypt(sealed, purpose(round))), GivenAnswer.class);
        } catch (GeneralSecurityException altered) {
            throw new InvariantViolation("an answer was sealed for another round", altered);
        }
    }

    private static byte[] purpose(Ref round) {
        return ("answer to " + round).getBytes(UTF_8);
    }
}
