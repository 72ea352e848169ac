package waymark.intelligence.reports;

import java.util.List;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// How far a source can be relied on: the 3 of 3x5x2. The letters are those of 5x5x5 reports, which are older.
public enum SourceEvaluation {
    RELIABLE("1", "reliable"),
    UNTESTED("2", "untested"),
    NOT_RELIABLE("3", "not reliable"),
    OLD_A("A", ""),
    OLD_B("B", ""),
    OLD_C("C", ""),
    OLD_D("D", ""),
    OLD_E("E", "");

    private final String code;
    private final String words;

    SourceEvaluation(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// As the column has it.
    public String code() {
        return code;
    }

    /// `Source 2: untested`, never the figure alone.
    public String label() {
        return words.isEmpty() ? "Source %s of 5x5x5".formatted(code) : "Source %s: %s".formatted(code, words);
    }

    public static SourceEvaluation of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// Those of 3x5x2: what an officer grades with.
    public static List<SourceEvaluation> current() {
        return List.of(RELIABLE, UNTESTED, NOT_RELIABLE);
    }

    public static List<Choice> choices() {
        return Choice.from(current(), SourceEvaluation::code, one -> "%s: %s".formatted(one.code, one.words));
    }
}
