package waymark.pathways.settings;

/// How guidance is kept fresh, as it stands on a day.
///
/// @param reviewMonths an edition stands so long before it is looked at again
/// @param chaseDays before that day its keepers are told
/// @param policyDays before an item of a policy change is due its owner is told
public record PathwaySettings(int reviewMonths, int chaseDays, int policyDays) {}
