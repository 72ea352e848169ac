package waymark.concerns.admission;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.web.security.KeyFiles;

/// A proof of work for a browser while its reader checks the report: it has to find a number by some tens of
/// thousands of tries. Asked for only under load and never required; each is accepted once. It reveals
/// nothing about the sender.
@Component
public class ProofOfWork {

    /// So many bits of the hash have to be zero: a second or two on a telephone.
    public static final int BITS = 15;

    private static final Duration GOOD = Duration.ofMinutes(30);
    private static final int MOST = 20_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Mac marks;
    private final Clock clock;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    ProofOfWork(@Value("${waymark.keys}") Path folder, Clock clock) {
        this.clock = clock;
        try {
            MacConfig.register();
            marks = KeyFiles.kept(folder.resolve("receipts.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                    .getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("receipts.json in " + folder + " cannot be read or made.", problem);
        }
    }

    /// A new one.
    public String issue() {
        var chance = new byte[12];
        RANDOM.nextBytes(chance);
        var until = clock.instant().plus(GOOD).getEpochSecond() / 60;
        var asked = TEXT.encodeToString(chance) + "." + until;
        return asked + "." + mark(asked);
    }

    /// True if that number solves it, and it was not used before.
    public boolean isSolved(String puzzle, String number) {
        if (puzzle.length() > 120 || number.isEmpty() || number.length() > 20) {
            return false;
        }
        int end = puzzle.lastIndexOf('.');
        if (end < 0 || !same(mark(puzzle.substring(0, end)), puzzle.substring(end + 1)) || isOver(puzzle, end)) {
            return false;
        }
        return zeros(puzzle + ":" + number) >= BITS && isFirst(puzzle);
    }

    private boolean isOver(String puzzle, int end) {
        var until = Long.parseLong(puzzle.substring(puzzle.indexOf('.') + 1, end)); // it carries our signature
        return clock.instant().getEpochSecond() / 60 > until;
    }

    private boolean isFirst(String puzzle) {
        var now = clock.instant();
        if (used.size() >= MOST) {
            used.values().removeIf(until -> until.isBefore(now));
        }
        return used.size() < MOST && used.putIfAbsent(puzzle, now.plus(GOOD.multipliedBy(2))) == null;
    }

    static int zeros(String text) {
        try {
            var print = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            int first = (print[0] & 0xFF) << 24 | (print[1] & 0xFF) << 16 | (print[2] & 0xFF) << 8 | print[3] & 0xFF;
            return Integer.numberOfLeadingZeros(first);
        } catch (NoSuchAlgorithmException missing) {
            throw new InvariantViolation("a Java without SHA-256", missing);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private String mark(String asked) {
        try {
            return TEXT.encodeToString(marks.computeMac(("puzzle:" + asked).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("marking failed", problem);
        }
    }
}
