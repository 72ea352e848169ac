package waymark.directory.organisations;

import waymark.directory.DateRange;

/// What an organisation is called, and on which days.
public record DatedName(String name, DateRange valid) {}
