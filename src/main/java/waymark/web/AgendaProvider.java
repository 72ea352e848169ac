package waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What one module would put on the agenda of a meeting. Those who run the meeting see it with the reason and
/// add it with one button.
public interface AgendaProvider {

    /// What concerns the meeting, the most urgent first, as far as the actor may see it. One SQL statement,
    /// whatever the number of rows.
    List<Candidate> candidates(Actor actor, Meeting meeting);

    /// The meeting that an agenda is made for.
    ///
    /// @param group code of the group
    /// @param board true for the strategic board, which gets what concerns the whole partnership
    /// @param area where the group answers for one area alone, its code: it gets what concerns that area
    record Meeting(
            Ref ref, String group, boolean board, @Nullable String area, LocalDate day) {}

    /// Something for the agenda.
    ///
    /// @param kind what it is, in the plural, as a heading says it ("Red actions")
    /// @param subject the same whenever it is offered, and nothing else's: a reference, `red:HULL`
    /// @param title of the item, 200 characters at most; it is copied, and everybody who signs in reads it
    /// @param detail more than the title says, for the papers; may be empty
    /// @param reason why it is offered, in a few words ("Not decided yet")
    /// @param path where it is, within Waymark
    record Candidate(String kind, String subject, String title, String detail, String reason, String path) {

        private static final int LONGEST = 200;

        /// Something whose title may be too long for an agenda: all of it is in the detail then.
        public static Candidate of(String kind, String subject, String title, String reason, String path) {
            return title.length() <= LONGEST
                    ? new Candidate(kind, subject, title, "", reason, path)
                    : new Candidate(kind, subject, title.substring(0, LONGEST - 1) + "…", title, reason, path);
        }
    }
}
