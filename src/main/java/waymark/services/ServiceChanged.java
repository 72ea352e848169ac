package waymark.services;

import java.util.List;

/// A service is described otherwise.
///
/// @param now as it is now, with the version that was changed
public record ServiceChanged(Service now, List<String> fields) {}
