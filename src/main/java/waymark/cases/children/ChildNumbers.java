package waymark.cases.children;

/// The numbers that the steps for a child are judged by, as they are on a day.
///
/// @param panelDays a panel decides only on a child who has more days than this until 18
/// @param chaseDays working days until a step that waits for somebody is asked after
record ChildNumbers(int panelDays, int chaseDays) {}
