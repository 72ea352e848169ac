package waymark.meetings.accountability;

/// How many absences in a row without an apology are too many.
///
/// @param group then the chair of the group is told
/// @param board then the chair of the board is told
record AccountabilitySettings(int group, int board) {}
