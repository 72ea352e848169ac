package waymark.web.sheets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A column that can be read.
///
/// @param key how a form says it
/// @param heading as the template has it
/// @param others headings that people write instead
public record SheetColumn(String key, String heading, List<String> others) {

    public SheetColumn {
        others = List.copyOf(others);
    }

    public static SheetColumn of(String key, String heading, String... others) {
        return new SheetColumn(key, heading, List.of(others));
    }

    /// True where the heading says this column, whatever its capitals, spaces and marks.
    boolean named(String written) {
        var wanted = letters(written);
        return Stream.concat(Stream.of(key, heading), others.stream())
                .map(SheetColumn::letters)
                .anyMatch(wanted::equals);
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
