package waymark.directory.services;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A service is offered until a last day.
record ServiceEnded(Ref ref, int version, LocalDate lastDay) {}
