package waymark.contacts.posts;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// Somebody said that all of it is right.
record PostConfirmed(Ref ref, int version, LocalDate on, String by) {}
