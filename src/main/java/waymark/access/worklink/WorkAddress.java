package waymark.access.worklink;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A work e-mail address in the one form that is compared: lower case, without what follows a plus.
/// Letters outside ASCII, `xn--` names, quotes, comments and a final dot are refused: an address that
/// only looks like a partner's is not accepted.
///
/// @param local before the at
/// @param domain after it
record WorkAddress(String local, String domain) {

    static final int LONGEST = 254;

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._'+&=-]{1,64}@[a-z0-9.-]{1,253}");

    /// The address, or nothing where it is none that a partner's domain could have given.
    static Optional<WorkAddress> of(String typed) {
        var ascii = typed.chars().allMatch(letter -> letter < 128); // before lower case: the Kelvin sign becomes a k
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (!ascii || text.length() > LONGEST || !PLAIN.matcher(text).matches() || !wellFormed(text)) {
            return Optional.empty();
        }
        var local = text.substring(0, text.indexOf('@')).replaceFirst("\\+.*", "");
        var domain = text.substring(text.indexOf('@') + 1);
        return local.isEmpty() || local.endsWith(".") || !WorkDomain.plain(domain)
                ? Optional.empty()
                : Optional.of(new WorkAddress(local, domain));
    }

    private static boolean wellFormed(String text) {
        try {
            var parsed = new InternetAddress(text, true);
            parsed.validate();
            return parsed.getAddress().equals(text);
        } catch (AddressException refused) {
            return false;
        }
    }

    /// As it is written to, and as the account is known.
    String text() {
        return local + "@" + domain;
    }

    @Override
    public String toString() {
        return "a work e-mail address"; // never into a log
    }
}
