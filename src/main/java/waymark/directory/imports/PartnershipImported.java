package waymark.directory.imports;

/// Announced when a partnership file was stored, in the transaction that stored it.
public record PartnershipImported(String code) {}
