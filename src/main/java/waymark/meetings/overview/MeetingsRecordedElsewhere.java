package waymark.meetings.overview;

/// A module that records the meetings of some groups itself. Their chairs and coordinators are not asked for minutes of
/// the meeting a second time.
public interface MeetingsRecordedElsewhere {

    /// A query of the codes of those groups, also of those that do not meet any more: part of the one statement that
    /// tasks may cost a page. Whoever is signed in may ask it.
    String groups();
}
