package waymark.access.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;

/// Six-digit codes of an authenticator application (RFC 6238: SHA-1, 30 seconds), one step of clock drift
/// either way.
@Component
public class AuthenticatorCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final Clock clock;

    AuthenticatorCodes(Clock clock) {
        this.clock = clock;
    }

    public static byte[] newSecret() {
        var secret = new byte[20];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /// The time step the code belongs to, if it fits now or one step either side. The account remembers the
    /// last step it used, so that each code opens once.
    public OptionalLong stepOf(String code, byte[] secret) {
        var digits = code.replaceAll("\\s", "");
        for (int drift = -1; drift <= 1; drift++) {
            var at = clock.instant().plus(STEP.multipliedBy(drift));
            if (MessageDigest.isEqual(
                    code(secret, at).getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    public String code(byte[] secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at);
        } catch (InvalidKeyException problem) {
            throw new InvariantViolation("a secret that is no key", problem);
        }
    }

    /// The secret in groups of four, for typing in by hand.
    public static String spelled(byte[] secret) {
        return new Base32().encodeToString(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /// The QR code as the path of an SVG, one unit a module, quiet zone included.
    public static Picture picture(byte[] secret, String email) {
        var label =
                URLEncoder.encode("Waymark:" + email, StandardCharsets.UTF_8).replace("+", "%20");
        var uri = "otpauth://totp/" + label + "?secret=" + new Base32().encodeToString(secret) + "&issuer=Waymark";
        try {
            var bits = new QRCodeWriter().encode(uri, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Picture(bits.getWidth(), path.toString());
        } catch (WriterException problem) {
            throw new InvariantViolation("a QR code that cannot be drawn", problem);
        }
    }

    /// @param size of the square, in modules
    public record Picture(int size, String path) {}
}
