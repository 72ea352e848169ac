package waymark.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/// An email address that somebody wrote. Whether anybody has it, only a letter could tell.
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern WRITTEN = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    private EmailAddress() {}

    /// As it is kept.
    public static String tidy(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Notes what is no address; one that is empty is not.
    public static void check(String text, String field, Problems problems) {
        problems.when(
                !text.isBlank()
                        && (text.length() > LONGEST || !WRITTEN.matcher(text).matches()),
                field,
                "Enter an email address like name@example.org, or leave it empty");
    }
}
