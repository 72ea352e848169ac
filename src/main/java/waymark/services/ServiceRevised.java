package waymark.services;

import waymark.kernel.Ref;

/// Announced in the transaction in which something of a service changed: it was added, described otherwise,
/// confirmed, ended, or got another note.
public record ServiceRevised(Ref ref) {}
