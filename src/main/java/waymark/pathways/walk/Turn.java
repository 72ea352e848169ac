package waymark.pathways.walk;

import java.util.List;

/// Whom one step turns to, as a page prints it.
///
/// @param people who answers for the subject now; only somebody signed in sees them
/// @param lines public lines
/// @param hidden true where somebody may answer whom only somebody signed in sees
/// @param unknown true where nobody is named for the subject here
record Turn(List<Answerer> people, List<Number> lines, boolean hidden, boolean unknown) {

    /// Somebody who answers.
    record Answerer(
            String name, String where, String phone, String email, String hours, String note, boolean stale) {}

    /// A number anybody may call.
    ///
    /// @param href of the link (`tel:101`)
    /// @param fictional true where the number is invented for the demonstration
    /// @param unverified true where no source confirms the number
    record Number(
            String name, String number, String href, String hours, String use, boolean fictional, boolean unverified) {}

    boolean nobody() {
        return people.isEmpty() && lines.isEmpty();
    }
}
