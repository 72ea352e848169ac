package waymark.launch.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.directory.DateText;
import waymark.web.forms.Choice;
import waymark.web.sheets.SheetColumn;

/// A column of a step: a field of its form, and a column of the spreadsheet that may be sent instead.
///
/// @param hint what belongs there, or empty
/// @param missing what to say where nothing is there; empty where it may be left out
/// @param most characters
/// @param others headings that people write instead
public record LaunchColumn(
        String key,
        String heading,
        String hint,
        Kind kind,
        String missing,
        int most,
        Options options,
        List<String> others) {

    /// What can be in a cell.
    public enum Kind {
        /// One line of text.
        LINE,
        /// A text of several lines; between two lines a spreadsheet may have a semicolon.
        LINES,
        /// Capital letters, digits and low lines.
        CODE,
        YEAR,
        CHOICE,
        /// Several of a list, kept with a semicolon between them.
        CHOICES,
        TICK
    }

    /// What can be chosen, from what was typed in other steps.
    public interface Options {
        List<Choice> of(Draft draft);
    }

    /// A cell as it was read.
    ///
    /// @param wrong what is wrong with it; empty where nothing is
    public record Cell(String value, String wrong) {}

    static final String BETWEEN = "; ";
    static final String YES = "yes";

    /// How the hint of a field ends that means all where it is left empty.
    private static final String ALL = "Leave empty for all";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final List<String> TICKED = List.of(YES, "y", "true", "1", "on", "x");
    private static final List<String> NOT_TICKED = List.of("", "no", "n", "false", "0");
    private static final int NAMED = 8;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    public LaunchColumn {
        others = List.copyOf(others);
    }

    static LaunchColumn line(String key, String heading, String hint, int most, String missing, String... others) {
        return new LaunchColumn(key, heading, hint, Kind.LINE, missing, most, _ -> List.of(), List.of(others));
    }

    static LaunchColumn lines(String key, String heading, String hint, int most, String... others) {
        return new LaunchColumn(key, heading, hint, Kind.LINES, "", most, _ -> List.of(), List.of(others));
    }

    static LaunchColumn code() {
        return new LaunchColumn(
                "code",
                "Code",
                "Capital letters, digits and low lines, like NORTH_COUNCIL. It stays for ever. Left empty, it is made of the name",
                Kind.CODE,
                "",
                40,
                _ -> List.of(),
                List.of());
    }

    static LaunchColumn year(String key, String heading, String missing) {
        return new LaunchColumn(key, heading, "Like 2027", Kind.YEAR, missing, 4, _ -> List.of(), List.of());
    }

    static LaunchColumn choice(
            String key, String heading, String hint, String missing, Options options, String... others) {
        return new LaunchColumn(key, heading, hint, Kind.CHOICE, missing, 1_000, options, List.of(others));
    }

    static LaunchColumn choices(
            String key, String heading, String hint, String missing, Options options, String... others) {
        return new LaunchColumn(key, heading, hint, Kind.CHOICES, missing, 10_000, options, List.of(others));
    }

    static LaunchColumn tick(String key, String heading, String hint, String... others) {
        return new LaunchColumn(key, heading, hint, Kind.TICK, "", 10, _ -> List.of(), List.of(others));
    }

    /// As a spreadsheet names it.
    SheetColumn sheet() {
        return SheetColumn.of(key, heading, others.toArray(String[]::new));
    }

    public boolean needed() {
        return !missing.isEmpty();
    }

    /// A cell in the words that people read.
    public String words(String value, Draft draft) {
        return switch (kind) {
            case CHOICE -> label(value, draft);
            case CHOICES ->
                value.isEmpty() && hint.endsWith(ALL)
                        ? "All"
                        : String.join(
                                BETWEEN,
                                parts(value).stream()
                                        .map(part -> label(part, draft))
                                        .toList());
            case TICK -> value.isEmpty() ? "" : "Yes";
            default -> value;
        };
    }

    private String label(String value, Draft draft) {
        return options.of(draft).stream()
                .filter(one -> one.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value.isEmpty() ? "" : "“%s”, which is not in the draft any more".formatted(value));
    }

    /// What was typed or chosen, as it is kept, or what is wrong with it.
    Cell read(String raw, Draft draft) {
        var text = raw.strip();
        if (text.isEmpty()) {
            return new Cell("", missing);
        }
        if (text.codePointCount(0, text.length()) > most) {
            return new Cell(text, "%s must be %,d characters or fewer".formatted(heading, most));
        }
        return switch (kind) {
            case LINE -> new Cell(text.replaceAll("\\s+", " "), "");
            case LINES -> new Cell(String.join("\n", parts(text)), "");
            case CODE -> code(text);
            case YEAR -> year(text);
            case CHOICE -> choice(text, draft);
            case CHOICES -> several(text, draft);
            case TICK -> tick(text);
        };
    }

    private static Cell code(String text) {
        var capitals = text.toUpperCase(Locale.ROOT);
        return CODE.matcher(capitals).matches()
                ? new Cell(capitals, "")
                : new Cell(text, "Use capital letters, digits and low lines only, and begin with a letter");
    }

    private Cell year(String text) {
        boolean digits = text.length() == 4 && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        int year = digits ? Integer.parseInt(text) : 0;
        return year >= FIRST_YEAR && year <= LAST_YEAR
                ? new Cell(text, "")
                : new Cell(text, "%s must be a year like 2027".formatted(heading));
    }

    private Cell choice(String text, Draft draft) {
        return found(text, draft)
                .map(value -> new Cell(value, ""))
                .orElseGet(() -> new Cell(text, "“%s” is not in the list. %s".formatted(text, offered(draft))));
    }

    private Cell several(String text, Draft draft) {
        if (hint.endsWith(ALL) && text.equalsIgnoreCase("all")) {
            return new Cell("", "");
        }
        var values = new ArrayList<String>();
        for (var part : parts(text)) {
            var value = found(part, draft);
            if (value.isEmpty()) {
                return new Cell(text, "“%s” is not in the list. %s".formatted(part, offered(draft)));
            }
            values.add(value.get());
        }
        return new Cell(String.join(BETWEEN, values.stream().distinct().toList()), "");
    }

    private String offered(Draft draft) {
        var choices = options.of(draft);
        if (choices.isEmpty()) {
            return "Nothing can be chosen yet: fill in the steps before this one";
        }
        var named = choices.stream().limit(NAMED).map(Choice::label).toList();
        return "Write one of these: %s%s"
                .formatted(String.join(", ", named), choices.size() > NAMED ? " and others" : "");
    }

    private Optional<String> found(String text, Draft draft) {
        return options.of(draft).stream()
                .filter(one -> one.value().equalsIgnoreCase(text)
                        || one.label().equalsIgnoreCase(text)
                        || DateText.code(one.label()).equals(DateText.code(text)))
                .map(Choice::value)
                .findFirst();
    }

    private static Cell tick(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (TICKED.contains(small)) {
            return new Cell(YES, "");
        }
        return NOT_TICKED.contains(small) ? new Cell("", "") : new Cell(text, "Write yes or no");
    }

    /// The parts of a text with line breaks or semicolons between them.
    static List<String> parts(String text) {
        return Stream.of(text.split("[;\n\r]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
