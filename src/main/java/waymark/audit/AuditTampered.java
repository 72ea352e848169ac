package waymark.audit;

/// The audit log does not match its signed checkpoints, or cannot be sealed: somebody may have changed
/// it.
///
/// @param sentence what was found: numbers of entries, never their contents
public record AuditTampered(String sentence) {}
