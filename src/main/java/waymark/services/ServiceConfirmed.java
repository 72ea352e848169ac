package waymark.services;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// Somebody said that all of it is right.
record ServiceConfirmed(Ref ref, int version, LocalDate on, String by) {}
