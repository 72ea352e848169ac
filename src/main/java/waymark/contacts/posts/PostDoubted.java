package waymark.contacts.posts;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// Somebody said that something of it is no longer right.
record PostDoubted(Ref ref, int version, LocalDate on) {}
