package waymark.audit;

/// The account of who did and who looked does not fit its seal, or cannot be sealed: somebody may have
/// changed it.
///
/// @param sentence what was found: numbers of entries, never what stands in them
public record AuditTampered(String sentence) {}
