package waymark.directory.services;

/// A service that was found for somebody, and what is to be asked first.
record Finding(ServiceRow row, Match match) {}
