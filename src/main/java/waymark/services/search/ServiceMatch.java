package waymark.services.search;

import waymark.services.Match;
import waymark.services.ServiceRow;

/// A service that was found for somebody, and what is to be asked first.
record ServiceMatch(ServiceRow row, Match match) {}
