package waymark.web.health;

/// Something wrong with the machine, or with what it needs.
///
/// @param cause two or three plain words (`disk full`): `/health` answers with them, and monitors match
/// them. Never a person, an address, a version or a path
/// @param remedy for the people who run the machine: what Waymark does by itself and what they do, in a
/// sentence or two. It goes into the log
public record Fault(String cause, String remedy) {}
