package waymark.training.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import waymark.kernel.InvariantViolation;
import waymark.web.security.DigitCode;

/// The code of a certificate, and what a name is compared by without being read: its HMAC under the code.
final class CertificateCode {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String next() {
        var chance = new byte[DigitCode.CHANCE];
        RANDOM.nextBytes(chance);
        return DigitCode.of(chance);
    }

    /// The same for a name however it is written: capitals, accents, hyphens and the order of its parts
    /// count for nothing.
    static byte[] nameCheck(String code, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(code.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(plain(name).getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new InvariantViolation("a Java without HMAC-SHA-256", missing);
        }
    }

    private static String plain(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(letters.split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
