package waymark.pathways.guidance;

import java.util.List;
import waymark.kernel.TelephoneNumber;

/// Whom one step turns to, as a page prints it: first the service that the step names, then the others.
///
/// @param first public lines of the service that the step names, where it is not the one that the
///     contact answers for
/// @param people who answers for the subject now; only somebody signed in sees them
/// @param lines public lines
/// @param instead what to use instead of the service that the step names, and why; empty where its own
///     number is first
/// @param other true where the first number is another service’s
/// @param more true where somebody signed in may see more than this
record StepContact(
        List<Line> first,
        List<Answerer> people,
        List<Line> lines,
        State state,
        String instead,
        boolean other,
        boolean more) {

    /// Why nobody is named.
    enum State {
        /// Somebody does, or the step turns to public lines only.
        ANSWERED(""),
        /// Somebody may, whom only people signed in see.
        HIDDEN(""),
        NOT_KNOWN("Not known here yet: no local contact has been named for this."),
        CLOSED("The local contact does not answer at this hour."),
        NOT_THEN("No local contact answers at these hours."),
        LAPSED("Nobody answers for this here at present.");

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
    record Answerer(String name, String where, String phone, String email, String note, boolean stale) {

        /// True where there is a number to ring.
        boolean reached() {
            return !TelephoneNumber.href(phone).isEmpty();
        }
    }

    /// A number anybody may call.
    ///
    /// @param href of the link (`tel:101`); empty where it is none
    /// @param fictional true where the number is invented for the demonstration
    /// @param unverified true where no source confirms the number
    /// @param local true where it is the partnership’s own number of the step’s subject, with hours
    ///     of its own
    record Line(
            String code,
            String name,
            String number,
            String href,
            String hours,
            boolean fictional,
            boolean unverified,
            boolean local) {}
}
