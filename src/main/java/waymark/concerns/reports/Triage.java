package waymark.concerns.reports;

import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// The desk's assessment of a report.
///
/// @param types codes of exploitation types; none before it is assessed
public record Triage(Danger danger, List<String> types) {

    static final Triage NONE = new Triage(Danger.NOT_LOOKED_AT, List.of());

    /// How near the danger is in the desk's judgement; the reporter may have said otherwise.
    public enum Danger {
        NOT_LOOKED_AT("", "Not assessed yet"),
        NOW("NOW", "Somebody is in danger now"),
        SOON("SOON", "Danger is near: today or tomorrow"),
        NOT_NOW("NOT_NOW", "No danger that cannot wait"),
        UNSURE("UNSURE", "Not clear yet");

        private final String code;
        private final String words;

        Danger(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /// The stored code; empty before the report is assessed.
        public String code() {
            return code;
        }

        /// The words for the desk.
        public String words() {
            return words;
        }

        static Danger of(String code) {
            return List.of(values()).stream()
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElse(NOT_LOOKED_AT);
        }

        /// The choice; empty if none was made.
        public static Optional<Danger> chosen(String code) {
            return Optional.of(of(code)).filter(one -> one != NOT_LOOKED_AT);
        }

        /// What the desk may choose.
        public static List<Choice> choices() {
            return Choice.from(List.of(NOW, SOON, NOT_NOW, UNSURE), Danger::code, Danger::words);
        }
    }
}
