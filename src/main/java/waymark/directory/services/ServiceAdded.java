package waymark.directory.services;

/// A service is offered.
record ServiceAdded(Service now) {}
