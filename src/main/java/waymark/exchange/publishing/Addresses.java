package waymark.exchange.publishing;

import java.util.List;
import java.util.regex.Pattern;

/// Finds words that look like a place somebody could go to. The open feed carries no addresses: one that was
/// typed into a description would lead strangers to a door.
final class Addresses {

    private static final Pattern POSTCODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][0-9A-Z]?\\s{0,3}[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern STREET = Pattern.compile(
            "\\b\\p{L}[\\p{L}'’.-]{1,30}\\s{1,3}(street|road|lane|avenue|crescent|terrace|gardens|grove|close|mews)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBERED = Pattern.compile(
            "\\b[0-9]{1,4}[a-z]?,?\\s{1,3}\\p{Lu}[\\p{L}'’.-]{1,30}\\s{1,3}"
                    + "(\\p{Lu}[\\p{L}'’.-]{1,30}\\s{1,3})?(St|Rd|Ave|Dr|Drive|Court|Way|Place|Square|House|Row|Walk|Hill|Park|Quay)\\b");

    private static final Pattern COORDINATES = Pattern.compile("\\b[0-9]{1,2}\\.[0-9]{3,9}\\b");

    private static final Pattern THREE_WORDS = Pattern.compile("///\\s?\\p{L}{2,30}\\.\\p{L}{2,30}\\.\\p{L}{2,30}");

    private static final List<Pattern> ALL = List.of(POSTCODE, STREET, NUMBERED, COORDINATES, THREE_WORDS);

    private Addresses() {}

    /// True where the words may say where a place is. It errs towards yes.
    static boolean in(String words) {
        return ALL.stream().anyMatch(pattern -> pattern.matcher(words).find());
    }
}
