package waymark.pathways.walk;

import java.util.List;

/// Whom one step turns to, as a page prints it.
///
/// @param people who answers for the subject now; only somebody signed in sees them
/// @param lines public lines
/// @param more true where somebody signed in may see more than this
record Turn(List<Answerer> people, List<Line> lines, State state, boolean more) {

    /// Why nobody stands there by name.
    enum State {
        /// Somebody does, or the step turns to public lines only.
        ANSWERED(""),
        /// Somebody may, whom only people signed in see.
        HIDDEN(""),
        NOT_KNOWN("Not known here yet: no local contact has been named for this. Use a number below."),
        CLOSED("The local contact does not answer at this hour. Use a number below."),
        LAPSED("Nobody answers for this here at present. Use a number below.");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Somebody who answers.
    ///
    /// @param name of the person, or of the team
    /// @param note hours and languages, in words
    /// @param stale true where nobody has said for long that this is still right
    record Answerer(String name, String where, String phone, String email, String note, boolean stale) {}

    /// A number anybody may call.
    ///
    /// @param href of the link (`tel:101`); empty where it is none
    /// @param fictional true where the number is invented for the demonstration
    /// @param unverified true where no source confirms the number
    record Line(String name, String number, String href, String hours, boolean fictional, boolean unverified) {}
}
