package waymark.web;

/// Words that lead somewhere.
public record Link(String label, String path) {}
