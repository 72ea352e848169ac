package waymark.access.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Problems;

/// Argon2id with the parameters that OWASP names for one thread: 19 MiB, two passes.
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /// Compared when the account is unknown, so that unknown and wrong take the same time.
    private final String nobodys = hash("a password that is nobody's");

    public final String hash(String password) {
        var hash = argon.encode(password);
        if (hash == null) {
            throw new InvariantViolation("Argon2 answered nothing");
        }
        return hash;
    }

    public boolean matches(String password, @Nullable String hash) {
        var fits = argon.matches(wellFormed(password) ? password : "", hash == null ? nobodys : hash);
        return fits && hash != null;
    }

    /// Whether the hash was made with weaker parameters than the ones in force: it is made anew when its password
    /// is typed next.
    boolean isOutdated(String hash) {
        return argon.upgradeEncoding(hash);
    }

    /// Half a character, which no keyboard sends, cannot be hashed and is no password.
    private static boolean wellFormed(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /// What is wrong with a new password, at the field. Length is what counts (NCSC: three random words); a
    /// password that holds the person's own e-mail name or the product's name is refused as the first guess
    /// of anyone.
    public static Problems problems(String field, String password, String email) {
        var lower = password.toLowerCase(Locale.ROOT);
        var name = email.substring(0, Math.max(0, email.indexOf('@')));
        return new Problems()
                .when(!wellFormed(password), field, "Use characters that you can type again")
                .when(
                        password.codePointCount(0, password.length()) < SHORTEST,
                        field,
                        "Use at least " + SHORTEST + " characters. Three random words are easy to remember")
                .when(password.length() > LONGEST, field, "Use " + LONGEST + " characters or fewer")
                .when(
                        lower.contains("waymark") || (name.length() >= 4 && lower.contains(name)),
                        field,
                        "Choose a password without your name or “Waymark” in it")
                .when(
                        password.length() >= SHORTEST
                                && password.chars().distinct().count() < 5,
                        field,
                        "Use more different characters")
                .when(
                        password.length() >= SHORTEST && LeakedPasswords.hold(password),
                        field,
                        "This one is in lists of stolen passwords. Choose another: three random words are easy to remember");
    }
}
