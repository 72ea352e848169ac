package waymark.cases.rules;

/// A step that may be saved.
public record NrmEvent(NrmProcess before, NrmStep step, NrmEntry entry, NrmProcess after) {}
