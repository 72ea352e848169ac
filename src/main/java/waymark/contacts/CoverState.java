package waymark.contacts;

/// Whether somebody answers for a subject in an area.
public enum CoverState {
    /// There is no point of contact: the partnership has not said who it is.
    NOT_KNOWN,
    /// On every hour of duty somebody answers.
    COVERED,
    /// There is one, but the person who should answer has left, is away with no deputy, or cannot be reached.
    LAPSED
}
