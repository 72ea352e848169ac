package waymark.contacts;

import java.time.Instant;

/// Who answers next.
///
/// @param person empty where it is a team's line
public record NextContact(Instant at, String post, String organisationName, String person) {}
