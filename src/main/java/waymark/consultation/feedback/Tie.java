package waymark.consultation.feedback;

/// What a theme leads to.
///
/// @param target code of an objective, reference of an action, or of a pathway
/// @param status of an action, in a word; empty for others
public record Tie(int theme, Kind kind, String target, String title, String status) {

    /// What a theme can lead to.
    public enum Kind {
        OBJECTIVE("Objective"),
        ACTION("Action"),
        PATHWAY("Guidance");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// As a form sends it.
    public String key() {
        return kind.name() + " " + target;
    }

    public String path() {
        return switch (kind) {
            case OBJECTIVE -> "/objectives/" + target;
            case ACTION -> "/actions/" + target;
            case PATHWAY -> "/pathways/" + target;
        };
    }
}
