package waymark.meetings;

import java.util.UUID;

/// Somebody left the table for an item, because of an interest that they declared.
///
/// @param attendance their seat
/// @param what the interest; empty where the reader may not read it
record Withdrawal(UUID id, UUID item, UUID attendance, Attendance.Who who, String what) {}
