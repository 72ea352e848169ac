package waymark.intelligence.reports;

import java.util.List;
import waymark.web.forms.Choice;

/// How a whole report may be shared. Its letter C is not the letter C of [InformationAssessment].
public enum HandlingCode {
    P("lawful sharing permitted"),
    C("lawful sharing permitted with conditions");

    private final String words;

    HandlingCode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// `Handling C: lawful sharing permitted with conditions`, never the letter alone.
    public String label() {
        return "Handling %s: %s".formatted(name(), words);
    }

    public static List<Choice> choices() {
        return Choice.from(List.of(values()), Enum::name, HandlingCode::label);
    }
}
