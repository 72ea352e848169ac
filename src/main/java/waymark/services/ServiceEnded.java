package waymark.services;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A service is offered until a last day.
public record ServiceEnded(Ref ref, int version, LocalDate lastDay) {}
