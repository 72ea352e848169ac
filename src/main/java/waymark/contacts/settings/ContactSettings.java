package waymark.contacts.settings;

/// How long contacts stay fresh, in days, as it stands on a day.
///
/// @param stale not checked for so long: marked wherever it is shown
/// @param ask not checked for so long: its holder is asked
/// @param chase between one question and the next
/// @param escalate unanswered since the first question: the lead of the organisation is told
/// @param sheet how long a printed or kept contact sheet is good
public record ContactSettings(int stale, int ask, int chase, int escalate, int sheet) {}
