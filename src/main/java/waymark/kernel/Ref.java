package waymark.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// The reference people read out to each other: `AC-0412` for an action, `PE-7K2M9QX` for a person.
///
/// Plans and returns carry a running number; anything about people carries six random characters and a check, because
/// a running number tells how many there are.
public record Ref(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[0-9A-Z]{1,12}");

    public Ref {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /// The reference in a text that somebody sent, or nothing where it cannot be one.
    public static Optional<Ref> parse(String text) {
        var tidy = text.strip().toUpperCase(java.util.Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new Ref(tidy)) : Optional.empty();
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
