package waymark.directory;

/// What an organisation is called, and on which days.
record DatedName(String name, Span valid) {}
