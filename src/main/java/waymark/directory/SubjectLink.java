package waymark.directory;

/// What a point of contact is for: adult safeguarding, out of hours.
///
/// @param code stable (`OUT_OF_HOURS`)
public record SubjectLink(String code, String name) {}
