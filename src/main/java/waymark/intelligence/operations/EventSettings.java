package waymark.intelligence.operations;

/// How near two operations are for their leads to be warned.
///
/// @param distance in metres
/// @param hours between the end of one and the beginning of the other
record EventSettings(int distance, int hours) {}
