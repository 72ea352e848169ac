package waymark.access.accounts;

import java.util.UUID;

/// Somebody invented, whose place a visitor of the demonstration can take with one click.
///
/// @param line what they do and would look at first
public record Persona(UUID id, String name, String organisation, String line) {}
