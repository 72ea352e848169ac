package waymark.pathways.graph;

/// Something wrong, or worth knowing, in a pathway.
///
/// @param step key of the step it is about; empty for the whole
/// @param refuses true where it must be put right before publication
/// @param sentence what is wrong and what to do, without a full stop
public record Finding(String step, Fault fault, boolean refuses, String sentence) {

    /// What kind of thing is wrong, in two words: a drawing says it on the step itself.
    public enum Fault {
        UNFINISHED("Not finished"),
        DEAD_END("Dead end"),
        CIRCLE("Goes in a circle"),
        UNREACHED("Nothing leads here"),
        NOT_PUBLISHED("Leads to what is not published"),
        NO_CONTACT("Nobody to turn to"),
        NO_COVER("Nobody answers"),
        OTHER_NUMBER("Another service’s number"),
        NO_NUMBER("No public number");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /// As a drawing says it.
        public String words() {
            return words;
        }
    }
}
