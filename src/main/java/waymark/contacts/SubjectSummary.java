package waymark.contacts;

/// What a point of contact is for: adult safeguarding, out of hours.
///
/// @param code stable (`OUT_OF_HOURS`)
public record SubjectSummary(String code, String name) {}
