package waymark.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reference people read out to each other: `AC-0412` for an action, `PE-7K2M9QX` for a person.
///
/// Plans and returns carry a running number; anything about people carries six random characters and a
/// check, because a running number tells how many there are.
public record Ref(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[0-9A-Z]{1,12}");
    private static final Pattern TYPED = Pattern.compile("[A-Za-z]{2}-[0-9A-Za-z]{1,12}");

    public Ref {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /// The reference in a text that somebody sent, in capitals or not; nothing where it cannot be one.
    /// Looked at before its letters are made large, which makes two of `ß` and one of ours of others'.
    public static Optional<Ref> parse(String text) {
        var tidy = text.strip();
        return TYPED.matcher(tidy).matches() ? Optional.of(new Ref(tidy.toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    /// `AC-0007`: two letters and a running number of at least four digits.
    public static Ref numbered(String letters, long number) {
        return new Ref("%s-%04d".formatted(letters, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
