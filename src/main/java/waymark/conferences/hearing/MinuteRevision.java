package waymark.conferences.hearing;

import java.time.Instant;
import java.util.UUID;

/// A text of a section as somebody saved it.
///
/// @param revision the version of the section that it became
/// @param beside true where somebody had saved another text first, and this one was kept beside it
/// @param correction true where it was written after the minutes were sent
record MinuteRevision(
        UUID id,
        UUID hearing,
        MinuteSection section,
        int revision,
        boolean beside,
        boolean correction,
        Instant writtenAt,
        String writtenByName,
        MinuteText text) {

    /// `Decision 3`, `Options 2, kept beside`; without a number where it was written before any text was saved.
    String title() {
        return "%s%s%s"
                .formatted(
                        section.title(),
                        revision == 0 ? "" : " " + revision,
                        beside ? ", kept beside" : correction ? ", corrected" : "");
    }
}
