package waymark.cases.members;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import waymark.web.forms.Choice;

/// The lawful basis on which somebody becomes a member of a case (UK GDPR, article 6). It is recorded apart
/// from what the person agreed to.
enum LawfulBasis {
    PUBLIC_TASK("Public task", "The usual basis of a council, the police or a health body"),
    LEGAL_OBLIGATION("Legal obligation", "A law requires it"),
    VITAL_INTERESTS("Vital interests", "Somebody’s life is in danger"),
    LEGITIMATE_INTERESTS("Legitimate interests", "The usual basis of a charity"),
    CONSENT("Consent", "The person agreed, and may take it back at any time");

    private final String title;
    private final String hint;

    LawfulBasis(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /// Sectors of the directory whose bodies have no task that the law gives them: charities and universities.
    private static final Set<String> WITHOUT_TASK = Set.of("THIRD_SECTOR", "NATIONAL_NETWORK", "ACADEMIC");

    /// The basis that follows from who the member is.
    ///
    /// @param sector of their organisation
    static LawfulBasis usual(String sector) {
        return WITHOUT_TASK.contains(sector) ? LEGITIMATE_INTERESTS : PUBLIC_TASK;
    }

    /// Those that an organisation of the sector can have.
    static List<LawfulBasis> of(String sector) {
        return Stream.of(values())
                .filter(basis -> basis != PUBLIC_TASK || !WITHOUT_TASK.contains(sector))
                .toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String title(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT)).title;
    }

    static List<Choice> choices(String sector) {
        return of(sector).stream()
                .map(basis -> Choice.of(basis.word(), basis.title, basis.hint))
                .toList();
    }
}
