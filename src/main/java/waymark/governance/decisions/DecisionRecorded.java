package waymark.governance.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// A decision of the board was recorded: before, in or after the meeting.
///
/// @param version of the entry that it was decided on
/// @param area code; null where it concerns the whole partnership
/// @param answer what was decided
/// @param words the conditions, or the reasons
/// @param decidedOn the day of the decision, which may lie before the day it was recorded
/// @param owner who is to do something about it
/// @param due by when, or null
/// @param by who recorded it
/// @param on the day it was recorded
/// @param meeting at which it was decided; null where it was not recorded in one
public record DecisionRecorded(
        Ref ref,
        int version,
        DecisionKind kind,
        Quarter quarter,
        @Nullable String area,
        Answer answer,
        String words,
        DecidedBy decidedBy,
        LocalDate decidedOn,
        Owner owner,
        @Nullable LocalDate due,
        UUID by,
        LocalDate on,
        @Nullable DecidedAt meeting) {

    /// The same decision on the version that was read.
    DecisionRecorded basedOn(int seen) {
        return new DecisionRecorded(
                ref, seen, kind, quarter, area, answer, words, decidedBy, decidedOn, owner, due, by, on, meeting);
    }

    /// The same decision on an entry that has just been added.
    DecisionRecorded of(Ref added) {
        return new DecisionRecorded(
                added, 1, kind, quarter, area, answer, words, decidedBy, decidedOn, owner, due, by, on, meeting);
    }

    /// The same decision as taken at a meeting.
    public DecisionRecorded takenAt(DecidedAt place) {
        return new DecisionRecorded(
                ref, version, kind, quarter, area, answer, words, decidedBy, decidedOn, owner, due, by, on, place);
    }
}
