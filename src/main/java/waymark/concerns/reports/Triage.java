package waymark.concerns.reports;

import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// What the desk makes of a report.
///
/// @param types of exploitation, by their codes; none before it was looked at
public record Triage(Danger danger, List<String> types) {

    static final Triage NONE = new Triage(Danger.NOT_LOOKED_AT, List.of());

    /// How near the danger is, as the desk judges it; whoever reported may have said otherwise.
    public enum Danger {
        NOT_LOOKED_AT("", "Not judged yet"),
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

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        static Danger of(String code) {
            return List.of(values()).stream()
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElse(NOT_LOOKED_AT);
        }

        /// What somebody chose; nothing where they did not.
        public static Optional<Danger> chosen(String code) {
            return Optional.of(of(code)).filter(one -> one != NOT_LOOKED_AT);
        }

        public static List<Choice> choices() {
            return Choice.from(List.of(NOW, SOON, NOT_NOW, UNSURE), Danger::code, Danger::words);
        }
    }
}
