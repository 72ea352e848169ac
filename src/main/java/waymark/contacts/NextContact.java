package waymark.contacts;

import java.time.Instant;

/// The point of contact for a subject that is on duty next in an area.
///
/// @param at when its hours begin, or the moment that was asked about where they have begun
/// @param post its reference
/// @param person who is on duty then; empty where it is a team's line
public record NextContact(Instant at, String post, String organisationName, String person) {}
