package waymark.access.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// Passwords from lists of stolen ones, which attackers try first (NIST SP 800-63B, NCSC). No service can
/// be asked over the network from where a partnership runs, so one list is part of the program: source
/// and licence in `NOTICE`.
final class LeakedPasswords {

    private static final Set<String> LIST = read();

    private LeakedPasswords() {}

    /// True where the password is one of them, or nothing but one of them twice over or with figures and
    /// signs round it: `dragon2026!!` is guessed as soon as `dragon`.
    static boolean hold(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var bare = lower.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return LIST.contains(lower) || LIST.contains(bare) || LIST.contains(once(lower)) || LIST.contains(once(bare));
    }

    private static String once(String text) {
        int half = text.length() / 2;
        return text.length() % 2 == 0 && text.substring(0, half).equals(text.substring(half))
                ? text.substring(0, half)
                : text;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("access/leaked-passwords.txt")
                    .getContentAsString(StandardCharsets.US_ASCII)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
