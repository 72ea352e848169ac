package waymark.meetings.overview;

import java.util.Set;

/// A module that records the meetings of some groups itself. Their chairs and coordinators are not asked for minutes of
/// the meeting a second time.
public interface MeetingsRecordedElsewhere {

    /// Codes of those groups, also of those that do not meet any more.
    Set<String> groups();
}
