package waymark.analysis.estimates;

/// The two numbers of people on two or more lists on which the verdict hangs, as they stand on a day.
///
/// @param leastOverlap with fewer nothing is estimated
/// @param publishable  with fewer an estimate is for those who made it only
record EstimateSettings(int leastOverlap, int publishable) {}
