package waymark.intelligence.reports;

import java.util.List;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// How the source knows an item: the 5 of 3x5x2. Its letter C is not the letter C of [HandlingCode].
public enum InformationAssessment {
    KNOWN_DIRECTLY("A", "known directly to the source"),
    CORROBORATED("B", "known indirectly to the source but corroborated"),
    KNOWN_INDIRECTLY("C", "known indirectly to the source"),
    NOT_KNOWN("D", "not known to the source"),
    SUSPECTED_FALSE("E", "suspected to be false"),
    OLD_1("1", ""),
    OLD_2("2", ""),
    OLD_3("3", ""),
    OLD_4("4", ""),
    OLD_5("5", "");

    private final String code;
    private final String words;

    InformationAssessment(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// As the column has it.
    public String code() {
        return code;
    }

    /// `Information C: known indirectly to the source`, never the letter alone.
    public String label() {
        return words.isEmpty()
                ? "Information %s of 5x5x5".formatted(code)
                : "Information %s: %s".formatted(code, words);
    }

    public static InformationAssessment of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// Those of 3x5x2: what an officer grades with.
    public static List<InformationAssessment> current() {
        return List.of(KNOWN_DIRECTLY, CORROBORATED, KNOWN_INDIRECTLY, NOT_KNOWN, SUSPECTED_FALSE);
    }

    public static List<Choice> choices() {
        return Choice.from(current(), InformationAssessment::code, one -> "%s: %s".formatted(one.code, one.words));
    }
}
