package waymark.meetings;

import java.util.List;
import waymark.kernel.Ref;

/// Meetings of a group were planned, changed or cancelled, or how it invites was changed.
///
/// @param group its code
/// @param meetings those that are new, or have another time or place, or were cancelled
public record MeetingsChanged(String group, List<Ref> meetings) {

    public MeetingsChanged {
        meetings = List.copyOf(meetings);
    }
}
