package waymark.analysis.releases;

import waymark.kernel.Ref;

/// Announced in the transaction in which a table of figures was approved: everybody who signs in reads it.
public record TableReleased(Ref ref) {}
