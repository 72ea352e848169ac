package waymark.services;

/// A service is offered.
public record ServiceAdded(Service now) {}
