package waymark.pathways.editions;

/// The settings for reviews and reminders, as they are on a day.
///
/// @param reviewMonths an edition is in force so long before its review
/// @param chaseDays editors and reviewers are reminded so long before
/// @param policyDays the owner of a policy change item is reminded so long before it is due
public record PathwaySettings(int reviewMonths, int chaseDays, int policyDays) {}
